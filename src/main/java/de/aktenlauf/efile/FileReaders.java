package de.aktenlauf.efile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/**
 * Who has a file open at this moment, for others who may see it.
 * <p>
 * Concurrency: immutable maps in a concurrent one; two readers at once both come in.
 * <p>
 * Failure: kept in memory of this server only; after a restart readers come back with
 * their next sign of life.
 */
@Component
public class FileReaders {

	private static final Duration HERE = Duration.ofSeconds(50);

	private static final int MAX_FILES = 5_000;

	private final Map<CaseNumber, Map<UserId, Instant>> readers = new ConcurrentHashMap<>();

	private final Access access;

	private final Clock clock;

	FileReaders(Access access, Clock clock) {
		this.access = access;
		this.clock = clock;
	}

	/**
	 * Notes that the current user has a file open, and tells who else has.
	 * @param caseNumber the file
	 * @param facts what the access rules need to know about it
	 * @return the others, in the order of their names
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not read the file
	 */
	public List<UserId> reading(CaseNumber caseNumber, FileFacts facts) {
		UserId user = this.access.require(Permission.READ_FILES, facts).id();
		Instant now = this.clock.instant();
		if (this.readers.size() >= MAX_FILES) {
			this.readers.values().removeIf((known) -> known.values().stream().noneMatch((seen) -> here(seen, now)));
		}
		Map<UserId, Instant> present = this.readers.compute(caseNumber, (number, known) -> {
			Map<UserId, Instant> here = new ConcurrentHashMap<>((known != null) ? known : Map.of());
			here.values().removeIf((seen) -> !here(seen, now));
			here.put(user, now);
			return here;
		});
		return present.keySet()
			.stream()
			.filter((reader) -> !reader.equals(user))
			.sorted((first, second) -> first.value().compareTo(second.value()))
			.toList();
	}

	private static boolean here(Instant seen, Instant now) {
		return seen.plus(HERE).isAfter(now);
	}

}
