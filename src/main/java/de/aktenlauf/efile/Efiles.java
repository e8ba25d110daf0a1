package de.aktenlauf.efile;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The electronic files: one per case, and the collective file for mail without a case.
 */
@Component
public class Efiles {

	private static final int MAX_LOOKED_UP = 1_000;

	private final DocumentTable table;

	private final EfileOpener opener;

	private final FilingPlan plan;

	private final Access access;

	private final AuditTrail audit;

	private final Readings readings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Efiles(DocumentTable table, EfileOpener opener, FilingPlan plan, Access access, AuditTrail audit, Readings readings,
			ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.opener = opener;
		this.plan = plan;
		this.access = access;
		this.audit = audit;
		this.readings = readings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Files a letter in its case's file, in the register that the filing plan names for
	 * its kind; announces {@code DocumentFiled}.
	 * @param document the letter
	 * @return its document; filing the same mail item again gives the same document
	 */
	@Transactional
	public DocumentId file(NewDocument document) {
		return file(document, this.access.require(Permission.RUN_PROCESSES));
	}

	/**
	 * Files the copy of a letter that the office wrote itself; announces
	 * {@code DocumentFiled}.
	 * @param copy the letter; its own identifier stands for the mail item
	 * @param facts what the access rules need to know about the case
	 * @return its document; filing the same letter again gives the same document
	 * @throws IllegalArgumentException if it is no kind of the office's own letters
	 */
	@Transactional
	public DocumentId fileCopy(NewDocument copy, FileFacts facts) {
		User user = this.access.require(Permission.SEND_LETTERS, facts);
		if (!copy.kind().isOwn()) {
			throw new IllegalArgumentException("a copy is of a kind of own letters, not " + copy.kind());
		}
		return file(copy, user);
	}

	private DocumentId file(NewDocument document, User user) {
		Optional<Document> filed = this.table.findOf(document.mailItem());
		if (filed.isPresent()) {
			return filed.get().id();
		}
		Register register = this.plan.place(document.kind(), document.caseNumber());
		Document created = created(document, register);
		this.table.insert(created, this.opener.of(register, document.caseNumber()), 0);
		this.audit.record(user.id(), AuditAction.DOCUMENT_FILED, subject(created.id()),
				Map.of("mailItem", document.mailItem().toString(), "case", text(document.caseNumber()), "register",
						register.code(), "kind", document.kind().name(), "content", document.content().value()));
		this.events.publishEvent(new DocumentFiled(created.id()));
		return created.id();
	}

	/**
	 * Moves a document to the file of another case; announces {@code DocumentMoved}.
	 * Moving it to where it lies changes nothing.
	 * @param document the document
	 * @param target the case it belongs to
	 * @throws DocumentNotFound if there is none
	 */
	@Transactional
	public void move(DocumentId document, CaseNumber target) {
		User user = this.access.require(Permission.RUN_PROCESSES);
		Document filed = document(document);
		if (filed.caseNumber().equals(Optional.of(target))) {
			return;
		}
		Register register = this.plan.place(filed.kind(), Optional.of(target));
		if (!this.table.move(filed, this.opener.of(register, Optional.of(target)), target, register.code())) {
			throw new OptimisticLockingFailureException("Document " + document + " was moved by somebody else");
		}
		this.audit.record(user.id(), AuditAction.DOCUMENT_MOVED, subject(document),
				Map.of("from", text(filed.caseNumber()), "to", target.value(), "register", register.code()));
		this.events.publishEvent(new DocumentMoved(document));
	}

	/**
	 * Looks a document up without opening it: callers use it to collect the facts for the
	 * access rules, and for lists.
	 * @param document the document
	 * @return the document
	 * @throws DocumentNotFound if there is none
	 */
	public Document document(DocumentId document) {
		return this.table.find(document).orElseThrow(() -> new DocumentNotFound(document.toString()));
	}

	/**
	 * Looks up the document of a letter.
	 * @param mailItem the letter
	 * @return its document, empty if it is not filed
	 */
	public Optional<Document> documentOf(MailItemId mailItem) {
		return this.table.findOf(mailItem);
	}

	/**
	 * Opens a document for reading: checks the need to know and writes the audit entry.
	 * Requests of one user for one document within five minutes are one reading.
	 * @param document the document
	 * @param facts what the access rules need to know
	 * @return the document
	 * @throws DocumentNotFound if there is none
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not read it
	 */
	@Transactional
	public Document open(DocumentId document, FileFacts facts) {
		Document opened = document(document);
		User user = this.access.require(Permission.READ_FILES, facts);
		this.readings.record(user, AuditAction.DOCUMENT_OPENED, subject(document), facts);
		return opened;
	}

	/**
	 * Looks several documents up, for lists.
	 * @param documents at most 1,000 identifiers
	 * @return those that exist, in no order
	 * @throws IllegalArgumentException if there are more
	 */
	public List<Document> documents(Collection<DocumentId> documents) {
		if (documents.size() > MAX_LOOKED_UP) {
			throw new IllegalArgumentException("at most " + MAX_LOOKED_UP + " documents are looked up at once");
		}
		return this.table.findAll(documents);
	}

	/**
	 * The places of the filing plan.
	 * @return in the order of {@code config/filing-plan.csv}
	 */
	public List<Register> registers() {
		return this.plan.registers();
	}

	private Document created(NewDocument document, Register register) {
		return new Document(DocumentId.next(), document.caseNumber(), register.code(), document.mailItem(),
				document.kind(), document.kindConfidencePercent(), document.title(), document.channel(),
				document.receivedOn(), document.scannedAt(), this.clock.instant(), document.content(),
				document.textContent(), document.mediaType(), document.pages(), document.content(), 0);
	}

	private static String subject(DocumentId document) {
		return "document:" + document;
	}

	private static String text(Optional<CaseNumber> caseNumber) {
		return caseNumber.map(CaseNumber::value).orElse("");
	}

}
