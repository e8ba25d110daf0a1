package de.aktenlauf.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

import de.aktenlauf.access.Protection;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.search.Letter.FileOfLetter;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

/**
 * Invented letters for measuring, made while they are read: frequent and rare words in
 * the proportions of a language, compounds, numbers, and names of invented people.
 */
final class BenchArchive implements LetterSource {

	static final int PAGES_OF_LETTER = 3;

	private static final int WORDS_OF_PAGE = 180;

	private static final int VOCABULARY = 60_000;

	private static final int CASES = 20_000;

	private static final int TEAMS = 8;

	private static final int DAYS = 2_000;

	private static final LocalDate FIRST_DAY = LocalDate.of(2021, 6, 1);

	private static final List<String> FREQUENT = List.of("der", "die", "und", "in", "den", "von", "zu", "das", "mit",
			"sich", "des", "auf", "für", "ist", "im", "dem", "nicht", "ein", "eine", "als", "auch", "es", "an",
			"werden", "aus", "Sie", "wir", "Ihnen", "Antrag", "Bescheid", "Miete", "Leistung", "Kosten", "Unterlagen",
			"Frist", "Monat", "Wohnung", "Bürgergeld", "Jobcenter", "Nachweis", "Kaution", "Einkommen", "Heizung",
			"Strom", "Widerspruch", "Kündigung", "Abrechnung", "Zahlung", "Vermieter", "Bescheinigung");

	private static final List<String> BEGINNINGS = List.of("Neben", "Heiz", "Betriebs", "Strom", "Miet", "Wohn",
			"Einkommens", "Unterhalts", "Arbeits", "Kranken", "Schul", "Renten", "Kinder", "Umzugs", "Energie",
			"Wasser");

	private static final List<String> ENDS = List.of("kosten", "abrechnung", "bescheid", "vorschuss", "nachweis",
			"vertrag", "erhöhung", "minderung", "zahlung", "bescheinigung", "geld", "anspruch", "rückstand",
			"darlehen");

	private static final String[] SYLLABLES = { "ba", "ber", "dal", "de", "fin", "gar", "hol", "ka", "ker", "lan", "le",
			"ma", "mün", "nau", "ner", "ol", "pa", "ra", "rich", "sal", "sen", "ta", "ter", "uhl", "ver", "wei", "zan",
			"zo", "lü", "bö", "ste", "kra" };

	private static final List<Channel> CHANNELS = List.of(Channel.values());

	private final List<DocumentKind> kinds = List.of(DocumentKind.values());

	private final KindCatalogue catalogue = new KindCatalogue();

	private final int letters;

	BenchArchive(int letters) {
		this.letters = letters;
	}

	@Override
	public Optional<Letter> find(DocumentId document) {
		return Optional.empty();
	}

	@Override
	public long count() {
		return this.letters;
	}

	@Override
	public void forEach(Consumer<Letter> consumer) {
		for (int number = 0; number < this.letters; number++) {
			consumer.accept(letter(number));
		}
	}

	@Override
	public FileOfLetter file(CaseNumber caseNumber) {
		return FileOfLetter.COLLECTIVE;
	}

	@Override
	public List<DocumentId> documents(CaseNumber caseNumber) {
		return List.of();
	}

	/** The same letter each time it is asked for. */
	Letter letter(int number) {
		SplittableRandom random = new SplittableRandom(number * 2_654_435_761L);
		StringBuilder text = new StringBuilder(PAGES_OF_LETTER * WORDS_OF_PAGE * 8);
		int row = random.nextInt(CASES);
		for (int page = 0; page < PAGES_OF_LETTER; page++) {
			text.append((page > 0) ? "\f" : "BG-Nummer " + caseNumber(row).value() + "\n");
			for (int word = 0; word < WORDS_OF_PAGE; word++) {
				text.append(word(random)).append((word % 11 == 10) ? '\n' : ' ');
			}
			text.append(
					String.format(Locale.GERMAN, "Betrag %,d,%02d EUR", random.nextInt(9_999), random.nextInt(100)));
		}
		DocumentKind kind = this.kinds.get(random.nextInt(this.kinds.size()));
		return new Letter(DocumentId.next(), kind.name(), this.catalogue.describe(kind).german(), "Schreiben " + number,
				CHANNELS.get(random.nextInt(CHANNELS.size())),
				FIRST_DAY.plusDays((long) number * DAYS / Math.max(1, this.letters)), random.nextInt(12) == 0,
				new FileOfLetter(Optional.of(caseNumber(row)), Optional.of("LEISTUNG-" + (1 + row % TEAMS)),
						Optional.of(new UserId("lb" + row % (TEAMS * 4))),
						(row % 50 == 0) ? Protection.STAFF : Protection.NONE),
				text.toString());
	}

	static CaseNumber caseNumber(int row) {
		return new CaseNumber(String.format(Locale.ROOT, "35504//%07d", row));
	}

	private static String word(SplittableRandom random) {
		int sort = random.nextInt(100);
		if (sort < 62) {
			return FREQUENT.get((int) (Math.pow(random.nextDouble(), 2) * FREQUENT.size()));
		}
		return (sort < 70) ? compound(random.nextInt(BEGINNINGS.size()), random.nextInt(ENDS.size()))
				: rare((int) (Math.pow(random.nextDouble(), 3) * VOCABULARY));
	}

	static String compound(int beginning, int end) {
		return BEGINNINGS.get(beginning % BEGINNINGS.size()) + ENDS.get(end % ENDS.size());
	}

	static String frequent(int number) {
		return FREQUENT.get(28 + number % (FREQUENT.size() - 28));
	}

	/** A word that no language has, by its rank. */
	static String rare(int rank) {
		StringBuilder word = new StringBuilder();
		int left = rank + SYLLABLES.length;
		while (left > 0) {
			word.append(SYLLABLES[left % SYLLABLES.length]);
			left /= SYLLABLES.length;
		}
		return Character.toUpperCase(word.charAt(0)) + word.substring(1) + "ung";
	}

}
