package de.aktenlauf.outbound;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import de.aktenlauf.shared.ConfigFile;
import org.apache.commons.csv.CSVRecord;

/**
 * Who writes: {@code letterhead.properties} and {@code contacts.csv} of
 * {@code config/letters}.
 *
 * @param values the properties
 * @param contacts by team
 */
record Letterhead(Map<String, String> values, Map<String, Contact> contacts) {

	private static final String FILE = "letterhead.properties";

	private static final List<String> NEEDED = List.of("office", "department", "street", "postCode", "city",
			"returnAddress", "phone", "email", "web", "hours", "footer", "invented", "shortestTermDays");

	Letterhead {
		values = Map.copyOf(values);
		contacts = Map.copyOf(contacts);
		for (String key : NEEDED) {
			if (!values.containsKey(key)) {
				throw new LetterTextBroken(FILE, 0, key + " is missing, add it");
			}
		}
		if (!contacts.containsKey("*")) {
			throw new LetterTextBroken("contacts.csv", 0, "a row for the team * is missing, add it");
		}
	}

	static Letterhead load() {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(ConfigFile.open("letters/" + FILE), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("config/letters/" + FILE + " cannot be read", ex);
		}
		Map<String, String> values = new HashMap<>();
		properties.stringPropertyNames().forEach((key) -> values.put(key, properties.getProperty(key).strip()));
		Map<String, Contact> contacts = new HashMap<>();
		for (CSVRecord row : ConfigFile.rows("letters/contacts.csv")) {
			contacts.put(row.get("team"),
					new Contact(row.get("name"), row.get("phone"), row.get("email"), row.get("room")));
		}
		return new Letterhead(values, contacts);
	}

	String of(String key) {
		return this.values.getOrDefault(key, "");
	}

	Contact contact(String team) {
		Contact own = this.contacts.get(team);
		return (own != null) ? own : this.contacts.getOrDefault("*", new Contact("", "", "", ""));
	}

	int shortestTermDays() {
		try {
			return Integer.parseInt(of("shortestTermDays"));
		}
		catch (NumberFormatException ex) {
			throw new LetterTextBroken(FILE, 0, "shortestTermDays is a number of days");
		}
	}

	/**
	 * Who answers questions.
	 *
	 * @param name team or desk
	 * @param phone number
	 * @param email address
	 * @param room room
	 */
	record Contact(String name, String phone, String email, String room) {
	}

}
