package de.aktenlauf.process.benefitdecision;

import java.util.Map;

import de.aktenlauf.decisions.exclusions.MonthResult;
import de.aktenlauf.decisions.proposal.Proposal;

/**
 * A case as it was calculated and checked a moment ago.
 *
 * @param proposal what is proposed
 * @param rules what the table of the office says about its pattern, by column
 * @param open whether neither a stop switch nor a gate nor the daily limit holds
 * automation
 */
record PreparedCase(Proposal proposal, Map<String, Object> rules, boolean open) {

	private static final String SAMPLE = "CHECK_" + Proposal.SAMPLE_CHECK;

	PreparedCase {
		rules = Map.copyOf(rules);
	}

	/** How many reasons ask for a person, the control sample aside. */
	int objections() {
		long reasons = this.proposal.reasons().stream().filter((reason) -> !reason.code().equals(SAMPLE)).count();
		boolean mayDecide = this.proposal.facts().subject().pattern().mayDecide();
		return Math.toIntExact(reasons) + (mayDecide ? 0 : 1);
	}

	/** Whether the control sample drew the case. */
	boolean drawn() {
		return this.proposal.reasons().stream().anyMatch((reason) -> reason.code().equals(SAMPLE));
	}

	/** The highest sum of a month. */
	long amountCents() {
		return this.proposal.months().stream().mapToLong((month) -> cents(month)).max().orElse(0);
	}

	private static long cents(MonthResult month) {
		return month.paid().cents();
	}

}
