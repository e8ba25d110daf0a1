package de.aktenlauf.cli;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class LatencyTest {

	private static final long MILLI = 1_000_000;

	@Test
	void half_of_the_runs_and_all_but_one_of_a_hundred_are_no_slower() {
		Latency latency = Latency.of(LongStream.rangeClosed(1, 200).map((run) -> (201 - run) * MILLI).toArray());

		assertThat(latency).isEqualTo(new Latency(100, 198));
	}

	@Test
	void one_run_is_both_figures() {
		assertThat(Latency.of(3 * MILLI)).isEqualTo(new Latency(3, 3));
	}

	@Test
	void few_runs_give_their_slowest_as_the_last_of_a_hundred() {
		assertThat(Latency.of(5 * MILLI, 1 * MILLI, 2 * MILLI)).isEqualTo(new Latency(2, 5));
	}

	@Test
	void nothing_measured_is_no_figure() {
		assertThatIllegalArgumentException().isThrownBy(Latency::of);
	}

	@Test
	void the_measured_values_stay_in_their_order() {
		long[] nanos = { 2 * MILLI, 1 * MILLI };

		Latency.of(nanos);

		assertThat(nanos).containsExactly(2 * MILLI, MILLI);
	}

	@Test
	void the_ratio_compares_medians_and_names_both() {
		Latency ours = new Latency(3.1, 9);
		Latency engine = new Latency(26, 40);

		assertThat(ours.times(engine)).isCloseTo(0.119, within(0.001));
		assertThat(ours.ratioTo(engine)).isEqualTo("ratio 0.12 (3.1 ms to 26.0 ms)");
	}

}
