package de.aktenlauf.web.receipts;

import java.util.UUID;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.LetterReceipts;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Screen;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The receipt of a letter, from its document or from the ledger of its delivery. */
@Screen
class ReceiptController {

	private static final String OF_DOCUMENT = "/dokumente/{id}/beleg";

	private static final String OF_ROW = "/lieferungen/{name:[A-Za-z0-9._-]+}/{position:\\d{1,9}}/beleg";

	private final LetterReceipts receipts;

	private final ReceiptText text;

	private final Efiles efiles;

	private final FileFactsFinder facts;

	private final Intake intake;

	private final Access access;

	ReceiptController(LetterReceipts receipts, ReceiptText text, Efiles efiles, FileFactsFinder facts, Intake intake,
			Access access) {
		this.receipts = receipts;
		this.text = text;
		this.efiles = efiles;
		this.facts = facts;
		this.intake = intake;
		this.access = access;
	}

	@GetMapping(OF_DOCUMENT)
	ModelAndView ofDocument(@PathVariable UUID id) {
		return page(opened(id), "/dokumente/" + id, "");
	}

	@PostMapping(OF_DOCUMENT)
	String issueOfDocument(@PathVariable UUID id) {
		issue(opened(id));
		return "redirect:/dokumente/" + id + "/beleg";
	}

	@GetMapping(OF_ROW)
	ModelAndView ofRow(@PathVariable String name, @PathVariable int position,
			@RequestParam(defaultValue = "1") int schreiben) {
		return page(row(name, position, schreiben), "/lieferungen/" + name + "/" + position, query(schreiben));
	}

	@PostMapping(OF_ROW)
	String issueOfRow(@PathVariable String name, @PathVariable int position,
			@RequestParam(defaultValue = "1") int schreiben) {
		issue(row(name, position, schreiben));
		return "redirect:/lieferungen/" + name + "/" + position + "/beleg" + query(schreiben);
	}

	private void issue(MailItemId letter) {
		try {
			this.receipts.issue(letter);
		}
		catch (DuplicateKeyException ex) {
			// a second click at the same moment: the receipt is there
			return;
		}
	}

	/** Of a file that held several letters each has a receipt. */
	private static String query(int part) {
		return (part == 1) ? "" : "?schreiben=" + part;
	}

	private ModelAndView page(MailItemId letter, String back, String query) {
		ModelAndView page = new ModelAndView("receipts/letter").addObject("action", back + "/beleg" + query)
			.addObject("back", back.replaceFirst("(/lieferungen/[^/]+)/.*", "$1"));
		this.receipts.of(letter).ifPresent((receipt) -> {
			String address = ServletUriComponentsBuilder.fromCurrentContextPath().path("/beleg").toUriString();
			ReceiptText.Letter written = this.text.letter(receipt, address);
			page.addObject("receipt", written).addObject("mail", this.text.mail(written));
		});
		return page;
	}

	/** Opening is checked by the need to know, and recorded. */
	private MailItemId opened(UUID id) {
		Document document = this.efiles.document(new DocumentId(id));
		return this.efiles.open(document.id(), this.facts.ofDocument(document)).mailItem();
	}

	/** The rows of a ledger are the business of those who take the mail in. */
	private MailItemId row(String name, int position, int part) {
		this.access.require(Permission.REPAIR_MAIL);
		return this.intake.ledger(name)
			.stream()
			.filter((item) -> item.position() == position && item.content().isPresent()
					&& item.part().map(MailItem.Part::number).orElse(1) == part)
			.findFirst()
			.map(MailItem::id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
