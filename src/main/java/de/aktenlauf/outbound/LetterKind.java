package de.aktenlauf.outbound;

import java.util.Locale;

import de.aktenlauf.efile.DocumentKind;

/** Which letter the office writes. */
public enum LetterKind {

	/** Bewilligungsbescheid. */
	GRANT("Bewilligungsbescheid", true, NoticeContent.Grant.class),
	/** Änderungsbescheid. */
	CHANGE("Änderungsbescheid", true, NoticeContent.Change.class),
	/** Ablehnungsbescheid. */
	REFUSAL("Ablehnungsbescheid", true, NoticeContent.Refusal.class),
	/** Vorläufiger Bewilligungsbescheid, § 41a SGB II. */
	PRELIMINARY_GRANT("Vorläufiger Bewilligungsbescheid", true, NoticeContent.PreliminaryGrant.class),
	/** Aufforderung zur Mitwirkung, §§ 60, 66 SGB I. */
	EVIDENCE_REQUEST("Aufforderung zur Mitwirkung", false, NoticeContent.EvidenceRequest.class),
	/** Anhörung, § 24 SGB X. */
	HEARING("Anhörung", false, NoticeContent.Hearing.class);

	private final String german;

	private final boolean act;

	private final Class<? extends NoticeContent> content;

	LetterKind(String german, boolean act, Class<? extends NoticeContent> content) {
		this.german = german;
		this.act = act;
		this.content = content;
	}

	/**
	 * Its name on paper.
	 * @return German
	 */
	public String german() {
		return this.german;
	}

	/**
	 * Whether it decides something, so that an appeal is possible.
	 * @return true for notices
	 */
	public boolean isAct() {
		return this.act;
	}

	/** What the filed copy is. */
	DocumentKind documentKind() {
		return this.act ? DocumentKind.NOTICE : DocumentKind.OWN_LETTER;
	}

	/** What is expected to come back, as the code on the letter says; empty for acts. */
	String expectedReply() {
		return switch (this) {
			case GRANT, CHANGE, REFUSAL, PRELIMINARY_GRANT -> "";
			case EVIDENCE_REQUEST -> DocumentKind.COOPERATION_REPLY.name();
			case HEARING -> DocumentKind.HEARING_REPLY.name();
		};
	}

	/** The template, such as {@code evidence-request}. */
	String template() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Class<? extends NoticeContent> content() {
		return this.content;
	}

}
