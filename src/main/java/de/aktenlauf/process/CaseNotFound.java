package de.aktenlauf.process;

import java.util.Map;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.KeyedException;

/** The register knows no case of this number. */
class CaseNotFound extends KeyedException {

	private static final long serialVersionUID = 1L;

	CaseNotFound(CaseNumber caseNumber) {
		super("CASE_NOT_FOUND", "The register knows no case " + caseNumber, Map.of("case", caseNumber.value()));
	}

}
