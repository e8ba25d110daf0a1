package de.aktenlauf.cli;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.cases.ImportReport;

/**
 * What an import of the register did, in the form of the REST call.
 *
 * @param added new cases
 * @param changed cases with other facts than before
 * @param closed cases that were missing from a full extract
 * @param unchanged cases that cost nothing
 * @param refused rows that were not taken
 */
record CaseReport(int added, int changed, int closed, int unchanged, List<Refused> refused) {

	/** Keeps an unmodifiable copy. */
	CaseReport {
		refused = List.copyOf(refused);
	}

	static CaseReport of(ImportReport report) {
		return new CaseReport(report.added(), report.changed(), report.closed(), report.unchanged(),
				report.refused().stream().map((row) -> new Refused(row.caseNumber(), row.reason())).toList());
	}

	/** A row that was not taken. */
	record Refused(@JsonProperty("case") String caseNumber, String reason) {
	}

}
