package de.aktenlauf.routing;

import java.util.List;
import java.util.Set;

/** What the words of a letter tell of its making. */
final class LetterFacts {

	private static final int FORM_LABELS = 3;

	private static final int ADDRESS_WORDS = 5;

	private static final Set<String> LABELS = Set.of("ankreuzen", "auszufullen", "ausfullen", "eingangsvermerk",
			"eingangsstempel", "unterschrift", "vorname", "geburtsdatum", "anrede", "familienstand",
			"staatsangehorigkeit", "nachname", "anschrift", "familienname", "zutreffendes", "antragstellende",
			"bearbeitungsvermerke", "geburtsort", "steuer", "rentenversicherungsnummer", "bankverbindung", "stempel",
			"abschnitt", "geburtsname", "beifugen", "druckbuchstaben", "blockschrift", "verhaltnisse", "antragsteller",
			"antragstellerin", "dienststelle", "wohnsituation", "antragsformular", "antragsvordruck");

	private static final Set<String> SALUTATIONS = Set.of("geehrte", "geehrter", "hallo", "liebe", "grussen", "grusse",
			"gruss", "mfg");

	/** Words that only a letter to us, or about our benefits, has. */
	private static final Set<String> OURS = Set.of("jobcenter", "job", "jobcenters", "grundsicherung",
			"grundsicherungsgeld", "burgergeld", "sgb", "bedarfsgemeinschaft", "bg", "hartz", "alg", "kundennummer",
			"sozialgericht", "landessozialgericht", "arge", "leistungsabteilung", "widerspruchsstelle", "inkasso",
			"regionaldirektion", "arbeitsamt", "arbeitslose", "datenschutzbeauftragte", "datenschutzbeauftragten");

	/** How the names of offices and firms end or are, to whom people write. */
	private static final List<String> OFFICES = List.of("amt", "kasse", "behorde", "beitragsservice", "verwaltung",
			"versicherung", "werke", "zulassungsstelle", "bank", "meldestelle", "agentur", "ministerium", "amtsgericht",
			"landratsamt", "burgermeister", "rathaus", "kundenservice", "kundendienst", "zentrale", "hochschule",
			"personalabteilung");

	private LetterFacts() {
	}

	static boolean isForm(Set<String> forms) {
		long labels = LABELS.stream()
			.filter((label) -> forms.contains(label) || forms.stream().anyMatch((form) -> Spelling.same(form, label)))
			.count();
		return labels >= FORM_LABELS && forms.stream().noneMatch(SALUTATIONS::contains);
	}

	/**
	 * Sender and addressee have a post code each, or an office that is not ours is
	 * addressed, and nothing is ours.
	 */
	static boolean isToSomebodyElse(List<Token> tokens, Set<String> forms) {
		if (forms.stream().anyMatch(OURS::contains)) {
			return false;
		}
		if (addressesOffice(tokens)) {
			return true;
		}
		int postCodes = 0;
		for (int i = 0; i + 1 < tokens.size() && tokens.get(i).zone() != Zone.LATER; i++) {
			Token token = tokens.get(i);
			boolean head = token.zone() == Zone.HEAD || token.zone() == Zone.SUBJECT;
			postCodes += (head && token.form().length() == 5 && Digits.countTrue(token.form()) == 5
					&& tokens.get(i + 1).isCapitalised()) ? 1 : 0;
		}
		return postCodes >= 2;
	}

	/** A short line of the head names an office: "An das Bauamt", "Finanzamt Süd". */
	private static boolean addressesOffice(List<Token> tokens) {
		int begin = 0;
		while (begin < tokens.size() && tokens.get(begin).zone() != Zone.BODY
				&& tokens.get(begin).zone() != Zone.LATER) {
			int end = begin;
			while (end < tokens.size() && tokens.get(end).line() == tokens.get(begin).line()) {
				end++;
			}
			List<Token> line = tokens.subList(begin, end);
			if (line.size() <= ADDRESS_WORDS && line.stream().anyMatch(LetterFacts::isOffice)) {
				return true;
			}
			begin = end;
		}
		return false;
	}

	private static boolean isOffice(Token token) {
		return token.isCapitalised() && !token.form().equals("amt")
				&& OFFICES.stream().anyMatch(token.form()::endsWith);
	}

}
