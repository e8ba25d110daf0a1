package de.aktenlauf.journeys;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cuts the power of a running import at random moments. How often is set by
 * {@code -Dkills=40}; where, by {@code -Dkills.seed}.
 */
class KilledImportIT {

	private static final int KILLS = Integer.getInteger("kills", 4);

	private static final long SEED = Long.getLong("kills.seed", 20261122L);

	private static final int LETTERS = 14;

	// From before the database is open until after the last letter of a fresh import.
	private static final int LATEST_KILL_MILLIS = 24_000;

	@TempDir
	private Path folder = Path.of("");

	@Test
	void an_import_killed_at_random_moments_ends_with_each_page_and_item_once() throws SQLException {
		Random random = new Random(SEED);
		Program program = Program.over(this.folder.resolve("data"));
		SampleDelivery delivery = SampleDelivery.of("killed-import", this.folder, LETTERS);
		assertThat(program.run(Duration.ofMinutes(2), "import-cases", "samples/cases.json").exitCode()).isZero();

		for (int kill = 0; kill < KILLS; kill++) {
			program.runAndKill(Duration.ofMillis(random.nextInt(LATEST_KILL_MILLIS)), "import",
					delivery.folder().toString());
		}
		Program.Ended last = program.run(Duration.ofMinutes(5), "import", delivery.folder().toString(), "--json");

		assertThat(last.exitCode()).as(last.output()).isZero();
		assertThatTheLedgerAddsUp(account(last.output()), delivery);
		assertThatNothingIsLostOrDoubled(delivery);
	}

	private static JsonNode account(String output) {
		return JsonMapper.shared().readTree(output.substring(output.indexOf('{')));
	}

	private static void assertThatTheLedgerAddsUp(JsonNode account, SampleDelivery delivery) {
		assertThat(account.path("state").asString()).isEqualTo("COMPLETE");
		assertThat(account.path("documents").asInt()).isEqualTo(delivery.letters().size());
		assertThat(account.path("pagesDelivered").asInt()).isEqualTo(delivery.pages());
		assertThat(account.path("pagesFiled").asInt()).isEqualTo(delivery.pages());
		assertThat(account.path("pagesUnfinished").asInt()).isZero();
	}

	private void assertThatNothingIsLostOrDoubled(SampleDelivery delivery) throws SQLException {
		int letters = delivery.letters().size();
		try (Connection connection = DriverManager
			.getConnection("jdbc:h2:file:" + this.folder.resolve("data/database/aktenlauf"), "sa", "")) {
			assertThat(count(connection, "select count(*) from mail_item")).isEqualTo(letters);
			assertThat(count(connection, "select count(distinct mail_item) from document")).isEqualTo(letters);
			assertThat(count(connection, "select sum(pages) from document")).isEqualTo(delivery.pages());
			assertThat(count(connection, "select count(*) from work_item where state = 'OPEN'")).isEqualTo(letters);
			assertThat(count(connection, "select count(distinct document) from work_item")).isEqualTo(letters);
			assertThat(count(connection, "select count(*) from act_ru_execution where parent_id_ is null"))
				.isEqualTo(letters);
			assertThat(count(connection, "select count(*) from act_ru_task")).isEqualTo(letters);
			assertThat(count(connection, "select count(*) from act_ru_job")).isZero();
			assertThat(count(connection, "select count(*) from event_publication where completion_date is null"))
				.isZero();
		}
	}

	private static long count(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getLong(1);
		}
	}

}
