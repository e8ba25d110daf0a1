package de.aktenlauf.cases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import de.aktenlauf.access.Protection;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import fr.marcwrobel.jbanking.iban.Iban;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns one row of the register into a case, or into everything that is wrong with it.
 * Findings are German and never repeat a value: values are names and addresses.
 */
class RowCheck {

	private static final int MAX_MEMBERS = 100;

	private static final int MAX_NAME = 200;

	private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);

	private static final Pattern CUSTOMER = Pattern.compile("\\d{3}[A-Z0-9]\\d{6}");

	private static final Pattern FILE_NUMBER = Pattern.compile("\\d{3}\\.\\d{4,7}");

	private static final Pattern POST_CODE = Pattern.compile("\\d{5}");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private final Fields row;

	private final List<String> findings = new ArrayList<>();

	private final Clock clock;

	RowCheck(JsonNode row, Clock clock) {
		this.row = new Fields(row, "", this.findings);
		this.clock = clock;
	}

	/** The case number, as far as it can be read. */
	static Optional<CaseNumber> numberOf(JsonNode row) {
		JsonNode number = row.path("case");
		try {
			return number.isString() ? Optional.of(CaseNumber.parse(number.stringValue())) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** The case, empty if there are findings. */
	Optional<BenefitCommunity> check() {
		if (!this.row.isObject()) {
			this.findings.add("Die Zeile ist kein Objekt: eine Zeile wird als { … } geschrieben.");
			return Optional.empty();
		}
		CaseNumber number = caseNumber();
		String fileNumber = this.row.optional("fileNumber", 64);
		if (fileNumber != null && !FILE_NUMBER.matcher(fileNumber).matches()) {
			this.row.refuse("fileNumber", "ist keine Aktennummer; erwartet wird die Form 352.12345");
		}
		String team = this.row.needed("team", 64);
		String worker = this.row.optional("worker", 64);
		CaseStatus status = this.row.oneOf("status", CaseStatus.class, null);
		Protection protection = this.row.oneOf("protection", Protection.class, Protection.NONE);
		Address address = address();
		List<Person> members = members();
		if (!this.findings.isEmpty() || number == null || team == null || status == null || protection == null) {
			return Optional.empty();
		}
		return Optional.of(new BenefitCommunity(number, Optional.ofNullable(fileNumber), team,
				Optional.ofNullable(worker).map(UserId::new), status, protection, Optional.ofNullable(address),
				members));
	}

	/** Everything that is wrong, in German. */
	List<String> findings() {
		return this.findings;
	}

	private @Nullable CaseNumber caseNumber() {
		String number = this.row.needed("case", 64);
		if (number == null) {
			return null;
		}
		try {
			return CaseNumber.parse(number);
		}
		catch (IllegalArgumentException ex) {
			this.row.refuse("case", "ist keine BG-Nummer; erwartet wird die Form 35504//0012345");
			return null;
		}
	}

	private @Nullable Address address() {
		Fields address = this.row.object("address");
		if (address == null) {
			return null;
		}
		String street = address.optional("street", MAX_NAME);
		String postCode = address.optional("postCode", 64);
		String city = address.optional("city", MAX_NAME);
		if (postCode != null && !POST_CODE.matcher(postCode).matches()) {
			address.refuse("postCode", "ist keine Postleitzahl; erwartet werden fünf Ziffern als Text");
		}
		return new Address(orEmpty(street), orEmpty(postCode), orEmpty(city));
	}

	private List<Person> members() {
		List<Fields> rows = this.row.objects("members");
		if (rows.isEmpty() || rows.size() > MAX_MEMBERS) {
			this.row.refuse("members", rows.isEmpty() ? "fehlt oder ist leer; mindestens eine Person wird gebraucht"
					: "hat mehr als " + MAX_MEMBERS + " Personen; bitte die Zeile prüfen");
			return List.of();
		}
		Set<String> customers = new HashSet<>();
		List<Person> members = new ArrayList<>();
		for (Fields fields : rows) {
			Person person = member(fields);
			if (person != null) {
				members.add(person);
				person.customerNumber()
					.filter((customer) -> !customers.add(customer))
					.ifPresent((customer) -> fields.refuse("customer",
							"steht in dieser Zeile doppelt; jede Person hat ihre eigene Kundennummer"));
			}
		}
		members.sort(Comparator.comparing((person) -> person.role() != MemberRole.REPRESENTATIVE));
		return members;
	}

	private @Nullable Person member(Fields fields) {
		MemberRole role = fields.oneOf("role", MemberRole.class, null);
		String givenName = fields.needed("givenName", MAX_NAME);
		String familyName = fields.needed("familyName", MAX_NAME);
		String customer = customer(fields);
		LocalDate birthDate = birthDate(fields);
		String iban = iban(fields);
		if (role == null || givenName == null || familyName == null) {
			return null;
		}
		return new Person(Optional.ofNullable(customer), role, givenName, familyName, Optional.ofNullable(birthDate),
				Optional.ofNullable(iban));
	}

	private @Nullable String customer(Fields fields) {
		String written = fields.optional("customer", 64);
		if (written == null) {
			return null;
		}
		String customer = BLANKS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
		if (!CUSTOMER.matcher(customer).matches()) {
			fields.refuse("customer", "ist keine Kundennummer; erwartet wird die Form 355A123456");
		}
		return customer;
	}

	private @Nullable LocalDate birthDate(Fields fields) {
		String written = fields.optional("birthDate", 64);
		if (written == null) {
			return null;
		}
		try {
			LocalDate birthDate = LocalDate.parse(written);
			if (birthDate.isBefore(EARLIEST_BIRTH) || birthDate.isAfter(LocalDate.now(this.clock))) {
				fields.refuse("birthDate", "liegt in der Zukunft oder vor 1880; bitte den Tag prüfen");
			}
			return birthDate;
		}
		catch (DateTimeException ex) {
			fields.refuse("birthDate", "ist kein Tag des Kalenders; erwartet wird die Form 1984-05-02");
			return null;
		}
	}

	private @Nullable String iban(Fields fields) {
		String written = fields.optional("iban", 64);
		if (written == null) {
			return null;
		}
		String iban = BLANKS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
		if (!Iban.isValid(iban)) {
			fields.refuse("iban", "hat eine falsche Länge oder Prüfziffer; bitte berichtigen oder weglassen");
		}
		return iban;
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
