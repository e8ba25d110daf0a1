package de.aktenlauf.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws letters by chance: what is written, about whom, how it names the case, how it was
 * scanned.
 */
final class OrderDraw {

	/** How often a kind comes on an ordinary day, where not once. */
	private static final Map<String, Integer> FREQUENCY = Map.ofEntries(Map.entry("RENEWAL_APPLICATION", 6),
			Map.entry("COOPERATION_REPLY", 8), Map.entry("PAYSLIP", 8), Map.entry("BANK_STATEMENT", 6),
			Map.entry("CHANGE_NOTICE", 6), Map.entry("APPEAL", 4), Map.entry("SICK_NOTE", 5),
			Map.entry("UTILITY_STATEMENT", 4), Map.entry("MAIN_APPLICATION", 3), Map.entry("TENANCY", 3),
			Map.entry("INCOME_CERTIFICATE", 3), Map.entry("SOCIAL_INSURANCE_DECISION", 3),
			Map.entry("INTEGRATION_DOCUMENT", 3), Map.entry("SCHOOL_CERTIFICATE", 2), Map.entry("HEARING_REPLY", 2),
			Map.entry("FAMILY_BENEFIT_DECISION", 2), Map.entry("RETURNED_MAIL", 2));

	private static final Map<Reference, Integer> REFERENCES = new EnumMap<>(
			Map.ofEntries(Map.entry(Reference.CASE, 50), Map.entry(Reference.CUSTOMER, 13),
					Map.entry(Reference.FILE, 8), Map.entry(Reference.BIRTH, 14), Map.entry(Reference.ADDRESS, 7),
					Map.entry(Reference.HEALED, 4), Map.entry(Reference.FOREIGN, 2), Map.entry(Reference.NAME, 2),
					Map.entry(Reference.TWO, 1), Map.entry(Reference.NONE, 7), Map.entry(Reference.BARCODE, 5)));

	private static final Map<Character, String> CONFUSED = Map.of('0', "86", '1', "74", '2', "7", '3', "8", '4', "1",
			'5', "6", '6', "58", '7', "1", '8', "03", '9', "4");

	private final Register register;

	private final Set<String> numbers;

	private final List<List<LetterTemplate>> templates;

	private final List<LetterTemplate> enclosures;

	private final MailSettings settings;

	OrderDraw(Register register, List<LetterTemplate> templates, MailSettings settings) {
		this.register = register;
		this.settings = settings;
		this.numbers = register.cases().stream().map(SampleCase::number).collect(Collectors.toSet());
		this.enclosures = templates.stream()
			.filter((template) -> template.attachmentOnly()
					|| Set.of("PAYSLIP", "BANK_STATEMENT", "UTILITY_STATEMENT").contains(template.kind()))
			.toList();
		this.templates = weighted(templates.stream().filter((template) -> !template.attachmentOnly()).toList());
	}

	private List<List<LetterTemplate>> weighted(List<LetterTemplate> all) {
		Map<String, List<LetterTemplate>> byKind = new TreeMap<>(
				all.stream().collect(Collectors.groupingBy(LetterTemplate::kind)));
		List<List<LetterTemplate>> weighted = new ArrayList<>();
		byKind.forEach((kind, templates) -> weighted
			.addAll(Collections.nCopies(this.settings.evenKinds() ? 1 : FREQUENCY.getOrDefault(kind, 1), templates)));
		return weighted;
	}

	/** Kinds take turns in a set for measuring, else chance decides. */
	private LetterTemplate template(int index, Random random) {
		List<LetterTemplate> kind = this.templates
			.get(this.settings.evenKinds() ? index % this.templates.size() : random.nextInt(this.templates.size()));
		return kind.get(random.nextInt(kind.size()));
	}

	LetterOrder order(int index) {
		Random random = new Random(new SplittableRandom(this.settings.seed() * 1_000_003L + index).nextLong());
		for (int i = 0; i < 1_000; i++) {
			Optional<LetterOrder> order = attempt(index, random);
			if (order.isPresent()) {
				return order.get();
			}
		}
		throw new IllegalStateException("no letter fits the register");
	}

	private Optional<LetterOrder> attempt(int index, Random random) {
		LetterTemplate template = template(index, random);
		SampleCase row = this.register.cases().get(random.nextInt(this.register.cases().size()));
		if (!template.fits(row)) {
			return Optional.empty();
		}
		Reference reference = reference(template, random);
		if (!possible(template, reference)) {
			return Optional.empty();
		}
		Optional<String> other = otherNumber(reference, row, random);
		boolean wants = reference == Reference.HEALED || reference == Reference.FOREIGN || reference == Reference.TWO;
		if (wants && other.isEmpty()) {
			return Optional.empty();
		}
		String noise = noise(random);
		LetterFormat format = format(noise, random);
		boolean backs = !format.onePage() && format != LetterFormat.PDF_TEXT && random.nextInt(3) == 0;
		int luck = random.nextInt(100);
		int turn = (format == LetterFormat.PDF_TEXT || luck > 7) ? 0 : (luck > 3) ? 180 : (luck > 1) ? 90 : 270;
		LocalDate written = this.settings.scannedOn().minusDays(2L + random.nextInt(5));
		return Optional.of(new LetterOrder(String.format(java.util.Locale.ROOT, "%04d", index + 1), template, row,
				reference, other, noise, format, Collections.nCopies(20, turn), backs, List.of(), written,
				random.nextLong(), ""));
	}

