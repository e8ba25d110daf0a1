package de.aktenlauf.decisions.exclusions;

/** The simple recurring cases of which the office may leave some to the product. */
public enum DecisionPattern {

	/** Renewal, everything unchanged, no pay. */
	A1(Kind.RENEWAL, "Weiterbewilligung, alles unverändert"),
	/** Renewal with a constant wage. */
	A2(Kind.RENEWAL, "Weiterbewilligung mit gleichbleibendem Lohn"),
	/** The figures of the law change. */
	A3(Kind.CHANGE, "Neue gesetzliche Beträge"),
	/** A birthday moves a child to another stage. */
	A4(Kind.CHANGE, "Geburtstag eines Kindes"),
	/** School supplies. */
	A5(Kind.PAYMENT, "Schulbedarf"),
	/** Higher rent that the landlord announced. */
	A6(Kind.CHANGE, "Höhere Miete oder Vorauszahlung"),
	/** Credit of running costs: lowers the claim, so it is only prepared. */
	A7(Kind.PREPARE, "Guthaben aus Betriebskosten"),
	/** Receipts and requests for evidence. */
	A8(Kind.LETTER, "Bestätigung oder Anforderung von Nachweisen"),
	/** None of them: a person decides. */
	NONE(Kind.PREPARE, "Kein einfacher Fall");

	private final Kind kind;

	private final String title;

	DecisionPattern(Kind kind, String title) {
		this.kind = kind;
		this.title = title;
	}

	/**
	 * What the pattern leads to.
	 * @return the kind of act
	 */
	public Kind kind() {
		return this.kind;
	}

	/**
	 * How caseworkers call it.
	 * @return German
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Whether the product may ever decide such a case without a person.
	 * @return false for what is only prepared
	 */
	public boolean mayDecide() {
		return this.kind != Kind.PREPARE;
	}

	/** What a pattern leads to. */
	public enum Kind {

		/** A new approval period. */
		RENEWAL,
		/** A change inside an approval period. */
		CHANGE,
		/** A payment beside the monthly benefit. */
		PAYMENT,
		/** A letter that is no act, or only a step. */
		LETTER,
		/** A proposal for a person. */
		PREPARE

	}

}
