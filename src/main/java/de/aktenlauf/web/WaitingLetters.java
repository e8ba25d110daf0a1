package de.aktenlauf.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.search.WaitingMail;
import de.aktenlauf.shared.DocumentId;
import org.springframework.stereotype.Component;

/**
 * Letters that wait for their case, as far as the current user may see them: all, or
 * those that may belong to a case of theirs.
 */
@Component
public class WaitingLetters implements WaitingMail {

	// far more than wait on any day; all of them are looked at for those of one team
	private static final int MAX_LETTERS = 1_000;

	private final Intake intake;

	private final Efiles efiles;

	private final FileFactsFinder facts;

	private final Access access;

	WaitingLetters(Intake intake, Efiles efiles, FileFactsFinder facts, Access access) {
		this.intake = intake;
		this.efiles = efiles;
		this.facts = facts;
		this.access = access;
	}

	/**
	 * The letters.
	 * @return at most 1,000, the oldest receipt first
	 */
	public List<MailItem> letters() {
		List<MailItem> all = this.intake.mailItems(MailItemState.CLEARING, MAX_LETTERS);
		Visibility rules = this.access.visible();
		if (rules.unassigned() || all.isEmpty()) {
			return all;
		}
		Map<DocumentId, FileFacts> known = this.facts.ofUnassigned(
				this.efiles.documents(all.stream().flatMap((item) -> item.outcome().document().stream()).toList()));
		return all.stream()
			.filter((item) -> item.outcome().document().map(known::get).filter(rules::allows).isPresent())
			.toList();
	}

	@Override
	public Set<DocumentId> visible() {
		return letters().stream()
			.flatMap((item) -> item.outcome().document().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

}