	private static Reference reference(LetterTemplate template, Random random) {
		List<Reference> choices = new ArrayList<>();
		REFERENCES.forEach((reference, weight) -> {
			if (template.allows(reference)) {
				choices.addAll(Collections.nCopies(weight, reference));
			}
		});
		return choices.isEmpty() ? Reference.NONE : choices.get(random.nextInt(choices.size()));
	}

	/** Whether the letter's wording has a place for this way of naming the case. */
	private static boolean possible(LetterTemplate template, Reference reference) {
		String body = template.body();
		boolean open = body.contains("<ref>");
		return switch (reference) {
			case BIRTH -> open || body.contains("<birth>") || body.contains("<born>");
			case ADDRESS -> !template.toOffice() || body.contains("<street>") || body.contains("<tipped>") || open;
			case NAME -> open && !body.contains("<street>") && !body.contains("<birth>") && !body.contains("<code");
			case CUSTOMER -> open || !template.toOffice() || body.contains("<customerno>");
			case FILE -> open || !template.toOffice() || body.contains("<fileno>");
			case CASE, HEALED, FOREIGN -> open || !template.toOffice() || body.contains("<caseno>");
			case TWO -> open;
			case BARCODE, NONE -> true;
			case BETWEEN -> false;
		};
	}

	private Optional<String> otherNumber(Reference reference, SampleCase row, Random random) {
		return switch (reference) {
			case HEALED -> misread(row, random);
			case FOREIGN, TWO -> stranger(row, random);
			default -> Optional.empty();
		};
	}

	/**
	 * The number with one digit misread, which leads back to no other family of that
	 * name.
	 */
	private Optional<String> misread(SampleCase row, Random random) {
		String number = row.number();
		int at = number.length() - 1 - random.nextInt(5);
		String confused = CONFUSED.getOrDefault(number.charAt(at), "7");
		String wrong = number.substring(0, at) + confused.charAt(random.nextInt(confused.length()))
				+ number.substring(at + 1);
		boolean doubtful = this.numbers.contains(wrong) || this.register.cases()
			.stream()
			.filter((other) -> !other.number().equals(number) && distance(other.number(), wrong) <= 1)
			.anyMatch((other) -> sameName(other, row));
		return doubtful ? Optional.empty() : Optional.of(wrong);
	}

	private Optional<String> stranger(SampleCase row, Random random) {
		SampleCase other = this.register.cases().get(random.nextInt(this.register.cases().size()));
		return (sameName(other, row) || distance(other.number(), row.number()) < 2) ? Optional.empty()
				: Optional.of(other.number());
	}

	private static boolean sameName(SampleCase one, SampleCase other) {
		Set<String> names = one.members().stream().map(SamplePerson::familyName).collect(Collectors.toSet());
		return other.members().stream().anyMatch((member) -> names.contains(member.familyName()));
	}

	private static int distance(String one, String other) {
		int distance = 0;
		for (int i = 0; i < one.length(); i++) {
			distance += (one.charAt(i) == other.charAt(i)) ? 0 : 1;
		}
		return distance;
	}

	private static String noise(Random random) {
		int luck = random.nextInt(100);
		return (luck < 50) ? "CLEAN"
				: (luck < 74) ? "NOISY" : (luck < 83) ? "FAX" : (luck < 92) ? "PALE" : (luck < 95) ? "PHOTO" : "LAYER";
	}

	private static LetterFormat format(String noise, Random random) {
		int luck = random.nextInt(100);
		return switch (noise) {
			case "FAX" -> (luck < 60) ? LetterFormat.TIFF_G4 : LetterFormat.PDF_G4;
			case "PHOTO" -> LetterFormat.JPEG;
			case "LAYER" -> LetterFormat.PDF_TEXT;
			default -> (luck < 62) ? LetterFormat.PDF_G4
					: (luck < 78) ? LetterFormat.TIFF_G4 : (luck < 90) ? LetterFormat.PDF_JPEG
							: (luck < 94) ? LetterFormat.TIFF_GRAY : (luck < 97) ? LetterFormat.JPEG : LetterFormat.PNG;
		};
	}

	/** What may be stapled behind a letter about this case. */
	LetterTemplate enclosure(SampleCase row, Random random) {
		List<LetterTemplate> fitting = this.enclosures.stream().filter((template) -> template.fits(row)).toList();
		return fitting.get(random.nextInt(fitting.size()));
	}

}
