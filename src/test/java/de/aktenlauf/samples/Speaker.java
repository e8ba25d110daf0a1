package de.aktenlauf.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Answers the macros of a template for one letter: who writes about whom, dates, amounts.
 * What stands behind a {@code #} names a value, so that it comes again the same.
 */
final class Speaker {

	static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

	private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMANY);

	private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd.MM.", Locale.GERMANY);

	private final SampleCase row;

	private final SamplePerson person;

	private final References references;

	private final LocalDate written;

	private final Random random;

	private final Grammar grammar;

	private final String senderType;

	private final Map<String, String> named = new HashMap<>();

	private final Map<String, Long> cents = new HashMap<>();

	private final Map<String, Party> parties = new HashMap<>();

	Speaker(LetterTemplate template, SampleCase row, SamplePerson person, References references, LocalDate written,
			Random random) {
		this.row = row;
		this.person = person;
		this.references = references;
		this.written = written;
		this.random = random;
		this.senderType = template.header("sender", "client");
		this.grammar = new Grammar(random, this::value);
	}

	String speak(String text) {
		return this.grammar.speak(text);
	}

	/** A sentence that may stand in any letter, now and then; mostly nothing. */
	String aside(String name) {
		if (this.random.nextInt(3) > 0) {
			return "";
		}
		try {
			List<String> texts = Resources.lines("snippets.txt")
				.stream()
				.filter((line) -> line.startsWith(name + " "))
				.map((line) -> line.substring(line.indexOf('|') + 2))
				.toList();
			return speak(pick(texts));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Party client() {
		boolean hidden = this.references.kind() == Reference.NAME || this.references.kind() == Reference.BETWEEN;
		SampleAddress address = this.row.address();
		return new Party(this.person.name(), hidden ? "" : address.street(),
				hidden ? "" : address.postCode() + " " + address.city(), "");
	}

	Party party(String type) {
		if (type.equals("client")) {
			return client();
		}
		if (type.equals("office")) {
			return Party.OFFICE;
		}
		return this.parties.computeIfAbsent(type, this::draw);
	}

	private Party draw(String type) {
		try {
			List<String> lines = Resources.lines("senders.txt")
				.stream()
				.filter((line) -> line.startsWith(type + " "))
				.toList();
			List<String> fields = Resources.parts(lines.get(this.random.nextInt(lines.size())), " \\| ");
			return new Party(speak(fields.get(1)), speak(fields.get(2)), speak(fields.get(3)), speak(fields.get(4)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String value(String macro) {
		int hash = macro.indexOf('#');
		if (hash < 0) {
			return fresh(macro, "");
		}
		String name = macro.substring(hash + 1);
		String known = this.named.get(name);
		if (known != null) {
			return known;
		}
		String value = fresh(macro.substring(0, hash), name);
		this.named.put(name, value);
		return value;
	}

	private String fresh(String macro, String name) {
		int colon = macro.indexOf(':');
		String key = (colon < 0) ? macro : macro.substring(0, colon);
		String argument = (colon < 0) ? "" : macro.substring(colon + 1);
		int dot = key.indexOf('.');
		if (dot > 0) {
			return about(key.substring(0, dot), key.substring(dot + 1));
		}
		return switch (key) {
			case "ref" -> this.references.line();
			case "caseno" -> this.references.caseField();
			case "customerno" -> this.references.customerField();
			case "fileno" -> this.references.fileField();
			case "notice" -> this.references.noticeNumber();
			case "codekind" -> pick(List.of("qr ", "code128 ")) + this.references.code();
			case "comma" -> this.references.line().isEmpty() ? "" : ", ";
			case "envelopenumber" -> this.references.envelope();
			case "tipped" -> tipped();
			case "born" -> this.references.born();
			case "g" -> Resources.parts(argument, "/").get(male(this.person.givenName()) ? 0 : 1);
			case "name", "given", "family", "birth", "customer", "iban" -> of(this.person, key);
			case "street" -> this.row.address().street();
			case "postcode" -> this.row.address().postCode();
			case "city" -> this.row.address().city();
			case "town" -> this.row.address().postCode() + " " + this.row.address().city();
			case "anyname" -> pick(NameLists.GIVEN) + " " + pick(NameLists.FAMILY);
			case "anyfamily" -> pick(NameLists.FAMILY);
			case "clerk" -> pick(List.of("Frau ", "Herr ")) + pick(NameLists.FAMILY);
			default -> figure(key, argument, name);
		};
	}

	/** Who is denounced: by name and address, or only as a neighbour. */
	private String tipped() {
		return (this.references.kind() == Reference.NONE)
				? pick(List.of("Mein Nachbar aus dem Erdgeschoss", "Die Frau über uns", "Der Mann meiner Kollegin"))
				: value("g:Herr/Frau") + " " + this.person.name() + ", " + this.row.address().street() + " in "
						+ this.row.address().city() + ",";
	}

	private String figure(String key, String argument, String name) {
		return switch (key) {
			case "eur" -> amount(argument, name);
			case "sum" -> sum(argument, name);
			case "num" -> Long.toString(between(argument));
			case "digits" -> digits(Integer.parseInt(argument));
			case "date" -> this.written.plusDays(between(argument)).format(DAY);
			case "shortdate" -> this.written.plusDays(between(argument)).format(SHORT_DAY);
			case "longdate" -> this.written.plusDays(between(argument)).format(LONG_DAY);
			case "month" -> this.written.withDayOfMonth(1).plusMonths(between(argument)).format(MONTH);
			case "first" -> this.written.withDayOfMonth(1).plusMonths(between(argument)).format(DAY);
			case "last" -> this.written.withDayOfMonth(1).plusMonths(between(argument) + 1).minusDays(1).format(DAY);
			case "year" ->
				Integer.toString(this.written.getYear() + (int) between(argument.isEmpty() ? "0" : argument));
			case "yy" -> this.written.format(DateTimeFormatter.ofPattern("yy", Locale.GERMANY));
			default -> throw new IllegalArgumentException("no macro " + key);
		};
	}

	private String about(String who, String what) {
		if (Set.of("child", "partner", "member").contains(who)) {
			SamplePerson other = this.row.first(who.toUpperCase(Locale.ROOT))
				.orElseThrow(() -> new IllegalArgumentException("no " + who + " in " + this.row.number()));
			return what.equals("g") ? "" : of(other, what);
		}
		Party party = party(who.equals("sender") ? this.senderType : who);
		return switch (what) {
			case "name" -> party.name();
			case "street" -> party.street();
			case "town" -> party.town();
			case "place" -> party.town().substring(6);
			case "phone" -> party.phone();
			default -> throw new IllegalArgumentException("no macro " + who + "." + what);
		};
	}

	private static String of(SamplePerson who, String what) {
		return switch (what) {
			case "name" -> who.name();
			case "given" -> who.givenName();
			case "family" -> who.familyName();
			case "birth" -> who.birthDate().format(DAY);
			case "customer" -> who.customer();
			case "iban" -> grouped(who.iban());
			case "he" -> male(who.givenName()) ? "er" : "sie";
			case "his" -> male(who.givenName()) ? "sein" : "ihr";
			case "son" -> male(who.givenName()) ? "Sohn" : "Tochter";
			case "my" -> male(who.givenName()) ? "mein" : "meine";
			default -> throw new IllegalArgumentException("no macro for a person: " + what);
		};
	}

	static boolean male(String givenName) {
		return NameLists.MALE.contains(givenName);
	}

	private static String grouped(String iban) {
		return iban.replaceAll("(.{4})(?=.)", "$1 ");
	}

	private String pick(List<String> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private String amount(String range, String name) {
		List<String> ends = Resources.parts(range, "-");
		long low = Long.parseLong(ends.getFirst()) * 100;
		long high = Long.parseLong(ends.getLast()) * 100;
		long value = low + (long) (this.random.nextDouble() * (high - low));
		value = this.random.nextBoolean() ? value : value / 100 * 100;
		this.cents.put(name, value);
		return euros(value);
	}

	private String sum(String terms, String name) {
		long total = 0;
		for (String term : Resources.parts(terms, ",")) {
			boolean minus = term.startsWith("-");
			long value = this.cents.getOrDefault(minus ? term.substring(1) : term, 0L);
			total += minus ? -value : value;
		}
		this.cents.put(name, total);
		return euros(total);
	}

	static String euros(long cents) {
		return String.format(Locale.GERMANY, "%,.2f", cents / 100.0);
	}

	/** One of {@code 5}, {@code -14} or {@code -40..-20}. */
	private long between(String range) {
		int dots = range.indexOf("..");
		if (dots < 0) {
			return Long.parseLong(range.replace("+", ""));
		}
		long low = Long.parseLong(range.substring(0, dots).replace("+", ""));
		long high = Long.parseLong(range.substring(dots + 2).replace("+", ""));
		return low + this.random.nextInt((int) (high - low + 1));
	}

	private String digits(int count) {
		List<String> digits = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			digits.add(Integer.toString((i == 0) ? 1 + this.random.nextInt(9) : this.random.nextInt(10)));
		}
		return String.join("", digits);
	}

}
