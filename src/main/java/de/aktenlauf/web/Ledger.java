package de.aktenlauf.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.shared.CaseNumber;

import org.springframework.stereotype.Component;

/**
 * The ledger of a delivery as far as the current user may see it: everybody who may read
 * deliveries sees every row with state and pages; what became of a letter is shown to
 * those who take the mail in, and to others only for files that they may open.
 */
@Component
public class Ledger {

	/** Stands for a file name that is not shown: a gateway's names may hold persons. */
	public static final String HIDDEN = "…";

	private final Intake intake;

	private final Access access;

	private final FileFactsFinder facts;

	Ledger(Intake intake, Access access, FileFactsFinder facts) {
		this.intake = intake;
		this.access = access;
		this.facts = facts;
	}

	/**
	 * The rows of a delivery.
	 * @param delivery its name
	 * @return in the order of their positions; empty if the delivery is not known
	 * @throws de.aktenlauf.access.AccessRefused if the user may not read deliveries
	 */
	public List<MailItem> rows(String delivery) {
		User user = this.access.require(Permission.READ_DELIVERIES);
		List<MailItem> rows = this.intake.ledger(delivery);
		if (user.may(Permission.IMPORT)) {
			return rows;
		}
		Set<CaseNumber> visible = this.facts
			.visible(rows.stream().flatMap((row) -> row.outcome().caseNumber().stream()).distinct().toList());
		boolean unassigned = user.may(Permission.ASSIGN_MAIL) || user.may(Permission.READ_ALL_FILES);
		boolean health = user.may(Permission.READ_HEALTH_DOCUMENTS);
		return rows.stream()
			.map((row) -> (row.outcome().caseNumber().map(visible::contains).orElse(unassigned)
					&& (health || !aboutHealth(row))) ? row : hidden(row))
			.toList();
	}

	private static boolean aboutHealth(MailItem row) {
		return row.outcome().kind().map(DocumentKind::valueOf).filter(Document::health).isPresent();
	}

	private static MailItem hidden(MailItem row) {
		MailItem.Outcome outcome = row.outcome();
		MailItem.Outcome bare = new MailItem.Outcome(Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), outcome.basket(), Optional.empty(), outcome.dueOn(),
				Optional.empty(), outcome.textCharacters());
		return new MailItem(row.id(), row.delivery(), row.position(), HIDDEN, row.channel(), row.receivedOn(),
				row.scannedAt(), row.registeredAt(), row.content(), row.pages(), row.state(), row.stage(),
				row.quarantineReason(), bare, row.part(), row.acceptedPages());
	}

}
