package de.aktenlauf.web.deliveries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.DeliveryReport;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.QuarantineReason;
import de.aktenlauf.text.PdfPress;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The report of a day's deliveries as PDF, in German. It holds positions, counts and
 * reasons; no name of a file, which may hold a person's.
 */
@Component
class DailyReport {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMAN);

	private final ITemplateEngine templates;

	private final MessageSource messages;

	private final PdfPress press;

	private final Clock clock;

	private final String office;

	DailyReport(ITemplateEngine templates, MessageSource messages, PdfPress press, Clock clock,
			@Value("${aktenlauf.office:Jobcenter Kreis Rurtal}") String office) {
		this.templates = templates;
		this.messages = messages;
		this.press = press;
		this.clock = clock;
		this.office = office;
	}

	byte[] pdf(LocalDate day, List<DeliveryReport> deliveries) {
		Context context = new Context(Locale.GERMAN);
		context.setVariable("office", this.office);
		context.setVariable("day", DAY.format(day));
		context.setVariable("total", total(deliveries));
		context.setVariable("deliveries", deliveries.stream().map(this::section).toList());
		return this.press.print(this.templates.process("deliveries/report", context), day);
	}

	private Total total(List<DeliveryReport> reports) {
		List<Delivery> deliveries = reports.stream().map(DeliveryReport::delivery).toList();
		Map<String, Long> fates = reports.stream()
			.flatMap((report) -> report.quarantined().stream())
			.collect(Collectors.groupingBy(DailyReport::fate, TreeMap::new, Collectors.counting()));
		return new Total(deliveries.size(), sum(deliveries, Delivery::documents),
				sum(deliveries, Delivery::pagesDelivered), sum(deliveries, Delivery::pagesFiled),
				sum(deliveries, Delivery::pagesQuarantined), sum(deliveries, Delivery::pagesUnfinished),
				(int) deliveries.stream().filter(DailyReport::inTime).count(),
				fates.entrySet()
					.stream()
					.map((entry) -> entry.getValue() + " × " + german("report.fate." + entry.getKey(), ""))
					.toList());
	}

	private static int sum(List<Delivery> deliveries, Function<Delivery, Integer> count) {
		return deliveries.stream().map(count).mapToInt(Integer::intValue).sum();
	}

	private Section section(DeliveryReport report) {
		Delivery delivery = report.delivery();
		return new Section(delivery.name(), german("channel." + delivery.channel(), ""),
				DAY.format(delivery.receivedOn()), time(delivery.acceptedAt()), clock(delivery), inTime(delivery),
				delivery.documents(), letters(delivery, MailItemState.FILED), letters(delivery, MailItemState.CLEARING),
				letters(delivery, MailItemState.QUARANTINED), letters(delivery, MailItemState.DUPLICATE),
				letters(delivery, MailItemState.PROCESSING), delivery.pagesDelivered(), delivery.pagesFiled(),
				delivery.pagesQuarantined(), delivery.pagesUnfinished(),
				report.quarantined()
					.stream()
					.map((fate) -> new Row(fate.position(), fate.pages(),
							german("quarantineReason." + fate.reason() + ".title", ""),
							german("report.fate." + fate(fate), fate.scanReference().orElse("")) + pages(fate)))
					.toList());
	}

	/** The account goes by the list; what the file held is told beside it. */
	private String pages(DeliveryReport.Fate fate) {
		return fate.acceptedPages()
			.map((accepted) -> "; " + german("report.acceptedPages", accepted, fate.pages()))
			.orElse("");
	}

	/** What became of a letter, as the key of its words. */
	private static String fate(DeliveryReport.Fate fate) {
		return switch (fate.state()) {
			case FILED -> fate.unreadable() ? "UNREADABLE" : "FILED";
			case CLEARING -> "CLEARING";
			case PROCESSING -> "PROCESSING";
			case DUPLICATE -> fate.scanCame() ? "REPLACED" : "DUPLICATE";
			case QUARANTINED -> fate.proposed() ? "PROPOSED" : fate.scanReference().isPresent() ? "NEW_SCAN"
					: (fate.reason() == QuarantineReason.MALWARE_SUSPECTED) ? "LOCKED" : "OPEN";
		};
	}

	private static int letters(Delivery delivery, MailItemState state) {
		return delivery.byState().getOrDefault(state, 0);
	}

	private String clock(Delivery delivery) {
		String key = delivery.completedAt().isEmpty() ? "report.clock.open"
				: inTime(delivery) ? "report.clock.met" : "report.clock.missed";
		return german(key, time(delivery.targetAt()), delivery.completedAt().map(this::time).orElse(""));
	}

	private static boolean inTime(Delivery delivery) {
		return delivery.completedAt().filter((completed) -> !completed.isAfter(delivery.targetAt())).isPresent();
	}

	private String time(Instant moment) {
		return TIME.format(moment.atZone(this.clock.getZone()));
	}

	private String german(String key, Object... values) {
		return Objects.requireNonNull(this.messages.getMessage(key, values, Locale.GERMAN)).strip();
	}

	/**
	 * The whole day.
	 *
	 * @param deliveries how many
	 * @param letters letters of all
	 * @param pages pages delivered
	 * @param filed pages in files
	 * @param quarantined pages in quarantine or of duplicates
	 * @param unfinished pages on their way
	 * @param inTime deliveries that met their hour
	 * @param fates what became of letters in quarantine, counted
	 */
	record Total(int deliveries, int letters, int pages, int filed, int quarantined, int unfinished, int inTime,
			List<String> fates) {

		/** Keeps an unmodifiable copy. */
		Total {
			fates = List.copyOf(fates);
		}

	}

	/**
	 * One delivery.
	 *
	 * @param name its name
	 * @param channel how it came
	 * @param receivedOn legal date of receipt
	 * @param acceptedAt when it was taken over
	 * @param clock whether it met its hour, in words
	 * @param inTime whether it did
	 * @param letters its letters
	 * @param filed letters in files
	 * @param clearing letters without a case
	 * @param quarantined letters in quarantine
	 * @param duplicates letters delivered before
	 * @param processing letters on their way
	 * @param pages its pages
	 * @param pagesFiled pages in files
	 * @param pagesQuarantined pages in quarantine or of duplicates
	 * @param pagesUnfinished pages on their way
	 * @param rows its letters that were in quarantine
	 */
	record Section(String name, String channel, String receivedOn, String acceptedAt, String clock, boolean inTime,
			int letters, int filed, int clearing, int quarantined, int duplicates, int processing, int pages,
			int pagesFiled, int pagesQuarantined, int pagesUnfinished, List<Row> rows) {

		/** Keeps an unmodifiable copy. */
		Section {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A letter that was in quarantine.
	 *
	 * @param position its position
	 * @param pages its pages
	 * @param reason why
	 * @param fate what became of it
	 */
	record Row(int position, int pages, String reason, String fate) {
	}

}
