package de.aktenlauf.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A delivery with something wrong in it.
 *
 * @param what what is wrong, in words
 * @param name the delivery's name as {@code delivery.json} has it, empty if it has none
 * @param path a folder, or a ZIP to be sent
 * @param refused acceptable HTTP answers if the whole must be refused; empty if it is
 * taken
 * @param quarantined acceptable reasons of quarantine for each bad file
 * @param filed files that must not be held up
 */
public record BadDelivery(String what, String name, Path path, Set<Integer> refused,
		Map<String, Set<String>> quarantined, List<String> filed) {

	/** Keeps unmodifiable copies. */
	public BadDelivery {
		refused = Set.copyOf(refused);
		quarantined = Map.copyOf(quarantined);
		filed = List.copyOf(filed);
	}

	/**
	 * Whether it is one file to be sent.
	 * @return false for a folder
	 */
	public boolean zip() {
		return this.path.toString().endsWith(".zip");
	}

}
