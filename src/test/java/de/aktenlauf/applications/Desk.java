package de.aktenlauf.applications;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.cases.MemberRole;
import de.aktenlauf.cases.Person;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** A desk with one case of three members, its file, and what is known of it. */
final class Desk {

	static final CaseNumber CASE = new CaseNumber("35504//0012345");

	static final DocumentId FORM = DocumentId.of("0192f0c1-5f6e-7000-8000-000000000001");

	static final DocumentId OTHER = DocumentId.of("0192f0c1-5f6e-7000-8000-000000000002");

	static final String KNOWN = """
			{"format": "aktenlauf-circumstances/1", "validFrom": "2026-01-01",
			 "persons": [
			  {"id": "355A123456", "role": "ADULT", "birthDate": "1984-05-02", "receivesChildBenefit": true,
			   "residence": {"status": "GERMAN"},
			   "incomes": [{"kind": "EARNED", "gross": "520.00", "net": "520.00",
			     "slips": [{"month": "2026-01", "gross": "520.00", "net": "520.00"}]}]},
			  {"id": "355C100001", "role": "ADULT", "birthDate": "1986-01-10", "residence": {"status": "TITLE", "endsOn": "2027-06-30"}},
			  {"id": "B", "role": "CHILD", "birthDate": "2019-02-01", "childBenefit": true, "residence": {"status": "GERMAN"},
			   "situations": ["IN_EDUCATION"]}],
			 "flat": {"householdSize": 3, "comparisonArea": "RURSTADT", "rent": "600.00", "heating": "90.00"},
			 "assets": [{"owner": "355A123456", "kind": "MONEY", "value": "800.00"}],
			 "community": {"measures": [{"kind": "CUT", "from": "2026-09-01", "endsOn": "2026-11-30"}]}}""";

	static final String RENEWAL = """
			{"format": "aktenlauf-renewal/1", "case": "35504//0012345", "receivedOn": "2026-11-20", "from": "2026-12-01",
			 "answers": {"MEMBERS": "UNCHANGED", "HOUSING": "UNCHANGED", "INCOME": "UNCHANGED", "ASSETS": "UNCHANGED",
			  "ACCOUNT": "UNCHANGED", "SITUATION": "UNCHANGED", "ABSENCE": "UNCHANGED"},
			 "handIn": {"way": "SIGNED_PAPER"},
			 "documents": ["0192f0c1-5f6e-7000-8000-000000000001"]}""";

	static final String NOTICE = """
			{"format": "aktenlauf-change-notice/1", "case": "35504//0012345", "receivedOn": "2026-11-20", "from": "2026-12-01",
			 "handIn": {"way": "ONLINE_IDENTIFIED"},
			 "circumstances": {"flat": {"rent": "650.00"}}}""";

	static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	final List<Object> events = new ArrayList<>();

	final AuditTrail audit = mock(AuditTrail.class);

	final Databases.Database database;

	final FormSchemas schemas = new FormSchemas();

	private final CaseAccess access = mock(CaseAccess.class);

	private final Efiles efiles = mock(Efiles.class);

	Applications applications;

	CircumstancesBook book;

	Desk(Databases.Product product) {
		this.database = product.open("V39__applications");
		User user = new User(new UserId("sachbearbeitung"), "Sachbearbeitung", Set.of(Role.CASEWORKER), Set.of());
		given(this.access.editing(any())).willReturn(user);
		given(this.access.reading(any())).willReturn(user);
		given(this.access.importing(any())).willReturn(user);
		given(this.access.mayRead(any())).willReturn(true);
		given(this.access.community(any())).willReturn(community());
		List<Document> filed = List.of(document(FORM, CASE), document(OTHER, new CaseNumber("35504//0000001")));
		given(this.efiles.documents(anyCollection())).willAnswer((call) -> filed.stream()
			.filter((document) -> call.<Collection<?>>getArgument(0).contains(document.id()))
			.toList());
		this.applications = at("2026-11-23");
		this.book = bookAt("2026-11-23");
	}

	Applications at(String day) {
		return new Applications(new ApplicationTable(this.database.jdbc()), store(day), this.schemas, this.access,
				this.efiles, this.audit, this.events::add);
	}

	CircumstancesBook bookAt(String day) {
		return new CircumstancesBook(store(day), this.schemas, this.access, this.audit);
	}

	private CircumstanceStore store(String day) {
		return new CircumstanceStore(new ValueTable(this.database.jdbc()), this.schemas, this.audit, this.events::add,
				Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneId.of("Europe/Berlin")));
	}

	ApplicationId submit(String json) {
		return submit(json, Optional.empty());
	}

	ApplicationId submit(String json, Optional<String> key) {
		return this.database.transactions()
			.execute((status) -> this.applications.submit(CASE, json.getBytes(StandardCharsets.UTF_8), key));
	}

	long put(String json, long version) {
		return this.database.transactions()
			.execute((status) -> this.book.put(CASE, json.getBytes(StandardCharsets.UTF_8), version));
	}

	long count(String table) {
		return this.database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
	}

	private static Document document(DocumentId id, CaseNumber caseNumber) {
		Document document = mock(Document.class);
		given(document.id()).willReturn(id);
		given(document.caseNumber()).willReturn(Optional.of(caseNumber));
		return document;
	}

	private static BenefitCommunity community() {
		return new BenefitCommunity(CASE, Optional.empty(), "LEISTUNG-3", Optional.empty(), CaseStatus.OPEN,
				Protection.NONE, Optional.empty(),
				Arrays.asList(person(Optional.of("355A123456"), MemberRole.REPRESENTATIVE, "1984-05-02"),
						person(Optional.of("355C100001"), MemberRole.PARTNER, "1986-01-10"),
						person(Optional.empty(), MemberRole.CHILD, "2019-02-01")));
	}

	private static Person person(Optional<String> number, MemberRole role, String birthDate) {
		return new Person(number, role, "Vorname", "Name", Optional.of(LocalDate.parse(birthDate)), Optional.empty());
	}

}
