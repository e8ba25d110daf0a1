package de.aktenlauf.routing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.MailItemId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say about letters that were taken for something else. Each correction is a
 * labelled example; the classifier learns from the latest ones when it starts.
 */
@Component
public class KindCorrections {

	/** A reason shorter than this says nothing. */
	public static final int MIN_REASON_LENGTH = 3;

	/** Longest reason that is kept. */
	public static final int MAX_REASON_LENGTH = 500;

	private static final int CERTAIN = 100;

	private final Efiles efiles;

	private final RoutingTables letters;

	private final CorrectionTable corrections;

	private final Access access;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	KindCorrections(Efiles efiles, RoutingTables letters, CorrectionTable corrections, Access access, AuditTrail audit,
			ApplicationEventPublisher events, Clock clock) {
		this.efiles = efiles;
		this.letters = letters;
		this.corrections = corrections;
		this.access = access;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Says what a letter is; announces {@code KindCorrected} in the same transaction, or
	 * {@code PartKindCorrected} about what was split off a letter.
	 * @param letter the filed letter
	 * @param kind what it is
	 * @param because why, 3 to 500 characters
	 * @param facts what the access rules need to know about the letter
	 * @throws de.aktenlauf.access.AccessRefused if the person may not read the letter
	 * @throws IllegalArgumentException if that is what it was taken for, or the reason is
	 * too short or too long
	 */
	@Transactional
	public void correct(Document letter, DocumentKind kind, String because, FileFacts facts) {
		User user = this.access.require(Permission.WORK_ON_ITEMS, facts);
		String stated = because.strip();
		if (stated.length() < MIN_REASON_LENGTH || stated.length() > MAX_REASON_LENGTH) {
			throw new IllegalArgumentException(
					"a reason has " + MIN_REASON_LENGTH + " to " + MAX_REASON_LENGTH + " characters");
		}
		if (kind.isOwn() || letter.kind().isOwn()) {
			throw new IllegalArgumentException("copies of own letters are what they are, and nothing else is one");
		}
		if (letter.kind() == kind) {
			throw new IllegalArgumentException("the letter was taken for " + kind + " already");
		}
		MailItemId mailItem = letter.mailItem();
		boolean part = this.efiles.documentOf(mailItem).filter((whole) -> !whole.id().equals(letter.id())).isPresent();
		this.audit.record(user.id(), AuditAction.MAIL_CLASSIFIED,
				part ? "document:" + letter.id() : "mail-item:" + mailItem,
				Map.of("kind", kind.name(), "from", letter.kind().name(), "version", Classification.BY_PERSON));
		this.corrections.insert(mailItem, letter.content(),
				new KindCorrection(letter.kind(), kind, user.id(), this.clock.instant(), stated));
		if (part) {
			this.events.publishEvent(new PartKindCorrected(letter.id(), kind));
			return;
		}
		this.letters.keep(mailItem,
				new Classification(kind, CERTAIN, List.of(),
						this.letters.classification(mailItem).map(Classification::urgencies).orElseGet(Set::of),
						Classification.BY_PERSON));
		this.events.publishEvent(new KindCorrected(mailItem, kind));
	}

	/**
	 * What people said about a letter.
	 * @param mailItem the letter
	 * @return oldest first, mostly none
	 */
	public List<KindCorrection> of(MailItemId mailItem) {
		return this.corrections.of(mailItem);
	}

}
