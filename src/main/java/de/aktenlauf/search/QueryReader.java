package de.aktenlauf.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

import de.aktenlauf.search.DateWords.Days;
import org.apache.lucene.search.Query;

/**
 * Reads what a person types: words, {@code "phrases"}, {@code -without}, {@code begin*},
 * {@code feld:wert} and date words. Whatever cannot be read as syntax is read as words,
 * and said.
 */
final class QueryReader {

	private static final String QUOTES = "\"„“”»«";

	private static final Set<String> OPERATORS = Set.of("AND", "OR", "UND", "ODER");

	private static final int MIN_PREFIX_LENGTH = 2;

	private static final int MAX_NOTES = 10;

	private final String typed;

	private final FieldQueries fields;

	private final boolean dateWords;

	private final List<String> words = new ArrayList<>();

	private final List<String> phrases = new ArrayList<>();

	private final List<String> beginnings = new ArrayList<>();

	private final List<String> withoutWords = new ArrayList<>();

	private final List<String> withoutPhrases = new ArrayList<>();

	private final List<Query> only = new ArrayList<>();

	private final List<Query> never = new ArrayList<>();

	private final List<SearchNote> notes = new ArrayList<>();

	private final StringBuilder run = new StringBuilder();

	private int at;

	private QueryReader(String typed, FieldQueries fields, boolean dateWords) {
		this.typed = typed;
		this.fields = fields;
		this.dateWords = dateWords;
	}

	/**
	 * Reads.
	 * @param typed what was typed
	 * @param fields meaning of field and date words
	 * @param dateWords whether date words among others mean the receipt; else they are
	 * words
	 * @return what is wanted
	 */
	static Wanted read(String typed, FieldQueries fields, boolean dateWords) {
		return new QueryReader(typed, fields, dateWords).read();
	}

	private Wanted read() {
		while (this.at < this.typed.length()) {
			boolean begins = startsWord();
			if (!(begins && (readField() || readDate())) && !readPhrase(begins)) {
				if (Character.isWhitespace(this.typed.charAt(this.at))) {
					this.run.append(' ');
					this.at++;
				}
				else if (isQuote(this.at)) {
					note(SearchNote.Kind.OPEN_QUOTE, this.typed.substring(this.at));
					this.run.append(' ');
					this.at++;
				}
				else {
					readAtom();
				}
			}
		}
		flush();
		return new Wanted(this.words, this.phrases, this.beginnings, this.withoutWords, this.withoutPhrases, this.only,
				this.never, this.notes);
	}

	/** {@code art:mietvertrag}, {@code -weg:fax}, {@code eingang:letzte Woche}. */
	private boolean readField() {
		Matcher prefix = FieldQueries.PREFIX.matcher(this.typed).region(this.at, this.typed.length());
		if (!prefix.lookingAt() || prefix.end() == this.typed.length()) {
			return false;
		}
		String field = prefix.group(2);
		int begin = prefix.end();
		while (begin < this.typed.length() - 1 && this.typed.charAt(begin) == ' ') {
			begin++;
		}
		int quoted = isQuote(begin) ? closingQuote(begin + 1) : -1;
		int from = (quoted > 0) ? begin + 1 : begin;
		int end = (quoted > 0) ? quoted : endOfValue(field, begin);
		String value = this.typed.substring(from, end);
		Optional<Query> filter = this.fields.read(field, value);
		flush();
		filter.ifPresentOrElse((query) -> (prefix.group(1).isEmpty() ? this.only : this.never).add(query), () -> {
			note(SearchNote.Kind.VALUE_AS_WORDS, this.typed.substring(prefix.start(), end));
			this.run.append(' ').append(value).append(' ');
		});
		this.at = (quoted > 0) ? quoted + 1 : end;
		return true;
	}

