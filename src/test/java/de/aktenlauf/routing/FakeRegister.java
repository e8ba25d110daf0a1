package de.aktenlauf.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.aktenlauf.access.Protection;
import de.aktenlauf.cases.Address;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.cases.MemberRole;
import de.aktenlauf.cases.Person;
import de.aktenlauf.shared.CaseNumber;

/** A register in memory. */
final class FakeRegister implements CaseRegister {

	private final List<BenefitCommunity> cases = new ArrayList<>();

	FakeRegister add(BenefitCommunity community) {
		this.cases.add(community);
		return this;
	}

	/**
	 * Adds a case of one person.
	 * @param number the case number
	 * @param name given and family name
	 * @param birthDate ISO date
	 * @param street street and house number in 52351 Rurstadt
	 * @return this
	 */
	FakeRegister add(String number, String name, String birthDate, String street) {
		return add(number, CaseStatus.OPEN, name, birthDate, street);
	}

	FakeRegister add(String number, CaseStatus status, String name, String birthDate, String street) {
		int blank = name.indexOf(' ');
		String serial = number.substring(number.length() - 5);
		Person person = new Person(Optional.of("355A1" + serial), MemberRole.REPRESENTATIVE, name.substring(0, blank),
				name.substring(blank + 1), Optional.of(LocalDate.parse(birthDate)), Optional.empty());
		return add(new BenefitCommunity(new CaseNumber(number), Optional.of("352." + serial), "LEISTUNG-1",
				Optional.empty(), status, Protection.NONE, Optional.of(new Address(street, "52351", "Rurstadt")),
				List.of(person)));
	}

	private List<BenefitCommunity> where(Predicate<BenefitCommunity> condition) {
		return this.cases.stream().filter(condition).toList();
	}

	@Override
	public List<BenefitCommunity> byNumbers(Collection<CaseNumber> numbers) {
		return where((found) -> numbers.contains(found.number()));
	}

	@Override
	public List<BenefitCommunity> byCustomers(Collection<String> customerNumbers) {
		return where((found) -> found.members()
			.stream()
			.anyMatch((member) -> member.customerNumber().filter(customerNumbers::contains).isPresent()));
	}

	@Override
	public List<BenefitCommunity> byFiles(Collection<String> fileNumbers) {
		return where((found) -> found.fileNumber().filter(fileNumbers::contains).isPresent());
	}

	@Override
	public List<BenefitCommunity> byBirthDates(Collection<LocalDate> dates) {
		return where((found) -> found.members()
			.stream()
			.anyMatch((member) -> member.birthDate().filter(dates::contains).isPresent()));
	}

	@Override
	public List<BenefitCommunity> byFamilyNames(Collection<String> names) {
		Set<String> folded = names.stream().map(Spelling::fold).collect(Collectors.toSet());
		return where((found) -> found.members()
			.stream()
			.anyMatch((member) -> folded.contains(Spelling.fold(member.familyName()))));
	}

}
