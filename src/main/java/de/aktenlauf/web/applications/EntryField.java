package de.aktenlauf.web.applications;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/**
 * A field of the entry screen.
 *
 * @param path the value that it is about, or what the form says of itself
 * @param label in words
 * @param type {@code text}, {@code date}, {@code select} or {@code check}
 * @param known the value that is known, in words; empty if none is
 * @param value what stands in the field
 * @param options what may be chosen
 * @param proposal what was read in the scan
 * @param errors what is wrong with it
 */
record EntryField(String path, String label, String type, String known, String value, List<Option> options,
		@Nullable Offer proposal, List<String> errors) {

	/** Keeps unmodifiable copies. */
	EntryField {
		options = List.copyOf(options);
		errors = List.copyOf(errors);
	}

	/** A name that is short, and the same whatever else is on the page. */
	public String name() {
		return nameOf(this.path);
	}

	static String nameOf(String path) {
		CRC32 sum = new CRC32();
		sum.update(path.getBytes(StandardCharsets.UTF_8));
		return "w" + Long.toHexString(sum.getValue());
	}

	EntryField with(String typed, @Nullable Offer offer, List<String> wrong) {
		return new EntryField(this.path, this.label, this.type, this.known, typed, this.options, offer, wrong);
	}

	/**
	 * A choice.
	 *
	 * @param code its code
	 * @param label in words
	 */
	record Option(String code, String label) {
	}

	/**
	 * What was read in the scan.
	 *
	 * @param index which words of the letter, to show them
	 * @param value as it would stand in the field
	 * @param shown in words
	 * @param confidence in percent
	 * @param taken whether the person took it
	 */
	record Offer(int index, String value, String shown, int confidence, boolean taken) {
	}

}
