package de.aktenlauf.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import de.aktenlauf.cases.RegisterRefused;
import de.aktenlauf.search.RebuildProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/** Commands beside a server: its desk, real files, and work that only pretends. */
class ErrandDeskTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final Errands errands = mock(Errands.class);

	@TempDir
	private Path data;

	private DataFolder.Held held;

	private ErrandDesk desk;

	@BeforeEach
	void serve() {
		this.held = new DataFolder(this.data).lock().orElseThrow();
		this.desk = new ErrandDesk(this.errands, this.data);
	}

	@AfterEach
	void stop() {
		this.desk.stop();
		this.held.close();
	}

	@Test
	void the_server_does_the_work_of_a_command_and_tells_how_far_it_is() {
		given(this.errands.run(any(), any())).willAnswer((call) -> {
			call.getArgument(1, RebuildProgress.class).at(40, 80);
			Thread.sleep(400);
			return JSON.valueToTree(Map.of("documents", 80));
		});
		this.desk.start();

		assertThat(run("reindex")).isEqualTo(ExitCode.OK);
		assertThat(text(this.err)).contains("50 % (40/80)");
		assertThat(text(this.out)).contains("80");
		assertThat(errandsLeft()).isEmpty();
	}

	@Test
	void the_server_reads_a_copy_of_the_register_and_deletes_it() throws IOException {
		Path register = Files.writeString(this.data.resolve("cases.json"), "{ \"cases\": [] }");
		given(this.errands.run(any(), any())).willAnswer((call) -> {
			Errand errand = call.getArgument(0);
			assertThat(errand.work()).isEqualTo(Errand.Work.IMPORT_CASES);
			assertThat(errand.dryRun()).isTrue();
			assertThat(errand.file().orElseThrow()).hasSameTextualContentAs(register);
			return JSON.readTree("""
					{ "added": 2, "changed": 0, "closed": 0, "unchanged": 118,
					  "refused": [ { "case": "RT-X", "reason": "case" } ] }""");
		});
		this.desk.start();

		assertThat(run("import-cases", "--dry-run", register.toString())).isEqualTo(ExitCode.PARTIAL);
		assertThat(text(this.out)).contains("118").contains("RT-X");
		assertThat(errandsLeft()).isEmpty();
	}

	@Test
	void what_the_server_refuses_is_told_with_its_place() {
		given(this.errands.run(any(), any())).willThrow(new RegisterRefused("cases[3]", "kein Objekt"));
		this.desk.start();

		assertThat(run("reindex")).isEqualTo(ExitCode.UNEXPECTED);
		assertThat(text(this.err)).contains("REGISTER_REFUSED").contains("kein Objekt");
	}

	@Test
	void a_long_errand_holds_up_no_other() throws IOException {
		Path register = Files.writeString(this.data.resolve("cases.json"), "{}");
		CountDownLatch imported = new CountDownLatch(1);
		given(this.errands.run(any(), any())).willAnswer((call) -> {
			if (call.getArgument(0, Errand.class).work() == Errand.Work.REBUILD_INDEX) {
				imported.await();
			}
			return JSON.createObjectNode();
		});
		this.desk.start();
		CompletableFuture<Integer> rebuild = CompletableFuture.supplyAsync(() -> run("reindex", "--quiet"));

		assertThat(run("import-cases", "--quiet", register.toString())).isEqualTo(ExitCode.OK);
		assertThat(rebuild).isNotDone();

		imported.countDown();
		assertThat(rebuild.join()).isEqualTo(ExitCode.OK);
	}

	@Test
	void an_errand_of_an_earlier_server_is_thrown_away() throws IOException {
		Path laid = new ErrandFolder(new DataFolder(this.data)).lay(Errand.rebuildIndex());
		Files.setLastModifiedTime(laid.resolve("errand.json"), FileTime.fromMillis(0));

		this.desk.start();

		await().atMost(Duration.ofSeconds(10)).until(() -> Files.notExists(laid));
		then(this.errands).should(never()).run(any(), any());
	}

	private List<Path> errandsLeft() {
		try (var entries = Files.list(this.data.resolve("errands"))) {
			return entries.filter(Files::isDirectory).toList();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String text(ByteArrayOutputStream bytes) {
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private int run(String... arguments) {
		Office office = new Office(ErrandDeskTest.class, List.of("--aktenlauf.data=" + this.data));
		Output output = new Output(new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8), false);
		return Commands.line(office, output).execute(arguments);
	}

}
