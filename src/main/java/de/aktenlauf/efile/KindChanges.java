package de.aktenlauf.efile;

import java.util.Map;
import java.util.regex.Pattern;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.DocumentId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a filed letter another kind, and with it its place in the file. */
@Component
public class KindChanges {

	private static final Pattern PART = Pattern.compile("(?: \\(Teil \\d+\\))*");

	private final Efiles efiles;

	private final DocumentTable table;

	private final EfileOpener opener;

	private final FilingPlan plan;

	private final KindCatalogue kinds;

	private final Access access;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	KindChanges(Efiles efiles, DocumentTable table, EfileOpener opener, FilingPlan plan, KindCatalogue kinds,
			Access access, AuditTrail audit, ApplicationEventPublisher events) {
		this.efiles = efiles;
		this.table = table;
		this.opener = opener;
		this.plan = plan;
		this.kinds = kinds;
		this.access = access;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Files a document as another kind; announces {@code DocumentMoved}. The kind that it
	 * has already changes nothing, and a title that a person wrote stays.
	 * @param document the document
	 * @param kind what it is, as a person said
	 * @throws DocumentNotFound if there is none
	 */
	@Transactional
	public void change(DocumentId document, DocumentKind kind) {
		User user = this.access.require(Permission.RUN_PROCESSES);
		Document filed = this.efiles.document(document);
		if (filed.kind() == kind) {
			return;
		}
		Register register = this.plan.place(kind, filed.caseNumber());
		long efile = this.opener.of(register, filed.caseNumber());
		if (!this.table.classify(filed, efile, register.code(), kind, title(filed, kind))) {
			throw new OptimisticLockingFailureException("Document " + document + " was moved by somebody else");
		}
		this.audit.record(user.id(), AuditAction.DOCUMENT_MOVED, "document:" + document,
				Map.of("from", filed.kind().name(), "kind", kind.name(), "register", register.code()));
		this.events.publishEvent(new DocumentMoved(document));
	}

	/** The name of the old kind, perhaps that of a part, becomes the name of the new. */
	private String title(Document filed, DocumentKind kind) {
		String before = this.kinds.describe(filed.kind()).german();
		boolean given = filed.title().startsWith(before)
				&& PART.matcher(filed.title().substring(before.length())).matches();
		return given ? this.kinds.describe(kind).german() + filed.title().substring(before.length()) : filed.title();
	}

}
