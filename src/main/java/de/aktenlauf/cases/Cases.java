package de.aktenlauf.cases;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;

import org.springframework.stereotype.Component;

/** The register of known cases, taken over from the specialist system. */
@Component
public class Cases {

	/**
	 * Takes a register of the form {@code aktenlauf-cases/1}; a broken row stops no
	 * other, unchanged cases cost nothing, missing ones are closed if the extract is
	 * full.
	 * @param register the JSON text
	 * @return counts and refused rows
	 * @throws RegisterRefused if the register cannot be read as a whole
	 */
	public ImportReport importAll(InputStream register) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Looks a case up.
	 * @param caseNumber the number
	 * @return the case, open or closed; empty if it is not known
	 */
	public Optional<BenefitCommunity> find(CaseNumber caseNumber) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Looks several cases up.
	 * @param caseNumbers at most 1,000 numbers
	 * @return those that are known
	 */
	public List<BenefitCommunity> findAll(Collection<CaseNumber> caseNumbers) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Cases of a person's number.
	 * @param customerNumbers exact numbers, at most 1,000
	 * @return cases with one of them as member, without doubles
	 */
	public List<BenefitCommunity> findByCustomerNumbers(Collection<String> customerNumbers) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Cases of a file number.
	 * @param fileNumbers exact numbers, at most 1,000
	 * @return cases with one of them
	 */
	public List<BenefitCommunity> findByFileNumbers(Collection<String> fileNumbers) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Cases with a member born on one of the days.
	 * @param birthDates at most 100 days
	 * @return cases, without doubles
	 */
	public List<BenefitCommunity> findByBirthDates(Collection<LocalDate> birthDates) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Cases at one of the post codes.
	 * @param postCodes at most 20 post codes
	 * @return cases, without doubles, at most 20,000
	 */
	public List<BenefitCommunity> findByPostCodes(Collection<String> postCodes) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Cases with a member whose family name is one of the names, whatever the spelling of
	 * umlauts, ß, case and hyphens.
	 * @param familyNames at most 1,000 names
	 * @return cases, without doubles, at most 2,000
	 */
	public List<BenefitCommunity> findByFamilyNames(Collection<String> familyNames) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Cases that fit what a person types: a number in any spelling, or the beginning of a
	 * name.
	 * @param query what was typed
	 * @param limit at most this many, 1 to 50
	 * @return the best first
	 */
	public List<BenefitCommunity> suggest(String query, int limit) {
		throw new UnsupportedOperationException();
	}

}
