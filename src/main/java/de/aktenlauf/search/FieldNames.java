package de.aktenlauf.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.shared.Channel;

/**
 * The codes of kinds, teams and channels by the names that people type.
 */
final class FieldNames {

	private static final Map<String, Channel> CHANNELS = Map.ofEntries(Map.entry("post", Channel.POST),
			Map.entry("brief", Channel.POST), Map.entry("scan", Channel.POST), Map.entry("schalter", Channel.COUNTER),
			Map.entry("abgabe", Channel.COUNTER), Map.entry("counter", Channel.COUNTER), Map.entry("fax", Channel.FAX),
			Map.entry("mail", Channel.EMAIL), Map.entry("email", Channel.EMAIL), Map.entry("upload", Channel.UPLOAD),
			Map.entry("ausgang", Channel.OUTGOING), Map.entry("outgoing", Channel.OUTGOING),
			Map.entry("hochgeladen", Channel.UPLOAD), Map.entry("online", Channel.UPLOAD));

	private final Map<String, String> kinds = new LinkedHashMap<>();

	private final Supplier<Map<String, String>> teams;

	/**
	 * Takes the names.
	 * @param kinds the kinds of documents
	 * @param teams names of teams by their codes, asked for each time
	 */
	FieldNames(KindCatalogue kinds, Supplier<Map<String, String>> teams) {
		kinds.all().forEach((kind) -> this.kinds.put(kind.kind().name(), kind.german()));
		this.teams = teams;
	}

	/** Kinds only. */
	static FieldNames ofKinds() {
		return new FieldNames(new KindCatalogue(), Map::of);
	}

	/**
	 * Kinds by a name or the beginning of a word in it.
	 * @param typed such as {@code mietvertrag}
	 * @return their codes, empty if there is none
	 */
	Set<String> kinds(String typed) {
		return codes(this.kinds, typed);
	}

	Set<String> teams(String typed) {
		return codes(this.teams.get(), typed);
	}

	Set<String> channels(String typed) {
		Channel channel = CHANNELS.get(WordForms.fold(typed));
		return (channel != null) ? Set.of(channel.name()) : Set.of();
	}

	private static Set<String> codes(Map<String, String> names, String typed) {
		String folded = WordForms.fold(typed);
		if (folded.isEmpty()) {
			return Set.of();
		}
		Set<String> exact = names.keySet()
			.stream()
			.filter((code) -> WordForms.fold(code).equals(folded))
			.collect(Collectors.toSet());
		return !exact.isEmpty() ? exact
				: names.entrySet()
					.stream()
					.filter((name) -> begins(name.getValue(), folded))
					.map(Map.Entry::getKey)
					.collect(Collectors.toSet());
	}

	/** Whether the name, from one of its words on, begins like what was typed. */
	private static boolean begins(String name, String folded) {
		String[] words = name.split("[^\\p{L}\\d]+", -1);
		StringBuilder rest = new StringBuilder();
		for (int i = words.length - 1; i >= 0; i--) {
			rest.insert(0, WordForms.fold(words[i]));
			if (rest.indexOf(folded) == 0) {
				return true;
			}
		}
		return false;
	}

}
