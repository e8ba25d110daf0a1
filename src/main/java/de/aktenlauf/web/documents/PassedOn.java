package de.aktenlauf.web.documents;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What a page was to say is said by the page that it leads on to. */
final class PassedOn {

	private PassedOn() {
	}

	static void to(RedirectAttributes next, HttpServletRequest request) {
		Map<String, ?> told = RequestContextUtils.getInputFlashMap(request);
		if (told != null) {
			told.forEach(next::addFlashAttribute);
		}
	}

}
