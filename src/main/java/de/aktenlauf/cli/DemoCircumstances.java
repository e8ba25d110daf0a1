package de.aktenlauf.cli;

import java.io.IOException;
import java.io.InputStream;

import de.aktenlauf.applications.CircumstancesBook;
import de.aktenlauf.shared.CaseNumber;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Hands in what is known of the sample cases, as the specialist system would; what people
 * changed since is left alone.
 */
@Component
class DemoCircumstances {

	private final CircumstancesBook book;

	DemoCircumstances(CircumstancesBook book) {
		this.book = book;
	}

	void importAll(Samples samples) throws IOException {
		for (Resource extract : samples.circumstances()) {
			CaseNumber caseNumber = CaseNumber
				.parse(Samples.name(extract).replaceFirst("[.]json$", "").replace("-", "//"));
			if (this.book.version(caseNumber) == 0) {
				try (InputStream json = extract.getInputStream()) {
					this.book.put(caseNumber, json.readAllBytes(), 0);
				}
			}
		}
	}

}
