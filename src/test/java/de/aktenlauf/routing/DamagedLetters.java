package de.aktenlauf.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import de.aktenlauf.access.Protection;
import de.aktenlauf.cases.Address;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.cases.MemberRole;
import de.aktenlauf.cases.Person;
import de.aktenlauf.shared.CaseNumber;

/**
 * Invented letters over an invented register that is as hard as a real one: few names,
 * many families in one house, numbers beside each other. Numbers, names and dates of the
 * letters are damaged as bad scans damage them.
 */
final class DamagedLetters {

	private static final List<String> GIVEN = List.of("Anna", "Andrea", "Andreas", "Peter", "Petra", "Maria", "Mario",
			"Fatma", "Ali", "Lena", "Leon", "Jana", "Jan", "Olga", "Viktor", "Käthe", "Sophie", "Stefan", "Stefanie");

	private static final List<String> FAMILY = List.of("Weiß", "Klein", "Kleine", "Bauer", "Baur", "Yilmaz", "Nowak",
			"Petrowa", "Schneider", "von der Heide", "Meyer", "Meier", "Öztürk", "Simons");

	private static final List<String> STREETS = List.of("Nordstraße", "Am Sportplatz", "Bergstraße", "Ostwall");

	private static final String CONFUSED = "oO0lI1S5B8eceoaouvrnnmhbftij";

	private final Random random;

	private final List<BenefitCommunity> cases = new ArrayList<>();

	private final int destroyPercent;

	/**
	 * Invents a register.
	 * @param seed the same seed gives the same register and letters
	 * @param families how many cases
	 * @param destroyPercent of the letters have a number with wrong characters
	 */
	DamagedLetters(long seed, int families, int destroyPercent) {
		this.destroyPercent = destroyPercent;
		this.random = new Random(seed);
		int serial = 12_300;
		for (int i = 0; i < families; i++) {
			serial += (this.random.nextInt(3) == 0) ? 1 : 7 + this.random.nextInt(400);
			this.cases.add(family(serial));
		}
	}

	private BenefitCommunity family(int serial) {
		String name = one(FAMILY);
		List<Person> members = new ArrayList<>();
		Set<String> given = new HashSet<>();
		int count = 1 + this.random.nextInt(4);
		for (int i = 0; i < count; i++) {
			String first = one(GIVEN);
			if (given.add(first)) {
				String customer = "355" + (char) ('A' + this.random.nextInt(6)) + (100_000 + serial * 3 + i);
				LocalDate born = LocalDate.of((i > 1) ? 2012 : 1980, 1, 1)
					.plusDays(this.random.nextInt((i > 1) ? 3000 : 6000));
				members.add(new Person(Optional.of(customer),
						(i == 0) ? MemberRole.REPRESENTATIVE : (i == 1) ? MemberRole.PARTNER : MemberRole.CHILD, first,
						(this.random.nextInt(9) == 0) ? one(FAMILY) : name, Optional.of(born), Optional.empty()));
			}
		}
		return new BenefitCommunity(new CaseNumber("35504//" + String.format(Locale.ROOT, "%07d", serial)),
				Optional.of("352." + String.format(Locale.ROOT, "%05d", serial)), "LEISTUNG-1", Optional.empty(),
				(this.random.nextInt(12) == 0) ? CaseStatus.CLOSED : CaseStatus.OPEN, Protection.NONE,
				Optional.of(new Address(one(STREETS) + " " + (1 + this.random.nextInt(9)), "52351", "Rurstadt")),
				members);
	}

	FakeRegister register() {
		FakeRegister register = new FakeRegister();
		this.cases.forEach(register::add);
		return register;
	}

