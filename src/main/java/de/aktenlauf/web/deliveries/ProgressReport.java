package de.aktenlauf.web.deliveries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemStage;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.tasks.Basket;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** Turns a delivery and its ledger into the figures of the live view. */
@Component
class ProgressReport {

	private static final int BAR = 1_000;

	private static final int MAX_LATEST = 6;

	private final KindCatalogue kinds;

	private final Baskets baskets;

	private final Format format;

	private final Words words;

	private final Clock clock;

	ProgressReport(KindCatalogue kinds, Baskets baskets, Format format, Words words, Clock clock) {
		this.kinds = kinds;
		this.baskets = baskets;
		this.format = format;
		this.words = words;
		this.clock = clock;
	}

	Progress of(Delivery delivery, List<MailItem> ledger) {
		Instant now = this.clock.instant();
		Instant end = delivery.completedAt().orElse(now);
		Duration elapsed = Duration.between(delivery.acceptedAt(), end);
		int settled = delivery.pagesDelivered() - delivery.pagesUnfinished();
		double perMinute = (elapsed.toMillis() > 0) ? settled * 60_000.0 / elapsed.toMillis() : 0;
		boolean known = settled > 0 && elapsed.toMillis() > 0;
		return new Progress(delivery.name(),
				this.words.of("deliveries.source", this.words.ofCode("source", delivery.source()),
						this.words.ofCode("channel", delivery.channel().name())),
				this.format.date(delivery.receivedOn()), delivery.complete(), delivery.documents(),
				delivery.pagesDelivered(), delivery.pagesFiled(), delivery.pagesQuarantined(),
				delivery.pagesUnfinished(), steps(delivery), segments(delivery), clock(delivery, now),
				clockVariant(delivery, now), known ? this.format.number(Math.round(perMinute)) : "",
				this.format.span(elapsed), expectedEnd(delivery, now, perMinute), latest(ledger));
	}

	private List<Progress.Step> steps(Delivery delivery) {
		List<Progress.Step> steps = new ArrayList<>();
		steps.add(new Progress.Step(this.words.of("stage.RECEIVED"), delivery.documents(), "done"));
		for (MailItemStage stage : MailItemStage.values()) {
			int reached = delivery.byStage()
				.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().compareTo(stage) >= 0)
				.mapToInt((entry) -> entry.getValue())
				.sum();
			String state = (reached >= delivery.documents()) ? "done" : (reached > 0) ? "active" : "waiting";
			steps.add(new Progress.Step(this.words.of("stage." + stage), reached, state));
		}
		return steps;
	}

	private List<Progress.Segment> segments(Delivery delivery) {
		List<Progress.Segment> segments = new ArrayList<>();
		int processing = delivery.byState().getOrDefault(MailItemState.PROCESSING, 0);
		int assigned = Math.min(processing, delivery.byStage().getOrDefault(MailItemStage.ASSIGNED, 0));
		int read = Math.min(processing - assigned, delivery.byStage().getOrDefault(MailItemStage.READ, 0));
		add(segments, delivery, "filed", delivery.byState().getOrDefault(MailItemState.FILED, 0));
		add(segments, delivery, "clearing", delivery.byState().getOrDefault(MailItemState.CLEARING, 0));
		add(segments, delivery, "quarantined", delivery.byState().getOrDefault(MailItemState.QUARANTINED, 0));
		add(segments, delivery, "duplicate", delivery.byState().getOrDefault(MailItemState.DUPLICATE, 0));
		add(segments, delivery, "assigned", assigned);
		add(segments, delivery, "read", read);
		add(segments, delivery, "checked", processing - assigned - read);
		return segments;
	}

	private void add(List<Progress.Segment> segments, Delivery delivery, String code, int letters) {
		int from = segments.isEmpty() ? 0 : segments.getLast().from() + segments.getLast().width();
		int width = (delivery.documents() > 0) ? Math.round((float) BAR * letters / delivery.documents()) : 0;
		segments.add(new Progress.Segment(code, this.words.of("segment." + code), letters, from,
				Math.min(width, BAR - from)));
	}

	private String clock(Delivery delivery, Instant now) {
		String target = this.format.shortTime(delivery.targetAt());
		if (delivery.completedAt().isPresent()) {
			boolean met = !delivery.completedAt().get().isAfter(delivery.targetAt());
			return this.words.of(met ? "deliveries.clock.met" : "deliveries.clock.missed", target,
					this.format.shortTime(delivery.completedAt().get()));
		}
		Duration left = Duration.between(now, delivery.targetAt());
		return left.isNegative() ? this.words.of("deliveries.clock.late", target, this.format.span(left.abs()))
				: this.words.of("deliveries.clock.running", target, this.format.span(left));
	}

	private static String clockVariant(Delivery delivery, Instant now) {
		if (delivery.completedAt().isPresent()) {
			return delivery.completedAt().get().isAfter(delivery.targetAt()) ? "danger" : "success";
		}
		return now.isAfter(delivery.targetAt()) ? "danger" : "info";
	}

	private String expectedEnd(Delivery delivery, Instant now, double perMinute) {
		if (delivery.complete() || perMinute < 0.1) {
			return "";
		}
		Duration left = Duration.ofMillis(Math.round(delivery.pagesUnfinished() / perMinute * 60_000));
		return this.words.of("deliveries.expected", this.format.time(now.plus(left)), this.format.span(left));
	}

	private List<Progress.Arrival> latest(List<MailItem> ledger) {
		Map<String, String> baskets = ledger.isEmpty() ? Map.of() : basketNames();
		return ledger.stream()
			.filter((item) -> item.state() != MailItemState.PROCESSING)
			.sorted(Comparator.comparingInt(MailItem::position).reversed())
			.limit(MAX_LATEST)
			.map((item) -> new Progress.Arrival(key(item), item.position(), what(item), where(item, baskets),
					item.state().name().toLowerCase(Locale.ROOT)))
			.toList();
	}

	/** The position, with the number of the letter if its file held several. */
	static String key(MailItem item) {
		return item.position() + item.part().map((part) -> "-" + part.number()).orElse("");
	}

	String what(MailItem item) {
		return item.outcome()
			.kind()
			.map((code) -> this.kinds.describe(DocumentKind.valueOf(code)).german())
			.or(() -> item.quarantineReason().map((reason) -> this.words.of("quarantineReason." + reason + ".title")))
			.orElse("");
	}

	String where(MailItem item, Map<String, String> baskets) {
		Optional<String> basket = item.outcome().basket().map((code) -> baskets.getOrDefault(code, code));
		return switch (item.state()) {
			case QUARANTINED -> basket.orElseGet(() -> this.words.of("nav.quarantine"));
			case DUPLICATE -> this.words.of("mailItemState.DUPLICATE");
			case PROCESSING -> "";
			case FILED, CLEARING -> basket.orElse("");
		};
	}

	/** The names of all baskets, asked for once for a whole ledger. */
	Map<String, String> basketNames() {
		return this.baskets.all()
			.stream()
			.collect(Collectors.toMap((basket) -> basket.id().value(), Basket::german, (first, second) -> first));
	}

}
