package de.aktenlauf.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CommandsTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "import", "import /nowhere/at/all", "import-cases /nowhere.json",
			"reindex --what", "import-cases", "calculate", "calculate /nowhere.json" })
	void a_command_written_wrongly_ends_with_2(String command) {
		assertThat(run(command.split(" "))).isEqualTo(ExitCode.USAGE);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "import --help", "import-cases --help", "reindex --help", "serve --help",
			"calculate --help", "--version" })
	void help_ends_with_0(String command) {
		assertThat(run(command.split(" "))).isEqualTo(ExitCode.OK);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "reindex", "import-cases" })
	void a_writing_command_beside_another_command_ends_with_5(String command) throws IOException {
		Path register = Files.writeString(this.folder.resolve("cases.json"), "{}");
		try (DataFolder.Held held = data().lock().orElseThrow()) {
			List<String> words = "reindex".equals(command) ? List.of(command) : List.of(command, register.toString());

			int code = run(words.toArray(String[]::new));

			assertThat(code).isEqualTo(ExitCode.LOCKED);
			assertThat(held.channel().isOpen()).isTrue();
		}
	}

	@Test
	void a_data_folder_that_cannot_be_written_ends_with_6() throws IOException {
		Files.writeString(this.folder.resolve("data"), "a file in its place");

		assertThat(run("reindex")).isEqualTo(ExitCode.ENVIRONMENT);
	}

	@Test
	void a_lock_that_nobody_refers_to_stays() {
		assertThat(data().lock()).isPresent();

		System.gc();

		assertThat(data().lock()).isEmpty();
	}

	@Test
	void the_lock_is_free_again_after_it_was_given_back() {
		data().lock().orElseThrow().close();

		assertThat(data().lock()).hasValueSatisfying(DataFolder.Held::close);
	}

	@Test
	void import_beside_a_server_lays_the_delivery_down_and_follows_it() throws IOException {
		Path delivery = Files.createDirectories(this.folder.resolve("2026-11-20-A"));
		Files.writeString(delivery.resolve("delivery.json"), "{}");
		Path laid = this.folder.resolve("data/inbox/2026-11-20-A");
		try (DataFolder.Held held = data().lock().orElseThrow()) {
			CompletableFuture<Integer> code = CompletableFuture
				.supplyAsync(() -> run("import", "--json", delivery.toString()));
			await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(laid.resolve("delivery.json")));
			Files.writeString(laid.resolve("delivery.status.json"), """
					{ "delivery": "2026-11-20-A", "state": "COMPLETE", "documents": 2, "filed": 1, "quarantined": 1,
					  "pagesDelivered": 3, "pagesFiled": 2, "pagesQuarantined": 1, "pagesUnfinished": 0,
					  "quarantine": [ { "position": 2, "file": "0002.pdf", "reason": "EMPTY" } ] }""");

			assertThat(code.join()).isEqualTo(ExitCode.PARTIAL);
			assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("\"pagesQuarantined\" : 1")
				.contains("EMPTY");
			assertThat(held.channel().isOpen()).isTrue();
		}
	}

	@Test
	void a_delivery_that_the_server_refuses_ends_with_1() throws IOException {
		Path delivery = Files.createDirectories(this.folder.resolve("2026-11-20-B"));
		Files.writeString(delivery.resolve("delivery.json"), "{}");
		Files.writeString(delivery.resolve("delivery.status.json"), "{ \"state\": \"COMPLETE\" }");
		Path laid = this.folder.resolve("data/inbox/2026-11-20-B");
		try (DataFolder.Held held = data().lock().orElseThrow()) {
			CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> run("import", delivery.toString()));
			await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(laid.resolve("delivery.json")));
			Files.writeString(laid.resolve("delivery.refused.json"),
					"{ \"errors\": [ { \"field\": \"channel\", \"message\": \"fehlt\" } ] }");

			assertThat(code.join()).isEqualTo(ExitCode.UNEXPECTED);
			assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("channel: fehlt");
			assertThat(held.channel().isOpen()).isTrue();
		}
	}

	@Test
	void a_dry_run_names_what_is_wrong_and_takes_nothing() throws IOException {
		Path delivery = Files.createDirectories(this.folder.resolve("2026-11-20-C"));
		Files.writeString(delivery.resolve("extra.pdf"), "extra");
		Files.writeString(delivery.resolve("delivery.json"), """
				{ "format": "aktenlauf-delivery/1", "delivery": "2026-11-20-C", "source": "scan-centre",
				  "channel": "POST", "scannedAt": "2026-11-20T09:12:00+01:00", "documents": [
				  { "position": 1, "file": "0001.pdf", "sha256": "%s", "bytes": 1, "pages": 1,
				    "receivedOn": "2026-11-19" } ] }""".formatted("0".repeat(64)));

		assertThat(run("import", "--dry-run", "--json", delivery.toString())).isEqualTo(ExitCode.PARTIAL);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("0001.pdf").contains("extra.pdf");
		assertThat(this.folder.resolve("data")).doesNotExist();
	}

	@Test
	void calculate_prints_the_sheet_of_the_call() throws IOException {
		Path request = household("2026-08");

		assertThat(run("calculate", request.toString())).isEqualTo(ExitCode.OK);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("\"lawVersion\" : \"2026-07-01\"")
			.contains("\"total\" : \"1013.00\"");
		assertThat(this.folder.resolve("data")).doesNotExist();
	}

	@Test
	void calculate_tells_the_sheet_in_words() throws IOException {
		assertThat(run("calculate", "--words", household("2026-08").toString())).isEqualTo(ExitCode.OK);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("1013.00", "§ 20 Abs. 2 SGB II")
			.doesNotContain("{");
	}

	@Test
	void calculate_names_what_is_impossible_or_missing_and_ends_with_1() throws IOException {
		assertThat(run("calculate", household("2026-13").toString())).isEqualTo(ExitCode.UNEXPECTED);
		assertThat(run("calculate", household("2027-01").toString())).isEqualTo(ExitCode.UNEXPECTED);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("month: ", "regelbedarfsstufe_1", "2027-01");
	}

	private Path household(String month) throws IOException {
		return Files.writeString(this.folder.resolve("household-" + month + ".json"), """
				{ "month": "%s", "householdSize": 1, "recognisedHousing": "450.00",
				  "persons": [ { "id": "A", "role": "ADULT", "birthDate": "1990-01-15" } ] }""".formatted(month));
	}

	private DataFolder data() {
		return new DataFolder(this.folder.resolve("data"));
	}

	private int run(String... arguments) {
		Office office = new Office(CommandsTest.class, List.of("--aktenlauf.data=" + this.folder.resolve("data")));
		Output output = new Output(new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8), false);
		return Commands.line(office, output).execute(arguments);
	}

}
