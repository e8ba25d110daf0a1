package de.aktenlauf.applications;

import java.util.Map;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.KeyedException;

/** The register does not know the case. */
public class CaseUnknown extends KeyedException {

	private static final long serialVersionUID = 1L;

	CaseUnknown(CaseNumber caseNumber) {
		super("CASE_UNKNOWN", "The register does not know this case", Map.of("case", caseNumber.value()));
	}

}
