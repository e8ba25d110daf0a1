package de.aktenlauf.search;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import de.aktenlauf.search.NumberForms.Span;
import de.aktenlauf.search.TextScanner.Token;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts a letter into terms: at each word's position its forms, the compound written with
 * hyphens, and the number that begins there.
 */
final class LetterTokenizer extends Tokenizer {

	private static final int MAX_GLUED = 8;

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private final WordForms forms;

	private final Deque<Term> waiting = new ArrayDeque<>();

	private List<Token> tokens = List.of();

	private List<Span> numbers = List.of();

	private int nextToken;

	private int nextNumber;

	private int length;

	LetterTokenizer(WordForms forms) {
		this.forms = forms;
	}

	static Analyzer analyzer(WordForms forms) {
		return new Analyzer() {
			@Override
			protected TokenStreamComponents createComponents(String fieldName) {
				return new TokenStreamComponents(new LetterTokenizer(forms));
			}

			@Override
			public int getPositionIncrementGap(String fieldName) {
				return 100;
			}
		};
	}

	/**
	 * Words written together with hyphens or strokes, as one.
	 * @param tokens all words
	 * @param from the first one
	 * @return behind the last one
	 */
	static int endOfGlued(List<Token> tokens, int from) {
		int end = from;
		while (end < tokens.size() - 1 && tokens.get(end).glued() && end - from < MAX_GLUED - 1) {
			end++;
		}
		return end + 1;
	}

	static String join(List<Token> tokens) {
		StringBuilder joined = new StringBuilder();
		tokens.forEach((token) -> joined.append(WordForms.fold(token.text())));
		return (joined.length() > TextScanner.MAX_WORD_LENGTH) ? "" : joined.toString();
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		StringWriter text = new StringWriter();
		this.input.transferTo(text);
		this.tokens = TextScanner.scan(text.toString());
		this.numbers = NumberForms.find(text.toString());
		this.length = text.getBuffer().length();
		this.nextToken = 0;
		this.nextNumber = 0;
		this.waiting.clear();
	}

	@Override
	public boolean incrementToken() {
		clearAttributes();
		while (this.waiting.isEmpty()) {
			if (this.nextToken == this.tokens.size()) {
				return false;
			}
			addTerms(this.nextToken++);
		}
		Term next = this.waiting.removeFirst();
		this.term.append(next.text());
		this.offset.setOffset(correctOffset(next.start()), correctOffset(next.end()));
		this.increment.setPositionIncrement(next.increment());
		return true;
	}

	@Override
	public void end() throws IOException {
		super.end();
		this.offset.setOffset(correctOffset(this.length), correctOffset(this.length));
	}

	private void addTerms(int index) {
		Token token = this.tokens.get(index);
		Set<String> seen = new LinkedHashSet<>();
		for (String form : this.forms.ofIndex(token.text())) {
			add(form, token.start(), token.end(), seen);
		}
		addGlued(index, seen);
		while (this.nextNumber < this.numbers.size() && this.numbers.get(this.nextNumber).start() < token.end()) {
			Span number = this.numbers.get(this.nextNumber++);
			add(number.term(), token.start(), Math.max(number.end(), token.end()), seen);
		}
	}

	private void addGlued(int index, Set<String> seen) {
		Token token = this.tokens.get(index);
		boolean first = index == 0 || !this.tokens.get(index - 1).glued();
		List<Token> glued = new ArrayList<>(this.tokens.subList(index, endOfGlued(this.tokens, index)));
		if (glued.size() > 1) {
			String pair = join(glued.subList(0, 2));
			add(pair, token.start(), glued.get(1).end(), seen);
			add(this.forms.stem(pair), token.start(), glued.get(1).end(), seen);
		}
		if (first && glued.size() > 2) {
			add(join(glued), token.start(), glued.getLast().end(), seen);
		}
	}

	private void add(String text, int start, int end, Set<String> seen) {
		if (!text.isEmpty() && seen.add(text)) {
			this.waiting.addLast(new Term(text, start, end, (seen.size() == 1) ? 1 : 0));
		}
	}

	/**
	 * A term of the index.
	 *
	 * @param text the term
	 * @param start first character in the letter
	 * @param end behind the last character
	 * @param increment 1 for the first term of a word, 0 for the others
	 */
	private record Term(String text, int start, int end, int increment) {
	}

}
