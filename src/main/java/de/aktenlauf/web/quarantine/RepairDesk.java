package de.aktenlauf.web.quarantine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import de.aktenlauf.intake.CountedPages;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.RepairNote;
import de.aktenlauf.intake.RepairRefused;
import de.aktenlauf.intake.Repairs;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Words;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Does one thing with one letter and says in words what became of it: of many letters
 * that are repaired at once, none stops another.
 */
@Component
class RepairDesk {

	private final Repairs repairs;

	private final CountedPages counted;

	private final Intake intake;

	private final FileFactsFinder facts;

	private final Words words;

	RepairDesk(Repairs repairs, CountedPages counted, Intake intake, FileFactsFinder facts, Words words) {
		this.repairs = repairs;
		this.counted = counted;
		this.intake = intake;
		this.facts = facts;
		this.words = words;
	}

	Result repair(MailItemId letter, RepairAct act, String password) {
		return result(letter, () -> {
			switch (act) {
				case PASSWORD -> {
					if (password.isEmpty()) {
						return failed(letter, "repair.noPassword");
					}
					this.repairs.unlock(letter, password);
				}
				case AGAIN -> this.repairs.readAgain(letter, false);
				case CONTRAST -> this.repairs.readAgain(letter, true);
				case RIGHT -> this.repairs.turn(letter, 1);
				case HALF -> this.repairs.turn(letter, 2);
				case LEFT -> this.repairs.turn(letter, 3);
				case ACCEPT_PAGES -> {
					return done(letter, "repair.done.ACCEPT_PAGES", this.counted.accept(letter),
							this.intake.mailItem(letter).pages());
				}
				case NEW_SCAN -> {
					return done(letter, "repair.done.NEW_SCAN", this.repairs.requestScan(letter));
				}
				case UNREADABLE -> {
					return failed(letter, "repair.noCase");
				}
			}
			return done(letter, "repair.done." + act);
		});
	}

	Result propose(MailItemId letter, String typed) {
		return result(letter, () -> {
			Optional<CaseNumber> caseNumber = namable(typed);
			if (caseNumber.isEmpty()) {
				return failed(letter, typed.isBlank() ? "repair.noCase" : "clearing.unknownCase");
			}
			this.repairs.proposeUnreadable(letter, caseNumber.get());
			return done(letter, "repair.done.UNREADABLE", caseNumber.get().value());
		});
	}

	Result confirm(MailItemId letter) {
		return result(letter, () -> {
			if (this.repairs.notes(List.of(letter)).values().stream().anyMatch(this::locked)) {
				return failed(letter, "repair.lockedCase");
			}
			this.repairs.confirmUnreadable(letter);
			return done(letter, "repair.done.CONFIRM");
		});
	}

	Result refuse(MailItemId letter) {
		return result(letter, () -> {
			this.repairs.refuseUnreadable(letter);
			return done(letter, "repair.done.REFUSE");
		});
	}

	/** Nobody files into a case that may not be named to them. */
	private boolean locked(RepairNote note) {
		return note.proposal().filter((proposal) -> !this.facts.namable(proposal.caseNumber())).isPresent();
	}

	private Optional<CaseNumber> namable(String typed) {
		try {
			return Optional.of(CaseNumber.parse(typed)).filter(this.facts::namable);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private Result result(MailItemId letter, Supplier<Result> act) {
		try {
			return act.get();
		}
		catch (RepairRefused ex) {
			return failed(letter, "repair.refused." + ex.key());
		}
		catch (ExtractionFailed ex) {
			return failed(letter, (ex.failure() == ExtractionFailure.ENCRYPTED) ? "repair.wrongPassword"
					: "quarantineReason." + ex.failure() + ".explain");
		}
		catch (IllegalStateException | ConcurrencyFailureException | DuplicateKeyException ex) {
			// somebody was faster: the letter left quarantine between two looks
			return failed(letter, "repair.refused." + RepairRefused.NOT_FITTING);
		}
	}

	private Result done(MailItemId letter, String key, Object... values) {
		return new Result(named(letter), this.words.of(key, values), true);
	}

	private Result failed(MailItemId letter, String key) {
		return new Result(named(letter), this.words.of(key), false);
	}

	private String named(MailItemId letter) {
		MailItem item = this.intake.mailItem(letter);
		return this.words.of("repair.letter", item.file(), item.delivery(), item.position());
	}

	/**
	 * What became of one letter.
	 *
	 * @param letter which
	 * @param text what became of it, in words
	 * @param done whether it was done
	 */
	record Result(String letter, String text, boolean done) {
	}

}
