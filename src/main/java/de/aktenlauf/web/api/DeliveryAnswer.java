package de.aktenlauf.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import org.jspecify.annotations.Nullable;

/** The ledger of a delivery as FORMATS.md describes it. */
record DeliveryAnswer(String delivery, String source, String channel, String state, LocalDate receivedOn,
		Instant scannedAt, Instant acceptedAt, Instant targetAt, @Nullable Instant completedAt, int pagesDelivered,
		int pagesFiled, int pagesQuarantined, int pagesUnfinished, List<Row> documents) {

	static DeliveryAnswer of(Delivery delivery, List<MailItem> rows) {
		return new DeliveryAnswer(delivery.name(), delivery.source(), delivery.channel().name(),
				delivery.complete() ? "COMPLETE" : "PROCESSING", delivery.receivedOn(), delivery.scannedAt(),
				delivery.acceptedAt(), delivery.targetAt(), delivery.completedAt().orElse(null),
				delivery.pagesDelivered(), delivery.pagesFiled(), delivery.pagesQuarantined(),
				delivery.pagesUnfinished(), rows.stream().map(Row::of).toList());
	}

	/** One letter of the ledger; of a file that held several, which one it is. */
	record Row(int position, String file, String state, String mailItem, @Nullable String document,
			@Nullable String kind, @Nullable BigDecimal kindConfidence,
			@JsonProperty("case") @Nullable String caseNumber, @Nullable String caseFoundBy, @Nullable String basket,
			@Nullable String workItem, @Nullable LocalDate dueOn, @Nullable String reason,
			@Nullable String quarantineReason, int pages, @Nullable Integer textCharacters, int part, int parts,
			@Nullable Integer pagesAccepted) {

		static Row of(MailItem item) {
			MailItem.Outcome outcome = item.outcome();
			return new Row(item.position(), item.file(), item.state().name(), item.id().toString(),
					outcome.document().map(DocumentId::toString).orElse(null), outcome.kind().orElse(null),
					outcome.kindConfidencePercent().map((percent) -> BigDecimal.valueOf(percent, 2)).orElse(null),
					outcome.caseNumber().map(CaseNumber::toString).orElse(null), outcome.caseFoundBy().orElse(null),
					outcome.basket().orElse(null), outcome.workItem().orElse(null), outcome.dueOn().orElse(null),
					outcome.reason().orElse(null), item.quarantineReason().map(Enum::name).orElse(null), item.pages(),
					outcome.textCharacters().orElse(null), item.part().map(MailItem.Part::number).orElse(1),
					item.part().map(MailItem.Part::of).orElse(1), item.acceptedPages().orElse(null));
		}

	}

	/** The latest deliveries, without their rows. */
	record Latest(List<DeliveryAnswer> deliveries) {

		/** Keeps an unmodifiable copy. */
		Latest {
			deliveries = List.copyOf(deliveries);
		}

	}

}
