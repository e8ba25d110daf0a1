package de.aktenlauf.efile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import de.aktenlauf.Databases;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Permission;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static de.aktenlauf.efile.FiledLetters.CASE;
import static de.aktenlauf.efile.FiledLetters.OTHER_CASE;
import static de.aktenlauf.efile.FiledLetters.factsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

@ParameterizedClass
@EnumSource(Databases.Product.class)
class FileEditingTest {

	private final FiledLetters office;

	private DocumentId letter = DocumentId.next();

	FileEditingTest(Databases.Product product) {
		this.office = new FiledLetters(product);
	}

	@BeforeEach
	void aTenancy() {
		this.letter = this.office.file(DocumentKind.TENANCY, "2026-11-19");
		this.office.events.clear();
	}

	@Test
	void title_tags_and_register_are_written_with_the_version_that_was_seen() {
		edit(0, "Mietvertrag Nordstraße", List.of("Wohnung", " Wohnung ", "dringend"), "04");

		Document document = this.office.efiles.document(this.letter);
		assertThat(document.title()).isEqualTo("Mietvertrag Nordstraße");
		assertThat(document.register()).isEqualTo("04");
		assertThat(document.version()).isEqualTo(1);
		assertThat(this.office.contents.tags(this.letter)).containsExactly("Wohnung", "dringend");
		assertThat(this.office.events).containsExactly(new DocumentMoved(this.letter));
		assertThat(this.office.editing.moves(this.letter)).hasSize(1);
		verify(this.office.audit).record(eq(FiledLetters.CASEWORKER.id()), eq(AuditAction.DOCUMENT_CHANGED),
				eq("document:" + this.letter), any());
	}

	@Test
	void the_second_change_of_one_version_writes_nothing() {
		edit(0, "Erster", List.of("eins"), "03");

		assertThatExceptionOfType(DocumentChanged.class).isThrownBy(() -> edit(0, "Zweiter", List.of("zwei"), "04"));

		assertThat(this.office.efiles.document(this.letter).title()).isEqualTo("Erster");
		assertThat(this.office.contents.tags(this.letter)).containsExactly("eins");
	}

	@Test
	void writing_what_stands_there_changes_nothing() {
		edit(0, "Schreiben 2026-11-19", List.of(), "03");

		assertThat(this.office.efiles.document(this.letter).version()).isZero();
		assertThat(this.office.events).isEmpty();
	}

