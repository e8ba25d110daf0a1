package de.aktenlauf.samples;

/**
 * Somebody who writes or is written to.
 *
 * @param name person, firm or authority
 * @param street street and house number, empty if left out
 * @param town post code and town, empty if left out
 * @param phone telephone number, empty if none
 */
record Party(String name, String street, String town, String phone) {

	static final Party OFFICE = new Party("Jobcenter Kreis Rurtal", "Rathausplatz 3", "52351 Rurstadt",
			"02421 55504-0");

	String oneLine() {
		return this.street.isEmpty() ? this.name : this.name + " · " + this.street + " · " + this.town;
	}

}
