package de.aktenlauf.outbound;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.benefit.Benefits;
import de.aktenlauf.benefit.CalculationSheet;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Money;

/** Letters that are valid and boring, of calculated households. */
final class LetterFixture {

	static final LocalDate TODAY = LocalDate.parse("2026-11-23");

	static final CaseNumber CASE = new CaseNumber("35504//0012345");

	static final DecidedBy SOMEBODY = DecidedBy.person("Sabine Bergmann", "Sachbearbeitung");

	/** Letters of the languages that people write their names in. */
	static final List<String> NAMES = List.of("Oanh Nguyễn-Şahin", "Łukasz Żółć", "Gülşen Yıldırım-Öztürk",
			"Тетяна Їжакевич", "Đặng Thị Hồng Nhung", "Zoë Großmann", "Jiří Dvořák", "Håkon Ærø-Søndergård",
			"Ioana Țiriac-Brâncuși", "Ayşegül Çağlar",
			"Wolfgang-Maximilian Freiherr von der Lengenfeld-Oberhausen zu Neukirchen", "Ana Lúcia Conceição");

	private static final Benefits BENEFITS = new Benefits(Figures.load());

	private LetterFixture() {
	}

	static Snapshot letter(NoticeContent content, DecidedBy decidedBy) {
		Addressee addressee = new Addressee(NAMES.getFirst(),
				List.of(NAMES.getFirst(), "Bahnhofstraße 17 b", "52399 Rurtal-Musterstadt"), false, NAMES.getFirst(),
				Optional.empty());
		return new Snapshot(CASE, "LEISTUNG-3", addressee, decidedBy, content);
	}

	/**
	 * A single parent who works, over the change of the law, before 1.100,00 € each
	 * month.
	 */
	static Award award() {
		return new Award(persons(2), months("2026-05", 8, 1, false),
				List.of(new MonthTotal(BenefitMonth.parse("2026-04"), Money.parse("1100.00"))));
	}

	/** Twelve persons, each month another rent. */
	static Award largeAward(int months) {
		return new Award(persons(12), months("2026-01", months, 11, true), List.of());
	}

	static List<NoticePerson> persons(int count) {
		List<NoticePerson> persons = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			persons.add(new NoticePerson(id(i), NAMES.get(i)));
		}
		return persons;
	}

	static List<CalculatedMonth> months(String first, int count, int children, boolean differing) {
		List<CalculatedMonth> months = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			BenefitMonth month = BenefitMonth.parse(first).plusMonths(i);
			String rent = (differing ? 900 + 7 * i : 725) + ".00";
			months.add(new CalculatedMonth(month, CalculationSheet.of(BENEFITS
				.calculate(BENEFITS.read(household(month, first, children, rent).getBytes(StandardCharsets.UTF_8))))));
		}
		return months;
	}

	private static String household(BenefitMonth month, String first, int children, String rent) {
		StringBuilder persons = new StringBuilder();
		for (int i = 0; i <= children; i++) {
			boolean adult = i == 0;
			persons.append((i == 0) ? "" : ",")
				.append("""
						{ "id": "%s", "role": "%s", "birthDate": "%d-09-10", "pregnantAfterWeek12": false,
						  "participationInWorkingLife": false, "receivesChildBenefit": %b, "childBenefit": %b,
						  "incomes": [%s] }""".formatted(id(i), adult ? "ADULT" : "CHILD",
						adult ? 1985 : (i == 1) ? 2020 : 2008 + i, adult, !adult,
						adult ? "{ \"kind\": \"EARNED\", \"gross\": \"900.00\", \"net\": \"750.00\" }" : ""));
		}
		return """
				{ "month": "%s", "approvalPeriodStart": "%s-01", "householdSize": %d, "recognisedHousing": "%s",
				  "decentralHotWater": false, "persons": [%s] }""".formatted(month, first, children + 1, rent, persons);
	}

	private static String id(int place) {
		return Character.toString('A' + place);
	}

	static Snapshot grant() {
		return letter(new NoticeContent.Grant(award(), LocalDate.parse("2026-04-13")), DecidedBy.MACHINE);
	}

	/** One of each kind. */
	static List<Snapshot> all() {
		return List.of(grant(),
				letter(new NoticeContent.Change(award(), LocalDate.parse("2026-02-13"),
						List.of(ChangeCause.RENT, ChangeCause.AGE), HearingBasis.NOT_NEEDED), SOMEBODY),
				letter(new NoticeContent.Refusal(LocalDate.parse("2026-04-13"),
						List.of(new RefusalReason(RefusalReason.Ground.ASSETS,
								"Sie haben ein Sparbuch mit 48.000 Euro angegeben.")),
						List.of(), List.of(), HearingBasis.NOT_NEEDED), SOMEBODY),
				letter(new NoticeContent.PreliminaryGrant(award(), LocalDate.parse("2026-04-13"),
						PreliminaryReason.FLUCTUATING_INCOME, "Ihr Lohn schwankt von Monat zu Monat."), SOMEBODY),
				letter(new NoticeContent.EvidenceRequest(Optional.of(LocalDate.parse("2026-11-02")),
						List.of(new EvidenceItem("Lohnabrechnungen für August bis Oktober 2026",
								Optional.of(NAMES.getFirst())), new EvidenceItem("Mietvertrag", Optional.empty())),
						LocalDate.parse("2026-12-14")), DecidedBy.MACHINE),
				letter(new NoticeContent.Hearing("Die Bewilligung für September 2026 soll aufgehoben werden.",
						List.of("Sie haben im September 2026 Lohn erhalten."),
						List.of("§ 48 Abs. 1 Satz 2 Nr. 3 SGB X"), LocalDate.parse("2026-12-14")), SOMEBODY));
	}

}
