package de.aktenlauf.samples;

import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes the register of the invented office <em>Jobcenter Kreis Rurtal</em> from
 * {@code families.txt}: numbers, teams, workers and account numbers are worked out here.
 */
final class RegisterMaker {

	private static final String AUTHORITY = "35504";

	/** The row that FORMATS.md shows; it stays with the team named there. */
	private static final String EXAMPLE = "0012345";

	private RegisterMaker() {
	}

	static Register make() throws IOException {
		List<SampleCase> cases = new ArrayList<>();
		Random random = new Random(2026);
		for (String line : Resources.lines("families.txt")) {
			cases.add(family(line, random));
		}
		return new Register(cases);
	}

	private static SampleCase family(String line, Random random) {
		List<String> parts = Resources.parts(line, "\\|");
		String serial = parts.get(0);
		String town = parts.get(2);
		List<String> state = Resources.parts(parts.get(3), " ");
		List<SamplePerson> members = new ArrayList<>();
		for (String member : Resources.parts(parts.get(4), ",")) {
			members.add(person(member, members, random));
		}
		boolean example = serial.equals(EXAMPLE);
		String team = example ? "LEISTUNG-3" : team(members.getFirst().familyName());
		return new SampleCase(AUTHORITY + "//" + serial, "352." + serial.substring(2), team, worker(team, random),
				state.get(0), state.get(1), new SampleAddress(parts.get(1), town.substring(0, 5), town.substring(6)),
				members);
	}

	private static SamplePerson person(String text, List<SamplePerson> family, Random random) {
		String[] fields = text.split(":", -1);
		String role = switch (fields[0]) {
			case "R" -> "REPRESENTATIVE";
			case "P" -> "PARTNER";
			case "C" -> "CHILD";
			default -> "MEMBER";
		};
		boolean example = family.isEmpty() && fields[2].equals("Weiß");
		String familyName = fields[2].isEmpty() ? family.getFirst().familyName() : fields[2];
		String customer = "355" + (char) ('A' + random.nextInt(4)) + (100_000 + random.nextInt(900_000));
		String iban = iban(random);
		return new SamplePerson(example ? "355A123456" : customer, role, fields[1], familyName,
				LocalDate.parse(fields[3]), role.equals("CHILD") ? "" : example ? "DE89370400440532013000" : iban);
	}

	private static String team(String familyName) {
		String sorted = java.text.Normalizer.normalize(familyName.replace("Đ", "D"), java.text.Normalizer.Form.NFD);
		char letter = sorted.toUpperCase(Locale.ROOT).charAt(0);
		int group = (letter <= 'F') ? 1 : (letter <= 'K') ? 2 : (letter <= 'R') ? 3 : 4;
		return "LEISTUNG-" + group;
	}

	/** The demo people look after most cases of their team, colleagues after the rest. */
	private static String worker(String team, Random random) {
		int draw = random.nextInt(3);
		return switch (team) {
			case "LEISTUNG-2" -> (draw > 0) ? "sachbearbeitung2" : "lb21";
			case "LEISTUNG-3" -> (draw > 0) ? "sachbearbeitung" : "lb31";
			case "LEISTUNG-1" -> (draw > 0) ? "lb11" : "lb12";
			default -> (draw > 0) ? "lb41" : "lb42";
		};
	}

	/** An account at a bank code that no bank uses, with right check digits (mod 97). */
	private static String iban(Random random) {
		String account = "3559" + String.format(Locale.ROOT, "%04d", random.nextInt(4) + 1)
				+ String.format(Locale.ROOT, "%010d", Math.floorMod(random.nextLong(), 10_000_000_000L));
		BigInteger rest = new BigInteger(account + "131400").mod(BigInteger.valueOf(97));
		return String.format(Locale.ROOT, "DE%02d%s", 98 - rest.intValue(), account);
	}

}
