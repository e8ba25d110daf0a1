package de.aktenlauf.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.Databases;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.TextSource;
import de.aktenlauf.text.ReadingHints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;

/** Letters on their way out of quarantine, on both databases. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class RepairsTest {

	private static final CaseNumber CASE = new CaseNumber("35504//0012345");

	private final Databases.Product product;

	@TempDir
	private Path data;

	@TempDir
	private Path outside;

	private Office office;

	RepairsTest(Databases.Product product) {
		this.product = product;
	}

	@BeforeEach
	void openOffice() {
		this.office = new Office(this.product, this.data);
		this.office.actsAs("poststelle");
	}

	@Test
	void repairs_fit_the_reason() throws IOException {
		assertThat(RepairKind.fitting(quarantined(QuarantineReason.ENCRYPTED))).containsExactly(RepairKind.PASSWORD,
				RepairKind.NEW_SCAN, RepairKind.FILE_UNREADABLE);
		assertThat(RepairKind.fitting(this.office.letter("A", 1))).contains(RepairKind.PASSWORD);
		assertThat(RepairKind.fitting(this.office.letter("A", 2))).isEmpty();
		assertThatExceptionOfType(RepairRefused.class)
			.isThrownBy(() -> this.office.repairs.turn(this.office.letter("A", 1).id(), 1))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(RepairRefused.NOT_FITTING));
	}

	@Test
	void what_malware_is_suspected_in_is_neither_read_nor_filed() throws IOException {
		MailItem letter = quarantined(QuarantineReason.MALWARE_SUSPECTED);

		assertThat(RepairKind.fitting(letter)).containsExactly(RepairKind.NEW_SCAN);
		assertThatExceptionOfType(RepairRefused.class)
			.isThrownBy(() -> this.office.repairs.proposeUnreadable(letter.id(), CASE));
	}

	@Test
	void a_fitting_password_sends_the_letter_on_its_way() throws IOException {
		MailItem letter = quarantined(QuarantineReason.ENCRYPTED);

		this.office.repairs.unlock(letter.id(), "geheim");

		verify(this.office.extraction).unlock(letter.content().orElseThrow(), "geheim");
		assertThat(this.office.events).endsWith(new MailItemReadAgain(letter.id()));
		assertThat(this.office.intake.mailItem(letter.id()).receivedOn()).isEqualTo(letter.receivedOn());
		verify(this.office.audit).record(any(), eq(AuditAction.MAIL_REPAIRED), eq("mail-item:" + letter.id()),
				eq(Map.of("repair", "PASSWORD")));
	}

	@Test
	void a_wrong_password_leaves_the_letter_where_it_is() throws IOException {
		MailItem letter = quarantined(QuarantineReason.ENCRYPTED);
		willThrow(new ExtractionFailed(ExtractionFailure.ENCRYPTED, "PDF: another password"))
			.given(this.office.extraction)
			.unlock(any(), any());

		assertThatExceptionOfType(ExtractionFailed.class)
			.isThrownBy(() -> this.office.repairs.unlock(letter.id(), "falsch"));

		assertThat(this.office.intake.mailItem(letter.id()).state()).isEqualTo(MailItemState.QUARANTINED);
	}

	@Test
	void turning_tells_the_process_how_the_pages_lie() throws IOException {
		MailItem letter = quarantined(QuarantineReason.UNREADABLE_SCAN);
		given(this.office.turns.turnedOn(letter.content().orElseThrow(), 1)).willReturn("12");

		this.office.repairs.turn(letter.id(), 1);

		assertThat(this.office.events).endsWith(new MailItemReadAgain(letter.id(), new ReadingHints("12", false)));
	}

	@Test
	void a_new_scan_takes_the_place_of_the_letter_and_keeps_its_day_of_receipt() throws IOException {
		MailItem letter = quarantined(QuarantineReason.CORRUPT);
		String reference = this.office.repairs.requestScan(letter.id());
		assertThat(this.office.repairs.requestScan(letter.id())).isEqualTo(reference);
		assertThat(this.office.letter("A", 1).outcome().reason().orElseThrow()).contains(reference);

		this.office.intake.receive(TestDelivery.named("B")
			.with("containers", List.of(Map.of("id", "B-0815", "receivedOn", "2026-11-20")))
			.letter("neu.pdf", "Der neue Scan.")
			.lastLetterWith("answers", reference)
			.zip(this.outside.resolve("B.zip")));

		assertThat(this.office.letter("B", 1).receivedOn()).isEqualTo(letter.receivedOn());
		assertThat(this.office.letter("B", 1).state()).isEqualTo(MailItemState.PROCESSING);
		assertThat(this.office.letter("A", 1).state()).isEqualTo(MailItemState.DUPLICATE);
		assertThat(this.office.events)
			.contains(new MailItemFoundDuplicate(letter.id(), "Ein neuer Scan kam mit Lieferung B, Position 1."));
		addsUp("A");
		addsUp("B");
	}

	@Test
	void the_name_of_the_file_may_carry_the_reference_and_the_first_one_counts() throws IOException {
		MailItem letter = quarantined(QuarantineReason.CORRUPT);
		String reference = this.office.repairs.requestScan(letter.id());

		this.office.intake.receive(TestDelivery.named("B")
			.with("containers", List.of(Map.of("id", "B-0815", "receivedOn", "2026-11-20")))
			.letter(reference + ".pdf", "Der neue Scan.")
			.letter("2-" + reference + ".pdf", "Noch einer.")
			.zip(this.outside.resolve("B.zip")));

		assertThat(this.office.letter("B", 1).receivedOn()).isEqualTo("2026-11-19");
		assertThat(this.office.letter("B", 2).receivedOn()).isEqualTo("2026-11-20");
	}

	@Test
	void a_new_scan_that_is_broken_too_leaves_the_request_open() throws IOException {
		MailItem letter = quarantined(QuarantineReason.CORRUPT);
		String reference = this.office.repairs.requestScan(letter.id());

		this.office.intake.receive(TestDelivery.named("B")
			.announced("neu.pdf", "0".repeat(64), 5, 2)
			.lastLetterWith("answers", reference)
			.zip(this.outside.resolve("B.zip")));

		assertThat(this.office.letter("B", 1).quarantineReason()).contains(QuarantineReason.MISSING_FILE);
		assertThat(this.office.letter("A", 1).state()).isEqualTo(MailItemState.QUARANTINED);
		assertThat(this.office.repairs.notes(List.of(letter.id())).values()).extracting(RepairNote::scanReference)
			.containsExactly(Optional.of(reference));
	}

	@Test
	void two_persons_file_a_letter_as_unreadable() throws IOException {
		MailItem letter = quarantined(QuarantineReason.CORRUPT);
		this.office.repairs.proposeUnreadable(letter.id(), CASE);
		assertThat(this.office.counts.proposedUnreadable()).isEqualTo(1);
		assertThatExceptionOfType(RepairRefused.class)
			.isThrownBy(() -> this.office.repairs.confirmUnreadable(letter.id()))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(RepairRefused.SAME_PERSON));

		this.office.actsAs("teamleitung");
		assertThat(this.office.repairs.waitingForSecond()).extracting(MailItem::id).containsExactly(letter.id());
		this.office.repairs.confirmUnreadable(letter.id());

		assertThat(this.office.events).endsWith(new MailItemFiledUnreadable(letter.id()));
		assertThat(this.office.letter("A", 1).state()).isEqualTo(MailItemState.PROCESSING);
		assertThat(this.office.letter("A", 1).receivedOn()).isEqualTo(letter.receivedOn());
		assertThat(this.office.repairs.unreadable(letter.id())
			.map((decided) -> decided.proposedBy() + " " + decided.confirmedBy() + " " + decided.reason()))
			.contains("poststelle teamleitung CORRUPT");
		addsUp("A");
	}

	@Test
	void a_refused_proposal_can_be_made_again_and_nobody_decides_twice() throws IOException {
		MailItem letter = quarantined(QuarantineReason.CORRUPT);
		this.office.repairs.proposeUnreadable(letter.id(), CASE);
		assertThatExceptionOfType(RepairRefused.class)
			.isThrownBy(() -> this.office.repairs.proposeUnreadable(letter.id(), CASE));

		this.office.repairs.refuseUnreadable(letter.id());

		assertThatExceptionOfType(RepairRefused.class)
			.isThrownBy(() -> this.office.repairs.refuseUnreadable(letter.id()));
		this.office.repairs.proposeUnreadable(letter.id(), CASE);
		assertThat(this.office.repairs.unreadable(letter.id())).isEmpty();
	}

	@Test
	void a_letter_that_is_read_again_takes_its_proposal_along() throws IOException {
		MailItem letter = quarantined(QuarantineReason.CORRUPT);
		this.office.repairs.proposeUnreadable(letter.id(), CASE);

		this.office.repairs.readAgain(letter.id(), false);

		assertThat(this.office.repairs.waitingForSecond()).isEmpty();
		assertThat(this.office.counts.in(MailItemState.QUARANTINED)).isZero();
		assertThat(this.office.counts.in(MailItemState.PROCESSING)).isEqualTo(2);
	}

	@Test
	void the_pages_of_the_file_are_accepted_and_the_account_keeps_those_of_the_list() throws IOException {
		MailItem letter = quarantined(QuarantineReason.PAGE_COUNT_MISMATCH);
		given(this.office.extraction.stored(letter.content().orElseThrow()))
			.willReturn(Optional.of(new ExtractedText(letter.content().orElseThrow(), letter.content().orElseThrow(),
					"application/pdf", List.of(blank(1), blank(2), blank(3), blank(4), blank(5)))));

		assertThat(this.office.counted.accept(letter.id())).isEqualTo(5);

		MailItem accepted = this.office.intake.mailItem(letter.id());
		assertThat(accepted.state()).isEqualTo(MailItemState.PROCESSING);
		assertThat(accepted.pages()).isEqualTo(letter.pages()).isNotEqualTo(5);
		assertThat(accepted.acceptedPages()).contains(5);
		assertThat(accepted.pagesHeld()).isEqualTo(5);
		assertThat(accepted.receivedOn()).isEqualTo(letter.receivedOn());
		assertThat(this.office.events).endsWith(new MailItemReadAgain(letter.id()));
		verify(this.office.audit).record(any(), eq(AuditAction.MAIL_REPAIRED), eq("mail-item:" + letter.id()),
				eq(Map.of("repair", "ACCEPT_PAGES", "reason", "PAGE_COUNT_MISMATCH", "announced",
						String.valueOf(letter.pages()), "accepted", "5")));
		addsUp("A");
		assertThatExceptionOfType(RepairRefused.class).isThrownBy(() -> this.office.counted.accept(letter.id()));
	}

	@ParameterizedTest
	@EnumSource(value = QuarantineReason.class, names = "PAGE_COUNT_MISMATCH", mode = EnumSource.Mode.EXCLUDE)
	void no_other_reason_lets_anybody_accept_pages(QuarantineReason reason) throws IOException {
		MailItem letter = quarantined(reason);

		assertThatExceptionOfType(RepairRefused.class).isThrownBy(() -> this.office.counted.accept(letter.id()));

		assertThat(this.office.intake.mailItem(letter.id()).acceptedPages()).isEmpty();
	}

	@Test
	void the_ledger_names_both_counts() throws IOException {
		MailItem letter = quarantined(QuarantineReason.CORRUPT);

		this.office.intake.quarantine(letter.id(), QuarantineReason.PAGE_COUNT_MISMATCH,
				"scanner counted 3, file holds 2");

		assertThat(this.office.letter("A", 1).outcome().reason())
			.contains("Die Datei hat eine andere Seitenzahl als die Lieferliste: 2 statt 3.");
	}

	private static Page blank(int number) {
		return new Page(number, 10, 10, 0, true, TextSource.NONE, 0, List.of(), List.of());
	}

	private MailItem quarantined(QuarantineReason reason) throws IOException {
		this.office.intake.receive(TestDelivery.named("A")
			.letter("0001.pdf", "Erster Brief.")
			.letter("0002.pdf", "Zweiter Brief.")
			.folder(this.outside.resolve("A")));
		MailItemId letter = this.office.letter("A", 1).id();
		this.office.intake.quarantine(letter, reason, "said the test");
		return this.office.intake.mailItem(letter);
	}

	private void addsUp(String name) {
		Delivery delivery = this.office.delivery(name);
		assertThat(delivery.pagesFiled() + delivery.pagesQuarantined() + delivery.pagesUnfinished())
			.isEqualTo(this.office.intake.ledger(name).stream().mapToInt(MailItem::pages).sum())
			.isEqualTo(delivery.pagesDelivered());
	}

}
