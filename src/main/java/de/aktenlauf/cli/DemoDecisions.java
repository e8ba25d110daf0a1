package de.aktenlauf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.applications.Applications;
import de.aktenlauf.applications.CircumstancesBook;
import de.aktenlauf.applications.FormRefused;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.benefit.Benefits;
import de.aktenlauf.benefit.Calculation;
import de.aktenlauf.decisions.ApprovalRefused;
import de.aktenlauf.decisions.BenefitDecisions;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentFiled;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Gives the demo applications to decide: what the specialist system knows and granted,
 * and the forms, of which some are entered when their letter is filed, as a caseworker
 * would.
 */
@Component
@ConditionalOnWebApplication
class DemoDecisions {

	private static final Logger LOG = LoggerFactory.getLogger(DemoDecisions.class);

	private final Applications applications;

	private final CircumstancesBook circumstances;

	private final BenefitDecisions decisions;

	private final Benefits benefits;

	private final Efiles efiles;

	private final Intake intake;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final boolean full;

	private final Samples samples = new Samples();

	private final JsonMapper json = JsonMapper.builder().build();

	DemoDecisions(Applications applications, CircumstancesBook circumstances, BenefitDecisions decisions,
			Benefits benefits, Efiles efiles, Intake intake, CurrentUser currentUser, Clock clock,
			@Value("${aktenlauf.demo:off}") String demo) {
		this.applications = applications;
		this.circumstances = circumstances;
		this.decisions = decisions;
		this.benefits = benefits;
		this.efiles = efiles;
		this.intake = intake;
		this.currentUser = currentUser;
		this.clock = clock;
		this.full = "full".equals(demo);
	}

	/** What is known already stays as it is. */
	void fill() throws IOException {
		LocalDate today = LocalDate.now(this.clock);
		for (DemoApplication sample : samples()) {
			if (this.circumstances.version(sample.caseNumber()) == 0) {
				fill(sample, today);
			}
		}
	}

	/** One that is refused leaves the others alone. */
	private void fill(DemoApplication sample, LocalDate today) {
		try {
			this.circumstances.put(sample.caseNumber(), sample.circumstances(), 0);
			grant(sample);
			if (sample.letter().isEmpty()) {
				submit(sample, sample.form(today, Optional.empty()));
			}
		}
		catch (FormRefused refused) {
			LOG.warn("The sample {} is refused: {}", sample.key(), refused.findings());
		}
		catch (ApprovalRefused refused) {
			LOG.warn("The approval of the sample {} is refused: {}", sample.key(), refused.findings());
		}
	}

	@ApplicationModuleListener
	void on(DocumentFiled event) {
		if (this.full) {
			this.currentUser.asSystem(() -> enter(this.efiles.document(event.document())));
		}
	}

	private boolean enter(Document document) {
		Optional<CaseNumber> caseNumber = document.caseNumber();
		if (caseNumber.isEmpty() || document.channel() == Channel.OUTGOING) {
			return false;
		}
		Optional<DemoApplication> sample = samples().stream()
			.filter((known) -> known.letter().isPresent() && known.caseNumber().equals(caseNumber.get()))
			.findFirst();
		if (sample.isEmpty() || !isDemo(this.intake.mailItem(document.mailItem()), sample.get())) {
			return false;
		}
		submit(sample.get(), sample.get().form(document.receivedOn(), Optional.of(document.id())));
		return true;
	}

	private static boolean isDemo(MailItem item, DemoApplication sample) {
		return item.delivery().startsWith(DemoDelivery.PREFIX)
				&& sample.letter().filter(item.file()::equals).isPresent();
	}

	private void submit(DemoApplication sample, byte[] form) {
		this.applications.submit(sample.caseNumber(), form, Optional.of(sample.key()));
	}

	private void grant(DemoApplication sample) {
		List<BenefitMonth> months = sample.grantedMonths();
		LocalDate today = LocalDate.now(this.clock);
		Circumstances known = this.applications.circumstances(sample.caseNumber(), today, today).orElseThrow();
		List<Map<String, String>> rows = new ArrayList<>();
		for (BenefitMonth month : months) {
			Calculation calculation = this.benefits.calculate(known.household(month, months.getFirst().firstDay(),
					known.flat().rent().plus(known.flat().heating())));
			rows.add(Map.of("month", month.toString(), "total", calculation.total().toString(), "childSupplement",
					calculation.childSupplementTotal().toString()));
		}
		this.decisions.importApproval(sample.caseNumber(),
				this.json.writeValueAsBytes(Map.of("format", "aktenlauf-approval/1", "first",
						months.getFirst().toString(), "last", months.getLast().toString(), "months", rows,
						"automaticRenewals", sample.renewalsInARow())));
	}

	private List<DemoApplication> samples() {
		LocalDate today = LocalDate.now(this.clock);
		try {
			List<DemoApplication> found = new ArrayList<>();
			for (Resource resource : this.samples.applications()) {
				try (InputStream content = resource.getInputStream()) {
					found.add(DemoApplication.of(Samples.name(resource), content.readAllBytes(), today));
				}
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the sample applications cannot be read", ex);
		}
	}

}
