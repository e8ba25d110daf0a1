package de.aktenlauf.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.shared.ConfigFile;
import de.aktenlauf.shared.UserId;

import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The people of {@code config/people.csv} and what they are. There are local people in
 * the demo only; without the demo nobody is known.
 * <p>
 * Concurrency: the table is an immutable map behind a volatile field; a changed file is
 * read again by the first question after the change.
 * <p>
 * Failure: a file that cannot be read, or names an unknown role, refuses the question
 * that noticed it, and at the start the whole start.
 */
@Component
public class People {

	private static final String FILE = "people.csv";

	private final boolean demo;

	private volatile Table table;

	People(@Value("${aktenlauf.demo:off}") String demo) {
		this.demo = switch (demo) {
			case "full", "empty" -> true;
			case "off", "false", "" -> false;
			default -> throw new IllegalArgumentException(
					"AKTENLAUF_DEMO is full, empty or off, not '" + demo + "': correct the setting");
		};
		this.table = read();
	}

	/**
	 * All people, in the order of the file.
	 * @return empty without the demo
	 */
	public List<User> all() {
		return List.copyOf(current().users().values());
	}

	/**
	 * Looks a person up as of now.
	 * @param id the user name
	 * @return the person, empty if nobody has this name
	 */
	public Optional<User> find(UserId id) {
		return Optional.ofNullable(current().users().get(id));
	}

	private Table current() {
		Table known = this.table;
		if (known.stamp() == stamp()) {
			return known;
		}
		Table fresh = read();
		this.table = fresh;
		return fresh;
	}

	private Table read() {
		long stamp = stamp();
		Map<UserId, User> users = new LinkedHashMap<>();
		if (this.demo) {
			ConfigFile.rows(FILE).stream().map(People::user).forEach((user) -> users.put(user.id(), user));
		}
		return new Table(stamp, users);
	}

	private static User user(CSVRecord row) {
		Set<Role> roles = words(row.get("roles")).stream().map(Role::valueOf).collect(Collectors.toSet());
		if (roles.contains(Role.SYSTEM)) {
			throw new IllegalArgumentException("config/people.csv: nobody may have the role SYSTEM, remove it");
		}
		return new User(new UserId(row.get("user")), row.get("displayName"), roles, words(row.get("teams")));
	}

	private static Set<String> words(String text) {
		return Arrays.stream(text.split("\\s+")).filter((word) -> !word.isEmpty()).collect(Collectors.toSet());
	}

	private static long stamp() {
		Path beside = Path.of("config", FILE);
		try {
			return Files.isRegularFile(beside) ? Files.getLastModifiedTime(beside).toMillis() : 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("config/" + FILE + " cannot be read", ex);
		}
	}

	private record Table(long stamp, Map<UserId, User> users) {
	}

}
