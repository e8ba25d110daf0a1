package de.aktenlauf.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;

import de.aktenlauf.Databases;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditEntry;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.audit.AuditTrailFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static de.aktenlauf.access.PeopleFixture.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AccessTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final Clock EVENING = Clock.fixed(Instant.parse("2026-11-20T21:00:00Z"), BERLIN);

	private static final Clock NEXT_DAY = Clock.fixed(Instant.parse("2026-11-20T23:00:01Z"), BERLIN);

	private final CurrentUser currentUser = new CurrentUser(new People("empty"));

	@AfterEach
	void logOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@MethodSource("databases")
	void a_reason_opens_a_file_until_the_end_of_the_day(Databases.Database database) {
		as("widerspruch");
		AuditTrail audit = AuditTrailFixture.on(database, EVENING);

		database.transactions()
			.executeWithoutResult((status) -> access(database, audit, EVENING).giveReason(CASE, "Rückfrage zur Akte"));

		assertThat(access(database, audit, EVENING).visible().reasonedCases()).containsExactly(CASE);
		assertThat(access(database, audit, NEXT_DAY).visible().reasonedCases()).isEmpty();
		assertThat(AuditTrailFixture.entries(database.jdbc(), "case:" + CASE)).extracting(AuditEntry::action)
			.containsExactly(AuditAction.ACCESS_REASON_GIVEN);
	}

	@Test
	void a_reason_of_a_few_letters_is_refused() {
		as("widerspruch");
		Databases.Database database = Databases.h2("V10__audit", "V11__access");

		assertThatIllegalArgumentException()
			.isThrownBy(() -> access(database, AuditTrailFixture.on(database, EVENING), EVENING).giveReason(CASE,
					"  nur so    "));
	}

	@Test
	void nobody_gives_a_reason_who_reads_no_files() {
		as("verwaltung");
		Databases.Database database = Databases.h2("V10__audit", "V11__access");

		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> access(database, AuditTrailFixture.on(database, EVENING), EVENING).giveReason(CASE,
					"Rückfrage zur Akte"));
	}

	@Test
	void nobody_is_logged_in_without_log_in() {
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(this.currentUser::get)
			.satisfies((refused) -> assertThat(refused.values()).containsEntry("rule", "NOT_LOGGED_IN"));
	}

	@Test
	void a_person_who_left_is_refused_on_the_next_request() {
		as("ausgeschieden");

		assertThatExceptionOfType(AccessRefused.class).isThrownBy(this.currentUser::get)
			.satisfies((refused) -> assertThat(refused.values()).containsEntry("rule", "UNKNOWN_USER"));
	}

	@Test
	void the_product_acts_for_itself_only_within_the_step() {
		as("poststelle");

		Set<Role> inside = this.currentUser.asSystem(() -> this.currentUser.asSystem(this.currentUser::get).roles());

		assertThat(inside).containsExactly(Role.SYSTEM);
		assertThat(this.currentUser.get().roles()).containsExactly(Role.MAIL_ROOM);
	}

	@Test
	void without_the_demo_there_are_no_people() {
		assertThat(new People("off").all()).isEmpty();
		assertThat(new People("full").all()).isNotEmpty();
	}

	@Test
	void an_unknown_kind_of_demo_stops_the_start() {
		assertThatIllegalArgumentException().isThrownBy(() -> new People("ful"));
	}

	private Access access(Databases.Database database, AuditTrail audit, Clock clock) {
		return new Access(this.currentUser, new AccessReasons(database.jdbc()), audit, clock);
	}

	private static void as(String user) {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, Set.of()));
	}

	static Stream<Databases.Database> databases() {
		return Databases.both("V10__audit", "V11__access");
	}

}
