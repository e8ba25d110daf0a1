package de.aktenlauf.web.deliveries;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.DeliveryReport;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.QuarantineReason;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.web.WebOffice;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The report of a day as it is printed. */
@WebOffice
class DailyReportTest {

	private static final LocalDate DAY = LocalDate.parse("2026-11-20");

	@Autowired
	private DailyReport report;

	@Test
	void the_report_tells_pages_hour_and_what_became_of_quarantine() throws IOException {
		String text = text(this.report.pdf(DAY, List.of(delivery())));

		assertThat(text.replaceAll("\\s+", " ")).contains("Tagesbericht der Lieferungen vom 20.11.2026",
				"Seiten: 2.094 geliefert = 2.074 in Akten + 20 in Quarantäne oder doppelt + 0 unterwegs.",
				"Frist 15:00 Uhr eingehalten: 1 von 1.",
				"Frist 20.11.2026, 15:00: eingehalten, fertig 20.11.2026, 12:30.",
				"unlesbar zur Akte genommen (zwei Personen)", "neuer Scan angefordert ES-ABCD2345",
				"Seitenzahl der Datei angenommen: 2 statt 3", "Schadsoftware vermutet", "gesperrt");
	}

	@Test
	void a_day_without_deliveries_says_so() throws IOException {
		assertThat(text(this.report.pdf(DAY, List.of()))).contains("An diesem Tag kam keine Lieferung.");
	}

	@Test
	void the_same_day_gives_the_same_bytes() {
		assertThat(this.report.pdf(DAY, List.of(delivery()))).isEqualTo(this.report.pdf(DAY, List.of(delivery())));
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static DeliveryReport delivery() {
		Delivery delivery = new Delivery("2026-11-20-A", "scan-centre", Channel.POST,
				Instant.parse("2026-11-20T08:12:00Z"), Instant.parse("2026-11-20T08:20:00Z"),
				LocalDate.parse("2026-11-19"), Instant.parse("2026-11-20T14:00:00Z"),
				Optional.of(Instant.parse("2026-11-20T11:30:00Z")), 700, 2_094, 2_074, 20, 0, Map.of(),
				Map.of(MailItemState.FILED, 691, MailItemState.QUARANTINED, 9));
		return new DeliveryReport(delivery,
				List.of(new DeliveryReport.Fate(7, 3, Optional.of(2), QuarantineReason.ENCRYPTED, MailItemState.FILED,
						true, false, Optional.empty(), false),
						new DeliveryReport.Fate(9, 1, Optional.empty(), QuarantineReason.CORRUPT,
								MailItemState.QUARANTINED, false, false, Optional.of("ES-ABCD2345"), false),
						new DeliveryReport.Fate(11, 1, Optional.empty(), QuarantineReason.MALWARE_SUSPECTED,
								MailItemState.QUARANTINED, false, false, Optional.empty(), false)));
	}

}
