package de.aktenlauf.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.aktenlauf.access.Protection;
import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.HandIn;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.Application.Way;
import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.applications.circumstances.Asset;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.applications.circumstances.CommunityCircumstances;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.CommunityMark;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.Measure;
import de.aktenlauf.applications.circumstances.Flat;
import de.aktenlauf.applications.circumstances.Flat.FlatMark;
import de.aktenlauf.applications.circumstances.PersonCircumstances;
import de.aktenlauf.applications.circumstances.RegularIncome;
import de.aktenlauf.applications.circumstances.Residence;
import de.aktenlauf.applications.circumstances.Residence.ResidenceStatus;
import de.aktenlauf.applications.circumstances.Situation;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.decisions.exclusions.Approval;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.DecisionSettings;
import de.aktenlauf.decisions.exclusions.Evidence;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.decisions.exclusions.Law;
import de.aktenlauf.decisions.exclusions.MatterKind;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.decisions.exclusions.RentLimits;
import de.aktenlauf.decisions.exclusions.Subject;
import de.aktenlauf.decisions.proposal.CrossCheck;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.decisions.proposal.Proposals;
import de.aktenlauf.decisions.proposal.SecondOpinion;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.Money;

/** A boring renewal of a single parent with a child; each test changes one thing. */
public final class FactsBuilder {

	public static final Law LAW = Law.of(Figures.load());

	public static final CrossCheck AGREES = new SecondOpinion(LAW.figures());

	public static final Proposals PROPOSALS = new Proposals(LAW, AGREES);

	private static final RentLimits LIMITS = RentLimits.load();

	private static final DecisionSettings SETTINGS = DecisionSettings.load();

	public CaseNumber caseNumber = new CaseNumber("35504//0012345");

	public DecisionPattern pattern = DecisionPattern.A1;

	public BenefitMonth first = BenefitMonth.parse("2026-01");

	public int months = 12;

	public Optional<LocalDate> periodStart = Optional.empty();

	public LocalDate preparedOn = LocalDate.parse("2025-12-10");

	public Protection protection = Protection.NONE;

	public boolean applied = true;

	public FormKind form = FormKind.RENEWAL;

	public LocalDate receivedOn = LocalDate.parse("2025-12-08");

	public Map<Topic, Answer> answers = new EnumMap<Topic, Answer>(
			Arrays.stream(Topic.values()).collect(Collectors.toMap(Function.identity(), (topic) -> Answer.UNCHANGED)));

	public Way way = Way.SIGNED_PAPER;

	public boolean freeText;

	public int unrecognisedPages;

	public int confidence = 100;

	public LocalDate adultBorn = LocalDate.parse("1988-03-15");

	public LocalDate childBorn = LocalDate.parse("2017-05-20");

	public Set<Mark> adultMarks = EnumSet.of(Mark.RECEIVES_CHILD_BENEFIT);

	public Set<Mark> childMarks = EnumSet.of(Mark.CHILD_BENEFIT);

	public Set<Situation> adultSituations = EnumSet.noneOf(Situation.class);

	public Set<Situation> childSituations = EnumSet.noneOf(Situation.class);

	public Residence residence = new Residence(ResidenceStatus.GERMAN, Optional.empty());

	public List<RegularIncome> adultIncomes = new ArrayList<>();

	public List<RegularIncome> childIncomes = new ArrayList<>();

	public String area = "RURSTADT";

	public Money rent = Money.parse("520.00");

	public Money heating = Money.parse("85.00");

	public Optional<LocalDate> graceEndsOn = Optional.empty();

	public Set<FlatMark> flatMarks = EnumSet.noneOf(FlatMark.class);

	public List<Asset> assets = new ArrayList<>();

	public Set<CommunityMark> communityMarks = EnumSet.noneOf(CommunityMark.class);

	public List<Measure> measures = new ArrayList<>();

	public Optional<LocalDate> accountSince = Optional.of(LocalDate.parse("2019-01-01"));

	public Optional<LocalDate> agentSince = Optional.empty();

	public boolean granted = true;

	public Optional<Money> grantedTotal = Optional.empty();

	public Optional<MonthSpan> grantedSpan = Optional.empty();

	public int automaticRenewals;

	public LocalDate assetLawStart = LocalDate.parse("2025-01-01");

	public Evidence evidence = Evidence.NONE;

	public Map<MatterKind, Integer> matters = new HashMap<>();

	public int draw = 9_000;

	public Facts build() {
		MonthSpan span = MonthSpan.of(this.first, this.months);
		Circumstances circumstances = circumstances();
		Subject subject = new Subject(this.caseNumber, this.pattern, span, this.periodStart.orElse(span.firstDay()),
				this.preparedOn, this.protection);
		Facts without = new Facts(subject, application(), circumstances, Optional.empty(), this.evidence, this.matters,
				LIMITS.of(this.area, 2, span), SETTINGS.on(this.preparedOn), this.draw);
		return this.granted
				? new Facts(subject, without.application(), circumstances, Optional.of(previous(without)),
						without.evidence(), without.matters(), without.limits(), without.settings(), without.draw())
				: without;
	}

	public Circumstances circumstances() {
		PersonCircumstances adult = new PersonCircumstances("A", HouseholdRole.ADULT, this.adultBorn, this.adultMarks,
				this.adultSituations, this.residence, this.adultIncomes);
		PersonCircumstances child = new PersonCircumstances("B", HouseholdRole.CHILD, this.childBorn, this.childMarks,
				this.childSituations, new Residence(ResidenceStatus.GERMAN, Optional.empty()), this.childIncomes);
		return new Circumstances(List.of(adult, child),
				new Flat(2, this.area, this.rent, this.heating, this.graceEndsOn, false, this.flatMarks), this.assets,
				new CommunityCircumstances(this.communityMarks, this.measures, this.accountSince, this.agentSince));
	}

	public Optional<Application> application() {
		return this.applied ? Optional.of(new Application(new ApplicationId(UUID.nameUUIDFromBytes(new byte[] { 1 })),
				this.caseNumber, this.form, this.receivedOn, this.first.firstDay(), this.answers,
				new HandIn(this.way, this.freeText, this.unrecognisedPages, this.confidence),
				List.of(new DocumentId(UUID.nameUUIDFromBytes(new byte[] { 2 }))))) : Optional.empty();
	}

	private Approval previous(Facts facts) {
		MonthSpan period = this.grantedSpan.orElseGet(() -> MonthSpan.of(this.first.plusMonths(-12), 12));
		Proposal bare = PROPOSALS.propose(facts);
		Money total = this.grantedTotal.orElse(bare.months().getFirst().total());
		Money supplement = bare.months().getFirst().childSupplement();
		return new Approval(period,
				period.months().stream().map((month) -> new MonthTotal(month, total, supplement)).toList(),
				this.automaticRenewals, this.assetLawStart);
	}

}
