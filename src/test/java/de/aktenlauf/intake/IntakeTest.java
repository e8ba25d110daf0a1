package de.aktenlauf.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.Databases;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Permission;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

@ParameterizedClass
@EnumSource(Databases.Product.class)
class IntakeTest {

	private final Databases.Product product;

	@TempDir
	private Path data;

	@TempDir
	private Path outside;

	private Office office;

	IntakeTest(Databases.Product product) {
		this.product = product;
	}

	@BeforeEach
	void openOffice() {
		this.office = new Office(this.product, this.data);
	}

	@Test
	void a_good_delivery_is_registered_letter_by_letter() throws IOException {
		Path folder = good("A").folder(this.outside.resolve("A"));

		Delivery delivery = this.office.intake.receive(folder);

		assertThat(delivery.documents()).isEqualTo(2);
		assertThat(delivery.pagesDelivered()).isEqualTo(4);
		assertThat(delivery.pagesUnfinished()).isEqualTo(4);
		assertThat(delivery.completedAt()).isEmpty();
		assertThat(delivery.targetAt()).isEqualTo(Instant.parse("2026-11-20T14:00:00Z"));
		assertThat(this.office.started()).hasSize(2);
		assertThat(this.office.letter("A", 1).receivedOn()).isEqualTo("2026-11-19");
		assertThat(this.office.store.verify(this.office.letter("A", 1).content().orElseThrow())).isTrue();
		verify(this.office.audit).record(any(), eq(AuditAction.DELIVERY_ACCEPTED), eq("delivery:A"), any());
		verify(this.office.audit, times(2)).record(any(), eq(AuditAction.MAIL_REGISTERED), any(), any());
	}

	@Test
	void the_source_stays_and_our_copy_goes() throws IOException {
		Path zip = good("A").zip(this.outside.resolve("A.zip"));

		this.office.intake.receive(zip);

		assertThat(zip).exists();
		assertThat(this.data.resolve("inbox/.handed-in")).isEmptyDirectory();
	}

	@Test
	void the_same_delivery_again_changes_nothing() throws IOException {
		Delivery first = this.office.intake.receive(good("A").folder(this.outside.resolve("A")));
		this.office.events.clear();

		Delivery again = this.office.intake
			.receive(good("A").json((json) -> json.replace(",", " ,\n")).zip(this.outside.resolve("again.zip")));

		assertThat(again).isEqualTo(first);
		assertThat(this.office.events).isEmpty();
	}

	@Test
	void the_same_name_with_other_content_is_refused_and_shown() throws IOException {
		this.office.intake.receive(good("A").folder(this.outside.resolve("A")));
		Path other = good("A").letter("0003.pdf", "Noch einer.").zip(this.outside.resolve("other.zip"));

		assertThatExceptionOfType(DeliveryRefused.class).isThrownBy(() -> this.office.intake.receive(other))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("DELIVERY_CONFLICT"));

