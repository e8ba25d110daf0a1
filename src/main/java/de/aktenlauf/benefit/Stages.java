package de.aktenlauf.benefit;

import java.time.LocalDate;
import java.util.List;

import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.Money;

/** Which stage of the standard need is whose on a day (§ 20 II to IV, § 23 Nr. 1). */
final class Stages {

	static final int SINGLE = 1;

	static final int PARTNER = 2;

	static final int ADULT_CHILD = 3;

	static final int YOUTH = 4;

	static final int SCHOOL_CHILD = 5;

	static final int SMALL_CHILD = 6;

	private final Household household;

	private final MonthFigures figures;

	Stages(Household household, MonthFigures figures) {
		this.household = household;
		this.figures = figures;
	}

	int of(HouseholdMember member, LocalDate day) {
		return (member.role() == HouseholdRole.CHILD) ? child(member, day) : adult(member, day);
	}

	private int child(HouseholdMember child, LocalDate day) {
		int age = child.ageOn(day);
		if (age < this.figures.count(FigureKey.AGE_STAGE_6_BELOW)) {
			return SMALL_CHILD;
		}
		if (age < this.figures.count(FigureKey.AGE_STAGE_5_BELOW)) {
			return SCHOOL_CHILD;
		}
		return isMinor(child, day) ? YOUTH : ADULT_CHILD;
	}

	private int adult(HouseholdMember adult, LocalDate day) {
		List<HouseholdMember> partners = this.household.adults()
			.stream()
			.filter((other) -> !other.equals(adult))
			.toList();
		// § 20 II 1: alone, single parent, or the partner is a minor
		if (partners.isEmpty() || isMinor(partners.getFirst(), day)) {
			return SINGLE;
		}
		// § 20 II 2 Nr. 1: a minor with a partner of age; § 20 IV: both are of age
		return isMinor(adult, day) ? YOUTH : PARTNER;
	}

	boolean isMinor(HouseholdMember member, LocalDate day) {
		return member.ageOn(day) < this.figures.count(FigureKey.AGE_ADULT_FROM);
	}

	Money standardNeed(int stage) {
		return this.figures.money(switch (stage) {
			case SINGLE -> FigureKey.REGELBEDARFSSTUFE_1;
			case PARTNER -> FigureKey.REGELBEDARFSSTUFE_2;
			case ADULT_CHILD -> FigureKey.REGELBEDARFSSTUFE_3;
			case YOUTH -> FigureKey.REGELBEDARFSSTUFE_4;
			case SCHOOL_CHILD -> FigureKey.REGELBEDARFSSTUFE_5;
			case SMALL_CHILD -> FigureKey.REGELBEDARFSSTUFE_6;
			default -> throw new IllegalStateException("expected a stage from 1 to 6, found " + stage);
		});
	}

	/** The norm of a stage; a child of 14 is in stage 4 by § 23 Nr. 1. */
	String source(HouseholdMember member, int stage, LocalDate day) {
		return switch (stage) {
			case SINGLE -> "§ 20 Abs. 2 SGB II";
			case PARTNER -> "§ 20 Abs. 4 SGB II";
			case ADULT_CHILD -> "§ 20 Abs. 2 Satz 2 Nr. 2 SGB II";
			case YOUTH -> (member.ageOn(day) < this.figures.count(FigureKey.AGE_EMPLOYABLE_FROM)) ? "§ 23 Nr. 1 SGB II"
					: "§ 20 Abs. 2 Satz 2 Nr. 1 SGB II";
			default -> "§ 23 Nr. 1 SGB II";
		};
	}

	static String words(int stage) {
		return switch (stage) {
			case SINGLE -> "für Alleinstehende, Alleinerziehende und Menschen mit minderjährigem Partner";
			case PARTNER -> "für volljährige Partner";
			case ADULT_CHILD -> "für Volljährige unter 25 im Haushalt der Eltern";
			case YOUTH -> "für Jugendliche von 14 bis 17 Jahren";
			case SCHOOL_CHILD -> "für Kinder von 6 bis 13 Jahren";
			default -> "für Kinder bis 5 Jahre";
		};
	}

}
