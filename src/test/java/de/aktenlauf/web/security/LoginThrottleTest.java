package de.aktenlauf.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginThrottleTest {

	private Instant now = Instant.parse("2026-11-20T08:00:00Z");

	private final Clock clock = new Clock() {
		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return LoginThrottleTest.this.now;
		}
	};

	private final LoginThrottle throttle = new LoginThrottle(this.clock);

	@BeforeEach
	void nineFailures() {
		for (int failure = 1; failure < LoginThrottle.MAX_FAILURES; failure++) {
			this.throttle.failed("poststelle");
		}
	}

	@Test
	void nine_failures_close_nothing() {
		assertThat(this.throttle.closed("poststelle")).isFalse();
	}

	@Test
	void the_tenth_failure_closes_the_name_for_a_minute() {
		this.throttle.failed("poststelle");

		assertThat(this.throttle.closed("poststelle")).isTrue();
		this.now = this.now.plus(Duration.ofSeconds(61));
		assertThat(this.throttle.closed("poststelle")).isFalse();
	}

	@Test
	void another_name_stays_open() {
		this.throttle.failed("poststelle");

		assertThat(this.throttle.closed("teamleitung")).isFalse();
	}

	@Test
	void a_success_forgets_the_failures() {
		this.throttle.succeeded("poststelle");
		this.throttle.failed("poststelle");

		assertThat(this.throttle.closed("poststelle")).isFalse();
	}

}
