package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.LocalDate;

import de.aktenlauf.shared.ConfigFile;
import de.aktenlauf.shared.UserId;
import org.apache.commons.csv.CSVRecord;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented absences of the full demo, taken over once at its first start. */
@Component
@ConditionalOnProperty(name = "aktenlauf.demo", havingValue = "full")
class DemoAbsences {

	private final AbsenceTable absences;

	private final Clock clock;

	DemoAbsences(AbsenceTable absences, Clock clock) {
		this.absences = absences;
		this.clock = clock;
	}

	@EventListener(ApplicationStartedEvent.class)
	@Transactional
	void takeOver() {
		if (this.absences.isEmpty()) {
			LocalDate today = LocalDate.now(this.clock);
			ConfigFile.rows("absences.csv").forEach((row) -> this.absences.insert(absence(row, today)));
		}
	}

	private static Absence absence(CSVRecord row, LocalDate today) {
		return new Absence(new UserId(row.get("absent")), today.plusDays(Long.parseLong(row.get("from"))),
				today.plusDays(Long.parseLong(row.get("to"))), new UserId(row.get("substitute")));
	}

}
