package de.aktenlauf.web.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import de.aktenlauf.drafts.DraftKey;

/** The forms in which people write, and what is kept of them. */
@SuppressWarnings("ImmutableEnumChecker") // lists made by List.of
public enum DraftForm {

	/** A work item goes to another basket. */
	WEITERLEITEN(About.WORK_ITEM, List.of("notiz"), List.of("ziel")),
	/** A work item is taken from a colleague. */
	UEBERNEHMEN(About.WORK_ITEM, List.of("notiz"), List.of()),
	/** A colleague is asked. */
	RUECKFRAGE(About.WORK_ITEM, List.of("notiz"), List.of("person")),
	/** A colleague is answered. */
	ANTWORT(About.WORK_ITEM, List.of("notiz"), List.of()),
	/** A letter is something else than it was taken for. */
	BERICHTIGEN(About.WORK_ITEM, List.of("grund"), List.of("art")),
	/** An application is decided. */
	ENTSCHEIDUNG(About.WORK_ITEM, List.of("worte", "punkte", "norm"), List.of("grund", "vorlaeufig", "verzicht")),
	/** What a document is called; the version tells whether somebody changed it since. */
	ANGABEN(About.DOCUMENT, List.of("titel", "schlagworte"), List.of("register", "version")),
	/** A document goes elsewhere. */
	VERSCHIEBEN(About.DOCUMENT, List.of("akte", "grund"), List.of("register")),
	/** A document is shown in another file, too. */
	VERWEIS(About.DOCUMENT, List.of("akte"), List.of()),
	/** A copy in which something is painted over. */
	SCHWAERZEN(About.DOCUMENT, List.of("worte", "bereiche", "zweck"), List.of()),
	/** An application is entered: each field of the form. */
	ANTRAG(About.WORK_ITEM, List.of(), List.of()),
	/** A note to colleagues. */
	NOTIZEN(About.FILE, List.of("text"), List.of()),
	/** Why a file is opened that lies outside one's responsibility. */
	ZUGRIFF(About.CLOSED_FILE, List.of("grund"), List.of());

	private final About about;

	private final List<String> texts;

	private final List<String> choices;

	DraftForm(About about, List<String> texts, List<String> choices) {
		this.about = about;
		this.texts = texts;
		this.choices = choices;
	}

	static Optional<DraftForm> of(String code) {
		return Stream.of(values()).filter((form) -> form.code().equals(code)).findFirst();
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	DraftKey about(String object) {
		return new DraftKey(code(), object);
	}

	About about() {
		return this.about;
	}

	/** Fields in which people write. */
	List<String> texts() {
		return this.texts;
	}

	/** Whether the form has other fields each time. */
	boolean anyField() {
		return this == ANTRAG;
	}

	/** All that is kept. */
	Stream<String> fields() {
		return Stream.concat(this.texts.stream(), this.choices.stream());
	}

	/** What a form is about. */
	enum About {

		/** A work item, by its identifier. */
		WORK_ITEM,
		/** A document, by its identifier. */
		DOCUMENT,
		/** A case's file, by its number with a hyphen. */
		FILE,
		/** A file or document that the person may not open yet. */
		CLOSED_FILE

	}

}
