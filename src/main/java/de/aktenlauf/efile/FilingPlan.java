package de.aktenlauf.efile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ConfigFile;
import org.apache.commons.csv.CSVRecord;

import org.springframework.stereotype.Component;

/** Which register takes which kind: {@code config/filing-plan.csv}. */
@Component
class FilingPlan {

	private static final String FILE = "filing-plan.csv";

	private final List<Register> registers = new ArrayList<>();

	private final Map<DocumentKind, Register> byKind = new EnumMap<>(DocumentKind.class);

	FilingPlan() {
		for (CSVRecord row : ConfigFile.rows(FILE)) {
			Register register = new Register(row.get("register"), row.get("file"), row.get("german"));
			this.registers.add(register);
			for (String kind : row.get("kinds").split(" ", -1)) {
				take(kind, register);
			}
		}
		Set<DocumentKind> missing = EnumSet.allOf(DocumentKind.class);
		missing.removeAll(this.byKind.keySet());
		if (!missing.isEmpty()) {
			throw new IllegalStateException("config/" + FILE + " has no register for " + missing);
		}
	}

	List<Register> registers() {
		return List.copyOf(this.registers);
	}

	Register place(DocumentKind kind, Optional<CaseNumber> caseNumber) {
		return caseNumber.isPresent() ? Objects.requireNonNull(this.byKind.get(kind)) : collective();
	}

	private Register collective() {
		return this.registers.stream()
			.filter((register) -> !register.ofCase())
			.findFirst()
			.orElseThrow(
					() -> new IllegalStateException("config/" + FILE + " has no register of " + Register.COLLECTIVE));
	}

	private void take(String kind, Register register) {
		if (!kind.isEmpty() && this.byKind.put(DocumentKind.valueOf(kind), register) != null) {
			throw new IllegalStateException("config/" + FILE + " names " + kind + " twice");
		}
	}

}
