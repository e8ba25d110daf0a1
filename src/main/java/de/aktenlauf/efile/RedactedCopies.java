package de.aktenlauf.efile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.Box;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.PageRenditions;
import de.aktenlauf.text.PagesUnavailable;
import de.aktenlauf.text.PlacedPage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies of documents for others, in which parts are painted over: pictures of the pages
 * and the text that is left. The document and its original stay as they are.
 * <p>
 * Failure: the copy is written before the transaction begins; row and audit entry are one
 * transaction.
 */
@Component
public class RedactedCopies {

	private static final int MAX_COPIES = 50;

	private static final int MAX_AREAS = 5_000;

	private static final int MAX_PURPOSE = 200;

	private final DocumentTable documents;

	private final RedactedCopyTable table;

	private final PageLayerTable layers;

	private final PageRenditions renditions;

	private final Access access;

	private final AuditTrail audit;

	private final Readings readings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	RedactedCopies(DocumentTable documents, RedactedCopyTable table, PageLayerTable layers, PageRenditions renditions,
			Access access, AuditTrail audit, Readings readings, PlatformTransactionManager transactions, Clock clock) {
		this.documents = documents;
		this.table = table;
		this.layers = layers;
		this.renditions = renditions;
		this.access = access;
		this.audit = audit;
		this.readings = readings;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Makes a copy.
	 * @param document the document
	 * @param version the version that the person saw, whose pages the areas lie on
	 * @param areas what is painted over, by page from 1
	 * @param purpose for whom or what, 1 to 200 characters, without names
	 * @param facts what the access rules need to know about the document
	 * @return the copy
	 * @throws DocumentChanged if the document was changed meanwhile
	 * @throws EditRefused if there is no area, or the purpose is missing
	 * @throws de.aktenlauf.text.PagesUnavailable if the original is not there
	 */
	public RedactedCopy make(DocumentId document, long version, Map<Integer, List<Box>> areas, String purpose,
			FileFacts facts) {
		User user = this.access.require(Permission.EDIT_FILES, facts);
		int count = areas.values().stream().mapToInt(List::size).sum();
		boolean empty = areas.values()
			.stream()
			.flatMap(List::stream)
			.anyMatch((area) -> area.width() < 1 || area.height() < 1);
		if (count == 0 || count > MAX_AREAS || empty) {
			throw new EditRefused("areas", "1 to 5,000 areas");
		}
		if (purpose.isBlank() || purpose.strip().length() > MAX_PURPOSE) {
			throw new EditRefused("purpose", "1 to 200 characters");
		}
		Document copied = found(document);
		if (copied.version() != version || copied.emptied()) {
			throw new DocumentChanged(document);
		}
		ContentId content = this.renditions.redact(copied.shown(), areas);
		RedactedCopy copy = new RedactedCopy(UUID.randomUUID(), document, copied.shown(), content, copied.pages(),
				count, purpose.strip(), user.id(), this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		this.transaction.executeWithoutResult((status) -> {
			this.table.insert(copy);
			this.audit.record(user.id(), AuditAction.COPY_REDACTED, "document:" + document,
					Map.of("copy", copy.id().toString(), "of", copied.shown().value(), "content", content.value(),
							"areas", Integer.toString(count)));
		});
		return copy;
	}

	/**
	 * What stands on the pages of a document that the caller has opened, also on those
	 * that are marked blank.
	 * @param document the document
	 * @return its pages, empty if it has none or nobody knows what stands there
	 */
	public List<Page> pages(Document document) {
		if (document.emptied()) {
			return List.of();
		}
		List<PlacedPage> placed = this.layers.of(document.id(), 1)
			.stream()
			.findFirst()
			.map(PageLayer::pages)
			.orElseGet(List::of);
		try {
			return this.renditions.withMarkedPages(document.shown(), placed);
		}
		catch (PagesUnavailable ex) {
			return List.of();
		}
	}

	/**
	 * The copies of a document that the caller has opened.
	 * @param document the document
	 * @return the newest first, at most 50
	 */
	public List<RedactedCopy> of(DocumentId document) {
		return this.table.of(document, MAX_COPIES);
	}

	/**
	 * Opens a copy: checks the need to know of its document and records the reading.
	 * @param document the document
	 * @param copy identifies the copy
	 * @param facts what the access rules need to know about the document
	 * @return the copy
	 * @throws DocumentNotFound if the document has no such copy
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not read it
	 */
	@Transactional
	public RedactedCopy open(DocumentId document, UUID copy, FileFacts facts) {
		User user = this.access.require(Permission.READ_FILES, facts);
		RedactedCopy opened = this.table.find(copy)
			.filter((one) -> one.document().equals(document))
			.orElseThrow(() -> new DocumentNotFound(copy.toString()));
		this.readings.record(user, AuditAction.COPY_OPENED, "document:" + document, facts);
		return opened;
	}

	private Document found(DocumentId document) {
		return this.documents.find(document).orElseThrow(() -> new DocumentNotFound(document.toString()));
	}

}
