package de.aktenlauf.outbound;

import java.util.Optional;

/**
 * Something that is missing.
 *
 * @param what what it is, 3 to 1,000 characters, such as
 * {@code Lohnabrechnungen für August bis Oktober 2026}
 * @param whose whose it is; empty if there is no doubt
 */
public record EvidenceItem(String what, Optional<String> whose) {

	/** Refuses an item that says nothing. */
	public EvidenceItem {
		Findings findings = new Findings();
		findings.text(what, 3, "items.what");
		findings.refuse();
	}

}
