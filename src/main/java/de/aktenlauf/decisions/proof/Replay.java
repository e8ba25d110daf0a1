package de.aktenlauf.decisions.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.decisions.exclusions.CheckResult;
import de.aktenlauf.decisions.exclusions.Law;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proof.RecordReader.Basis;
import de.aktenlauf.decisions.proposal.CrossCheck;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.decisions.proposal.Proposals;

/**
 * Computes a record again.
 * <p>
 * Concurrency: unchangeable, any number of threads. Failure: nothing is thrown for bad
 * bytes; they are findings.
 */
public final class Replay {

	private final Proposals proposals;

	/**
	 * Takes what is computed with.
	 * @param law the figures
	 * @param crossCheck the second calculation
	 */
	public Replay(Law law, CrossCheck crossCheck) {
		this.proposals = new Proposals(law, crossCheck);
	}

	/**
	 * Proves a record: digest, form, everything that was computed, and what must hold of
	 * any decision.
	 * @param bytes the stored bytes
	 * @param auditDigest the digest in the audit trail; empty if there is none
	 * @return what is wrong; empty if the record is sound
	 */
	public List<ProofFinding> verify(byte[] bytes, Optional<String> auditDigest) {
		List<ProofFinding> findings = new ArrayList<>();
		String digest = CanonicalJson.digest(bytes);
		if (auditDigest.isEmpty()) {
			findings.add(new ProofFinding("NO_AUDIT_ENTRY", "", "Zu dem Nachweis fehlt der Eintrag im Protokoll."));
		}
		else if (!auditDigest.get().equals(digest)) {
			findings.add(new ProofFinding("DIGEST_DIFFERS", "",
					"Die Prüfsumme stimmt nicht mit der im Protokoll überein: der Nachweis wurde verändert."));
		}
		try {
			recompute(bytes, findings);
		}
		catch (RecordUnreadable unreadable) {
			findings.add(new ProofFinding("UNREADABLE", "", "Die Bytes sind kein lesbarer Nachweis."));
		}
		return findings;
	}

	private void recompute(byte[] bytes, List<ProofFinding> findings) {
		Basis basis = RecordReader.basis(bytes);
		if (!DecisionRecord.SCHEMA.equals(basis.schema())) {
			findings.add(new ProofFinding("SCHEMA", "schema", "Die Form des Nachweises ist nicht bekannt."));
			return;
		}
		Proposal proposal = this.proposals.again(basis.inputs());
		if (!Arrays.equals(bytes, written(basis, proposal))) {
			// Month by month, before anything is said to be wrong.
			proposal = this.proposals.propose(basis.inputs());
			byte[] plainly = written(basis, proposal);
			if (!Arrays.equals(bytes, plainly)) {
				findings.addAll(JsonDifference.between(bytes, plainly));
			}
		}
		lawful(proposal, basis.act(), findings);
	}

	private static byte[] written(Basis basis, Proposal proposal) {
		return new DecisionRecord(basis.schema(), basis.id(), basis.supersedes(), basis.inputs(), Computed.of(proposal),
				basis.act())
			.bytes();
	}

	/** Invariant 10: without a person nothing hits and nothing is taken away. */
	private static void lawful(Proposal proposal, Act act, List<ProofFinding> findings) {
		if (act.mode() != Mode.AUTO) {
			return;
		}
		if (proposal.checks().stream().anyMatch(CheckResult::hit)) {
			findings.add(new ProofFinding("AUTO_WITH_HIT", "computed.checks",
					"Ohne Menschen entschieden, obwohl eine Prüfung anschlägt."));
		}
		if (!act.direction().favourable() || !act.direction().equals(proposal.direction())) {
			findings.add(new ProofFinding("AUTO_ADVERSE", "act.direction",
					"Ohne Menschen entschieden, aber nicht so, wie vorgeschlagen oder zum Nachteil."));
		}
	}

}
