package de.aktenlauf.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/** Makes letters: words, setting, drawing, wear, file, and what is expected. */
final class LetterMaker {

	private static final Set<String> FIRMS = Set.of("landlord", "employer", "utility", "bank", "insurer", "collection",
			"tutor", "shop");

	private final FontBook fonts;

	private final Map<String, String> owners;

	LetterMaker(FontBook fonts, Map<String, String> owners) {
		this.fonts = fonts;
		this.owners = Map.copyOf(owners);
	}

	MadeLetter make(LetterOrder order) throws IOException {
		Random random = chance(order);
		List<Sheet> sheets = sheets(order, random);
		if (order.format().onePage() && sheets.size() > 1) {
			throw new IllegalArgumentException(order.name() + " has more pages than its format holds");
		}
		byte[] bytes = (order.format() == LetterFormat.PDF_TEXT) ? new PdfPress(this.fonts).print(sheets)
				: LetterWriter.write(order.format(), scans(order, sheets, random));
		return new MadeLetter(bytes, expected(order, sheets));
	}

	/** What is expected of the letter, without drawing it. */
	Expected describe(LetterOrder order) {
		return expected(order, sheets(order, chance(order)));
	}

	/** Seeds that lie close together must not give letters that resemble each other. */
	private static Random chance(LetterOrder order) {
		return new Random(new SplittableRandom(order.seed()).nextLong());
	}

	/** How many pages the letter will have. */
	int pages(LetterOrder order) {
		return sheets(order, chance(order)).size();
	}

	private List<Sheet> sheets(LetterOrder order, Random random) {
		List<Sheet> sheets = new ArrayList<>(sheets(order, order.template(), order.reference(), random));
		for (LetterTemplate attachment : order.attachments()) {
			sheets.addAll(sheets(order, attachment, Reference.ADDRESS, random));
		}
		if (order.noise().equals("FAX")) {
			faxLines(sheets, order);
		}
		return order.backs() ? withBacks(sheets) : sheets;
	}

	private List<Sheet> sheets(LetterOrder order, LetterTemplate template, Reference reference, Random random) {
		SampleCase row = order.row();
		SamplePerson person = row.representative();
		boolean thirdParty = !template.fromClient();
		References references = References.draw(reference, row, person, thirdParty, random);
		if (order.otherNumber().isPresent() && template.equals(order.template())) {
			references = (reference == Reference.TWO) ? references.withSecond(order.otherNumber().get())
					: references.withNumber(order.otherNumber().get());
		}
		Speaker speaker = new Speaker(template, row, person, references, order.written(), random);
		Style style = Style.draw(template.header("fonts", "sans serif"), random);
		return Typesetter.set(this.fonts, style, spoken(order, template, references, speaker));
	}

	private static SpokenLetter spoken(LetterOrder order, LetterTemplate template, References references,
			Speaker speaker) {
		Party from = speaker.party(template.header("sender", "client"));
		Party to = speaker.party(template.header("to", "office"));
		String subject = speaker.speak(template.header("subject", ""));
		List<String> head = template.list("head").stream().map(speaker::speak).toList();
		String signer = signer(template, from, speaker);
		String body = withAsides(template, speaker.speak(template.body()), speaker);
		boolean note = !template.toOffice() && references.kind().numbered() && !template.body().contains("<ref>")
				&& !template.body().contains("<caseno>") && !template.body().contains("<envelopenumber>");
		boolean quoted = template.toOffice() && template.header("quote", "no").equals("yes");
		return new SpokenLetter(template, subject, body, from, to, order.written().format(Speaker.DAY),
				quoted ? references.line() : "", note ? references.line() : "", signer, head);
	}

	/** People tell more than they must, and firms print things that nobody reads. */
	private static String withAsides(LetterTemplate template, String body, Speaker speaker) {
		String layout = template.header("layout", "private");
		if (layout.equals("letter") || layout.equals("authority")) {
			String print = speaker.aside(FIRMS.contains(template.header("sender", "")) ? "print" : "hours");
			return print.isEmpty() ? body : body + "\n\n~ " + print;
		}
		int last = body.lastIndexOf("\n\n");
		if (!layout.equals("private") || !template.fromClient() || last < 0) {
			return body;
		}
		String story = speaker.aside("story");
		return story.isEmpty() ? body : body.substring(0, last) + "\n\n" + story + body.substring(last);
	}

	/** People sign themselves; firms and authorities have somebody who signs. */
	private static String signer(LetterTemplate template, Party from, Speaker speaker) {
		List<String> words = Resources.parts(from.name(), " ");
		String last = words.getLast();
		boolean person = words.size() >= 2 && NameLists.FAMILY.contains(last)
				&& NameLists.GIVEN.contains(words.get(words.size() - 2));
		return template.fromClient() ? from.name()
				: person ? words.get(words.size() - 2) + " " + last : speaker.speak("<clerk#signer>");
	}

