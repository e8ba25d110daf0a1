package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;

/** Asks the register which cases the numbers of a letter mean. */
final class Claims {

	private static final int MAX_NUMBERS = 1_000;

	private final CaseRegister register;

	Claims(CaseRegister register) {
		this.register = register;
	}

	static List<NumberHit> numbers(ExtractedText text) {
		List<NumberHit> hits = new ArrayList<>();
		for (Page page : text.pages()) {
			page.barcodes()
				.forEach(
						(code) -> OwnCode.read(code.text())
							.ifPresent((own) -> hits.add(new NumberHit(CaseFoundBy.BARCODE,
									List.of(own.caseNumber().value()), true, true, true,
									new Evidence(own.caseNumber().value(), page.number(), List.of(), "BARCODE")))));
		}
		hits.addAll(NumberReader.read(text));
		return withoutRepetitions(hits);
	}

	/**
	 * The same number read again in the same way tells nothing new; the first one stays.
	 */
	private static List<NumberHit> withoutRepetitions(List<NumberHit> hits) {
		Map<List<Object>, NumberHit> first = new LinkedHashMap<>();
		hits.forEach((hit) -> first
			.putIfAbsent(List.of(hit.kind(), hit.readings(), hit.exact(), hit.complete(), hit.labelled()), hit));
		return List.copyOf(first.values());
	}

	/**
	 * Whether so many numbers stand in a letter that the register is not asked for all.
	 * @param hits the numbers
	 * @return true if nothing can be said for sure
	 */
	static boolean areTooMany(List<NumberHit> hits) {
		return hits.stream().mapToInt((hit) -> hit.readings().size()).sum() > MAX_NUMBERS;
	}

	List<Claim> of(List<NumberHit> hits) {
		Map<CaseFoundBy, List<BenefitCommunity>> known = new LinkedHashMap<>();
		known.put(CaseFoundBy.CASE_NUMBER, this.register.byNumbers(caseNumbers(hits)));
		known.put(CaseFoundBy.CUSTOMER_NUMBER, this.register.byCustomers(readings(hits, CaseFoundBy.CUSTOMER_NUMBER)));
		known.put(CaseFoundBy.FILE_NUMBER, this.register.byFiles(readings(hits, CaseFoundBy.FILE_NUMBER)));
		List<Claim> claims = new ArrayList<>();
		for (NumberHit hit : hits) {
			CaseFoundBy table = (hit.kind() == CaseFoundBy.BARCODE) ? CaseFoundBy.CASE_NUMBER : hit.kind();
			List<BenefitCommunity> meant = known.getOrDefault(table, List.of())
				.stream()
				.filter((community) -> numbersOf(community, table).stream().anyMatch(hit.readings()::contains))
				.toList();
			if (!meant.isEmpty()) {
				claims.add(new Claim(hit, meant));
			}
		}
		return claims;
	}

	/**
	 * Numbers that nobody has, each with one digit changed.
	 * @param hits numbers that are not in the register
	 * @return those that somebody has
	 */
	List<Claim> withOneOtherDigit(List<NumberHit> hits) {
		List<NumberHit> mended = new ArrayList<>();
		Map<CaseFoundBy, Integer> asked = new LinkedHashMap<>();
		for (NumberHit hit : hits) {
			List<String> variants = hit.readings().stream().flatMap((reading) -> variants(reading).stream()).toList();
			int sum = asked.getOrDefault(hit.kind(), 0) + variants.size();
			if (hit.kind() != CaseFoundBy.BARCODE && sum <= MAX_NUMBERS) {
				asked.put(hit.kind(), sum);
				mended.add(new NumberHit(hit.kind(), variants, false, hit.complete(), hit.labelled(), hit.evidence()));
			}
		}
		return mended.isEmpty() ? List.of() : of(mended);
	}

	private static List<String> variants(String reading) {
		List<String> variants = new ArrayList<>();
		for (int i = 0; i < reading.length(); i++) {
			for (char digit = '0'; Character.isDigit(reading.charAt(i)) && digit <= '9'; digit++) {
				if (digit != reading.charAt(i)) {
					variants.add(reading.substring(0, i) + digit + reading.substring(i + 1));
				}
			}
		}
		return variants;
	}

	private static Set<CaseNumber> caseNumbers(Collection<NumberHit> hits) {
		Set<CaseNumber> numbers = new LinkedHashSet<>();
		hits.stream()
			.filter((hit) -> hit.kind() == CaseFoundBy.CASE_NUMBER || hit.kind() == CaseFoundBy.BARCODE)
			.flatMap((hit) -> hit.readings().stream())
			.limit(MAX_NUMBERS)
			.forEach((reading) -> numbers.add(new CaseNumber(reading)));
		return numbers;
	}

	private static Set<String> readings(Collection<NumberHit> hits, CaseFoundBy kind) {
		Set<String> readings = new LinkedHashSet<>();
		hits.stream()
			.filter((hit) -> hit.kind() == kind)
			.flatMap((hit) -> hit.readings().stream())
			.limit(MAX_NUMBERS)
			.forEach(readings::add);
		return readings;
	}

	private static List<String> numbersOf(BenefitCommunity community, CaseFoundBy kind) {
		return switch (kind) {
			case CASE_NUMBER, BARCODE -> List.of(community.number().value());
			case CUSTOMER_NUMBER -> community.members()
				.stream()
				.map((member) -> member.customerNumber())
				.flatMap(Optional::stream)
				.toList();
			case FILE_NUMBER -> community.fileNumber().stream().toList();
			case NAME_BIRTH_DATE, NAME_ADDRESS, PERSON -> List.of();
		};
	}

}
