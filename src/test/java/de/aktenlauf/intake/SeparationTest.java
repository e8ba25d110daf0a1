package de.aktenlauf.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.aktenlauf.Databases;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

@ParameterizedClass
@EnumSource(Databases.Product.class)
class SeparationTest {

	private static final List<Separation.Piece> THREE = List.of(piece(3, 'a'), piece(2, 'b'), piece(1, 'c'));

	private final Databases.Product product;

	@TempDir
	private Path data;

	@TempDir
	private Path outside;

	private Office office;

	private MailItem file;

	SeparationTest(Databases.Product product) {
		this.product = product;
	}

	@BeforeEach
	void aFileOfSixPages() throws IOException {
		this.office = new Office(this.product, this.data);
		this.office.intake.receive(delivery().folder(this.outside.resolve("A")));
		this.file = this.office.letter("A", 1);
	}

	@Test
	void each_letter_has_a_row_with_the_day_of_receipt_and_all_pages_are_accounted_for() {
		this.office.separation.separate(this.file.id(), THREE);

		List<MailItem> rows = this.office.intake.ledger("A");
		assertThat(rows).hasSize(3)
			.allSatisfy((row) -> assertThat(row.receivedOn()).isEqualTo(this.file.receivedOn()))
			.allSatisfy((row) -> assertThat(row.content()).isEqualTo(this.file.content()));
		assertThat(rows).extracting(MailItem::pages).containsExactly(3, 2, 1);
		assertThat(rows).extracting((row) -> row.part().orElseThrow().firstPage()).containsExactly(1, 4, 6);
		assertThat(rows).extracting((row) -> row.letter().orElseThrow())
			.containsExactlyElementsOf(THREE.stream().map(Separation.Piece::content).toList());
		assertThat(rows.getFirst().id()).isEqualTo(this.file.id());
		assertThat(this.office.started()).containsExactlyElementsOf(rows.stream().map(MailItem::id).toList());
		assertThat(this.office.delivery("A").pagesDelivered()).isEqualTo(6);
		verify(this.office.audit, times(3)).record(any(), eq(AuditAction.MAIL_SEPARATED), any(), any());
	}

	@Test
	void a_second_run_changes_nothing() {
		this.office.separation.separate(this.file.id(), THREE);
		List<MailItem> rows = this.office.intake.ledger("A");

		this.office.separation.separate(this.file.id(), List.of(piece(1, 'd'), piece(5, 'e')));

		assertThat(this.office.intake.ledger("A")).isEqualTo(rows);
	}

	@Test
	void a_power_cut_half_way_leaves_one_letter_that_is_parted_the_next_time() {
		this.office.onRegistered = () -> {
			throw new IllegalStateException("power cut");
		};
		assertThatIllegalStateException().isThrownBy(() -> this.office.separation.separate(this.file.id(), THREE));
		assertThat(this.office.intake.ledger("A")).singleElement().isEqualTo(this.file);

		this.office.onRegistered = () -> {
		};
		this.office.separation.separate(this.file.id(), THREE);

		assertThat(this.office.intake.ledger("A")).hasSize(3);
	}

	@Test
	void pages_that_are_missing_or_too_many_are_refused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.office.separation.separate(this.file.id(), List.of(piece(3, 'a'), piece(2, 'b'))));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.office.separation.separate(this.file.id(), List.of(piece(6, 'a'))));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.office.separation.separate(this.file.id(), List.of(piece(6, 'a'), piece(0, 'b'))));

		assertThat(this.office.intake.ledger("A")).containsExactly(this.file);
	}

	@Test
	void a_letter_that_is_filed_is_parted_no_more() {
		this.office.file(this.file.id(), DocumentId.next());

		assertThatIllegalStateException().isThrownBy(() -> this.office.separation.separate(this.file.id(), THREE));
	}

	@Test
	void the_delivery_is_complete_with_its_last_letter_and_known_again() throws IOException {
		this.office.separation.separate(this.file.id(), THREE);
		List<MailItem> rows = this.office.intake.ledger("A");

		rows.stream().limit(2).forEach((row) -> this.office.file(row.id(), DocumentId.next()));
		assertThat(this.office.delivery("A").complete()).isFalse();
		this.office.file(rows.getLast().id(), DocumentId.next());
		this.office.keeper.closeIfDone("A");
		this.office.intake.receive(delivery().folder(this.outside.resolve("again")));
		this.office.intake.receive(TestDelivery.named("B")
			.letter("0009.pdf", Files.readAllBytes(this.outside.resolve("A/0001.pdf")), 6)
			.folder(this.outside.resolve("B")));

		assertThat(this.office.delivery("A").complete()).isTrue();
		assertThat(this.office.delivery("A").pagesFiled()).isEqualTo(6);
		assertThat(this.office.intake.ledger("A")).hasSize(3);
		assertThat(this.office.letter("B", 1).state()).isEqualTo(MailItemState.DUPLICATE);
	}

	private static TestDelivery delivery() {
		return TestDelivery.named("A").letter("0001.pdf", "Drei Briefe.".getBytes(StandardCharsets.UTF_8), 6);
	}

	private static Separation.Piece piece(int pages, char digit) {
		return new Separation.Piece(pages, 1, new ContentId(String.valueOf(digit).repeat(64)));
	}

}