	@Test
	void what_cannot_be_kept_is_refused() {
		assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> edit(0, "  ", List.of(), "03"));
		assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> edit(0, "x".repeat(201), List.of(), "03"));
		assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> edit(0, "Titel", List.of("x".repeat(41)), "03"));
		assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> edit(0, "Titel", List.of(), "00"));
		assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> edit(0, "Titel", List.of(), "99"));
	}

	@Test
	void a_move_keeps_its_history_and_can_be_taken_back() {
		this.office.inTransaction(
				() -> this.office.notes.write(CASE, Optional.of(this.letter), "Bitte prüfen", factsOf(CASE)));

		UUID move = move(0, OTHER_CASE, "falsche Akte").orElseThrow().id();

		assertThat(this.office.efiles.document(this.letter).caseNumber()).contains(OTHER_CASE);
		assertThat(this.office.notes.of(CASE, factsOf(CASE))).isEmpty();
		assertThat(this.office.notes.of(OTHER_CASE, factsOf(OTHER_CASE))).hasSize(1);
		this.office.inTransaction(() -> this.office.editing.undo(move, factsOf(OTHER_CASE), factsOf(CASE)));
		assertThat(this.office.efiles.document(this.letter).caseNumber()).contains(CASE);
		assertThat(this.office.editing.moves(this.letter)).extracting(DocumentMove::reason, DocumentMove::undoes)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("falsche Akte", Optional.of(move)),
					org.assertj.core.groups.Tuple.tuple("falsche Akte", Optional.empty()));
		assertThat(this.office.events).hasSize(2);
	}

	@Test
	void a_move_that_somebody_worked_on_since_is_not_taken_back() {
		UUID move = move(0, OTHER_CASE, "falsche Akte").orElseThrow().id();
		edit(1, "Anderer Titel", List.of(), "03");

		assertThatExceptionOfType(DocumentChanged.class).isThrownBy(() -> this.office
			.inTransaction(() -> this.office.editing.undo(move, factsOf(OTHER_CASE), factsOf(CASE))));

		assertThat(this.office.efiles.document(this.letter).caseNumber()).contains(OTHER_CASE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PROTECTED", "NO_NEED", "HEALTH" })
	void nobody_learns_why_another_file_is_closed(String rule) {
		UUID move = move(0, OTHER_CASE, "falsche Akte").orElseThrow().id();
		given(this.office.access.require(Permission.EDIT_FILES, factsOf(CASE)))
			.willThrow(new AccessRefused(Permission.EDIT_FILES, rule));

		for (ThrowingCallable act : List.<ThrowingCallable>of(
				() -> this.office.editing.undo(move, factsOf(OTHER_CASE), factsOf(CASE)),
				() -> this.office.editing.link(this.letter, CASE, factsOf(OTHER_CASE), factsOf(CASE)),
				() -> this.office.editing.unlink(this.letter, CASE, factsOf(CASE)))) {
			assertThatExceptionOfType(EditRefused.class).isThrownBy(act)
				.withMessage("The field target was refused: a file that the person may open")
				.matches((refused) -> refused.field().equals("target"));
		}
	}

	@Test
	void a_move_needs_a_reason_and_both_files_open() {
		assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> move(0, OTHER_CASE, " "));
		given(this.office.access.require(Permission.EDIT_FILES, factsOf(OTHER_CASE)))
			.willThrow(new AccessRefused(Permission.EDIT_FILES, "PROTECTED"));

		assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> move(0, OTHER_CASE, "falsche Akte"))
			.matches((refused) -> refused.field().equals("target"));

		assertThat(this.office.efiles.document(this.letter).caseNumber()).contains(CASE);
		verify(this.office.audit, never()).record(any(), eq(AuditAction.DOCUMENT_MOVED), any(), any());
	}

	@Test
	void moving_it_to_where_it_lies_changes_nothing() {
		assertThat(move(0, CASE, "Versehen")).isEmpty();
		assertThat(this.office.events).isEmpty();
	}

	@Test
	void a_link_is_no_copy_and_ends_when_the_letter_comes_itself() {
		link();
		link();

		assertThat(this.office.editing.linksIn(OTHER_CASE)).extracting(DocumentLink::document)
			.containsExactly(this.letter);
		assertThat(this.office.editing.linksTo(this.letter)).extracting(DocumentLink::caseNumber)
			.containsExactly(OTHER_CASE);
		verify(this.office.audit).record(any(), eq(AuditAction.DOCUMENT_LINKED), any(), any());
		move(0, OTHER_CASE, "gehört hierher");
		assertThat(this.office.editing.linksIn(OTHER_CASE)).isEmpty();
	}

	@Test
	void a_title_that_a_person_wrote_outlives_a_corrected_kind() {
		correct(DocumentKind.RENT_INCREASE);

		Document corrected = this.office.efiles.document(this.letter);
		assertThat(corrected.kind()).isEqualTo(DocumentKind.RENT_INCREASE);
		assertThat(corrected.title()).isEqualTo("Schreiben 2026-11-19");
	}

	@Test
	void the_name_of_a_kind_follows_the_kind_with_the_number_of_a_part() {
		edit(0, german(DocumentKind.TENANCY) + " (Teil 2)", List.of(), "03");

		correct(DocumentKind.RENT_INCREASE);

		assertThat(this.office.efiles.document(this.letter).title())
			.isEqualTo(german(DocumentKind.RENT_INCREASE) + " (Teil 2)");
	}

	@Test
	void a_letter_whose_pages_went_elsewhere_is_changed_there() {
		this.office.database.jdbc()
			.sql("update document set pages = 0 where id = :id")
			.param("id", this.letter.value())
			.update();

		assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> edit(0, "Anders", List.of(), "03"))
			.extracting(EditRefused::field)
			.isEqualTo("merged");
		assertThatExceptionOfType(EditRefused.class).isThrownBy(() -> move(0, OTHER_CASE, "falsche Akte"));
		assertThatExceptionOfType(EditRefused.class).isThrownBy(this::link);
	}

	@Test
	void a_link_rests_while_the_letter_lies_there_and_is_back_when_the_move_is_taken_back() {
		link();
		DocumentMove done = move(0, OTHER_CASE, "gehört hierher").orElseThrow();

		this.office.inTransaction(() -> this.office.editing.undo(done.id(), factsOf(OTHER_CASE), factsOf(CASE)));

		assertThat(this.office.editing.linksIn(OTHER_CASE)).extracting(DocumentLink::document)
			.containsExactly(this.letter);
	}

	@Test
	void a_link_is_over_when_the_letter_goes_on_from_there() {
		link();
		move(0, OTHER_CASE, "gehört hierher");

		move(1, CASE, "doch nicht");

		assertThat(this.office.editing.linksIn(OTHER_CASE)).isEmpty();
	}

	@Test
	void two_links_at_once_are_one() {
		CompletableFuture<Void> other = CompletableFuture.runAsync(this::link);
		link();
		other.join();

		assertThat(this.office.editing.linksIn(OTHER_CASE)).hasSize(1);
	}

	@Test
	void a_note_is_done_once_and_kept() {
		this.office
			.inTransaction(() -> this.office.notes.write(CASE, Optional.empty(), "Rückruf offen", factsOf(CASE)));
		UUID note = this.office.notes.of(CASE, factsOf(CASE)).getFirst().id();

		this.office.inTransaction(() -> this.office.notes.done(CASE, note, factsOf(CASE)));
		this.office.inTransaction(() -> this.office.notes.done(CASE, note, factsOf(CASE)));

		assertThat(this.office.notes.of(CASE, factsOf(CASE)).getFirst().doneBy())
			.contains(FiledLetters.CASEWORKER.id());
		verify(this.office.audit).record(any(), eq(AuditAction.NOTE_DONE), any(), any());
		assertThatExceptionOfType(EditRefused.class)
			.isThrownBy(() -> this.office.notes.write(CASE, Optional.empty(), " ", factsOf(CASE)));
		assertThatExceptionOfType(EditRefused.class).isThrownBy(
				() -> this.office.notes.write(OTHER_CASE, Optional.of(this.letter), "Hinweis", factsOf(OTHER_CASE)));
	}

	private void correct(DocumentKind kind) {
		this.office.inTransaction(() -> this.office.kinds.change(this.letter, kind));
	}

	private static String german(DocumentKind kind) {
		return new KindCatalogue().describe(kind).german();
	}

	private void edit(long version, String title, List<String> tags, String register) {
		this.office.inTransaction(() -> this.office.editing.edit(this.letter, version,
				new DocumentEdit(Optional.of(title), Optional.of(tags), Optional.of(register)), factsOf(CASE)));
	}

	private Optional<DocumentMove> move(long version, CaseNumber target, String reason) {
		Optional<DocumentMove> done = this.office.database.transactions()
			.execute((status) -> this.office.editing.move(this.letter, version,
					new MoveOrder(target, Optional.empty(), reason, factsOf(target)), factsOf(CASE)));
		return (done != null) ? done : Optional.empty();
	}

	private void link() {
		this.office
			.inTransaction(() -> this.office.editing.link(this.letter, OTHER_CASE, factsOf(CASE), factsOf(OTHER_CASE)));
	}

}
