package de.aktenlauf.process.incomingmail;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import de.aktenlauf.access.People;
import de.aktenlauf.access.User;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.Repairs;
import de.aktenlauf.intake.UnreadableLetter;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.routing.CaseMatch;
import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Classifier;
import de.aktenlauf.routing.Urgency;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Absence;

import org.springframework.stereotype.Component;

/**
 * Tells in German why a letter lies where it lies: what it was taken for and by which
 * words, how its case was found, which rule sent it here.
 */
@Component
class Reasons {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

	private static final int MAX_WORDS = 80;

	/** Why there is work on a part of a letter. */
	static final String SPLIT_OFF = "Von einem anderen Schreiben abgetrennt.";

	private final Classifier classifier;

	private final CaseFinder cases;

	private final KindCatalogue kinds;

	private final People people;

	private final Repairs repairs;

	Reasons(Classifier classifier, CaseFinder cases, KindCatalogue kinds, People people, Repairs repairs) {
		this.classifier = classifier;
		this.cases = cases;
		this.kinds = kinds;
		this.people = people;
		this.repairs = repairs;
	}

	String forBasket(MailItem letter, RouteMailResult route, Optional<Absence> absence) {
		List<String> sentences = understood(letter);
		this.repairs.unreadable(letter.id()).map(this::unreadable).ifPresent(sentences::addFirst);
		return decided(sentences, route, absence);
	}

	/** A part is what a person says: by its own kind, or by that of its letter. */
	String forPart(Document part, RouteMailResult route, Optional<Absence> absence) {
		List<String> sentences = new ArrayList<>(List.of(SPLIT_OFF));
		Optional<Classification> letter = this.classifier.stored(part.mailItem());
		String kind = this.kinds.describe(part.kind()).german() + ".";
		sentences.add(letter.filter((whole) -> whole.kind() == part.kind()).isPresent() ? "Art: " + kind
				: "Von Hand berichtigt: " + kind);
		letter.flatMap(Reasons::urgent).ifPresent(sentences::add);
		return decided(sentences, route, absence);
	}

	private String decided(List<String> sentences, RouteMailResult route, Optional<Absence> absence) {
		sentences.add("Regel " + route.ruleId() + ": " + sentence(route.ruleReason()));
		absence.map((away) -> "Vertretung für " + named(away.absent()) + " bis " + DAY.format(away.to()) + ".")
			.ifPresent(sentences::add);
		return String.join(" ", sentences);
	}

	private String unreadable(UnreadableLetter decided) {
		return "Unlesbar zur Akte genommen (" + QuarantineTitles.of(decided.reason()) + "): vorgeschlagen von "
				+ named(decided.proposedBy()) + ", bestätigt von " + named(decided.confirmedBy()) + ".";
	}

	String forClearing(MailItem letter, String ruleId) {
		List<String> sentences = understood(letter);
		sentences.add("Regel " + ruleId + ": Ohne sicher gefundene Akte ordnet ein Mensch zu.");
		return String.join(" ", sentences);
	}

	private List<String> understood(MailItem letter) {
		MailItemId mailItem = letter.id();
		List<String> sentences = new ArrayList<>();
		letter.part().map((part) -> parted(part, letter.pages())).ifPresent(sentences::add);
		letter.acceptedPages()
			.map((pages) -> "Seitenzahl der Datei angenommen: " + pages + " statt " + letter.pages() + ".")
			.ifPresent(sentences::add);
		this.classifier.stored(mailItem).ifPresent((classification) -> {
			sentences.add(recognised(classification));
			urgent(classification).ifPresent(sentences::add);
		});
		this.cases.stored(mailItem).map(CaseMatch::reason).map(Reasons::sentence).ifPresent(sentences::add);
		return sentences;
	}

	private static String parted(MailItem.Part part, int pages) {
		String where = (pages == 1) ? "Seite " + part.firstPage()
				: "Seiten " + part.firstPage() + " bis " + (part.firstPage() + pages - 1);
		return "Am Trennblatt geteilt: Schreiben " + part.number() + " von " + part.of() + " einer Datei, " + where
				+ ".";
	}

	private String recognised(Classification classification) {
		if (classification.byPerson()) {
			return "Von Hand berichtigt: " + this.kinds.describe(classification.kind()).german() + ".";
		}
		if (classification.kind() == DocumentKind.OTHER) {
			return "Keine bestimmte Art erkannt: " + this.kinds.describe(DocumentKind.OTHER).german() + ".";
		}
		String recognised = "Erkannt als " + this.kinds.describe(classification.kind()).german() + " ("
				+ classification.confidencePercent() + " %)";
		return classification.evidence()
			.stream()
			.findFirst()
			.map((evidence) -> recognised + ": „" + shortened(evidence.words()) + "“.")
			.orElse(recognised + ".");
	}

	private String named(UserId colleague) {
		return this.people.find(colleague).map(User::displayName).orElse(colleague.value());
	}

	private static Optional<String> urgent(Classification classification) {
		return classification.urgencies().isEmpty() ? Optional.empty()
				: Optional.of(classification.urgencies()
					.stream()
					.sorted()
					.map((urgency) -> "„" + german(urgency) + "“")
					.collect(Collectors.joining(", ", "Eilig wegen ", ".")));
	}

	private static String german(Urgency urgency) {
		return switch (urgency) {
			case WITHOUT_NOTICE -> "fristlos";
			case EVICTION -> "Räumung";
			case POWER_CUT -> "Stromsperre";
			case INTERIM_RELIEF -> "einstweilige Anordnung";
			case DESTITUTE -> "mittellos";
		};
	}

	private static String shortened(String words) {
		return (words.length() <= MAX_WORDS) ? words : words.substring(0, MAX_WORDS - 1) + "…";
	}

	private static String sentence(String text) {
		String stripped = text.strip();
		return (stripped.isEmpty() || stripped.endsWith(".")) ? stripped : stripped + ".";
	}

}
