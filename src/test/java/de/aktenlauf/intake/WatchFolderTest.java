package de.aktenlauf.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import de.aktenlauf.Databases;
import de.aktenlauf.shared.DocumentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WatchFolderTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private Path data;

	private Path inbox;

	private Office office;

	@BeforeEach
	void openOffice() {
		this.office = new Office(Databases.Product.H2, this.data);
		this.inbox = this.data.resolve("inbox");
	}

	@Test
	void a_dropped_folder_is_taken_and_acknowledged_beside_it() throws IOException {
		Path folder = good("A").folder(this.inbox.resolve("run-1"));

		this.office.poll();

		JsonNode receipt = json(folder.resolve("delivery.accepted.json"));
		assertThat(receipt.path("delivery").asString()).isEqualTo("A");
		assertThat(receipt.path("documents").size()).isEqualTo(2);
		assertThat(receipt.path("documents").get(0).path("sha256").asString())
			.isEqualTo(Digests.sha256("Erster Brief.".getBytes(StandardCharsets.UTF_8)));
		assertThat(receipt.path("documents").get(0).path("mailItem").asString())
			.isEqualTo(this.office.letter("A", 1).id().toString());
		assertThat(folder.resolve("0001.pdf")).exists();
		assertThat(this.office.started()).hasSize(2);
	}

	@Test
	void a_dropped_zip_is_taken_and_acknowledged_beside_it() throws IOException {
		good("A").zip(this.inbox.resolve("run-1.zip"));

		this.office.poll();

		assertThat(this.inbox.resolve("run-1.zip.delivery.accepted.json")).exists();
		assertThat(this.office.started()).hasSize(2);
	}

	@Test
	void what_was_taken_is_not_taken_again_after_a_restart() throws IOException {
		Path folder = good("A").folder(this.inbox.resolve("run-1"));
		this.office.poll();
		Object before = Files.getLastModifiedTime(folder.resolve("delivery.accepted.json"));

		this.office.restart();
		this.office.poll();

		assertThat(this.office.started()).hasSize(2);
		assertThat(Files.getLastModifiedTime(folder.resolve("delivery.accepted.json"))).isEqualTo(before);
	}

	@Test
	void the_same_delivery_dropped_twice_changes_nothing_and_is_acknowledged_twice() throws IOException {
		good("A").folder(this.inbox.resolve("run-1"));
		Path again = good("A").folder(this.inbox.resolve("run-2"));

		this.office.poll();
		this.office.keeper.sweep();

		assertThat(this.office.started()).hasSize(2);
		assertThat(again.resolve("delivery.accepted.json")).exists();
		assertThat(json(again.resolve("delivery.status.json")).path("delivery").asString()).isEqualTo("A");
	}

	@Test
	void another_delivery_of_the_same_name_is_refused_beside_it() throws IOException {
		good("A").folder(this.inbox.resolve("run-1"));
		Path other = good("A").letter("0003.pdf", "Dritter Brief.").folder(this.inbox.resolve("run-2"));

		this.office.poll();
		this.office.poll();

		JsonNode receipt = json(other.resolve("delivery.refused.json"));
		assertThat(receipt.path("key").asString()).isEqualTo("DELIVERY_CONFLICT");
		assertThat(receipt.path("errors").get(0).path("field").asString()).isEqualTo("delivery");
		assertThat(other.resolve("0003.pdf")).exists();
		assertThat(this.office.intake.ledger("A")).hasSize(2);
	}

	@Test
	void a_broken_list_is_refused_once_and_taken_when_it_is_mended() throws IOException {
		Path folder = good("A").json((json) -> json.replace("sha256", "sha")).folder(this.inbox.resolve("run-1"));
		this.office.poll();
		boolean refusedAtOnce = Files.exists(folder.resolve("delivery.refused.json"));
		this.office.poll();
		this.office.poll();
		boolean refused = Files.exists(folder.resolve("delivery.refused.json"));
		this.office.restart();
		this.office.poll();
		int shown = this.office.refusals.latest(10).size();

		Files.write(folder.resolve("delivery.json"), good("A").manifestBytes());
		this.office.poll();

		assertThat(refusedAtOnce).isFalse();
		assertThat(refused).isTrue();
		assertThat(shown).isEqualTo(1);
		assertThat(folder.resolve("delivery.refused.json")).doesNotExist();
		assertThat(folder.resolve("delivery.accepted.json")).exists();
		assertThat(this.office.started()).hasSize(2);
	}

	@Test
	void a_half_delivery_is_left_alone_then_shown_then_taken() throws IOException {
		Path folder = good("A").folder(this.inbox.resolve("run-1"));
		Files.delete(folder.resolve("delivery.json"));
		this.office.poll();
		this.office.pass(Duration.ofSeconds(119));
		this.office.poll();
		boolean early = Files.exists(folder.resolve("delivery.refused.json"));
		this.office.pass(Duration.ofSeconds(2));
		this.office.poll();
		this.office.poll();
		JsonNode shown = json(folder.resolve("delivery.refused.json"));

		Files.write(folder.resolve("delivery.json"), good("A").manifestBytes());
		this.office.poll();

		assertThat(early).isFalse();
		assertThat(shown.path("key").asString()).isEqualTo("DELIVERY_INCOMPLETE");
		assertThat(this.office.refusals.latest(10)).hasSize(1);
		assertThat(this.office.started()).hasSize(2);
		assertThat(folder.resolve("delivery.refused.json")).doesNotExist();
	}

	@Test
	void a_delivery_that_still_grows_is_not_shown_as_stuck() throws IOException {
		Path folder = Files.createDirectory(this.inbox.resolve("run-1"));

		for (int file = 0; file < 5; file++) {
			Files.writeString(folder.resolve(file + ".pdf"), "Brief");
			this.office.poll();
			this.office.pass(Duration.ofSeconds(100));
		}

		assertThat(this.office.refusals.latest(10)).isEmpty();
	}

	@Test
	void a_cut_off_zip_and_a_loose_file_are_shown_after_a_while() throws IOException {
		Path zip = good("A").zip(this.inbox.resolve("run-1.zip"));
		byte[] whole = Files.readAllBytes(zip);
		Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
		Files.writeString(this.inbox.resolve("letter.pdf"), "%PDF");
		this.office.poll();
		this.office.pass(WatchFolder.STUCK_AFTER);
		this.office.poll();
		int shown = this.office.refusals.latest(10).size();

		Files.write(zip, whole);
		this.office.poll();

		assertThat(shown).isEqualTo(2);
		assertThat(this.office.started()).hasSize(2);
	}

	@Test
	void a_killed_server_goes_on_with_the_folder() throws IOException {
		Path folder = good("A").folder(this.inbox.resolve("run-1"));
		this.office.onRegistered = () -> {
			throw new IllegalStateException("power cut");
		};
		this.office.poll();
		this.office.onRegistered = () -> {
		};
		boolean acknowledgedEarly = Files.exists(folder.resolve("delivery.accepted.json"));

		this.office.restart();
		this.office.poll();

		assertThat(acknowledgedEarly).isFalse();
		assertThat(this.office.started()).hasSize(2).doesNotHaveDuplicates();
		assertThat(folder.resolve("delivery.accepted.json")).exists();
	}

	@Test
	void what_fails_is_tried_again_ten_seconds_later() throws IOException {
		good("A").folder(this.inbox.resolve("run-1"));
		this.office.onRegistered = () -> {
			throw new IllegalStateException("database away");
		};
		this.office.poll();
		this.office.onRegistered = () -> {
		};

		this.office.poll();
		int tooEarly = this.office.started().size();
		this.office.pass(Duration.ofSeconds(10));
		this.office.poll();

		assertThat(tooEarly).isZero();
		assertThat(this.office.started()).hasSize(2);
	}

	@Test
	void the_status_follows_the_ledger_to_its_end() throws IOException {
		Path folder = good("A").extra("x.txt", "?").folder(this.inbox.resolve("run-1"));
		this.office.poll();
		this.office.keeper.sweep();
		JsonNode open = json(folder.resolve("delivery.status.json"));
		DocumentId document = DocumentId.next();

		this.office.file(this.office.letter("A", 1).id(), document);
		this.office.file(this.office.letter("A", 2).id(), DocumentId.next());
		this.office.keeper.sweep();

		JsonNode closed = json(folder.resolve("delivery.status.json"));
		assertThat(open.path("state").asString()).isEqualTo("PROCESSING");
		assertThat(open.path("pagesUnfinished").asInt()).isEqualTo(4);
		assertThat(closed.path("state").asString()).isEqualTo("COMPLETE");
		assertThat(closed.path("filed").asInt()).isEqualTo(2);
		assertThat(closed.path("quarantined").asInt()).isEqualTo(1);
		assertThat(closed.path("quarantine").get(0).path("reason").asString()).isEqualTo("UNLISTED_FILE");
		assertThat(json(folder.resolve("delivery.accepted.json")).path("documents").get(0).path("document").asString())
			.isEqualTo(document.toString());
	}

	@Test
	void receipts_of_an_earlier_life_do_not_hide_a_delivery() throws IOException {
		Path folder = good("A").folder(this.inbox.resolve("run-1"));
		this.office.poll();

		Office anew = new Office(Databases.Product.H2, this.data);
		anew.poll();

		assertThat(anew.started()).hasSize(2);
		assertThat(folder.resolve("delivery.accepted.json")).exists();
	}

	@Test
	void hidden_copies_are_left_to_those_who_make_them() throws IOException {
		good("A").folder(this.inbox.resolve(".run-1.tmp"));

		this.office.poll();

		assertThat(this.office.started()).isEmpty();
	}

	@Test
	void what_takes_the_place_of_an_accepted_delivery_is_not_acknowledged_for_it() throws IOException {
		Path zip = good("A").zip(this.inbox.resolve("run.zip"));
		this.office.poll();
		this.office.keeper.sweep();
		good("B").letter("0003.pdf", "Dritter Brief.").zip(zip);

		this.office.file(this.office.letter("A", 1).id(), DocumentId.next());
		this.office.file(this.office.letter("A", 2).id(), DocumentId.next());
		this.office.keeper.sweep();
		this.office.restart();
		this.office.poll();

		assertThat(this.office.intake.ledger("B")).hasSize(3);
		assertThat(json(this.inbox.resolve("run.zip.delivery.accepted.json")).path("delivery").asString())
			.isEqualTo("B");
	}

	@Test
	void an_acknowledgement_does_not_outlive_what_it_was_for() throws IOException {
		Path folder = good("A").folder(this.inbox.resolve("run"));
		this.office.poll();

		good("A").letter("0003.pdf", "Dritter Brief.").folder(folder);
		this.office.poll();
		this.office.poll();

		assertThat(folder.resolve("delivery.refused.json")).exists();
		assertThat(folder.resolve("delivery.accepted.json")).doesNotExist();
	}

	@Test
	void a_copy_that_cannot_be_taken_does_not_hold_up_the_inbox(@TempDir Path elsewhere) throws IOException {
		AtomicInteger failures = new AtomicInteger(2);
		this.office.onRegistered = () -> {
			if (failures.getAndDecrement() > 0) {
				throw new IllegalStateException("database away");
			}
		};
		Path handedIn = good("A").zip(elsewhere.resolve("a.zip"));
		assertThatIllegalStateException().isThrownBy(() -> this.office.intake.receive(handedIn));
		TestDelivery.named("B").letter("0001.pdf", "Anderer Brief.").folder(this.inbox.resolve("run"));

		this.office.poll();
		int first = this.office.started().size();
		this.office.pass(WatchFolder.RETRY_AFTER);
		this.office.poll();

		assertThat(first).isEqualTo(1);
		assertThat(this.office.started()).hasSize(3);
	}

	@Test
	void a_status_that_cannot_be_written_holds_up_no_other() throws IOException {
		Path folder = good("A").folder(this.inbox.resolve("run-1"));
		Files.createDirectories(folder.resolve(".delivery.status.json.tmp"));
		Path other = TestDelivery.named("B").letter("0001.pdf", "Anderer Brief.").folder(this.inbox.resolve("run-2"));
		this.office.poll();

		this.office.keeper.sweep();

		assertThat(other.resolve("delivery.status.json")).exists();
		assertThat(folder.resolve("delivery.status.json")).doesNotExist();
	}

	private static TestDelivery good(String name) {
		return TestDelivery.named(name).letter("0001.pdf", "Erster Brief.").letter("0002.pdf", "Zweiter Brief.");
	}

	private static JsonNode json(Path file) throws IOException {
		return JSON.readTree(Files.readString(file));
	}

}
