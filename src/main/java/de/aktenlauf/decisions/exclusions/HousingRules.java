package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.applications.circumstances.Asset;
import de.aktenlauf.applications.circumstances.Asset.AssetKind;
import de.aktenlauf.applications.circumstances.Flat;
import de.aktenlauf.applications.circumstances.PersonCircumstances;
import de.aktenlauf.benefit.AssetQuestion;
import de.aktenlauf.benefit.AssetQuestion.Owner;
import de.aktenlauf.benefit.AssetResult;
import de.aktenlauf.benefit.LawInForce;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.FigureMissing;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

import static de.aktenlauf.decisions.exclusions.DecisionSetting.ASSET_SHARE_PERCENT;

/** What is asked of assets and flat: 9, 10. */
final class HousingRules {

	private static final int PERCENT = 100;

	static final List<Rule> ALL = List.of(
			new Rule(new ExclusionCheck(9, "ASSETS", 1,
					"Liegt das Vermögen nahe am Freibetrag, gibt es Grundbesitz oder eine Übertragung, kommen"
							+ " altes und neues Vermögensrecht in Betracht, oder wird jemand 30, 40 oder 50?",
					"§§ 12, 65a SGB II"), HousingRules::assets),
			new Rule(new ExclusionCheck(10, "HOUSING", 1,
					"Liegen Miete oder Heizung über der Grenze, endet die Karenzzeit im Zeitraum, oder gab es"
							+ " Umzug ohne Zusicherung, Untermiete oder Eigentum?",
					"§ 22 SGB II; Richtlinie des Kreises Rurtal (erfunden)"), HousingRules::housing));

	private HousingRules() {
	}

	private static void assets(CheckInput input, Notes notes) {
		List<Asset> assets = input.facts().circumstances().assets();
		Money sum = assets.stream().map(Asset::value).reduce(Money.ZERO, Money::plus);
		notes.saw("assets", sum);
		boolean land = assets.stream().anyMatch((asset) -> asset.kind() == AssetKind.REAL_ESTATE);
		boolean transferred = assets.stream().anyMatch(Asset::transferred);
		notes.saw("realEstate", land).saw("transferred", transferred);
		notes.hitIf(land, "Grundbesitz ist angegeben; bitte prüfen, ob er geschützt ist.");
		notes.hitIf(transferred, "Vermögen wurde übertragen; bitte Grund und Gegenwert klären.");
		share(input, sum, notes);
		law(input, sum, notes);
		for (FigureKey key : List.of(FigureKey.AGE_ASSET_SECOND, FigureKey.AGE_ASSET_THIRD,
				FigureKey.AGE_ASSET_FOURTH)) {
			for (PersonCircumstances person : input.persons()) {
				if (input.completesInSpan(person, input.age(key))) {
					notes.saw("birthday", input.age(key).orElseThrow());
					notes.hit("Jemand erreicht im Zeitraum ein Alter, mit dem sich der Vermögensfreibetrag ändert.");
				}
			}
		}
	}

	private static void share(CheckInput input, Money sum, Notes notes) {
		int percent = input.count(ASSET_SHARE_PERCENT);
		notes.saw("sharePercent", percent);
		try {
			AssetResult result = assess(input, sum);
			notes.saw("allowance", result.allowance()).saw("law", result.law().name());
			boolean near = sum.cents() * PERCENT > result.allowance().cents() * percent;
			notes.hitIf(near,
					"Das Vermögen liegt über %d %% des Freibetrags; bitte Nachweise prüfen.".formatted(percent));
		}
		catch (FigureMissing missing) {
			notes.saw("allowance", "UNKNOWN:" + missing.figure());
			notes.hit("Der Vermögensfreibetrag lässt sich nicht bestimmen; bitte prüfen.");
		}
	}

	private static AssetResult assess(CheckInput input, Money sum) {
		BenefitMonth first = input.span().first();
		List<Owner> owners = new ArrayList<>();
		for (PersonCircumstances person : input.persons()) {
			if (!person.birthDate().isAfter(first.lastDay())) {
				owners.add(new Owner(CheckInput.ageOn(person, first.lastDay()), owners.isEmpty() ? sum : Money.ZERO));
			}
		}
		if (owners.isEmpty()) {
			owners.add(new Owner(0, sum));
		}
		return input.law()
			.benefits()
			.assess(new AssetQuestion(input.facts().subject().periodStart(), first, false, owners));
	}

	/** Which § 12 holds matters only if somebody owns something. */
	private static void law(CheckInput input, Money sum, Notes notes) {
		input.facts().previous().ifPresent((previous) -> {
			LawInForce.Version before = version(input, previous.assetLawStart());
			LawInForce.Version now = version(input, input.facts().subject().periodStart());
			notes.saw("lawBefore", before.name()).saw("lawNow", now.name());
			notes.hitIf(before != now && sum.isPositive(),
					"Altes und neues Vermögensrecht kommen in Betracht (§ 65a SGB II); bitte das Vermögen neu prüfen.");
		});
	}

	private static LawInForce.Version version(CheckInput input, LocalDate start) {
		return LawInForce.lawFor(input.law().figures(), start, BenefitMonth.of(start), start).assets();
	}

	private static void housing(CheckInput input, Notes notes) {
		Flat flat = input.facts().circumstances().flat();
		notes.saw("rent", flat.rent()).saw("heating", flat.heating());
		for (BenefitMonth month : input.span().months()) {
			Optional<RentLimit> limit = input.facts().limits().stream().filter((row) -> row.holdsIn(month)).findFirst();
			if (limit.isEmpty()) {
				notes.hit("Für diese Wohnung ist keine Mietgrenze hinterlegt; bitte die Angemessenheit prüfen.");
				notes.saw("limitMissing", month);
				continue;
			}
			notes.hitIf(flat.rent().compareTo(limit.get().rent()) > 0,
					"Die Miete liegt über der örtlichen Grenze; bitte Karenzzeit und Höchstgrenze prüfen.");
			notes.hitIf(flat.heating().compareTo(limit.get().heating()) > 0,
					"Die Heizkosten liegen über der örtlichen Grenze; bitte prüfen.");
		}
		input.facts()
			.limits()
			.forEach((limit) -> notes.saw("rentLimit", limit.rent()).saw("heatingLimit", limit.heating()));
		flat.graceEndsOn().ifPresent((ends) -> {
			notes.saw("graceEndsOn", ends);
			notes.hitIf(input.span().contains(ends),
					"Die Karenzzeit für die Miete endet im Zeitraum; bitte die Angemessenheit prüfen.");
		});
		flat.marks().stream().sorted().forEach((mark) -> {
			notes.saw("code", mark.name());
			notes.hit(switch (mark) {
				case MOVED_WITHOUT_ASSURANCE -> "Umzug ohne Zusicherung; bitte § 22 Abs. 4 SGB II prüfen.";
				case SUBLET -> "Ein Teil der Wohnung ist untervermietet; bitte die Kosten aufteilen.";
				case OWNED -> "Die Wohnung gehört der Gemeinschaft; bitte Lasten und Schutz prüfen.";
			});
		});
	}

}
