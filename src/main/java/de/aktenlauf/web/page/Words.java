package de.aktenlauf.web.page;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of the screens in the language of the current request. */
@Component
public class Words {

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A text of {@code messages_de.properties} or {@code messages_en.properties}.
	 * @param key its key
	 * @param values put into its places
	 * @return the text
	 */
	public String of(String key, Object... values) {
		return this.messages.getMessage(key, values, LocaleContextHolder.getLocale());
	}

	/**
	 * The text for a code, such as a role or state.
	 * @param prefix beginning of the keys, such as {@code role}
	 * @param code the code
	 * @return the text, or the code itself if there is none for it
	 */
	public String ofCode(String prefix, String code) {
		String text = this.messages.getMessage(prefix + "." + code, null, code, LocaleContextHolder.getLocale());
		return (text != null) ? text : code;
	}

}
