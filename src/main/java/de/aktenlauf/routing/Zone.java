package de.aktenlauf.routing;

/** Where in a letter a word stands; how much it counts there. */
enum Zone {

	/** Subject line or heading. */
	SUBJECT(1.6),
	/** Upper third of the first page: letterhead, addresses. */
	HEAD(1.2),
	/** Rest of the first page. */
	BODY(0.85),
	/** Any further page: annexes, copies, terms. */
	LATER(0.5);

	private final double weight;

	Zone(double weight) {
		this.weight = weight;
	}

	double weight() {
		return this.weight;
	}

}
