package de.aktenlauf.web.receipts;

import java.util.Optional;

import de.aktenlauf.intake.LetterReceipt;
import de.aktenlauf.intake.LetterReceipts;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The check of a receipt, open to everybody; the code is posted, it stands in no address.
 */
@Screen
class ReceiptCheckController {

	private final LetterReceipts receipts;

	private final CheckThrottle throttle;

	private final Format format;

	private final Words words;

	ReceiptCheckController(LetterReceipts receipts, CheckThrottle throttle, Format format, Words words) {
		this.receipts = receipts;
		this.throttle = throttle;
		this.format = format;
		this.words = words;
	}

	@GetMapping("/beleg")
	ModelAndView form() {
		return new ModelAndView("receipts/check");
	}

	@PostMapping("/beleg")
	ModelAndView check(@RequestParam(defaultValue = "") String code, HttpServletRequest request,
			HttpServletResponse response) {
		ModelAndView page = new ModelAndView("receipts/check");
		if (!this.throttle.admits(request.getRemoteAddr())) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(CheckThrottle.WINDOW.toSeconds()));
			page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
			return page.addObject("problem", this.words.of("receipt.check.tooMany"));
		}
		Optional<LetterReceipt> found = this.receipts.check(code);
		if (found.isEmpty()) {
			this.throttle.wrong(request.getRemoteAddr());
			page.setStatus(HttpStatus.NOT_FOUND);
			return page.addObject("problem", this.words.of("receipt.check.unknown"));
		}
		return page.addObject("found", view(found.get()));
	}

	private Found view(LetterReceipt receipt) {
		return new Found(receipt.code(), this.format.date(receipt.receivedOn()),
				this.format.dateTime(receipt.registeredAt()), this.words.ofCode("channel", receipt.channel().name()),
				receipt.pages(), receipt.content().value());
	}

	/**
	 * What the receipt says.
	 *
	 * @param code its code
	 * @param receivedOn legal date of receipt
	 * @param registeredAt when it was registered
	 * @param channel how it came
	 * @param pages its pages
	 * @param sha256 digest of its bytes
	 */
	record Found(String code, String receivedOn, String registeredAt, String channel, int pages, String sha256) {
	}

}
