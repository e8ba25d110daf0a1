package de.aktenlauf.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.intake.CountedPages;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemNotFound;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.RepairKind;
import de.aktenlauf.intake.RepairNote;
import de.aktenlauf.intake.Repairs;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Letters in quarantine and what fits to mend them. Whether a repair fits the state of
 * the letter is decided when it is ordered (409): no version is named.
 */
@RestController
@RequestMapping("/api/v1/mail-items/{mailItem}")
class RepairCalls {

	private final Intake intake;

	private final Repairs repairs;

	private final CountedPages counted;

	private final FileFactsFinder facts;

	private final Access access;

	RepairCalls(Intake intake, Repairs repairs, CountedPages counted, FileFactsFinder facts, Access access) {
		this.intake = intake;
		this.repairs = repairs;
		this.counted = counted;
		this.facts = facts;
		this.access = access;
	}

	@GetMapping
	QuarantinedLetter letter(@PathVariable String mailItem) {
		this.access.require(Permission.REPAIR_MAIL);
		return answer(this.intake.mailItem(id(mailItem)));
	}

	/** Orders a repair; {@code FILE_UNREADABLE} proposes it to a second person. */
	@PostMapping("/repairs")
	ResponseEntity<QuarantinedLetter> repair(@PathVariable String mailItem, @RequestBody WantedRepair order) {
		this.access.require(Permission.REPAIR_MAIL);
		MailItemId letter = id(mailItem);
		switch (Parameters.code("repair", order.repair(), RepairKind.class)
			.orElseThrow(() -> impossible("repair", "Bitte die Reparatur nennen."))) {
			case READ_AGAIN -> this.repairs.readAgain(letter, false);
			case CONTRAST -> this.repairs.readAgain(letter, true);
			case TURN -> this.repairs.turn(letter, quarters(order));
			case PASSWORD -> unlock(letter, order);
			case ACCEPT_PAGES -> this.counted.accept(letter);
			case NEW_SCAN -> this.repairs.requestScan(letter);
			case FILE_UNREADABLE -> this.repairs.proposeUnreadable(letter, namable(order));
		}
		return ResponseEntity.status(HttpStatus.ACCEPTED).body(answer(this.intake.mailItem(letter)));
	}

	/** What the second person says to a letter that shall be filed as unreadable. */
	@PostMapping("/decision")
	ResponseEntity<Void> decide(@PathVariable String mailItem, @RequestBody Verdict verdict) {
		this.access.require(Permission.CONFIRM_UNREADABLE);
		MailItemId letter = id(mailItem);
		Decision decision = Parameters.code("decision", verdict.decision(), Decision.class)
			.orElseThrow(() -> impossible("decision", "Bitte die Entscheidung nennen."));
		if (decision == Decision.REFUSE) {
			this.repairs.refuseUnreadable(letter);
			return ResponseEntity.noContent().build();
		}
		if (note(letter).proposal().filter((proposed) -> !this.facts.namable(proposed.caseNumber())).isPresent()) {
			throw impossible("case", "Die vorgeschlagene Akte ist für Sie gesperrt; jemand mit dem Recht bestätigt.");
		}
		this.repairs.confirmUnreadable(letter);
		return ResponseEntity.noContent().build();
	}

	private void unlock(MailItemId letter, WantedRepair order) {
		if (order.password() == null || order.password().isEmpty()) {
			throw impossible("password", "Bitte das Kennwort nennen.");
		}
		try {
			this.repairs.unlock(letter, order.password());
		}
		catch (ExtractionFailed ex) {
			throw impossible("password", "Mit diesem Kennwort lässt sich das Schreiben nicht öffnen.");
		}
	}

	private static int quarters(WantedRepair order) {
		int quarters = Objects.requireNonNullElse(order.quarterTurns(), 0);
		if (quarters < 1 || quarters > 3) {
			throw impossible("quarterTurns", "Erlaubt sind 1 bis 3 Vierteldrehungen im Uhrzeigersinn.");
		}
		return quarters;
	}

	/** A case that one may not be told about is as unknown as one that never was. */
	private CaseNumber namable(WantedRepair order) {
		return Parameters.caseNumber(order.caseNumber())
			.filter(this.facts::namable)
			.orElseThrow(() -> impossible("case",
					"Diese Akte gibt es nicht, oder Sie dürfen ihr nichts zuordnen; bitte die Nummer prüfen."));
	}

	private QuarantinedLetter answer(MailItem letter) {
		RepairNote note = note(letter.id());
		Optional<CaseNumber> proposed = note.proposal()
			.map(RepairNote.Proposal::caseNumber)
			.filter(this.facts::namable);
		return new QuarantinedLetter(letter.id().toString(), letter.delivery(), letter.position(),
				letter.state().name(),
				(letter.state() == MailItemState.QUARANTINED) ? letter.quarantineReason().map(Enum::name).orElse(null)
						: null,
				letter.receivedOn(), RepairKind.fitting(letter).stream().map(Enum::name).toList(),
				note.scanReference().orElse(null),
				note.proposal().map((proposal) -> proposal.proposedBy().value()).orElse(null),
				proposed.map(CaseNumber::value).orElse(null));
	}

	private RepairNote note(MailItemId letter) {
		return this.repairs.notes(List.of(letter)).getOrDefault(letter, RepairNote.NONE);
	}

	private static CallRefused impossible(String field, String message) {
		return CallRefused.impossible(List.of(new Problem.Finding(field, message)));
	}

	private static MailItemId id(String mailItem) {
		try {
			return MailItemId.of(mailItem);
		}
		catch (IllegalArgumentException ex) {
			throw new MailItemNotFound(mailItem);
		}
	}

	/** What is to be done, and what that needs. */
	record WantedRepair(@Nullable String repair, @Nullable Integer quarterTurns, @Nullable String password,
			@JsonProperty("case") @Nullable String caseNumber) {

		/** The password is shown nowhere. */
		@Override
		public String toString() {
			return "WantedRepair[" + this.repair + "]";
		}

	}

	/** What the second person says. */
	record Verdict(@Nullable String decision) {
	}

	/** What can be said. */
	enum Decision {

		/** Nobody can read it. */
		CONFIRM,
		/** Somebody may still read it. */
		REFUSE

	}

	/** A letter and what fits to mend it. */
	record QuarantinedLetter(String mailItem, String delivery, int position, String state,
			@Nullable String quarantineReason, LocalDate receivedOn, List<String> repairs,
			@Nullable String scanReference, @Nullable String proposedBy, @Nullable String proposedCase) {

		/** Keeps an unmodifiable copy. */
		QuarantinedLetter {
			repairs = List.copyOf(repairs);
		}

	}

}
