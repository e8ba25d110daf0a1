package de.aktenlauf.outbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.Databases;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(Databases.Product.class)
class LetterTableTest {

	private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456Z");

	private static final ContentId CONTENT = new ContentId("a".repeat(64));

	private final Databases.Database database;

	private final LetterTable table;

	LetterTableTest(Databases.Product product) {
		this.database = product.open("V12__cases", "V13__efile", "V22__file_work", "V23__page_work", "V38__letters");
		this.table = new LetterTable(this.database.jdbc());
	}

	@Test
	void every_kind_of_letter_comes_back_as_it_was_kept() {
		for (Snapshot said : LetterFixture.all()) {
			Letter letter = draft(said);

			this.table.insert(letter, said);

			assertThat(this.table.find(letter.key())).contains(new LetterTable.Kept(letter, said));
		}
	}

	@Test
	void a_draft_is_written_anew_under_its_key() {
		List<Snapshot> all = LetterFixture.all();
		Letter first = draft(all.get(0));
		this.table.insert(first, all.get(0));
		Letter second = new Letter(first.id(), first.key(), first.caseNumber(), first.team(), LetterKind.HEARING,
				first.state(), LetterFixture.SOMEBODY, first.composedBy(), first.composedAt(), Optional.empty());

		this.database.transactions().executeWithoutResult((status) -> {
			this.table.lock(first.id());
			this.table.update(second, all.get(5));
		});

		assertThat(this.table.find(first.id())).contains(new LetterTable.Kept(second, all.get(5)));
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> this.table.insert(
					new Letter(LetterId.next(), first.key(), first.caseNumber(), first.team(), first.kind(),
							first.state(), first.decidedBy(), first.composedBy(), first.composedAt(), Optional.empty()),
					all.get(0)));
	}

	@Test
	void what_was_sent_lies_in_the_queue_by_its_number() {
		Letter one = queued(LetterFixture.all().get(0));
		Letter two = queued(LetterFixture.all().get(4));

		assertThat(rows(Optional.empty(), List.of())).containsExactly(two, one);
		assertThat(rows(Optional.of(LetterKind.GRANT), List.of("LEISTUNG-3"))).containsExactly(one);
		assertThat(rows(Optional.empty(), List.of("LEISTUNG-1"))).isEmpty();
		assertThat(one.sent().orElseThrow().number()).isEqualTo("2026-0000001");
		assertThat(two.state()).isEqualTo(LetterState.READY);
	}

	@Test
	void the_database_refuses_a_letter_in_the_queue_without_its_copy() {
		Snapshot said = LetterFixture.all().getFirst();
		Letter letter = draft(said);
		this.table.insert(letter, said);
		long number = this.table.number(letter.id());

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.table.queue(letter, number, sent(DocumentId.next())));
	}

	private Letter queued(Snapshot said) {
		Letter letter = draft(said);
		this.table.insert(letter, said);
		this.table.queue(letter, this.table.number(letter.id()), sent(copy()));
		return this.table.find(letter.id()).orElseThrow().letter();
	}

	private List<Letter> rows(Optional<LetterKind> kind, List<String> teams) {
		return this.table
			.queued(new LetterQuery(kind, Optional.empty(), Optional.of(LetterFixture.CASE), Optional.empty(), 10),
					teams)
			.stream()
			.map(LetterTable.Queued::letter)
			.toList();
	}

	private static Letter draft(Snapshot said) {
		return new Letter(LetterId.next(), "test:" + UUID.randomUUID(), said.caseNumber(), said.team(),
				said.content().kind(), LetterState.DRAFT, said.decidedBy(), new UserId("sachbearbeitung"), NOW,
				Optional.empty());
	}

	private static Letter.Sent sent(DocumentId copy) {
		return new Letter.Sent("", LocalDate.parse("2026-11-23"), CONTENT, "remedies@2", 3, copy,
				new UserId("sachbearbeitung"), NOW);
	}

	private DocumentId copy() {
		UUID id = UUID.randomUUID();
		this.database.jdbc()
			.sql("insert into efile (kind, case_number, opened_at) values (:kind, '', current_timestamp)")
			.param("kind", id.toString().substring(0, 16))
			.update();
		this.database.jdbc()
			.sql("""
					insert into document (id, efile_id, case_number, register, mail_item, kind, kind_confidence_percent,
						title, channel, received_on, scanned_at, filed_at, content, text_content, media_type, pages, version)
					values (:id, (select max(id) from efile), :caseNumber, '12', :id, 'NOTICE', 100, 'Bescheid',
						'OUTGOING', current_date, current_timestamp, current_timestamp, :content, :content,
						'application/pdf', 3, 0)
					""")
			.param("id", id)
			.param("caseNumber", LetterFixture.CASE.value())
			.param("content", CONTENT.value())
			.update();
		return new DocumentId(id);
	}

}
