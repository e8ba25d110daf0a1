package de.aktenlauf.outbound;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.text.LetterPress;
import de.aktenlauf.text.QrPicture;

import org.springframework.stereotype.Component;

/**
 * Turns what a letter says into pages. Equal letters of one day and number give equal
 * bytes as long as the office does not change its texts.
 */
@Component
class LetterWriter {

	private static final List<String> SHARED = List.of("layout", "parts");

	private final LetterTemplates templates = new LetterTemplates();

	private final LetterPress press;

	LetterWriter(LetterPress press) {
		this.press = press;
	}

	/**
	 * Writes a letter.
	 * @param letter what it says
	 * @param number its number, empty for a draft
	 * @param date the day on it
	 * @return the pages
	 * @throws LetterTextBroken if a text of the office is missing or broken
	 * @throws LetterRefused if a term is too short or a character cannot be printed
	 */
	Written write(Snapshot letter, Optional<String> number, LocalDate date) {
		Letterhead head = Letterhead.load();
		check(letter, head, date);
		BlockText text = text(letter, head, date);
		String page = page(letter, number, date, head, text);
		List<String> versions = versions(letter.content().kind(), text);
		String data = LetterData.of(letter, number, date, versions).json();
		byte[] pdf = this.press.print(page, date,
				new LetterPress.Data(LetterData.FILE, "application/json", "Berechnung zu diesem Schreiben", data));
		return new Written(pdf, String.join(" ", versions));
	}

	/** The page before it is printed. */
	String page(Snapshot letter, Optional<String> number, LocalDate date) {
		Letterhead head = Letterhead.load();
		return page(letter, number, date, head, text(letter, head, date));
	}

	private static BlockText text(Snapshot letter, Letterhead head, LocalDate date) {
		return new BlockText(TextBlocks.load(), date, LetterValues.of(letter, head, date));
	}

	private String page(Snapshot letter, Optional<String> number, LocalDate date, Letterhead head, BlockText text) {
		LetterKind kind = letter.content().kind();
		Map<String, Object> variables = new HashMap<>();
		List<CalculatedMonth> months = letter.months();
		List<CalculatedMonth> reserved = months.stream()
			.filter((month) -> !month.sheet().carriedForward().isEmpty())
			.toList();
		variables.put("kind", kind.german());
		variables.put("act", kind.isAct());
		variables.put("automatic", letter.decidedBy().automatic());
		variables.put("subject", subject(letter.content(), text));
		variables.put("head", head.values());
		variables.put("to", letter.addressee().lines());
		variables.put("agent", letter.addressee().agent());
		variables.put("party", letter.addressee().party());
		variables.put("info", InfoLine.of(letter, number, date, head));
		variables.put("code", QrPicture.address(
				"AKTENLAUF:1:" + letter.caseNumber() + ":" + kind.expectedReply() + ":" + number.orElse("ENTWURF")));
		variables.put("codeWords",
				"Code des Schreibens: BG-Nummer " + letter.caseNumber() + ", Brief " + number.orElse("Entwurf"));
		variables.put("text", text);
		variables.put("plain", PlainWords.of(text, letter, !reserved.isEmpty()));
		variables.put("reserved",
				reserved.isEmpty() ? List.of() : List.of(text.with("reservation", Map.of("months", months(reserved)))));
		variables.put("mixed", isMixed(months, text));
		Map<String, String> names = letter.persons()
			.stream()
			.collect(Collectors.toMap(NoticePerson::id, NoticePerson::name));
		variables.put("sheets",
				MonthGroup.equalSheets(months)
					.stream()
					.flatMap((group) -> SheetTable.of(group, names).stream())
					.toList());
		variables.put("steps", PersonSteps.of(letter.persons(), months, text));
		variables.putAll(own(letter.content(), text));
		variables.put("style", style(letter, number, date, head));
		return this.templates.fill(kind.template(), variables);
	}

	private static Map<String, Object> own(NoticeContent content, BlockText text) {
		return switch (content) {
			case NoticeContent.Grant grant -> Map.of("rows", MonthRow.of(grant.award(), text));
			case NoticeContent.Change change -> Map.of("rows", MonthRow.of(change.award(), text), "causes",
					change.causes().stream().map((cause) -> text.law("cause." + cause)).toList(), "hearing",
					hearing(change.hearing(), text));
			case NoticeContent.PreliminaryGrant preliminary -> Map.of("rows", MonthRow.of(preliminary.award(), text),
					"reason", text.law("preliminary." + preliminary.reason()), "explanation",
					preliminary.explanation().strip());
			case NoticeContent.Refusal refusal -> Map.of("reasons",
					refusal.reasons()
						.stream()
						.map((reason) -> List.of(text.law("ground." + reason.ground()), reason.facts().strip()))
						.toList(),
					"hearing", hearing(refusal.hearing(), text));
			case NoticeContent.EvidenceRequest request ->
				Map.of("items", request.items(), "applied", request.appliedOn().isPresent());
			case NoticeContent.Hearing hearing ->
				Map.of("intention", hearing.intention().strip(), "facts", hearing.facts(), "norms", hearing.norms());
		};
	}

