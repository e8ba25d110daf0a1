package de.aktenlauf.efile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.PageReadings;
import de.aktenlauf.text.PlacedPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the turned pages of a document again, and lets its text and the index follow.
 * <p>
 * Transactions: reading takes long and runs outside of any; the outcome of each page is a
 * change of its own. The new text is announced with an audit entry in one transaction.
 * <p>
 * Failure: a page that cannot be read keeps its earlier text, and says so.
 */
@Component
class TurnedPages {

	private static final Logger LOG = LoggerFactory.getLogger(TurnedPages.class);

	private final DocumentTable documents;

	private final PageLayerTable layers;

	private final PageReadingTable table;

	private final PageReadings readings;

	private final CurrentUser currentUser;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	TurnedPages(DocumentTable documents, PageLayerTable layers, PageReadingTable table, PageReadings readings,
			CurrentUser currentUser, AuditTrail audit, ApplicationEventPublisher events,
			PlatformTransactionManager transactions, Clock clock) {
		this.documents = documents;
		this.layers = layers;
		this.table = table;
		this.readings = readings;
		this.currentUser = currentUser;
		this.audit = audit;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Reads what waits. Whoever turns a page meanwhile asks for that by an event of its
	 * own.
	 * @param asked the document, whose pages may have gone into another one
	 */
	void read(DocumentId asked) {
		pages(asked).stream().filter(this::waits).forEach(this::read);
		Optional<Document> now = this.documents.find(asked).filter((document) -> !document.emptied());
		now.ifPresent((document) -> apply(document, pages(asked)));
	}

	private void apply(Document document, List<PlacedPage> pages) {
		Map<Integer, ContentId> read = new TreeMap<>();
		for (int index = 0; index < pages.size(); index++) {
			int number = index + 1;
			PlacedPage page = pages.get(index);
			if (page.quarterTurns() != 0 && !page.blank()) {
				this.table.find(page).flatMap(PageReadingTable.Row::text).ifPresent((text) -> read.put(number, text));
			}
		}
		if (read.isEmpty() || !this.readings.apply(document.shown(), read)) {
			return;
		}
		this.currentUser.asSystem(() -> {
			this.transaction.executeWithoutResult((status) -> {
				this.audit.record(User.SYSTEM.id(), AuditAction.PAGES_READ_AGAIN, "document:" + document.id(),
						Map.of("shown", document.shown().value(), "pages",
								read.keySet().stream().map(String::valueOf).collect(Collectors.joining(" "))));
				this.events.publishEvent(new DocumentMoved(document.id()));
			});
			return Boolean.TRUE;
		});
	}

	private boolean waits(PlacedPage page) {
		return page.quarterTurns() != 0
				&& this.table.find(page).filter((row) -> row.state() == PageReading.WAITING).isPresent();
	}

	private void read(PlacedPage page) {
		try {
			Optional<ContentId> text = this.readings.read(page);
			this.table.done(page, text.isPresent() ? PageReading.READ : PageReading.KEPT, text.orElse(null),
					this.clock.instant());
		}
		catch (RuntimeException ex) {
			LOG.warn("Page {} of {} cannot be read again: {}", page.page(), page.content(),
					ex.getClass().getSimpleName());
			this.table.done(page, PageReading.FAILED, null, this.clock.instant());
		}
	}

	private List<PlacedPage> pages(DocumentId document) {
		return this.layers.of(document, 1).stream().findFirst().map(PageLayer::pages).orElseGet(List::of);
	}

}
