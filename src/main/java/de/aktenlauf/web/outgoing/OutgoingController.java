package de.aktenlauf.web.outgoing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.outbound.Composed;
import de.aktenlauf.outbound.Letter;
import de.aktenlauf.outbound.LetterId;
import de.aktenlauf.outbound.LetterKind;
import de.aktenlauf.outbound.LetterNotFound;
import de.aktenlauf.outbound.LetterQuery;
import de.aktenlauf.outbound.OutboundMail;
import de.aktenlauf.outbound.QueuedLetter;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The queue of outgoing mail. */
@Screen
class OutgoingController {

	private static final int PAGE = 50;

	private static final String PERSON = "person";

	private static final String MACHINE = "automatik";

	private final OutboundMail mail;

	private final OutgoingRows rows;

	private final FileFactsFinder facts;

	private final Access access;

	private final Words words;

	OutgoingController(OutboundMail mail, OutgoingRows rows, FileFactsFinder facts, Access access, Words words) {
		this.mail = mail;
		this.rows = rows;
		this.facts = facts;
		this.access = access;
		this.words = words;
	}

	@GetMapping("/postausgang")
	String list(@RequestParam(defaultValue = "") String art, @RequestParam(defaultValue = "") String entschieden,
			@RequestParam(defaultValue = "") String akte, @RequestParam(defaultValue = "0") long vor, Model model) {
		boolean content = this.access.require(Permission.SEE_OUTGOING_MAIL).may(Permission.READ_FILES);
		Optional<CaseNumber> asked = caseNumber(akte);
		boolean unreadable = !akte.isBlank() && asked.isEmpty();
		LetterQuery query = new LetterQuery(kind(art), decided(entschieden), asked,
				(vor > 0) ? Optional.of(vor) : Optional.empty(), PAGE + 1);
		List<QueuedLetter> found = unreadable ? List.of() : this.mail.queue(query, this.facts::visible);
		List<QueuedLetter> shown = found.subList(0, Math.min(found.size(), PAGE));
		model.addAttribute("rows", shown.stream().map(this.rows::row).toList());
		model.addAttribute("readable", content);
		model.addAttribute("kinds",
				Arrays.stream(LetterKind.values())
					.map((kind) -> new Choice(kind.name(), this.words.ofCode("letterKind", kind.name())))
					.toList());
		model.addAttribute("deciders", List.of(new Choice(MACHINE, this.words.of("outgoing.decided.machine")),
				new Choice(PERSON, this.words.of("outgoing.decided.person"))));
		model.addAttribute("art", art);
		model.addAttribute("entschieden", entschieden);
		model.addAttribute("akte", akte);
		model.addAttribute("wrongCase", unreadable ? this.words.of("outgoing.case.wrong") : null);
		model.addAttribute("filtered", !art.isEmpty() || !entschieden.isEmpty() || !akte.isBlank());
		model.addAttribute("later", vor > 0);
		model.addAttribute("more",
				(found.size() > PAGE) ? UriComponentsBuilder.fromPath("/postausgang")
					.queryParam("art", art)
					.queryParam("entschieden", entschieden)
					.queryParam("akte", akte)
					.queryParam("vor", shown.getLast().place())
					.build()
					.encode()
					.toUriString() : null);
		return "outgoing/list";
	}

	@GetMapping("/postausgang/{id}/pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
		LetterId letter = new LetterId(id);
		try {
			Letter known = this.mail.letter(letter);
			Composed opened = this.mail.open(letter, this.facts.ofCase(known.caseNumber()));
			String number = known.sent().map(Letter.Sent::number).orElse("entwurf");
			return ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.contentType(MediaType.APPLICATION_PDF)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename("brief-" + number + ".pdf").build().toString())
				.body(opened.pdf());
		}
		catch (LetterNotFound ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such letter", ex);
		}
	}

	private static Optional<LetterKind> kind(String code) {
		return Arrays.stream(LetterKind.values()).filter((kind) -> kind.name().equals(code)).findFirst();
	}

	private static Optional<Boolean> decided(String code) {
		return switch (code) {
			case MACHINE -> Optional.of(true);
			case PERSON -> Optional.of(false);
			default -> Optional.empty();
		};
	}

	private static Optional<CaseNumber> caseNumber(String typed) {
		try {
			return typed.isBlank() ? Optional.empty() : Optional.of(CaseNumber.parse(typed));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Something to choose.
	 *
	 * @param code what is sent
	 * @param label in words
	 */
	record Choice(String code, String label) {
	}

}
