package de.aktenlauf.efile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessDecision;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.text.PageReadings;
import de.aktenlauf.text.PageRenditions;

import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Files with letters in them, and all that works on files, without the rest. */
final class FiledLetters {

	static final CaseNumber CASE = new CaseNumber("35504//0012345");

	static final CaseNumber OTHER_CASE = new CaseNumber("35504//0012346");

	static final User CASEWORKER = new User(new UserId("lb31"), "Holger Thelen", Set.of(Role.CASEWORKER),
			Set.of("LEISTUNG-3"));

	final Access access = mock(Access.class);

	final AuditTrail audit = mock(AuditTrail.class);

	final List<Object> events = new ArrayList<>();

	final Databases.Database database;

	final Efiles efiles;

	final FileContents contents;

	final FileEditing editing;

	final FileNotes notes;

	final PageRenditions renditions = mock(PageRenditions.class);

	final PageWork pages;

	final PageReadingTable readings;

	final PageReadings pageReadings = mock(PageReadings.class);

	final TurnedPages turned;

	final KindChanges kinds;

	FiledLetters(Databases.Product product) {
		this.database = product.open("V12__cases", "V13__efile", "V22__file_work", "V23__page_work",
				"V31__turned_pages");
		Clock clock = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneId.of("Europe/Berlin"));
		given(this.access.require(any(Permission.class))).willReturn(CASEWORKER);
		given(this.access.require(any(Permission.class), any())).willReturn(CASEWORKER);
		given(this.access.decide(any())).willReturn(new AccessDecision(true, "TEAM"));
		DocumentTable documents = new DocumentTable(this.database.jdbc());
		FileTable files = new FileTable(this.database.jdbc());
		FilingPlan plan = new FilingPlan();
		EfileOpener opener = new EfileOpener(documents, new JdbcTransactionManager(this.database.dataSource()), clock);
		Readings readings = new Readings(this.access, this.audit, new RecentOpenings(clock));
		HealthShield shield = new HealthShield(this.access);
		this.efiles = new Efiles(documents, opener, plan, this.access, this.audit, readings, this.events::add, clock);
		this.contents = new FileContents(files, this.access, readings, shield, clock);
		this.editing = new FileEditing(documents, files, new MoveTable(this.database.jdbc()), opener, plan, this.access,
				this.audit, this.events::add, clock);
		PageLayerTable layers = new PageLayerTable(this.database.jdbc());
		this.readings = new PageReadingTable(this.database.jdbc());
		this.pages = new PageWork(documents, layers, this.readings,
				new PageLayers(documents, layers, this.readings, opener, plan, this.audit, this.events::add, clock),
				this.renditions, this.access, clock);
		CurrentUser system = mock(CurrentUser.class);
		given(system.asSystem(any())).willAnswer((call) -> call.getArgument(0, Supplier.class).get());
		this.turned = new TurnedPages(documents, layers, this.readings, this.pageReadings, system, this.audit,
				this.events::add, new JdbcTransactionManager(this.database.dataSource()), clock);
		this.kinds = new KindChanges(this.efiles, documents, opener, plan, new KindCatalogue(), this.access, this.audit,
				this.events::add);
		this.notes = new FileNotes(new FileNoteTable(this.database.jdbc()), documents, shield, this.access, this.audit,
				clock);
	}

	DocumentId file(DocumentKind kind, String receivedOn) {
		ContentId content = new ContentId("a".repeat(64));
		NewDocument letter = new NewDocument(MailItemId.next(), Optional.of(CASE), kind, 98, "Schreiben " + receivedOn,
				Channel.POST, LocalDate.parse(receivedOn), Instant.parse("2026-11-20T08:12:00Z"), content, content,
				"application/pdf", 2);
		return Optional.ofNullable(this.database.transactions().execute((status) -> this.efiles.file(letter)))
			.orElseThrow();
	}

	void inTransaction(Runnable act) {
		this.database.transactions().executeWithoutResult((status) -> act.run());
	}

	static FileFacts factsOf(CaseNumber caseNumber) {
		return new FileFacts(Optional.of(caseNumber), Optional.of("LEISTUNG-3"), Optional.empty(), Protection.NONE,
				false, false, false);
	}

}
