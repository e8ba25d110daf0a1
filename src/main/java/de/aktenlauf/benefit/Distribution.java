package de.aktenlauf.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.aktenlauf.benefit.ChildMeans.Own;
import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.PersonResult.Need;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.shared.Money;

/**
 * The adults' income over all members by their open needs (§ 9 II 3, § 19 III), but not
 * over a child that is pregnant (§ 9 III).
 */
final class Distribution {

	private final Map<HouseholdMember, Need> needs;

	private final Map<HouseholdMember, Own> own;

	private final Sheet sheet;

	Distribution(Map<HouseholdMember, Need> needs, Map<HouseholdMember, Own> own, Sheet sheet) {
		this.needs = needs;
		this.own = own;
		this.sheet = sheet;
	}

	List<Portion> of(Money income) {
		List<HouseholdMember> members = List.copyOf(this.needs.keySet());
		List<Money> open = members.stream().map((member) -> isReached(member) ? open(member) : Money.ZERO).toList();
		Money allOpen = open.stream().reduce(Money.ZERO, Money::plus);
		if (income.compareTo(allOpen) >= 0) {
			return members.stream()
				.map((member) -> isReached(member) ? covered(member, income, allOpen) : portion(member, Money.ZERO))
				.toList();
		}
		List<Money> shares = LargestRemainder.share(income, open.stream().map(Money::cents).toList());
		List<Portion> portions = new ArrayList<>();
		for (int place = 0; place < members.size(); place++) {
			HouseholdMember member = members.get(place);
			Money share = shares.get(place);
			if (isReached(member) && hasOpen(member)) {
				tellShare(member, share, allOpen, income);
			}
			portions.add(portion(member, share));
		}
		return portions;
	}

	private static boolean isReached(HouseholdMember member) {
		return member.role() == HouseholdRole.ADULT || !member.is(Mark.PREGNANT_AFTER_WEEK_12);
	}

	private boolean hasOpen(HouseholdMember member) {
		return member.role() == HouseholdRole.ADULT || open(member).isPositive();
	}

	private Money open(HouseholdMember member) {
		return need(member).total().minus(own(member));
	}

	private Portion covered(HouseholdMember member, Money income, Money allOpen) {
		if (hasOpen(member)) {
			this.sheet.add(member.id(), Step.INCOME_SHARE, Money.ZERO, new Reason("§ 9 Abs. 1 und 2 SGB II",
					"Das gemeinsame Einkommen von %s deckt den ganzen offenen Bedarf von %s; es besteht kein Anspruch."
						.formatted(Words.euro(income), Words.euro(allOpen))));
		}
		return new Portion(member, Money.ZERO, Money.ZERO, Money.ZERO);
	}

	/** § 19 III 2: income covers standard and additional need first, rent last. */
	private Portion portion(HouseholdMember member, Money share) {
		Need need = need(member);
		Money means = own(member).plus(share);
		Money standard = need.standard().plus(need.additional()).less(means);
		Money housing = need.total().minus(means).minus(standard);
		if (!isReached(member)) {
			this.sheet.add(member.id(), Step.INCOME_SHARE, Money.ZERO, new Reason("§ 9 Abs. 3 SGB II",
					"Weil diese Person schwanger ist, wird das Einkommen der Eltern bei ihr nicht berücksichtigt."));
		}
		if (hasOpen(member)) {
			tell(member, standard, housing);
		}
		return new Portion(member, share, standard, housing);
	}

	private void tellShare(HouseholdMember member, Money share, Money allOpen, Money income) {
		this.sheet.add(member.id(), Step.INCOME_SHARE, share, new Reason("§ 9 Abs. 2 Satz 3 SGB II",
				"Vom gemeinsamen Einkommen von %s entfallen %s auf diese Person, nach ihrem Anteil von %s am offenen"
					.formatted(Words.euro(income), Words.euro(share), Words.euro(open(member)))
						+ " Bedarf aller von %s.".formatted(Words.euro(allOpen))));
	}

	private void tell(HouseholdMember member, Money standard, Money housing) {
		this.sheet.add(member.id(), Step.CLAIM_STANDARD, standard,
				new Reason("§ 19 Abs. 1 und 3 SGB II",
						"Einkommen deckt zuerst Regelbedarf und Mehrbedarfe; dafür bleiben als Leistung des Bundes %s."
							.formatted(Words.euro(standard))));
		this.sheet.add(member.id(), Step.CLAIM_HOUSING, housing, new Reason("§ 19 Abs. 3 Satz 2, § 22 Abs. 1 SGB II",
				"Für Miete und Heizung bleiben als Leistung der Kommune %s.".formatted(Words.euro(housing))));
	}

	private Need need(HouseholdMember member) {
		return Objects.requireNonNull(this.needs.get(member));
	}

	private Money own(HouseholdMember member) {
		return Objects.requireNonNull(this.own.get(member)).amount();
	}

	/**
	 * What one person gets.
	 *
	 * @param member who
	 * @param share part of the income
	 * @param standard claim for standard and additional need
	 * @param housing claim for rent and heating
	 */
	record Portion(HouseholdMember member, Money share, Money standard, Money housing) {

		boolean hasClaim() {
			return this.standard.plus(this.housing).isPositive();
		}

	}

}
