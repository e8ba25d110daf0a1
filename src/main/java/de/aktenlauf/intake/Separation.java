package de.aktenlauf.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.MailItemId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Parts a delivered file that holds several letters between separator sheets. The ledger
 * gets a row for each letter; together they have all pages of the file, with its day of
 * receipt. The delivered bytes stay as they are.
 */
@Component
public class Separation {

	private final Access access;

	private final AuditTrail audit;

	private final MailItemTable letters;

	private final MailPartTable parts;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transactions;

	Separation(Access access, AuditTrail audit, MailItemTable letters, MailPartTable parts,
			ApplicationEventPublisher events, TransactionOperations transactions) {
		this.access = access;
		this.audit = audit;
		this.letters = letters;
		this.parts = parts;
		this.events = events;
		this.transactions = transactions;
	}

	/**
	 * Parts a file; for the conductor only. The letter that stood for the file becomes
	 * the first one; for each further one {@code MailItemRegistered} is announced. A file
	 * that was parted before stays as it is.
	 * @param mailItem the letter that stands for the file
	 * @param pieces at least two, in order, with all its pages
	 * @throws MailItemNotFound if there is no such letter
	 * @throws IllegalArgumentException if there are fewer, or a page is missing or
	 * doubled
	 */
	public void separate(MailItemId mailItem, List<Piece> pieces) {
		User actor = this.access.require(Permission.RUN_PROCESSES);
		this.transactions.executeWithoutResult((status) -> separate(actor, mailItem, pieces));
	}

	private void separate(User actor, MailItemId mailItem, List<Piece> pieces) {
		MailItem file = this.letters.find(mailItem).orElseThrow(() -> new MailItemNotFound(mailItem.toString()));
		if (file.part().isPresent()) {
			return;
		}
		int pages = pieces.stream().mapToInt(Piece::pages).sum();
		if (pieces.size() < 2 || pages != file.pages() || pieces.stream().anyMatch((piece) -> piece.pages() < 1)) {
			throw new IllegalArgumentException(
					"expected two letters or more with " + file.pages() + " pages, found " + pages);
		}
		List<MailItemId> further = new ArrayList<>();
		int firstPage = 1;
		for (int index = 0; index < pieces.size(); index++) {
			Piece piece = pieces.get(index);
			MailItem.Part part = new MailItem.Part(index + 1, pieces.size(), firstPage, piece.content());
			if (index == 0) {
				begin(actor, file, part, piece);
			}
			else {
				further.add(add(actor, file, part, piece));
			}
			firstPage += piece.pages();
		}
		further.stream().map(MailItemRegistered::new).forEach(this.events::publishEvent);
	}

	private void begin(User actor, MailItem file, MailItem.Part part, Piece piece) {
		if (!this.parts.begin(file.id(), part, piece.pages())) {
			throw new IllegalStateException("the letter " + file.id() + " is " + file.state() + " and not parted");
		}
		record(actor, file.id(), file, part, piece);
	}

	private MailItemId add(User actor, MailItem file, MailItem.Part part, Piece piece) {
		MailItemId letter = MailItemId.next();
		this.parts.add(file.id(), letter, part, piece.pages());
		this.audit.record(actor.id(), AuditAction.MAIL_REGISTERED, subject(letter),
				Map.of("position", String.valueOf(file.position()), "pages", String.valueOf(piece.pages()), "content",
						piece.content().value()));
		record(actor, letter, file, part, piece);
		return letter;
	}

	private void record(User actor, MailItemId letter, MailItem file, MailItem.Part part, Piece piece) {
		this.audit.record(actor.id(), AuditAction.MAIL_SEPARATED, subject(letter),
				Map.of("file", file.id().toString(), "delivered", file.content().map(ContentId::value).orElse("none"),
						"part", String.valueOf(part.number()), "parts", String.valueOf(part.of()), "firstPage",
						String.valueOf(part.firstPage()), "pages", String.valueOf(piece.pages()), "sheets",
						String.valueOf(piece.sheets()), "content", piece.content().value()));
	}

	private static String subject(MailItemId letter) {
		return "mail-item:" + letter;
	}

	/**
	 * One letter of a file.
	 *
	 * @param pages its pages, with the separator sheets that lie with it
	 * @param sheets how many of them are such sheets
	 * @param content a PDF of its pages
	 */
	public record Piece(int pages, int sheets, ContentId content) {
	}

}
