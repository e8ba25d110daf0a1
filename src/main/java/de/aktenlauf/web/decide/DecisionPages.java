package de.aktenlauf.web.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.aktenlauf.access.People;
import de.aktenlauf.access.User;
import de.aktenlauf.benefit.Calculation;
import de.aktenlauf.decisions.Disposition;
import de.aktenlauf.decisions.exclusions.CheckResult;
import de.aktenlauf.decisions.exclusions.Evidence;
import de.aktenlauf.decisions.exclusions.ExclusionCheck;
import de.aktenlauf.decisions.exclusions.Exclusions;
import de.aktenlauf.decisions.exclusions.MonthResult;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.process.benefitdecision.Fitting;
import de.aktenlauf.process.benefitdecision.Review;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Money;
import de.aktenlauf.web.documents.Letters;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** Puts a review into words. */
@Component
class DecisionPages {

	private static final Map<Integer, ExclusionCheck> CHECKS = Exclusions.all()
		.stream()
		.collect(Collectors.toUnmodifiableMap(ExclusionCheck::number, (check) -> check));

	private final KindCatalogue kinds;

	private final People people;

	private final Format format;

	private final Words words;

	DecisionPages(KindCatalogue kinds, People people, Format format, Words words) {
		this.kinds = kinds;
		this.people = people;
		this.format = format;
		this.words = words;
	}

	DecisionPage of(Review review) {
		Proposal proposal = review.proposal();
		return new DecisionPage(review.item().id().toString(), review.item().version(), review.item().kind().name(),
				this.words.ofCode("workItemKind", review.item().kind().name()), review.item().reason(), facts(review),
				this.words.ofCode("direction", proposal.direction().name()), proposal.direction().adverse(),
				months(proposal), proposal.reasons().stream().map(Proposal.Reason::text).toList(),
				proposal.checks().stream().map(this::check).toList(),
				review.fitting().stream().map((fitting) -> found(fitting, review.application().caseNumber())).toList(),
				proposal.missing().stream().map(Evidence.Needed::wording).toList(),
				review.disposition().map(this::disposition).orElse(List.of()), lines(proposal));
	}

	private List<DecisionPage.Fact> facts(Review review) {
		CaseNumber caseNumber = review.application().caseNumber();
		List<DecisionPage.Fact> facts = new ArrayList<>();
		facts
			.add(new DecisionPage.Fact(this.words.of("desk.field.case"), caseNumber.value(), Letters.href(caseNumber)));
		facts.add(new DecisionPage.Fact(this.words.of("decide.form"),
				this.words.ofCode("formKind", review.application().form().name()),
				review.application().documents().stream().findFirst().map((id) -> "/dokumente/" + id).orElse("")));
		facts.add(fact("desk.field.received", this.format.date(review.application().receivedOn())));
		facts.add(fact("decide.period", this.words.of("decide.span", this.format.date(span(review).firstDay()),
				this.format.date(span(review).lastDay()))));
		facts.add(fact("decide.pattern", review.proposal().facts().subject().pattern().title()));
		return facts;
	}

	private static MonthSpan span(Review review) {
		return review.proposal().facts().subject().span();
	}

	private List<DecisionPage.Months> months(Proposal proposal) {
		List<DecisionPage.Months> groups = new ArrayList<>();
		int begin = 0;
		List<Proposal.MonthChange> changes = proposal.changes();
		for (int month = 1; month <= changes.size(); month++) {
			if (month == changes.size() || !same(changes.get(begin), changes.get(month))) {
				groups.add(group(changes.get(begin), changes.get(month - 1)));
				begin = month;
			}
		}
		return groups;
	}

	private static boolean same(Proposal.MonthChange one, Proposal.MonthChange other) {
		return one.before().equals(other.before()) && one.after().equals(other.after());
	}

	private DecisionPage.Months group(Proposal.MonthChange first, Proposal.MonthChange last) {
		String from = this.format.month(first.month());
		String span = first.equals(last) ? from : this.words.of("decide.span", from, this.format.month(last.month()));
		return new DecisionPage.Months(span, first.before().map(this::euros).orElse(""), euros(first.after()),
				first.before().isEmpty() ? "" : signed(first.difference()));
	}

	private String signed(Money difference) {
		return (difference.isPositive() ? "+" : "") + euros(difference);
	}

	private String euros(Money amount) {
		return this.format.euros(amount);
	}

	private DecisionPage.Check check(CheckResult result) {
		ExclusionCheck check = CHECKS.get(result.number());
		String values = result.values()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((value) -> value.getKey() + " " + value.getValue())
			.collect(Collectors.joining(", "));
		return new DecisionPage.Check(result.number(), (check != null) ? check.wording() : result.id(),
				this.words.ofCode("checkOutcome", result.outcome().name()), result.hit(), values,
				result.look().orElse(""));
	}

	private DecisionPage.Found found(Fitting fitting, CaseNumber caseNumber) {
		String href = switch (fitting.where()) {
			case UNASSIGNED -> fitting.mailItem().map((id) -> "/zuordnung/" + id).orElse("");
			case QUARANTINE -> fitting.mailItem().map((id) -> "/quarantaene/" + id).orElse("");
			case FILED -> fitting.document().map((id) -> "/dokumente/" + id).orElseGet(() -> Letters.href(caseNumber));
		};
		return new DecisionPage.Found(this.words.ofCode("decide.where", fitting.where().name()), kind(fitting.kind()),
				href);
	}

	private String kind(String code) {
		return code.isEmpty() ? this.words.of("decide.unknownKind")
				: this.kinds.describe(DocumentKind.valueOf(code)).german();
	}

	private List<DecisionPage.Fact> disposition(Disposition disposition) {
		List<DecisionPage.Fact> facts = new ArrayList<>();
		facts.add(fact("decide.ruled", this.words.ofCode("disposition", disposition.kind().name())));
		disposition.ground()
			.ifPresent((ground) -> facts.add(fact("decide.ground", this.words.ofCode("ground", ground))));
		if (!disposition.words().isEmpty()) {
			facts.add(fact("decide.words", disposition.words()));
		}
		disposition.points().forEach((point) -> facts.add(fact("decide.point", point)));
		facts.add(fact("decide.by",
				this.people.find(disposition.by()).map(User::displayName).orElse(disposition.by().value())));
		return facts;
	}

	private List<DecisionPage.CalculationLine> lines(Proposal proposal) {
		Optional<Calculation> first = proposal.months()
			.stream()
			.map(MonthResult::calculation)
			.flatMap(Optional::stream)
			.findFirst();
		return first
			.map((calculation) -> calculation.lines()
				.stream()
				.map((line) -> new DecisionPage.CalculationLine(line.person(), line.reason().explanation(),
						euros(line.amount()), line.reason().source()))
				.toList())
			.orElse(List.of());
	}

	private DecisionPage.Fact fact(String key, String value) {
		return new DecisionPage.Fact(this.words.of(key), value, "");
	}

}