	private int endOfValue(String field, int begin) {
		if (FieldQueries.isDate(field)) {
			Optional<Days> days = this.fields.dates().at(this.typed, begin);
			if (days.isPresent()) {
				return days.get().end();
			}
		}
		return endOfAtom(begin);
	}

	private boolean readDate() {
		Optional<Days> days = this.dateWords ? this.fields.dates().among(this.typed, this.at) : Optional.empty();
		days.ifPresent((read) -> {
			flush();
			this.only.add(FieldQueries.received(read));
			note(SearchNote.Kind.DATE, this.typed.substring(this.at, read.end()));
			this.at = read.end();
		});
		return days.isPresent();
	}

	private boolean readPhrase(boolean begins) {
		boolean without = this.typed.charAt(this.at) == '-' && begins && this.at + 1 < this.typed.length();
		int quote = without ? this.at + 1 : this.at;
		int close = isQuote(quote) ? closingQuote(quote + 1) : -1;
		if (close < 0) {
			return false;
		}
		(without ? this.withoutPhrases : this.phrases).add(this.typed.substring(quote + 1, close));
		this.at = close + 1;
		flush();
		return true;
	}

	private void readAtom() {
		int start = this.at;
		this.at = Math.max(endOfAtom(start), start + 1);
		String atom = this.typed.substring(start, this.at);
		if (atom.startsWith("-") && atom.length() > 1 && Character.isLetterOrDigit(atom.charAt(1))) {
			flush();
			this.withoutWords.add(atom.substring(1));
		}
		else if (isBeginning(atom)) {
			flush();
			this.beginnings.add(WordForms.fold(atom));
		}
		else if (!OPERATORS.contains(atom)) {
			this.run.append(atom);
		}
	}

	private int endOfAtom(int from) {
		int end = from;
		while (end < this.typed.length() && !Character.isWhitespace(this.typed.charAt(end)) && !isQuote(end)) {
			end++;
		}
		return end;
	}

	private static boolean isBeginning(String atom) {
		return atom.endsWith("*") && WordForms.fold(atom).length() >= MIN_PREFIX_LENGTH
				&& atom.chars().limit(atom.length() - 1L).allMatch(Character::isLetterOrDigit);
	}

	private void flush() {
		if (!this.run.toString().isBlank()) {
			this.words.add(this.run.toString());
		}
		this.run.setLength(0);
	}

	private void note(SearchNote.Kind kind, String text) {
		if (this.notes.size() < MAX_NOTES) {
			this.notes.add(new SearchNote(kind, text.strip()));
		}
	}

	private boolean startsWord() {
		return this.at == 0 || Character.isWhitespace(this.typed.charAt(this.at - 1));
	}

	private boolean isQuote(int index) {
		return QUOTES.indexOf(this.typed.charAt(index)) >= 0;
	}

	private int closingQuote(int from) {
		for (int i = from; i < this.typed.length(); i++) {
			if (isQuote(i)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * What is wanted.
	 *
	 * @param words runs of words and numbers
	 * @param phrases must occur as they are
	 * @param beginnings folded beginnings of words
	 * @param withoutWords must not occur
	 * @param withoutPhrases must not occur as they are
	 * @param only filters of fields and date words that must hold
	 * @param never filters of fields that must not hold
	 * @param notes how it was read
	 */
	record Wanted(List<String> words, List<String> phrases, List<String> beginnings, List<String> withoutWords,
			List<String> withoutPhrases, List<Query> only, List<Query> never, List<SearchNote> notes) {

		/** Whether there is anything but filters. */
		boolean hasWords() {
			return !this.words.isEmpty() || !this.phrases.isEmpty() || !this.beginnings.isEmpty()
					|| !this.withoutWords.isEmpty() || !this.withoutPhrases.isEmpty();
		}

		/** Whether date words among the others were read as the receipt. */
		boolean hasDates() {
			return this.notes.stream().anyMatch((note) -> note.kind() == SearchNote.Kind.DATE);
		}

	}

}