	private static List<String> hearing(HearingBasis basis, BlockText text) {
		List<String> words = new ArrayList<>();
		basis.heardOn().ifPresent((day) -> words.add(text.law("hearing.heard")));
		basis.waived().ifPresent((reason) -> words.add(text.law("hearing.waived." + reason)));
		return words;
	}

	private static String subject(NoticeContent content, BlockText text) {
		return switch (content) {
			case NoticeContent.Grant grant -> period(grant.award(), text);
			case NoticeContent.Change change -> period(change.award(), text);
			case NoticeContent.PreliminaryGrant preliminary -> period(preliminary.award(), text);
			case NoticeContent.Refusal refusal -> text.with("subject.refusal",
					Map.of("benefit",
							LetterValues.benefit(text,
									refusal.months().isEmpty() ? List.of(BenefitMonth.of(refusal.appliedOn()))
											: refusal.months().stream().map(CalculatedMonth::month).toList())));
			case NoticeContent.EvidenceRequest request -> text.of("subject.evidence");
			case NoticeContent.Hearing hearing -> text.of("subject.hearing");
		};
	}

	private static String period(Award award, BlockText text) {
		return text.with("subject.period", Map.of("benefit",
				LetterValues.benefit(text, award.months().stream().map(CalculatedMonth::month).toList())));
	}

	private static String months(List<CalculatedMonth> months) {
		return German.list(MonthGroup.of(months, (one, other) -> other.month().equals(one.month().plusMonths(1)))
			.stream()
			.map(MonthGroup::label)
			.toList());
	}

	private static boolean isMixed(List<CalculatedMonth> months, BlockText text) {
		return months.stream().map((month) -> text.benefit(month.month().firstDay())).distinct().count() > 1;
	}

	/** The style sheet with the words of the margins. */
	private static String style(Snapshot letter, Optional<String> number, LocalDate date, Letterhead head) {
		String running = letter.content().kind().german() + " vom " + German.day(date) + " · BG-Nummer "
				+ letter.caseNumber() + number.map((words) -> " · Brief " + words).orElse("");
		return LetterTemplates.read(LetterTemplates.STYLE)
			.replace("{running}", quoted(running))
			.replace("{footer}", quoted(head.of("footer")))
			.replace("{invented}", quoted(head.of("invented")))
			.replace("{draft}", quoted(number.isPresent() ? "" : "ENTWURF – nicht versandt"));
	}

	private static String quoted(String words) {
		return words.replace("\\", "").replace("\"", "").replace("\n", " ");
	}

	private void check(Snapshot letter, Letterhead head, LocalDate date) {
		Findings findings = new Findings();
		this.press.lacking(String.join(" ", letter.words()))
			.forEach((character) -> findings.require(false, "characters",
					"U+%04X cannot be printed, write it with Latin letters".formatted(character)));
		LocalDate earliest = date.plusDays(head.shortestTermDays());
		Optional<LocalDate> term = switch (letter.content()) {
			case NoticeContent.EvidenceRequest request -> Optional.of(request.term());
			case NoticeContent.Hearing hearing -> Optional.of(hearing.term());
			default -> Optional.empty();
		};
		findings.require(term.filter((day) -> day.isBefore(earliest)).isEmpty(), "term",
				"the term ends before " + earliest + ", give at least " + head.shortestTermDays() + " days");
		findings.refuse();
	}

	private static List<String> versions(LetterKind kind, BlockText text) {
		TreeSet<String> versions = new TreeSet<>(text.used());
		SHARED.forEach((name) -> versions.add(digest(name + ".html")));
		versions.add(digest(kind.template() + ".html"));
		versions.add(digest(LetterTemplates.STYLE));
		return List.copyOf(versions);
	}

	private static String digest(String file) {
		CRC32 digest = new CRC32();
		digest.update(LetterTemplates.read(file).getBytes(StandardCharsets.UTF_8));
		return file + "#" + String.format(Locale.ROOT, "%08x", digest.getValue());
	}

	/** A letter on paper. */
	static final class Written {

		private final byte[] pdf;

		private final String versions;

		private Written(byte[] pdf, String versions) {
			this.pdf = pdf;
			this.versions = versions;
		}

		byte[] pdf() {
			return this.pdf.clone();
		}

		/** Templates and blocks that were used. */
		String versions() {
			return this.versions;
		}

	}

}
