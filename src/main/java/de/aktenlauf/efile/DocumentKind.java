package de.aktenlauf.efile;

/**
 * What a letter is; the codes of {@code config/document_kinds.csv}. German names, owners
 * and terms stand in that file.
 */
public enum DocumentKind {

	/** Hauptantrag. */
	MAIN_APPLICATION,
	/** Weiterbewilligungsantrag. */
	RENEWAL_APPLICATION,
	/** Formloser Antrag. */
	INFORMAL_APPLICATION,
	/** Veränderungsmitteilung. */
	CHANGE_NOTICE,
	/** Anlage WEP / KI. */
	PERSON_ANNEX,
	/** Einkommensbescheinigung / Anlage EK. */
	INCOME_CERTIFICATE,
	/** Anlage EKS. */
	SELF_EMPLOYMENT_ANNEX,
	/** Lohn- oder Gehaltsabrechnung. */
	PAYSLIP,
	/** Kontoauszug. */
	BANK_STATEMENT,
	/** Mietvertrag / Mietbescheinigung / Anlage KDU. */
	TENANCY,
	/** Mieterhöhung. */
	RENT_INCREASE,
	/** Betriebs- oder Heizkostenabrechnung. */
	UTILITY_STATEMENT,
	/** Kündigung der Wohnung / Räumungsklage. */
	EVICTION,
	/** Androhung einer Stromsperre. */
	POWER_CUT_WARNING,
	/** Kindergeld / Elterngeld / Wohngeld / Kinderzuschlag. */
	FAMILY_BENEFIT_DECISION,
	/** Arbeitslosengeld / Krankengeld / Rente. */
	SOCIAL_INSURANCE_DECISION,
	/** Unterhalt / Unterhaltsvorschuss. */
	MAINTENANCE,
	/** Arbeitsunfähigkeitsbescheinigung. */
	SICK_NOTE,
	/** Attest / Mutterpass. */
	MEDICAL_CERTIFICATE,
	/** Schwerbehindertenausweis / Gutachten. */
	DISABILITY_EVIDENCE,
	/** Schul- / Ausbildungs- / Immatrikulationsbescheinigung. */
	SCHOOL_CERTIFICATE,
	/** Bildung und Teilhabe. */
	EDUCATION_PACKAGE,
	/** Erstausstattung / Darlehen / Umzug. */
	SPECIAL_NEED_APPLICATION,
	/** Antwort auf Mitwirkungsschreiben. */
	COOPERATION_REPLY,
	/** Antwort auf Anhörung. */
	HEARING_REPLY,
	/** Widerspruch. */
	APPEAL,
	/** Überprüfungsantrag. */
	REVIEW_REQUEST,
	/** Vollmacht / Anwaltsschreiben / Akteneinsicht. */
	REPRESENTATION,
	/** Klage / Eilantrag / Gerichtspost. */
	COURT,
	/** Kooperationsplan / Bewerbungsnachweise. */
	INTEGRATION_DOCUMENT,
	/** Ratenzahlung / Stundung. */
	PAYMENT_PLAN,
	/** Pfändung / Abtretung / Insolvenz. */
	SEIZURE,
	/** Hinweis / Zoll / Polizei. */
	TIP_OFF,
	/** Erstattungsanspruch / Amtshilfe / Umzug. */
	AUTHORITY_REQUEST,
	/** Auskunft Art. 15 DSGVO. */
	PRIVACY_REQUEST,
	/** Postrückläufer. */
	RETURNED_MAIL,
	/** Irrläufer. */
	MISDIRECTED,
	/** Sonstiges Schreiben. */
	OTHER,
	/** Bescheid der Behörde (Durchschrift). */
	NOTICE,
	/** Schreiben der Behörde (Durchschrift). */
	OWN_LETTER;

	/**
	 * Whether the office wrote it: nothing that comes in is of such a kind.
	 * @return true for copies of own letters
	 */
	public boolean isOwn() {
		return this == NOTICE || this == OWN_LETTER;
	}

}
