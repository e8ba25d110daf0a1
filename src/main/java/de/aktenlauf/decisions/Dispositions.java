package de.aktenlauf.decisions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What persons decided about applications; who may see the case is the caller's check.
 */
@Component
public class Dispositions {

	private final DispositionTable table;

	private final Access access;

	private final AuditTrail audit;

	private final Clock clock;

	Dispositions(DispositionTable table, Access access, AuditTrail audit, Clock clock) {
		this.table = table;
		this.access = access;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Keeps what the current user decides.
	 * @param application the application
	 * @param kind what is decided
	 * @param text what the letter says about this case
	 * @return the disposition
	 * @throws IllegalArgumentException if the text is too long
	 */
	@Transactional
	public Disposition give(ApplicationId application, DispositionKind kind, Text text) {
		User user = this.access.require(Permission.DECIDE_BENEFITS);
		// databases keep microseconds
		Disposition disposition = new Disposition(application, kind, text.ground(), text.words(), text.points(),
				text.waiver(), user.id(), this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		this.table.insert(disposition);
		this.audit.record(user.id(), AuditAction.DISPOSITION_GIVEN, "application:" + application,
				Map.of("kind", kind.name(), "ground", text.ground().orElse(""), "waiver", text.waiver().orElse("")));
		return disposition;
	}

	/**
	 * What was decided last.
	 * @param application the application
	 * @return empty if nobody decided yet
	 */
	public Optional<Disposition> last(ApplicationId application) {
		return all(application).stream().findFirst();
	}

	/**
	 * Everything that was decided.
	 * @param application the application
	 * @return newest first
	 */
	public List<Disposition> all(ApplicationId application) {
		this.access.require(Permission.DECIDE_BENEFITS);
		return this.table.of(application);
	}

	/**
	 * What a letter says about a case.
	 *
	 * @param ground code of a ground
	 * @param words about this case
	 * @param points one a line
	 * @param waiver why nobody is heard
	 */
	public record Text(Optional<String> ground, String words, List<String> points, Optional<String> waiver) {

		/** Nothing is to be said. */
		public static final Text NONE = new Text(Optional.empty(), "", List.of(), Optional.empty());

		/** Keeps an unmodifiable copy. */
		public Text {
			points = List.copyOf(points);
		}

	}

}
