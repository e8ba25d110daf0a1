package de.aktenlauf.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.content.ContentStore;
import de.aktenlauf.deadlines.TestDeadlines;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;
import de.aktenlauf.text.Inspection;
import de.aktenlauf.text.PageTurns;
import de.aktenlauf.text.TextExtraction;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;

/** The intake of a small office, with a real store and database and a clock to turn. */
final class Office {

	final Access access = mock(Access.class);

	final AuditTrail audit = mock(AuditTrail.class);

	final TextExtraction extraction = mock(TextExtraction.class);

	final List<Object> events = new ArrayList<>();

	final Databases.Database database;

	final Path data;

	private Instant now = Instant.parse("2026-11-20T10:00:00Z");

	private final Clock clock;

	ContentStore store;

	Inbox inbox;

	RefusedDeliveries refusals;

	LedgerKeeper keeper;

	WatchFolder watchFolder;

	Intake intake;

	Repairs repairs;

	CountedPages counted;

	MailCounts counts;

	Separation separation;

	final PageTurns turns = mock(PageTurns.class);

	/** Called for each announced letter; throws where the power is cut. */
	Runnable onRegistered = () -> {
	};

	Office(Databases.Product product, Path data) {
		this.database = product.open("V15__intake", "V24__repairs", "V25__separator_sheets", "V30__accepted_pages");
		this.data = data;
		InstantSource source = () -> this.now;
		this.clock = source.withZone(ZoneId.of("Europe/Berlin"));
		given(this.access.require(any(Permission.class))).willReturn(User.SYSTEM);
		given(this.extraction.inspect(any()))
			.willThrow(new ExtractionFailed(ExtractionFailure.UNSUPPORTED_TYPE, "not a letter"));
		restart();
	}

	/** Everything anew, on what lies in database and folders. */
	void restart() {
		ApplicationEventPublisher publisher = (event) -> {
			if (event instanceof MailItemRegistered) {
				this.onRegistered.run();
			}
			this.events.add(event);
		};
		CurrentUser currentUser = mock(CurrentUser.class);
		given(currentUser.asSystem(any())).willAnswer((call) -> call.getArgument(0, Supplier.class).get());
		JdbcTransactionManager manager = new JdbcTransactionManager(this.database.dataSource());
		DeliveryTable deliveries = new DeliveryTable(this.database.jdbc());
		MailItemTable letters = new MailItemTable(this.database.jdbc());
		Receipts receipts = new Receipts();
		this.store = new ContentStore(this.data);
		this.inbox = new Inbox(this.data, this.clock);
		this.refusals = new RefusedDeliveries(this.database.jdbc(), this.audit, this.database.transactions(),
				this.clock);
		RescanTable rescans = new RescanTable(this.database.jdbc());
		UnreadableTable proposals = new UnreadableTable(this.database.jdbc());
		SecondReading secondReading = new SecondReading(letters, deliveries, proposals, this.audit, publisher,
				this.clock);
		Reception reception = new Reception(deliveries, letters, rescans, new LetterCheck(this.store, this.extraction),
				new Registration(letters, rescans, secondReading, this.audit, publisher, this.database.transactions(),
						this.clock),
				receipts, TestDeadlines.northRhineWestphalia(), this.audit, this.database.transactions(), this.clock);
		HandedIn handedIn = new HandedIn(this.inbox, reception, currentUser, this.clock);
		this.keeper = new LedgerKeeper(deliveries, letters, this.inbox, receipts, publisher, manager, this.clock);
		this.watchFolder = new WatchFolder(this.inbox, reception, receipts, handedIn, this.refusals, currentUser,
				this.clock);
		this.intake = new Intake(this.access, this.audit, new Takers(this.inbox, reception, handedIn, this.refusals),
				deliveries, letters, this.keeper, secondReading, this.database.transactions());
		this.counted = new CountedPages(this.access, letters, secondReading, this.extraction,
				this.database.transactions());
		this.repairs = new Repairs(this.access, letters, deliveries, rescans, proposals,
				new RepairNotes(this.database.jdbc()), secondReading, this.extraction, this.turns, this.audit,
				this.database.transactions(), this.clock);
		this.counts = new MailCounts(this.database.jdbc());
		this.separation = new Separation(this.access, this.audit, letters, new MailPartTable(this.database.jdbc()),
				publisher, this.database.transactions());
	}

	void unlistedFilesHave(int pages) {
		willReturn(new Inspection("application/pdf", pages)).given(this.extraction).inspect(any());
	}

	/** Whoever acts from now on. */
	void actsAs(String person) {
		given(this.access.require(any(Permission.class)))
			.willReturn(new User(new UserId(person), person, Set.of(Role.MAIL_ROOM), Set.of()));
	}

	void poll() throws IOException {
		this.watchFolder.poll(() -> false);
	}

	void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	List<MailItemId> started() {
		return this.events.stream()
			.filter(MailItemRegistered.class::isInstance)
			.map((event) -> ((MailItemRegistered) event).mailItem())
			.toList();
	}

	Delivery delivery(String name) {
		return this.intake.delivery(name).orElseThrow();
	}

	MailItem letter(String delivery, int position) {
		return this.intake.ledger(delivery)
			.stream()
			.filter((item) -> item.position() == position)
			.findFirst()
			.orElseThrow();
	}

	void file(MailItemId letter, DocumentId document) {
		this.intake.settle(letter, MailItemState.FILED, outcome(document));
	}

	static MailItem.Outcome outcome(DocumentId document) {
		return new MailItem.Outcome(Optional.of(document), Optional.of("OTHER"), Optional.of(93), Optional.empty(),
				Optional.empty(), Optional.of("LEISTUNG-1"), Optional.of("42"), Optional.empty(),
				Optional.of("Zuständig ist LEISTUNG-1."), Optional.of(1200));
	}

}
