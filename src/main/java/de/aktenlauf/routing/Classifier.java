package de.aktenlauf.routing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractedText;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what a letter is: hard rules first, then a small explainable text classifier.
 * <p>
 * Concurrency: any number of threads may ask. Rules and word weights are read when the
 * first letter comes, under a lock, and do not change afterwards: what people correct is
 * learned by the next start.
 */
@Component
public class Classifier {

	private final Access access;

	private final AuditTrail audit;

	private final RoutingTables tables;

	private final LabelledLetters corrected;

	private final ReentrantLock reading = new ReentrantLock();

	private volatile @Nullable KindDecision decision;

	Classifier(Access access, AuditTrail audit, RoutingTables tables, LabelledLetters corrected) {
		this.access = access;
		this.audit = audit;
		this.tables = tables;
		this.corrected = corrected;
	}

	/**
	 * Classifies a text without storing anything.
	 * @param text the letter's text
	 * @return kind, confidence and the words that decided
	 */
	public Classification classify(ExtractedText text) {
		return decision().decide(text);
	}

	/**
	 * Classifies a letter and keeps the result; a second call replaces it.
	 * @param mailItem the letter
	 * @param text its text
	 * @return kind, confidence and the words that decided
	 */
	@Transactional
	public Classification classify(MailItemId mailItem, ExtractedText text) {
		User actor = this.access.require(Permission.RUN_PROCESSES);
		Classification classification = classify(text);
		this.audit.record(actor.id(), AuditAction.MAIL_CLASSIFIED, "mail-item:" + mailItem,
				Map.of("kind", classification.kind().name(), "confidencePercent",
						Integer.toString(classification.confidencePercent()), "version", classification.version()));
		this.tables.keep(mailItem, classification);
		return classification;
	}

	/**
	 * What was kept.
	 * @param mailItem the letter
	 * @return the classification, empty if there is none
	 */
	public Optional<Classification> stored(MailItemId mailItem) {
		return this.tables.classification(mailItem);
	}

	private KindDecision decision() {
		KindDecision known = this.decision;
		if (known != null) {
			return known;
		}
		this.reading.lock();
		try {
			KindDecision read = (this.decision != null) ? this.decision
					: KindDecision.ofConfiguration(this.corrected.examples());
			this.decision = read;
			return read;
		}
		finally {
			this.reading.unlock();
		}
	}

}
