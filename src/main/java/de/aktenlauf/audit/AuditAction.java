package de.aktenlauf.audit;

/** What can be done to a thing that the audit trail watches. */
public enum AuditAction {

	/** A delivery was taken over, its bytes stored and verified. */
	DELIVERY_ACCEPTED,
	/** A delivery was refused as a whole. */
	DELIVERY_REFUSED,
	/** A mail item was registered. */
	MAIL_REGISTERED,
	/** A mail item went to quarantine. */
	MAIL_QUARANTINED,
	/** A delivered file was parted at separator sheets; this is one of its letters. */
	MAIL_SEPARATED,
	/** A repair of a mail item was ordered. */
	MAIL_REPAIRED,
	/** A mail item's kind was decided. */
	MAIL_CLASSIFIED,
	/** The case of a mail item was decided, by the machine or a person. */
	CASE_ASSIGNED,
	/** The case register was imported. */
	CASES_IMPORTED,
	/** A case came, changed or was closed. */
	CASE_CHANGED,
	/** A document was filed. */
	DOCUMENT_FILED,
	/** A document was moved to another file. */
	DOCUMENT_MOVED,
	/** Title, tags or register of a document were changed. */
	DOCUMENT_CHANGED,
	/** Pages of a document were turned, put in another order or marked blank. */
	PAGES_ARRANGED,
	/** An earlier state of a document's pages was brought back. */
	PAGES_RESTORED,
	/** Turned pages were read again and have another text. */
	PAGES_READ_AGAIN,
	/** A document was split, or came into being by splitting. */
	DOCUMENT_SPLIT,
	/** The pages of two documents became one document. */
	DOCUMENTS_MERGED,
	/** A copy was made in which parts are painted over. */
	COPY_REDACTED,
	/** A copy in which parts are painted over was opened. */
	COPY_OPENED,
	/** A document is shown in another file, too. */
	DOCUMENT_LINKED,
	/** A document is no longer shown in another file. */
	DOCUMENT_UNLINKED,
	/** A note was written on a file or document. */
	NOTE_WRITTEN,
	/** A note was marked as done. */
	NOTE_DONE,
	/** A document, its text or its picture was opened. */
	DOCUMENT_OPENED,
	/** A file was opened. */
	FILE_OPENED,
	/** A reason was given to open a file outside one's responsibility. */
	ACCESS_REASON_GIVEN,
	/** Somebody was refused. */
	ACCESS_REFUSED,
	/** A search was made (without its words). */
	SEARCHED,
	/** A search was kept under a name. */
	SEARCH_SAVED,
	/** A kept search was deleted. */
	SEARCH_DELETED,
	/** A work item was opened. */
	WORK_ITEM_OPENED,
	/** A work item was claimed. */
	WORK_ITEM_CLAIMED,
	/** A work item was completed. */
	WORK_ITEM_COMPLETED,
	/** A work item was forwarded. */
	WORK_ITEM_FORWARDED,
	/** A work item was put aside until a date. */
	WORK_ITEM_POSTPONED,
	/** A work item follows its document to another case. */
	WORK_ITEM_FOLLOWED,
	/** The completion of a work item was taken back. */
	WORK_ITEM_REOPENED,
	/** A colleague was asked about a work item, which waits there for the answer. */
	WORK_ITEM_ASKED,
	/** A question about a work item was answered; it is back with who asked. */
	WORK_ITEM_ANSWERED,
	/** An absence with its substitute was recorded. */
	ABSENCE_PLANNED,
	/** A failed step was started again by a person. */
	INCIDENT_RETRIED,
	/** A person decided about an application; the notice is not issued yet. */
	DISPOSITION_GIVEN,
	/** A model was deployed. */
	MODEL_DEPLOYED,
	/** A letter of the office was composed as a draft. */
	LETTER_COMPOSED,
	/** A draft was thrown away. */
	LETTER_DISCARDED,
	/** A letter was numbered, filed and laid into the queue of outgoing mail. */
	LETTER_SENT,
	/** A letter of the office was opened from the queue. */
	LETTER_OPENED,
	/** A receipt for the sender of a letter was issued. */
	RECEIPT_ISSUED,
	/** An application was entered. */
	APPLICATION_SUBMITTED,
	/** An application was decided. */
	APPLICATION_CLOSED,
	/** Something else is known of a case than before. */
	CIRCUMSTANCES_CHANGED,
	/** What is known of a case was read. */
	CIRCUMSTANCES_READ,
	/** The search index was rebuilt. */
	INDEX_REBUILT,
	/** A decision about benefits was recorded. */
	DECISION_RECORDED,
	/** The record of a decision was opened. */
	DECISION_OPENED,
	/** What was granted elsewhere was taken over. */
	APPROVAL_IMPORTED,
	/** Decisions without a person were stopped, by a person or by the control sample. */
	AUTOMATION_STOPPED,
	/** Decisions without a person may go on. */
	AUTOMATION_STARTED,
	/** Somebody stated not to be impartial in a case. */
	CONFLICT_STATED,
	/** Somebody logged in. */
	LOGGED_IN,
	/** A log-in failed. */
	LOGIN_FAILED,
	/** Somebody logged out. */
	LOGGED_OUT;

	/**
	 * Whether something was read, searched for or refused, and nothing changed.
	 * @return true for what serves data protection alone
	 */
	public boolean isReading() {
		return switch (this) {
			case DOCUMENT_OPENED, COPY_OPENED, LETTER_OPENED, FILE_OPENED, CIRCUMSTANCES_READ, DECISION_OPENED,
					SEARCHED, ACCESS_REFUSED, ACCESS_REASON_GIVEN ->
				true;
			default -> false;
		};
	}

}
