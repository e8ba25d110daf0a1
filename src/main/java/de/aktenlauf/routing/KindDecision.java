package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.text.Barcode;
import de.aktenlauf.text.ExtractedText;

/**
 * Decides the kind of a letter from rules, the expectation in our own code, and the
 * words.
 * <p>
 * Each says how much it speaks for a kind; the sum decides. Two clear rules outweigh any
 * words, a single one tips the scale between kinds that the words leave open; where rules
 * are silent the words propose. What stays below the reject threshold is {@code OTHER}.
 */
final class KindDecision {

	/** Points into the scale of the word model's logarithms. */
	private static final double RULE_SCALE = 0.3;

	private static final double WORD_SCALE = 0.9;

	/** No word model is so sure that it beats several clear rules. */
	private static final double LEAST_SHARE = 0.0005;

	/**
	 * The second rule for the same kind tells less that is new than the first, and so on.
	 */
	private static final double REPETITION = 0.6;

	/** What our own code on the sheet counts, in points: a strong hint, no proof. */
	private static final double CODE_POINTS = 14;

	private static final int REJECT_PERCENT = 20;

	private static final int MAX_EVIDENCE = 8;

	private static final int WORDS_AS_EVIDENCE = 5;

	private final RuleBook rules;

	private final RuleBook urgencyRules;

	private final WordModel model;

	private final String version;

	KindDecision(RuleBook rules, RuleBook urgencyRules, ExampleLetters examples) {
		this.rules = rules;
		this.urgencyRules = urgencyRules;
		this.model = new WordModel(examples.examples());
		this.version = rules.version() + "." + urgencyRules.version() + "." + examples.version();
	}

	static KindDecision ofConfiguration() {
		return ofConfiguration(List.of());
	}

	/**
	 * Learns from letters that people corrected, too.
	 */
	static KindDecision ofConfiguration(List<ExampleLetters.Example> corrected) {
		ExampleLetters examples = new ExampleLetters("routing/examples.txt");
		examples.add(corrected);
		return new KindDecision(new RuleBook("routing/kinds.csv", examples.words()),
				new RuleBook("routing/urgency.csv", examples.words()), examples);
	}

	Classification decide(ExtractedText text) {
		Letter letter = Letter.of(text);
		List<Hit> hits = this.rules.find(letter);
		List<Token> tokens = letter.tokens().stream().filter((token) -> token.zone() != Zone.LATER).toList();
		List<WordFeatures.Weighed> words = tokens.stream()
			.map((token) -> new WordFeatures.Weighed(token.form(), token.zone().weight()))
			.toList();
		double[] scores = scores(hits, text, this.model.shares(words));
		double[] shares = WordModel.shares(scores);
		DocumentKind best = Kinds.all()
			.stream()
			.max(Comparator.comparingDouble((kind) -> shares[Kinds.place(kind)]))
			.orElseThrow();
		int percent = Confidence.percent(shares[Kinds.place(best)], supported(hits, best));
		List<Evidence> evidence = evidence(hits, tokens, words, best);
		if (percent < REJECT_PERCENT || tokens.isEmpty()) {
			return new Classification(DocumentKind.OTHER, tokens.isEmpty() ? 0 : Math.min(percent, REJECT_PERCENT),
					List.of(), urgencies(letter), this.version);
		}
		return new Classification(best, percent, evidence, urgencies(letter), this.version);
	}

	private static boolean supported(List<Hit> hits, DocumentKind kind) {
		return hits.stream().anyMatch((hit) -> hit.points() > 0 && hit.rule().target().equals(kind.name()));
	}

	private static double[] scores(List<Hit> hits, ExtractedText text, double[] wordShares) {
		double[] scores = new double[Kinds.count()];
		for (DocumentKind kind : Kinds.all()) {
			double[] points = hits.stream()
				.filter((hit) -> hit.rule().target().equals(kind.name()))
				.mapToDouble(Hit::points)
				.toArray();
			scores[Kinds.place(kind)] = RULE_SCALE * sum(points)
					+ WORD_SCALE * Math.log(Math.max(LEAST_SHARE, wordShares[Kinds.place(kind)]));
		}
		text.pages()
			.stream()
			.flatMap((page) -> page.barcodes().stream())
			.map(Barcode::text)
			.map(OwnCode::read)
			.flatMap(java.util.Optional::stream)
			.flatMap((code) -> code.expectedKind().stream())
			.distinct()
			.forEach((kind) -> scores[Kinds.place(kind)] += RULE_SCALE * CODE_POINTS);
		return scores;
	}

	private static double sum(double[] points) {
		Arrays.sort(points);
		double sum = 0;
		double factor = 1;
		for (int i = points.length - 1; i >= 0 && points[i] > 0; i--) {
			sum += points[i] * factor;
			factor *= REPETITION;
		}
		for (int i = 0; i < points.length && points[i] < 0; i++) {
			sum += points[i];
		}
		return sum;
	}

	private List<Evidence> evidence(List<Hit> hits, List<Token> tokens, List<WordFeatures.Weighed> words,
			DocumentKind kind) {
		List<Evidence> evidence = new ArrayList<>(hits.stream()
			.filter((hit) -> hit.points() > 0 && hit.rule().target().equals(kind.name()))
			.sorted(Comparator.comparingDouble(Hit::points).reversed())
			.limit(MAX_EVIDENCE)
			.map(Hit::evidence)
			.toList());
		if (evidence.size() < WORDS_AS_EVIDENCE) {
			double[] spoke = this.model.spokeFor(words, kind);
			IntStream.range(0, spoke.length)
				.boxed()
				.filter((i) -> spoke[i] > 0 && tokens.get(i).form().length() > 2)
				.sorted(Comparator.comparingDouble((Integer i) -> spoke[i]).reversed())
				.limit(WORDS_AS_EVIDENCE)
				.forEach((i) -> evidence.add(EvidenceWords.of(List.of(tokens.get(i)), "TEXT")));
		}
		return evidence;
	}

	private Set<Urgency> urgencies(Letter letter) {
		Set<Urgency> urgencies = EnumSet.noneOf(Urgency.class);
		this.urgencyRules.find(letter).forEach((hit) -> urgencies.add(Urgency.valueOf(hit.rule().target())));
		return urgencies;
	}

}
