package de.aktenlauf.efile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessDecision;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

@ParameterizedClass
@EnumSource(Databases.Product.class)
class EfilesTest {

	private static final CaseNumber CASE = new CaseNumber("35504//0012345");

	private static final CaseNumber OTHER_CASE = new CaseNumber("35504//0012346");

	private static final FileFacts FACTS = new FileFacts(Optional.of(CASE), Optional.of("LEISTUNG-3"), Optional.empty(),
			Protection.NONE, false, false, false);

	private final Access access = mock(Access.class);

	private final AuditTrail audit = mock(AuditTrail.class);

	private final List<Object> events = new ArrayList<>();

	private final Databases.Database database;

	private Efiles efiles;

	private WholeArchive archive;

	EfilesTest(Databases.Product product) {
		this.database = product.open("V13__efile", "V23__page_work");
	}

	@BeforeEach
	void openArchive() {
		Clock clock = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneId.of("Europe/Berlin"));
		DocumentTable table = new DocumentTable(this.database.jdbc());
		given(this.access.require(any(Permission.class))).willReturn(User.SYSTEM);
		given(this.access.require(any(Permission.class), any())).willReturn(User.SYSTEM);
		given(this.access.decide(any())).willReturn(new AccessDecision(true, "TEAM"));
		this.archive = new WholeArchive(table);
		this.efiles = new Efiles(table,
				new EfileOpener(table, new JdbcTransactionManager(this.database.dataSource()), clock), new FilingPlan(),
				this.access, this.audit, new Readings(this.access, this.audit, new RecentOpenings(clock)),
				this.events::add, clock);
	}

	@Test
	void a_letter_lies_in_the_register_of_its_kind() {
		DocumentId id = file(aLetter(DocumentKind.UTILITY_STATEMENT, Optional.of(CASE)));

		Document document = this.efiles.document(id);
		assertThat(document.register()).isEqualTo("03");
		assertThat(document.caseNumber()).contains(CASE);
		assertThat(this.events).containsExactly(new DocumentFiled(id));
		assertThat(this.efiles.documentOf(document.mailItem())).contains(document);
	}

	@Test
	void filing_twice_files_once() {
		NewDocument letter = aLetter(DocumentKind.OTHER, Optional.of(CASE));

		DocumentId first = file(letter);
		DocumentId second = file(letter);

		assertThat(second).isEqualTo(first);
		assertThat(this.events).hasSize(1);
		assertThat(this.archive.idsOf(CASE)).containsExactly(first);
	}

	@Test
	void a_sick_note_belongs_to_the_integration_file() {
		String file = this.efiles.document(file(aLetter(DocumentKind.SICK_NOTE, Optional.of(CASE)))).register();

		assertThat(this.efiles.registers()).filteredOn((register) -> register.code().equals(file))
			.extracting(Register::file)
			.containsExactly("INTEGRATION");
	}

	@Test
	void mail_without_a_case_moves_from_the_collective_file_to_its_case() {
		DocumentId id = file(aLetter(DocumentKind.APPEAL, Optional.empty()));
		assertThat(this.efiles.document(id).register()).isEqualTo("00");

		inTransaction(() -> this.efiles.move(id, CASE));
		inTransaction(() -> this.efiles.move(id, CASE));

		assertThat(this.efiles.document(id).register()).isEqualTo("05");
		assertThat(this.efiles.document(id).version()).isEqualTo(1);
		assertThat(this.events).containsExactly(new DocumentFiled(id), new DocumentMoved(id));
		verify(this.audit, times(1)).record(eq(User.SYSTEM.id()), eq(AuditAction.DOCUMENT_MOVED), eq("document:" + id),
				any());
	}

	@Test
	void the_pages_of_one_reading_are_one_entry() {
		DocumentId id = file(aLetter(DocumentKind.OTHER, Optional.of(CASE)));

		for (int page = 0; page < 5; page++) {
			inTransaction(() -> this.efiles.open(id, FACTS));
		}

		verify(this.audit, times(1)).record(User.SYSTEM.id(), AuditAction.DOCUMENT_OPENED, "document:" + id,
				Map.of("case", CASE.value(), "right", "TEAM"));
	}

	@Test
	void a_reading_that_was_rolled_back_does_not_count() {
		DocumentId id = file(aLetter(DocumentKind.OTHER, Optional.of(CASE)));

		this.database.transactions().executeWithoutResult((status) -> {
			this.efiles.open(id, FACTS);
			status.setRollbackOnly();
		});
		inTransaction(() -> this.efiles.open(id, FACTS));

		verify(this.audit, times(2)).record(any(), eq(AuditAction.DOCUMENT_OPENED), any(), any());
	}

	@Test
	void who_may_not_read_gets_nothing_and_leaves_no_reading() {
		DocumentId id = file(aLetter(DocumentKind.OTHER, Optional.of(CASE)));
		given(this.access.require(Permission.READ_FILES, FACTS))
			.willThrow(new AccessRefused(Permission.READ_FILES, "NO_NEED"));

		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> inTransaction(() -> this.efiles.open(id, FACTS)));

		verify(this.audit, never()).record(any(), eq(AuditAction.DOCUMENT_OPENED), any(), any());
	}

	@Test
	void all_documents_come_in_the_order_of_filing() {
		List<DocumentId> filed = Stream.generate(() -> file(aLetter(DocumentKind.OTHER, Optional.of(OTHER_CASE))))
			.limit(3)
			.toList();

		try (Stream<Document> all = this.archive.documents()) {
			assertThat(all.map(Document::id)).containsExactlyElementsOf(filed);
		}
		assertThat(this.archive.count()).isEqualTo(3);
	}

	@Test
	void unknown_documents_and_endless_lists_are_refused() {
		DocumentId unknown = DocumentId.next();

		assertThatExceptionOfType(DocumentNotFound.class).isThrownBy(() -> this.efiles.document(unknown));
		assertThatExceptionOfType(DocumentNotFound.class)
			.isThrownBy(() -> inTransaction(() -> this.efiles.move(unknown, CASE)));
		assertThat(this.efiles.documents(List.of(unknown))).isEmpty();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.efiles.documents(Stream.generate(DocumentId::next).limit(1_001).toList()));
	}

	@Test
	void every_kind_is_described_and_has_a_register() {
		KindCatalogue kinds = new KindCatalogue();
		FilingPlan plan = new FilingPlan();

		assertThat(kinds.all()).hasSize(DocumentKind.values().length);
		assertThat(DocumentKind.values())
			.allMatch((kind) -> !plan.place(kind, Optional.of(CASE)).file().equals("COLLECTIVE"));
		assertThat(kinds.describe(DocumentKind.APPEAL).german()).isEqualTo("Widerspruch");
	}

	private DocumentId file(NewDocument letter) {
		DocumentId id = this.database.transactions().execute((status) -> this.efiles.file(letter));
		assertThat(id).isNotNull();
		return id;
	}

	private void inTransaction(Runnable act) {
		this.database.transactions().executeWithoutResult((status) -> act.run());
	}

	private static NewDocument aLetter(DocumentKind kind, Optional<CaseNumber> caseNumber) {
		ContentId content = new ContentId("a".repeat(64));
		return new NewDocument(MailItemId.next(), caseNumber, kind, 98, "Schreiben", Channel.POST,
				LocalDate.parse("2026-11-19"), Instant.parse("2026-11-20T08:12:00Z"), content, content,
				"application/pdf", 2);
	}

}
