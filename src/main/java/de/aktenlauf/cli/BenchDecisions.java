package de.aktenlauf.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import de.aktenlauf.access.User;
import de.aktenlauf.benefit.Benefits;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.decisions.exclusions.Law;
import de.aktenlauf.decisions.exclusions.MonthResult;
import de.aktenlauf.decisions.proof.Act;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proof.CanonicalJson;
import de.aktenlauf.decisions.proof.Computed;
import de.aktenlauf.decisions.proof.DecisionRecord;
import de.aktenlauf.decisions.proof.Replay;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.decisions.proposal.Proposals;
import de.aktenlauf.decisions.proposal.SecondOpinion;

/**
 * Makes decisions about invented households and proves them; a portion at a time, so that
 * memory does not grow with their number.
 */
final class BenchDecisions {

	private static final int PORTION = 2_000;

	private static final double NANOS = 1e9;

	private static final Instant AT = Instant.parse("2026-01-02T08:00:00Z");

	private final Law law = Law.of(Figures.load());

	private final SecondOpinion second = new SecondOpinion(this.law.figures());

	private final Proposals proposals = new Proposals(this.law, this.second);

	private final Replay replay = new Replay(this.law, this.second);

	private long decisionNanos;

	private long calculationNanos;

	private long replayNanos;

	private long calculations;

	private long bytes;

	private int unsound;

	BenchDecisionsResult run(int records) {
		InventedFacts invented = new InventedFacts();
		portion(invented, 0, Math.min(PORTION, records));
		this.decisionNanos = 0;
		this.calculationNanos = 0;
		this.replayNanos = 0;
		this.calculations = 0;
		this.bytes = 0;
		this.unsound = 0;
		for (int from = 0; from < records; from += PORTION) {
			portion(invented, from, Math.min(from + PORTION, records));
		}
		return new BenchDecisionsResult(records, this.bytes / records,
				this.calculations / (this.calculationNanos / NANOS), records / (this.decisionNanos / NANOS),
				this.calculationNanos / NANOS, this.replayNanos / NANOS, this.unsound);
	}

	private void portion(InventedFacts invented, int from, int to) {
		List<Facts> facts = IntStream.range(from, to).parallel().mapToObj(invented::of).toList();
		long start = System.nanoTime();
		List<byte[]> records = facts.parallelStream().map(this::decide).toList();
		this.decisionNanos += System.nanoTime() - start;
		start = System.nanoTime();
		this.calculations += facts.parallelStream().mapToLong(this::calculate).sum();
		this.calculationNanos += System.nanoTime() - start;
		this.bytes += records.stream().mapToLong((bytes) -> bytes.length).sum();
		List<String> digests = records.parallelStream().map(CanonicalJson::digest).toList();
		start = System.nanoTime();
		this.unsound += (int) IntStream.range(0, records.size())
			.parallel()
			.filter((place) -> !this.replay.verify(records.get(place), Optional.of(digests.get(place))).isEmpty())
			.count();
		this.replayNanos += System.nanoTime() - start;
	}

	private byte[] decide(Facts facts) {
		Proposal proposal = this.proposals.propose(facts);
		List<MonthTotal> granted = proposal.months().stream().map(BenchDecisions::total).toList();
		Act act = new Act(proposal.mayDecideAlone() ? Mode.AUTO : Mode.PERSON, proposal.direction(), granted,
				new Act.Signed(User.SYSTEM.id(), Optional.empty(), AT), Optional.empty(), Optional.empty(), List.of(),
				Optional.empty());
		UUID id = UUID.nameUUIDFromBytes(CanonicalJson.write(facts.subject()));
		return new DecisionRecord(DecisionRecord.SCHEMA, id, List.of(), facts, Computed.of(proposal), act).bytes();
	}

	private static MonthTotal total(MonthResult month) {
		return new MonthTotal(month.month(), month.total(), month.childSupplement());
	}

	/** What the first calculation alone takes for the same months. */
	private long calculate(Facts facts) {
		Benefits benefits = this.law.benefits();
		LocalDate start = facts.subject().periodStart();
		return facts.subject()
			.span()
			.months()
			.stream()
			.flatMapToLong((month) -> LongStream.of(benefits
				.calculate(facts.circumstances()
					.household(month, start,
							facts.circumstances().flat().rent().plus(facts.circumstances().flat().heating())))
				.total()
				.cents()))
			.count();
	}

}