		assertThat(this.office.intake.ledger("A")).hasSize(2);
		assertThat(this.office.refusals.latest(10)).singleElement()
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("DELIVERY_CONFLICT"));
	}

	@Test
	void what_differs_from_the_list_is_quarantined_and_the_rest_goes_on() throws IOException {
		byte[] letter = "Ein Brief.".getBytes(StandardCharsets.UTF_8);
		TestDelivery delivery = good("A").letter("gone.pdf", "Weg.")
			.without("gone.pdf")
			.announced("empty.pdf", Digests.sha256(new byte[0]), 0, 1)
			.extra("empty.pdf", "")
			.announced("short.pdf", Digests.sha256(letter), 99, 3)
			.extra("short.pdf", "Ein Brief.")
			.announced("changed.pdf", Digests.sha256(letter), letter.length, 1)
			.extra("changed.pdf", "Ein Brieg.")
			.extra("extra.pdf", "Nicht in der Liste.");
		this.office.unlistedFilesHave(7);

		Delivery taken = this.office.intake.receive(delivery.folder(this.outside.resolve("A")));

		assertThat(this.office.intake.ledger("A")).extracting((item) -> item.quarantineReason().orElse(null))
			.containsExactly(null, null, QuarantineReason.MISSING_FILE, QuarantineReason.EMPTY,
					QuarantineReason.CHECKSUM_MISMATCH, QuarantineReason.CHECKSUM_MISMATCH,
					QuarantineReason.UNLISTED_FILE);
		assertThat(taken.pagesDelivered()).isEqualTo(4 + 2 + 1 + 3 + 1 + 7);
		assertThat(taken.pagesQuarantined()).isEqualTo(2 + 1 + 3 + 1 + 7);
		assertThat(taken.pagesUnfinished()).isEqualTo(4);
		assertThat(this.office.started()).hasSize(2);
		assertThat(this.office.letter("A", 5).content()).isPresent();
		assertThat(this.office.letter("A", 3).outcome().reason())
			.contains("Die Datei steht in der Lieferliste, wurde aber nicht geliefert.");
	}

	@Test
	void an_unlisted_file_that_is_no_letter_has_no_pages() throws IOException {
		Path folder = good("A").extra("Thumbs.db", "?").extra("sub/notes.txt", "?").folder(this.outside.resolve("A"));

		Delivery taken = this.office.intake.receive(folder);

		assertThat(taken.documents()).isEqualTo(4);
		assertThat(taken.pagesDelivered()).isEqualTo(4);
		assertThat(this.office.intake.ledger("A")).extracting(MailItem::file).endsWith("Thumbs.db", "sub/notes.txt");
	}

	@Test
	void unlisted_files_whose_names_look_alike_are_all_in_the_ledger() throws IOException {
		String beginning = "ein/" + "n".repeat(200) + "/" + "n".repeat(200) + "/";
		Path folder = good("A").extra(beginning + "1.txt", "?")
			.extra(beginning + "2.txt", "!")
			.folder(this.outside.resolve("A"));

		this.office.intake.receive(folder);

		assertThat(this.office.intake.ledger("A")).hasSize(4).extracting(MailItem::file).doesNotHaveDuplicates();
		assertThat(this.office.intake.ledger("A")).extracting(MailItem::content).doesNotHaveDuplicates();
	}

	@Test
	void the_same_letter_twice_is_a_duplicate_of_the_first() throws IOException {
		this.office.intake.receive(good("A").folder(this.outside.resolve("A")));
		Path second = TestDelivery.named("B")
			.letter("x.pdf", "Erster Brief.")
			.letter("y.pdf", "Neuer Brief.")
			.letter("z.pdf", "Neuer Brief.")
			.folder(this.outside.resolve("B"));

		Delivery taken = this.office.intake.receive(second);
		DocumentId document = DocumentId.next();
		this.office.file(this.office.letter("A", 1).id(), document);

		assertThat(this.office.intake.ledger("B")).extracting(MailItem::state)
			.containsExactly(MailItemState.DUPLICATE, MailItemState.PROCESSING, MailItemState.DUPLICATE);
		assertThat(this.office.letter("B", 1).outcome().document()).contains(document);
		assertThat(this.office.letter("B", 1).outcome().reason())
			.contains("Dasselbe Schreiben kam schon mit Lieferung A, Position 1.");
		assertThat(taken.pagesQuarantined()).isEqualTo(4);
	}

	@Test
	void an_unlisted_copy_of_a_listed_letter_stays_unlisted() throws IOException {
		Path folder = good("A").extra("copy.pdf", "Erster Brief.").folder(this.outside.resolve("A"));

		this.office.intake.receive(folder);

		assertThat(this.office.letter("A", 3).quarantineReason()).contains(QuarantineReason.UNLISTED_FILE);
		assertThat(this.office.started()).hasSize(2);
	}

	@Test
	void a_letter_that_went_to_quarantine_makes_no_duplicate() throws IOException {
		this.office.intake.receive(good("A").folder(this.outside.resolve("A")));
		this.office.intake.quarantine(this.office.letter("A", 1).id(), QuarantineReason.PAGE_COUNT_MISMATCH, "1 of 2");

		this.office.intake
			.receive(TestDelivery.named("B").letter("x.pdf", "Erster Brief.").zip(this.outside.resolve("B.zip")));

		assertThat(this.office.letter("B", 1).state()).isEqualTo(MailItemState.PROCESSING);
	}

	@Test
	void the_last_page_closes_the_delivery_once() throws IOException {
		this.office.intake.receive(good("A").folder(this.outside.resolve("A")));
		MailItemId first = this.office.letter("A", 1).id();
		MailItemId second = this.office.letter("A", 2).id();
		DocumentId document = DocumentId.next();

		this.office.file(first, document);
		boolean closedEarly = this.office.events.contains(new DeliveryClosed("A"));
		this.office.intake.quarantine(second, QuarantineReason.CORRUPT, "cut off");
		this.office.intake.quarantine(second, QuarantineReason.CORRUPT, "cut off");
		this.office.file(first, document);
		this.office.keeper.sweep();

		assertThat(closedEarly).isFalse();
		assertThat(this.office.events).filteredOn(new DeliveryClosed("A")::equals).hasSize(1);
		Delivery delivery = this.office.delivery("A");
		assertThat(delivery.completedAt()).isPresent();
		assertThat(delivery.pagesFiled()).isEqualTo(2);
		assertThat(delivery.pagesQuarantined()).isEqualTo(2);
		assertThat(delivery.pagesUnfinished()).isZero();
	}

	@Test
	void a_delivery_of_nothing_but_bad_letters_is_closed_at_once() throws IOException {
		Path folder = TestDelivery.named("A")
			.announced("x.pdf", "0".repeat(64), 5, 3)
			.folder(this.outside.resolve("A"));

		Delivery delivery = this.office.intake.receive(folder);

		assertThat(delivery.complete()).isTrue();
		assertThat(delivery.completedAt()).isPresent();
		assertThat(this.office.events).containsExactly(
				new MailItemQuarantined(this.office.letter("A", 1).id(), QuarantineReason.MISSING_FILE),
				new DeliveryClosed("A"));
	}

	@Test
	void progress_goes_only_forward() throws IOException {
		this.office.intake.receive(good("A").folder(this.outside.resolve("A")));
		MailItemId letter = this.office.letter("A", 1).id();

		this.office.intake.progress(letter, MailItemStage.ASSIGNED);
		this.office.intake.progress(letter, MailItemStage.READ);

		assertThat(this.office.intake.mailItem(letter).stage()).isEqualTo(MailItemStage.ASSIGNED);
		assertThat(this.office.delivery("A").byStage()).containsEntry(MailItemStage.ASSIGNED, 1)
			.containsEntry(MailItemStage.CHECKED, 1);
	}

	@Test
	void a_quarantined_letter_is_read_again_by_its_process() throws IOException {
		this.office.intake.receive(good("A").folder(this.outside.resolve("A")));
		MailItemId letter = this.office.letter("A", 1).id();
		this.office.intake.quarantine(letter, QuarantineReason.TIMEOUT, "60 s");
		this.office.file(this.office.letter("A", 2).id(), DocumentId.next());

		this.office.intake.readAgain(letter);

		assertThat(this.office.events).endsWith(new MailItemReadAgain(letter));
		assertThat(this.office.intake.mailItem(letter).state()).isEqualTo(MailItemState.PROCESSING);
		assertThat(this.office.delivery("A").completedAt()).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> this.office.intake.readAgain(letter));
	}

	@Test
	void a_letter_that_cannot_even_be_registered_has_a_process_that_waits_for_its_repair() throws IOException {
		this.office.intake.receive(good("A").extra("extra.pdf", "Vergessen.").folder(this.outside.resolve("A")));
		MailItemId letter = this.office.letter("A", 3).id();

		assertThat(this.office.events).contains(new MailItemQuarantined(letter, QuarantineReason.UNLISTED_FILE));
		this.office.intake.readAgain(letter);

		assertThat(this.office.events).endsWith(new MailItemReadAgain(letter));
	}

	@Test
	void a_letter_that_no_process_knew_gets_one_when_it_is_read_again() throws IOException {
		this.office.intake.receive(good("A").extra("extra.pdf", "Vergessen.").folder(this.outside.resolve("A")));
		MailItemId letter = this.office.letter("A", 3).id();
		this.office.database.jdbc()
			.sql("update mail_item set started = false where id = ?")
			.param(letter.value())
			.update();

		this.office.intake.readAgain(letter);

		assertThat(this.office.events).endsWith(new MailItemRegistered(letter));
	}

	@Test
	void the_ledger_names_where_a_letter_in_quarantine_waits_and_forgets_it_afterwards() throws IOException {
		this.office.intake.receive(good("A").folder(this.outside.resolve("A")));
		MailItemId letter = this.office.letter("A", 1).id();
		this.office.intake.settle(letter, MailItemState.QUARANTINED, Office.outcome(DocumentId.next()));
		assertThat(this.office.intake.mailItem(letter).outcome()).isEqualTo(MailItem.Outcome.NONE);
		this.office.intake.quarantine(letter, QuarantineReason.TIMEOUT, "60 s");

		this.office.intake.settle(letter, MailItemState.QUARANTINED, Office.outcome(DocumentId.next()));

		MailItem waiting = this.office.intake.mailItem(letter);
		assertThat(waiting.outcome().basket()).contains("LEISTUNG-1");
		assertThat(waiting.outcome().workItem()).contains("42");
		assertThat(waiting.outcome().document()).isEmpty();
		assertThat(waiting.outcome().reason()).isPresent().isNotEqualTo(Optional.of("Zuständig ist LEISTUNG-1."));
		this.office.intake.readAgain(letter);
		assertThat(this.office.intake.mailItem(letter).outcome()).isEqualTo(MailItem.Outcome.NONE);
	}

	@Test
	void a_letter_that_came_well_meanwhile_is_not_read_twice() throws IOException {
		this.office.intake.receive(good("A").folder(this.outside.resolve("A")));
		MailItemId letter = this.office.letter("A", 1).id();
		this.office.intake.quarantine(letter, QuarantineReason.PAGE_COUNT_MISMATCH, "1 of 2");
		this.office.intake
			.receive(TestDelivery.named("B").letter("x.pdf", "Erster Brief.").zip(this.outside.resolve("B.zip")));

		this.office.intake.readAgain(letter);

		assertThat(this.office.intake.mailItem(letter).state()).isEqualTo(MailItemState.DUPLICATE);
		assertThat(this.office.events)
			.endsWith(new MailItemFoundDuplicate(letter, "Dasselbe Schreiben kam schon mit Lieferung B, Position 1."));
		assertThatIllegalStateException().isThrownBy(() -> this.office.intake.readAgain(letter));
	}

	@Test
	void letters_without_bytes_or_in_a_file_cannot_be_read_again() throws IOException {
		this.office.intake
			.receive(good("A").letter("gone.pdf", "Weg.").without("gone.pdf").folder(this.outside.resolve("A")));
		this.office.file(this.office.letter("A", 1).id(), DocumentId.next());

		assertThatIllegalStateException()
			.isThrownBy(() -> this.office.intake.readAgain(this.office.letter("A", 3).id()));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.office.intake.readAgain(this.office.letter("A", 1).id()));
		assertThatIllegalStateException().isThrownBy(
				() -> this.office.intake.quarantine(this.office.letter("A", 1).id(), QuarantineReason.CORRUPT, ""));
		assertThatExceptionOfType(MailItemNotFound.class)
			.isThrownBy(() -> this.office.intake.mailItem(MailItemId.next()));
	}

	@Test
	void lists_show_the_newest_delivery_and_the_oldest_letter_first() throws IOException {
		this.office.intake.receive(good("A").folder(this.outside.resolve("A")));
		this.office.pass(Duration.ofMinutes(1));
		this.office.intake.receive(TestDelivery.named("B").letter("n.pdf", "Neu.").folder(this.outside.resolve("B")));

		assertThat(this.office.intake.deliveries(10)).extracting(Delivery::name).containsExactly("B", "A");
		assertThat(this.office.intake.mailItems(MailItemState.PROCESSING, 2)).extracting(MailItem::delivery)
			.containsExactly("A", "A");
		assertThat(this.office.intake.delivery("C")).isEmpty();
		assertThat(this.office.intake.ledger("C")).isEmpty();
	}

	@Test
	void a_killed_import_goes_on_after_a_restart_without_its_caller() throws IOException {
		Path zip = many(9).zip(this.outside.resolve("A.zip"));
		cutPowerAtLetter(5);
		assertThatExceptionOfType(PowerCut.class).isThrownBy(() -> this.office.intake.receive(zip));
		Files.delete(zip);
		Delivery halfWay = this.office.delivery("A");
		this.office.onRegistered = () -> {
		};

		this.office.restart();
		this.office.poll();

		assertThat(halfWay.pagesDelivered()).isEqualTo(18);
		assertThat(halfWay.pagesUnfinished()).isEqualTo(18);
		assertThat(this.office.started()).hasSize(9).doesNotHaveDuplicates();
		assertThat(this.office.intake.ledger("A")).hasSize(9)
			.allSatisfy((letter) -> assertThat(letter.content()).isPresent());
		assertThat(this.data.resolve("inbox/.handed-in")).isEmptyDirectory();
	}

	@Test
	void a_killed_import_goes_on_when_it_is_handed_in_again() throws IOException {
		Path folder = many(6).folder(this.outside.resolve("A"));
		for (int letter = 1; letter <= 6; letter++) {
			cutPowerAtLetter(2);
			assertThatExceptionOfType(PowerCut.class).as("round " + letter)
				.isThrownBy(() -> this.office.intake.receive(folder));
			this.office.restart();
			if (this.office.started().size() == 5) {
				break;
			}
		}
		this.office.onRegistered = () -> {
		};

		this.office.intake.receive(folder);
		this.office.poll();

		assertThat(this.office.started()).hasSize(6).doesNotHaveDuplicates();
		assertThat(this.office.delivery("A").pagesUnfinished()).isEqualTo(12);
		assertThat(this.data.resolve("inbox/.handed-in")).isEmptyDirectory();
	}

	@Test
	void whoever_may_not_import_hands_nothing_in() throws IOException {
		Path folder = good("A").folder(this.outside.resolve("A"));
		given(this.office.access.require(Permission.IMPORT)).willThrow(new AccessRefused(Permission.IMPORT, "ROLE"));

		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.office.intake.receive(folder));
		assertThat(this.office.intake.delivery("A")).isEmpty();
	}

	@Test
	void a_path_without_a_delivery_is_refused() throws IOException {
		Path file = Files.writeString(this.outside.resolve("letter.pdf"), "%PDF");

		for (Path path : List.of(file, this.outside.resolve("nowhere"),
				Files.createDirectory(this.outside.resolve("x")))) {
			assertThatExceptionOfType(DeliveryRefused.class).isThrownBy(() -> this.office.intake.receive(path))
				.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("DELIVERY_UNREADABLE"));
		}
	}

	@Test
	void outcomes_are_kept_as_settled() throws IOException {
		this.office.intake.receive(good("A").folder(this.outside.resolve("A")));
		MailItemId letter = this.office.letter("A", 1).id();
		DocumentId document = DocumentId.next();

		this.office.intake.settle(letter, MailItemState.CLEARING, Office.outcome(document));

		assertThat(this.office.intake.mailItem(letter).outcome()).isEqualTo(Office.outcome(document));
		assertThat(this.office.intake.mailItem(letter).state()).isEqualTo(MailItemState.CLEARING);
		assertThat(this.office.intake.mailItem(letter).quarantineReason()).isEqualTo(Optional.empty());
	}

	private void cutPowerAtLetter(int letter) {
		int[] left = { letter };
		this.office.onRegistered = () -> {
			left[0]--;
			if (left[0] == 0) {
				throw new PowerCut();
			}
		};
	}

	private static TestDelivery good(String name) {
		return TestDelivery.named(name).letter("0001.pdf", "Erster Brief.").letter("0002.pdf", "Zweiter Brief.");
	}

	private static TestDelivery many(int letters) {
		TestDelivery delivery = TestDelivery.named("A");
		for (int letter = 1; letter <= letters; letter++) {
			delivery.letter(letter + ".pdf", "Brief " + letter);
		}
		return delivery;
	}

	/** Stands for a killed process. */
	private static final class PowerCut extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