	/** The line that a fax machine prints above each page. */
	private void faxLines(List<Sheet> sheets, LetterOrder order) {
		for (int i = 0; i < sheets.size(); i++) {
			String line = order.written().plusDays(1).format(Speaker.DAY) + "  09:4" + i + "   FAX 02421 9981" + i
					+ "   SEITE " + (i + 1) + "/" + sheets.size();
			sheets.get(i).add(new Mark.Text(180, 70, Face.COURIER_BOLD, 36, line, 0));
			sheets.get(i).says(line);
		}
	}

	private static List<Sheet> withBacks(List<Sheet> sheets) {
		List<Sheet> both = new ArrayList<>();
		for (Sheet sheet : sheets) {
			both.add(sheet);
			both.add(new Sheet());
		}
		return both;
	}

	private List<LetterWriter.Scan> scans(LetterOrder order, List<Sheet> sheets, Random random) {
		List<LetterWriter.Scan> scans = new ArrayList<>();
		BufferedImage front = null;
		boolean lowFax = random.nextInt(6) == 0;
		for (int i = 0; i < sheets.size(); i++) {
			int turn = (i < order.turns().size()) ? order.turns().get(i) : 0;
			Wear wear = Wear.draw(order.noise(), order.format().gray(), turn,
					order.written().plusDays(2).format(Speaker.DAY), random);
			wear = wear.noise().equals("FAX") ? wear.fine(!lowFax) : wear;
			BufferedImage drawn = new RasterPress(this.fonts, wear, random).draw(sheets.get(i), i == 0);
			boolean back = sheets.get(i).blank();
			BufferedImage scan = new Scanner(wear, random).scan(drawn, behind(back, front, drawn));
			boolean side = turn == 90 || turn == 270;
			scans.add(new LetterWriter.Scan(scan, side ? wear.dpiY() : wear.dpiX(), side ? wear.dpiX() : wear.dpiY()));
			front = drawn;
		}
		return scans;
	}

	private static @Nullable BufferedImage behind(boolean back, @Nullable BufferedImage front, BufferedImage drawn) {
		boolean fits = front != null && front.getWidth() == drawn.getWidth() && front.getHeight() == drawn.getHeight();
		return (back && fits) ? front : null;
	}

	private Expected expected(LetterOrder order, List<Sheet> sheets) {
		List<String> texts = sheets.stream().map(Sheet::text).toList();
		List<Integer> blank = new ArrayList<>();
		for (int i = 0; i < sheets.size(); i++) {
			if (sheets.get(i).blank()) {
				blank.add(i + 1);
			}
		}
		boolean clearing = order.reference().clearing();
		String kind = order.template().kind();
		String owner = clearing ? "CLEARING" : this.owners.getOrDefault(kind, "BENEFITS");
		return new Expected(order.name() + "." + order.format().extension(), kind, order.template().list("also"),
				clearing ? null : order.row().number(), clearing, foundBy(order, texts), owner, null, null,
				sheets.size(), blank, order.template().urgent(), noise(order), order.trap(), searchWords(order, texts),
				texts);
	}

	private static String noise(LetterOrder order) {
		boolean hand = order.template().header("fonts", "").equals("hand");
		return (order.format() == LetterFormat.PDF_TEXT) ? "LAYER"
				: (hand && order.noise().equals("CLEAN")) ? "HAND" : order.noise();
	}

	private static List<String> foundBy(LetterOrder order, List<String> texts) {
		if (order.reference().clearing()) {
			return List.of();
		}
		String text = String.join("\n", texts);
		List<String> ways = new ArrayList<>();
		switch (order.reference()) {
			case CASE, HEALED -> ways.add("CASE_NUMBER");
			case CUSTOMER -> ways.add("CUSTOMER_NUMBER");
			case FILE -> ways.add("FILE_NUMBER");
			case BARCODE -> ways.addAll(List.of("BARCODE", "CASE_NUMBER"));
			default -> {
			}
		}
		if (text.contains(order.row().number()) && !ways.contains("CASE_NUMBER")) {
			ways.add("CASE_NUMBER");
		}
		if (text.contains(order.row().representative().birthDate().format(Speaker.DAY))) {
			ways.add("NAME_BIRTH_DATE");
		}
		if (text.contains(order.row().address().street())) {
			ways.add("NAME_ADDRESS");
		}
		return ways;
	}

	/**
	 * Only words that really stand on the paper, whole or as part of a longer word; what
	 * stands behind an equals sign is another spelling, to be searched instead.
	 */
	private static List<String> searchWords(LetterOrder order, List<String> texts) {
		String text = String.join("\n", texts).toLowerCase(java.util.Locale.GERMAN);
		return order.template()
			.list("search")
			.stream()
			.filter((word) -> text.contains(word.split("=", 2)[0].toLowerCase(java.util.Locale.GERMAN)))
			.map((word) -> word.substring(word.indexOf('=') + 1))
			.toList();
	}

}
