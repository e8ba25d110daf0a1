package de.aktenlauf.routing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.shared.CaseNumber;

/** The questions to the case register, so that deciding needs no database. */
interface CaseRegister {

	List<BenefitCommunity> byNumbers(Collection<CaseNumber> numbers);

	List<BenefitCommunity> byCustomers(Collection<String> customerNumbers);

	List<BenefitCommunity> byFiles(Collection<String> fileNumbers);

	List<BenefitCommunity> byBirthDates(Collection<LocalDate> dates);

	List<BenefitCommunity> byFamilyNames(Collection<String> names);

	/**
	 * Asks the register of the office.
	 * @param cases the register
	 * @return the questions, none of them asked with nothing
	 */
	static CaseRegister of(Cases cases) {
		return new CaseRegister() {

			@Override
			public List<BenefitCommunity> byNumbers(Collection<CaseNumber> numbers) {
				return numbers.isEmpty() ? List.of() : cases.findAll(numbers);
			}

			@Override
			public List<BenefitCommunity> byCustomers(Collection<String> customerNumbers) {
				return customerNumbers.isEmpty() ? List.of() : cases.findByCustomerNumbers(customerNumbers);
			}

			@Override
			public List<BenefitCommunity> byFiles(Collection<String> fileNumbers) {
				return fileNumbers.isEmpty() ? List.of() : cases.findByFileNumbers(fileNumbers);
			}

			@Override
			public List<BenefitCommunity> byBirthDates(Collection<LocalDate> dates) {
				return dates.isEmpty() ? List.of() : cases.findByBirthDates(dates);
			}

			@Override
			public List<BenefitCommunity> byFamilyNames(Collection<String> names) {
				return names.isEmpty() ? List.of() : cases.findByFamilyNames(names);
			}

		};
	}

}
