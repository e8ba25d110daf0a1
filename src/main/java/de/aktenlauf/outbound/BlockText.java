package de.aktenlauf.outbound;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text blocks filled in for one letter; keeps account of those that were used. */
final class BlockText {

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

	private final TextBlocks blocks;

	private final LocalDate day;

	private final Map<String, String> values;

	private final Set<String> used = new TreeSet<>();

	BlockText(TextBlocks blocks, LocalDate day, Map<String, String> values) {
		this.blocks = blocks;
		this.day = day;
		this.values = Map.copyOf(values);
	}

	/** A block with the values of the letter; called by templates. */
	public String of(String id) {
		return with(id, Map.of());
	}

	/** A block with its source in brackets; called by templates. */
	public String law(String id) {
		return sourced(of(id), this.blocks.of(id, this.day).source());
	}

	/** A sentence with its source before the full stop. */
	static String sourced(String sentence, String source) {
		if (source.isEmpty()) {
			return sentence;
		}
		boolean stopped = sentence.endsWith(".");
		return (stopped ? sentence.substring(0, sentence.length() - 1) : sentence) + " (" + source + ")"
				+ (stopped ? "." : "");
	}

	/** A block with values of its own on top. */
	public String with(String id, Map<String, String> more) {
		TextBlock block = this.blocks.of(id, this.day);
		this.used.add(block.reference());
		Map<String, String> known = new HashMap<>(this.values);
		known.putAll(more);
		Matcher places = PLACE.matcher(block.text());
		StringBuilder text = new StringBuilder();
		while (places.find()) {
			String value = known.get(places.group(1));
			if (value == null) {
				throw new LetterTextBroken(TextBlocks.FILE, block.line(),
						"nothing can be filled in for {" + places.group(1) + "} of block " + id + " in this letter");
			}
			places.appendReplacement(text, Matcher.quoteReplacement(value));
		}
		return places.appendTail(text).toString();
	}

	/** The name of the benefit in a month. */
	String benefit(LocalDate month) {
		TextBlock block = this.blocks.of("benefit.name", month);
		this.used.add(block.reference());
		return block.text();
	}

	Set<String> used() {
		return Set.copyOf(this.used);
	}

}