	/**
	 * The next letter.
	 * @param noisePercent of its letters and digits are misread
	 * @return a letter about one case, or in one of eight about two
	 */
	Sample next(double noisePercent) {
		BenefitCommunity about = one(this.cases);
		Person person = one(about.members());
		boolean two = this.random.nextInt(8) == 0;
		BenefitCommunity other = one(this.cases);
		List<String> numbers = new ArrayList<>();
		if (this.random.nextInt(10) > 1) {
			numbers.add(number(about, person));
		}
		if (this.random.nextInt(3) == 0) {
			numbers.add(number(about, person));
		}
		two &= !numbers.isEmpty() && !other.number().equals(about.number());
		String second = two ? number(other, one(other.members())) : "";
		boolean destroyed = this.random.nextInt(100) < this.destroyPercent;
		String text = letter(about, person,
				destroyed ? numbers.stream().map(this::withWrongCharacters).toList() : numbers,
				(two && !destroyed) ? withWrongCharacters(second) : second);
		String read = misread(text, noisePercent);
		boolean legible = numbers.stream().anyMatch((line) -> read.contains(line.substring(line.indexOf(':') + 2)))
				&& read.contains(person.familyName());
		return new Sample(read, about.number(), two, legible && !two);
	}

	private String letter(BenefitCommunity about, Person person, List<String> numbers, String second) {
		StringBuilder text = new StringBuilder();
		Address address = about.address().orElseThrow();
		String name = person.givenName() + " " + person.familyName();
		boolean fromFirm = this.random.nextInt(3) == 0;
		boolean withAddress = this.random.nextInt(4) > 0;
		if (withAddress) {
			text.append(fromFirm ? "Musterfirma GmbH\nFrau\n" : "").append(name).append('\n');
			text.append(address.street()).append('\n').append("52351 Rurstadt\n\n");
		}
		numbers.forEach((line) -> text.append(line).append('\n'));
		text.append("\nSehr geehrte Damen und Herren,\n");
		if (!second.isEmpty()) {
			text.append("wir leben mit meiner Schwester zusammen, ").append(second).append(".\n");
		}
		text.append("anbei sende ich Unterlagen für ").append(name);
		if (this.random.nextInt(3) == 0) {
			LocalDate born = person.birthDate().orElseThrow();
			text.append(String.format(Locale.ROOT, ", geb. %02d.%02d.%d", born.getDayOfMonth(), born.getMonthValue(),
					born.getYear()));
		}
		return text.append(".\nMit freundlichen Grüßen\n").append(fromFirm ? "Personalabteilung" : name).toString();
	}

	private String number(BenefitCommunity about, Person person) {
		String digits = about.number().value();
		return switch (this.random.nextInt(8)) {
			case 0 -> "BG-Nummer: " + digits;
			case 1 -> "Nummer der Bedarfsgemeinschaft: " + digits.replace("//", " // ");
			case 2 -> "BG-Nr.: " + digits.replace("//", "BG");
			case 3 -> "BG-Nr.: " + digits.substring(0, 7) + digits.substring(7).replaceFirst("^0+", "");
			case 4 -> "Kundennummer: " + person.customerNumber().orElseThrow();
			case 5 -> "Kd.-Nr.: " + person.customerNumber().orElseThrow();
			case 6 -> "Aktenzeichen: " + about.fileNumber().orElseThrow();
			default -> "Ihr Zeichen: " + digits;
		};
	}

	private String withWrongCharacters(String line) {
		StringBuilder wrong = new StringBuilder(line);
		int from = line.indexOf(':') + 2;
		int count = 1 + this.random.nextInt(4);
		for (int i = 0; i < count; i++) {
			int at = from + this.random.nextInt(line.length() - from);
			wrong.setCharAt(at, (this.random.nextInt(3) == 0) ? '.' : (char) ('0' + this.random.nextInt(10)));
		}
		return wrong.toString();
	}

	private String misread(String text, double noisePercent) {
		StringBuilder read = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (!Character.isLetterOrDigit(letter) || this.random.nextDouble() * 100 >= noisePercent) {
				read.append(letter);
				continue;
			}
			int known = CONFUSED.indexOf(letter);
			switch (this.random.nextInt(6)) {
				case 0 -> read.append(letter).append(' ');
				case 1 -> read.append("");
				case 2 -> read.append((char) ('0' + this.random.nextInt(10)));
				default -> read.append((known >= 0) ? CONFUSED.charAt(known ^ 1) : '.');
			}
		}
		return read.toString();
	}

	private <T> T one(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/**
	 * A damaged letter.
	 *
	 * @param text as it is read
	 * @param about the case of the person who writes or is written about
	 * @param two whether it names a number of a second case
	 * @param legible whether a number of the case and the family name can be read, and no
	 * second case is named
	 */
	record Sample(String text, CaseNumber about, boolean two, boolean legible) {
	}

}
