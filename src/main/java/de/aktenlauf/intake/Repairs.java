package de.aktenlauf.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.text.PageTurns;
import de.aktenlauf.text.ReadingHints;
import de.aktenlauf.text.TextExtraction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Repairs letters in quarantine, by what fits the reason. The original bytes and the day
 * of receipt stay, whatever is done.
 */
@Component
public class Repairs {

	private static final int MAX_WAITING = 500;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

	private final Access access;

	private final MailItemTable letters;

	private final DeliveryTable deliveries;

	private final RescanTable rescans;

	private final UnreadableTable proposals;

	private final RepairNotes notes;

	private final SecondReading secondReading;

	private final TextExtraction extraction;

	private final PageTurns turns;

	private final AuditTrail audit;

	private final TransactionOperations transactions;

	private final Clock clock;

	Repairs(Access access, MailItemTable letters, DeliveryTable deliveries, RescanTable rescans,
			UnreadableTable proposals, RepairNotes notes, SecondReading secondReading, TextExtraction extraction,
			PageTurns turns, AuditTrail audit, TransactionOperations transactions, Clock clock) {
		this.access = access;
		this.letters = letters;
		this.deliveries = deliveries;
		this.rescans = rescans;
		this.proposals = proposals;
		this.notes = notes;
		this.secondReading = secondReading;
		this.extraction = extraction;
		this.turns = turns;
		this.audit = audit;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Orders that a letter is read again, as it is or with pale print made dark.
	 * @param letter the letter
	 * @param stronger whether pale print is to be made dark
	 * @throws RepairRefused if that does not fit
	 */
	public void readAgain(MailItemId letter, boolean stronger) {
		User actor = this.access.require(Permission.REPAIR_MAIL);
		RepairKind repair = stronger ? RepairKind.CONTRAST : RepairKind.READ_AGAIN;
		this.transactions.executeWithoutResult((status) -> this.secondReading.order(actor.id(), fitting(letter, repair),
				new ReadingHints("", stronger), repair));
	}

	/**
	 * Turns all pages on from how they are shown now, and reads them again.
	 * @param letter the letter
	 * @param quarters clockwise, 1 to 3
	 * @throws RepairRefused if that does not fit
	 */
	public void turn(MailItemId letter, int quarters) {
		User actor = this.access.require(Permission.REPAIR_MAIL);
		this.transactions.executeWithoutResult((status) -> {
			MailItem found = fitting(letter, RepairKind.TURN);
			ReadingHints hints = new ReadingHints(this.turns.turnedOn(bytes(found), quarters), false);
			this.secondReading.order(actor.id(), found, hints, RepairKind.TURN);
		});
	}

	/**
	 * Opens a letter with a password and reads it. The password is kept in memory until
	 * then; it is written nowhere.
	 * @param letter the letter
	 * @param password as the sender told it
	 * @throws RepairRefused if that does not fit
	 * @throws de.aktenlauf.text.ExtractionFailed if it opens nothing
	 */
	public void unlock(MailItemId letter, String password) {
		User actor = this.access.require(Permission.REPAIR_MAIL);
		this.extraction.unlock(bytes(fitting(letter, RepairKind.PASSWORD)), password);
		this.transactions.executeWithoutResult((status) -> this.secondReading.order(actor.id(),
				fitting(letter, RepairKind.PASSWORD), ReadingHints.NONE, RepairKind.PASSWORD));
	}

	/**
	 * Orders a new scan. The letter that comes with the reference, in the field
	 * {@code answers} of its list or in the name of its file, takes the place of this one
	 * and keeps its day of receipt.
	 * @param letter the letter
	 * @return the reference; the same one if it was ordered before
	 * @throws RepairRefused if that does not fit
	 */
	public String requestScan(MailItemId letter) {
		User actor = this.access.require(Permission.REPAIR_MAIL);
		Instant now = this.clock.instant();
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			MailItem found = fitting(letter, RepairKind.NEW_SCAN);
			Optional<String> before = this.rescans.referenceOf(letter);
			if (before.isPresent()) {
				return before.get();
			}
			String reference = this.rescans.insert(letter, actor.id(), now);
			record(actor, letter, Map.of("repair", RepairKind.NEW_SCAN.name(), "reference", reference));
			this.letters.explain(letter, found.outcome().reason().orElse("") + " Neuer Scan angefordert am "
					+ DAY.format(now.atZone(this.clock.getZone())) + " (" + reference + ").");
			this.deliveries.touchClosed(found.delivery());
			return reference;
		}));
	}

	/**
	 * Proposes to file a letter as unreadable; it stays in quarantine until a second
	 * person decides.
	 * @param letter the letter
	 * @param caseNumber the case it belongs to, known to exist
	 * @throws RepairRefused if that does not fit, or somebody proposed it before
	 */
	public void proposeUnreadable(MailItemId letter, CaseNumber caseNumber) {
		User actor = this.access.require(Permission.REPAIR_MAIL);
		this.transactions.executeWithoutResult((status) -> {
			MailItem found = fitting(letter, RepairKind.FILE_UNREADABLE);
			if (this.proposals.proposedBy(letter).isPresent()) {
				throw new RepairRefused(RepairRefused.ALREADY_PROPOSED, found.state());
			}
			record(actor, letter, Map.of("repair", "UNREADABLE_PROPOSED", "case", caseNumber.value()));
			this.proposals.insert(letter, caseNumber, found.quarantineReason().orElseThrow(), actor.id(),
					this.clock.instant());
		});
	}

	/**
	 * Confirms as the second person that a letter is unreadable: it goes to its case's
	 * file, and somebody gets a work item.
	 * @param letter the letter
	 * @throws RepairRefused if nobody else proposed it, or it left quarantine
	 */
	public void confirmUnreadable(MailItemId letter) {
		User actor = this.access.require(Permission.CONFIRM_UNREADABLE);
		this.transactions.executeWithoutResult((status) -> {
			MailItem found = fitting(letter, RepairKind.FILE_UNREADABLE);
			if (proposer(found).equals(actor.id())) {
				throw new RepairRefused(RepairRefused.SAME_PERSON, found.state());
			}
			decide(found, UnreadableTable.Decision.CONFIRMED, actor);
			record(actor, letter, Map.of("repair", "UNREADABLE_CONFIRMED"));
			this.secondReading.fileUnreadable(actor.id(), found);
		});
	}

	/**
	 * Refuses or takes back the proposal to file a letter as unreadable.
	 * @param letter the letter
	 * @throws RepairRefused if nobody proposed it
	 */
	public void refuseUnreadable(MailItemId letter) {
		User actor = this.access.require(Permission.CONFIRM_UNREADABLE);
		this.transactions.executeWithoutResult((status) -> {
			decide(find(letter), UnreadableTable.Decision.REFUSED, actor);
			record(actor, letter, Map.of("repair", "UNREADABLE_REFUSED"));
		});
	}

	/**
	 * What is under way for letters.
	 * @param letters at most 1,000
	 * @return only those for which something is
	 */
	public Map<MailItemId, RepairNote> notes(Collection<MailItemId> letters) {
		return this.notes.of(letters);
	}

	/**
	 * Letters that wait for a second person.
	 * @return at most 500, the oldest receipt first
	 */
	public List<MailItem> waitingForSecond() {
		this.access.require(Permission.CONFIRM_UNREADABLE);
		return this.letters.proposedUnreadable(MAX_WAITING);
	}

	/**
	 * What two persons decided about a letter.
	 * @param letter the letter
	 * @return the decision, empty if there is none
	 */
	public Optional<UnreadableLetter> unreadable(MailItemId letter) {
		return this.proposals.confirmed(letter);
	}

	private MailItem find(MailItemId letter) {
		return this.letters.find(letter).orElseThrow(() -> new MailItemNotFound(letter.toString()));
	}

	private MailItem fitting(MailItemId letter, RepairKind repair) {
		MailItem found = find(letter);
		if (!RepairKind.fitting(found).contains(repair)) {
			throw new RepairRefused(RepairRefused.NOT_FITTING, found.state());
		}
		return found;
	}

	private static ContentId bytes(MailItem letter) {
		return letter.content().orElseThrow(() -> new RepairRefused(RepairRefused.NOT_FITTING, letter.state()));
	}

	private UserId proposer(MailItem letter) {
		return this.proposals.proposedBy(letter.id())
			.orElseThrow(() -> new RepairRefused(RepairRefused.NOT_PROPOSED, letter.state()));
	}

	private void decide(MailItem letter, UnreadableTable.Decision decision, User actor) {
		if (!this.proposals.decide(letter.id(), decision, actor.id(), this.clock.instant())) {
			throw new RepairRefused(RepairRefused.NOT_PROPOSED, letter.state());
		}
	}

	private void record(User actor, MailItemId letter, Map<String, String> facts) {
		this.audit.record(actor.id(), AuditAction.MAIL_REPAIRED, "mail-item:" + letter, facts);
	}

}
