package de.aktenlauf.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import de.aktenlauf.Databases;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

/** Receipts for senders and the report of a day, on both databases. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class LetterReceiptsTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneId.of("Europe/Berlin"));

	private final Databases.Product product;

	@TempDir
	private Path data;

	@TempDir
	private Path outside;

	private Office office;

	private LetterReceipts receipts;

	LetterReceiptsTest(Databases.Product product) {
		this.product = product;
	}

	@BeforeEach
	void openOffice() throws IOException {
		this.office = new Office(this.product, this.data);
		this.office.actsAs("poststelle");
		this.receipts = new LetterReceipts(this.office.database.jdbc(), new MailItemTable(this.office.database.jdbc()),
				this.office.access, this.office.audit, CLOCK);
		this.office.intake.receive(TestDelivery.named("A")
			.letter("0001.pdf", "Erster Brief.")
			.letter("gone.pdf", "Weg.")
			.without("gone.pdf")
			.folder(this.outside.resolve("A")));
	}

	@Test
	void a_receipt_says_what_came_and_is_issued_once() {
		MailItem letter = this.office.letter("A", 1);

		LetterReceipt receipt = this.receipts.issue(letter.id());

		assertThat(receipt.pages()).isEqualTo(2);
		assertThat(receipt.content()).isEqualTo(letter.content().orElseThrow());
		assertThat(receipt.receivedOn()).isEqualTo("2026-11-19");
		assertThat(receipt.code()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
		assertThat(this.receipts.issue(letter.id())).isEqualTo(receipt);
		assertThat(this.receipts.of(letter.id())).contains(receipt);
		verify(this.office.audit).record(any(), eq(AuditAction.RECEIPT_ISSUED), eq("mail-item:" + letter.id()), any());
	}

	@Test
	void anybody_checks_a_code_however_it_is_typed() {
		LetterReceipt receipt = this.receipts.issue(this.office.letter("A", 1).id());

		assertThat(this.receipts.check(receipt.code())).contains(receipt);
		assertThat(this.receipts.check(" " + receipt.code().replace("-", " ").toLowerCase(Locale.ROOT)))
			.contains(receipt);
		assertThat(this.receipts.check("")).isEmpty();
		assertThat(this.receipts.check("0".repeat(28))).isEmpty();
		assertThat(this.receipts.check("' or 1=1 --")).isEmpty();
		assertThat(this.receipts.check("A".repeat(100_000))).isEmpty();
	}

	@Test
	void nothing_is_confirmed_that_did_not_come() {
		assertThatIllegalStateException().isThrownBy(() -> this.receipts.issue(this.office.letter("A", 2).id()));
	}

	@Test
	void codes_differ_and_look_like_no_other_sign() {
		Set<String> codes = new HashSet<>();
		for (int i = 0; i < 1_000; i++) {
			codes.add(ReceiptCode.next());
		}

		assertThat(codes).hasSize(1_000).allMatch((code) -> code.length() == 28);
		assertThat(ReceiptCode.read("OIL0".repeat(7))).contains("0110".repeat(7));
	}

	@Test
	void the_report_of_a_day_tells_what_became_of_each_letter_in_quarantine() {
		MailItem letter = this.office.letter("A", 1);
		this.office.intake.quarantine(letter.id(), QuarantineReason.CORRUPT, "said the test");
		this.office.repairs.proposeUnreadable(letter.id(), new CaseNumber("35504//0012345"));
		this.office.repairs.requestScan(this.office.letter("A", 2).id());
		DeliveryReports reports = new DeliveryReports(this.office.database.jdbc(),
				new DeliveryTable(this.office.database.jdbc()), this.office.access, CLOCK);

		DeliveryReport report = reports.of(LocalDate.parse("2026-11-20")).getFirst();

		assertThat(report.delivery().name()).isEqualTo("A");
		assertThat(report.quarantined()).extracting(DeliveryReport.Fate::position).containsExactly(1, 2);
		assertThat(report.quarantined().getFirst().proposed()).isTrue();
		assertThat(report.quarantined().get(1).reason()).isEqualTo(QuarantineReason.MISSING_FILE);
		assertThat(report.quarantined().get(1).scanReference()).isPresent();
		assertThat(reports.of(LocalDate.parse("2026-11-21"))).isEmpty();
		this.office.repairs.readAgain(letter.id(), false);
		assertThat(reports.of(LocalDate.parse("2026-11-20")).getFirst().quarantined().getFirst())
			.satisfies((fate) -> assertThat(fate.reason()).isEqualTo(QuarantineReason.CORRUPT))
			.satisfies((fate) -> assertThat(fate.state()).isEqualTo(MailItemState.PROCESSING));
	}

}
