package de.aktenlauf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.People;
import de.aktenlauf.access.User;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.deadlines.HolidayCalendar;
import de.aktenlauf.intake.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Fills the demo once the server is ready: sample cases, a delivery of today in the
 * inbox, and a table of the people who can log in.
 * <p>
 * Failure: the delivery is laid whole in one step under a name of the day; a restart
 * finds it and lays nothing again. Samples that cannot be read leave an office without
 * mail, said in the log.
 */
@Component
@ConditionalOnWebApplication
class DemoStart {

	private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

	private static final int LATEST = 200;

	private static final LocalTime SCAN_TIME = LocalTime.of(6, 45);

	private final Cases cases;

	private final DemoCircumstances circumstances;

	private final DemoDecisions decisions;

	private final Intake intake;

	private final HolidayCalendar calendar;

	private final People people;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final Path data;

	private final boolean full;

	private final Samples samples = new Samples();

	private final JsonMapper json = JsonMapper.builder().build();

	DemoStart(Cases cases, DemoCircumstances circumstances, DemoDecisions decisions, Intake intake,
			HolidayCalendar calendar, People people, CurrentUser currentUser, Clock clock,
			@Value("${aktenlauf.data}") Path data, @Value("${aktenlauf.demo:off}") String demo) {
		this.cases = cases;
		this.circumstances = circumstances;
		this.decisions = decisions;
		this.intake = intake;
		this.calendar = calendar;
		this.people = people;
		this.currentUser = currentUser;
		this.clock = clock;
		this.data = data;
		this.full = "full".equals(demo);
	}

	@EventListener
	void fill(ApplicationReadyEvent ready) {
		if (this.full) {
			this.currentUser.asSystem(this::fillAsSystem);
		}
		List<User> known = this.people.all();
		if (!known.isEmpty()) {
			String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
			System.out.println(table(known) + System.lineSeparator() + "Demo läuft: http://localhost:" + port);
		}
	}

	private boolean fillAsSystem() {
		try (InputStream register = this.samples.register()) {
			this.cases.importAll(register);
			this.decisions.fill();
			this.circumstances.importAll(this.samples);
			return !alreadyDelivered() && layDeliveries();
		}
		catch (IOException ex) {
			LOG.warn("The samples of the demo cannot be read: the office starts without mail.", ex);
			return false;
		}
	}

	private boolean alreadyDelivered() throws IOException {
		boolean taken = this.intake.deliveries(LATEST)
			.stream()
			.anyMatch((delivery) -> delivery.name().startsWith(DemoDelivery.PREFIX));
		return taken || laid();
	}

	private boolean laid() throws IOException {
		Path inbox = this.data.resolve("inbox");
		if (!Files.isDirectory(inbox)) {
			return false;
		}
		try (var entries = Files.list(inbox)) {
			return entries.anyMatch((entry) -> entry.getFileName().toString().startsWith(DemoDelivery.PREFIX));
		}
	}

	private boolean layDeliveries() throws IOException {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		OffsetDateTime scanned = now.with(SCAN_TIME).isBefore(now) ? now.with(SCAN_TIME) : now;
		for (Resource list : this.samples.deliveries()) {
			String suffix = Samples.name(list).replaceFirst("^delivery", "").replaceFirst("[.]json$", "");
			ObjectNode content;
			try (InputStream bytes = list.getInputStream()) {
				content = (ObjectNode) this.json.readTree(bytes);
			}
			lay(DemoDelivery.movedTo(previousWorkingDay(now.toLocalDate()), scanned, suffix, content));
		}
		return true;
	}

	private LocalDate previousWorkingDay(LocalDate today) {
		LocalDate day = today.minusDays(1);
		while (!this.calendar.isWorkingDay(day)) {
			day = day.minusDays(1);
		}
		return day;
	}

	private void lay(DemoDelivery delivery) {
		try {
			Path staging = Files.createDirectories(this.data.resolve("staging"));
			Path folder = staging.resolve(delivery.name());
			FileSystemUtils.deleteRecursively(folder);
			Files.createDirectories(folder);
			delivery.files()
				.stream()
				.filter((file) -> this.samples.letter(file).exists())
				.forEach((file) -> Samples.copy(this.samples.letter(file), folder.resolve(file)));
			Files.writeString(folder.resolve("delivery.json"), this.json.writeValueAsString(delivery.list()));
			Path inbox = Files.createDirectories(this.data.resolve("inbox"));
			Files.move(folder, inbox.resolve(delivery.name()), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the demo's delivery could not be laid into the inbox", ex);
		}
	}

	private static String table(List<User> known) {
		StringBuilder table = new StringBuilder(System.lineSeparator()).append("Anmelden als (Kennwort demo):")
			.append(System.lineSeparator());
		for (User user : known) {
			table.append(String.format("  %-17s %s%n", user.id(), user.displayName()));
		}
		return table.toString();
	}

}
