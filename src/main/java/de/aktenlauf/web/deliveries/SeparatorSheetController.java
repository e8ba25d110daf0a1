package de.aktenlauf.web.deliveries;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.text.SeparatorPress;
import de.aktenlauf.web.page.Screen;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The separator sheet for the mail room to print, in German. */
@Screen
class SeparatorSheetController {

	private final SeparatorPress press;

	private final MessageSource messages;

	private final Access access;

	SeparatorSheetController(SeparatorPress press, MessageSource messages, Access access) {
		this.press = press;
		this.messages = messages;
		this.access = access;
	}

	@GetMapping("/lieferungen/druck/trennblatt")
	ResponseEntity<byte[]> sheet() {
		this.access.require(Permission.READ_DELIVERIES);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename("trennblatt.pdf").build().toString())
			.body(this.press.print(german("sheet.title"), List.of(german("sheet.use"), german("sheet.print"))));
	}

	private String german(String key) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, Locale.GERMAN)).strip();
	}

}
