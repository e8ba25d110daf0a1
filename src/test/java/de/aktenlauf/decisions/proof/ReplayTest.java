package de.aktenlauf.decisions.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import de.aktenlauf.applications.circumstances.CommunityCircumstances.CommunityMark;
import de.aktenlauf.applications.circumstances.RegularIncome;
import de.aktenlauf.applications.circumstances.RegularIncome.IncomeKind;
import de.aktenlauf.applications.circumstances.RegularIncome.PaySlip;
import de.aktenlauf.applications.circumstances.RegularIncome.Regularity;
import de.aktenlauf.decisions.FactsBuilder;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.exclusions.MatterKind;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proof.Act.RuleHit;
import de.aktenlauf.decisions.proof.Act.Signed;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.Money;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A record is found sound, and no change of it stays unseen. */
class ReplayTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Replay REPLAY = new Replay(FactsBuilder.LAW, FactsBuilder.AGREES);

	@Test
	void a_record_is_read_as_it_was_written_and_is_sound() {
		DecisionRecord record = record((facts) -> {
			facts.matters.put(MatterKind.TIP, 0);
			facts.communityMarks.add(CommunityMark.PATCHWORK_DOUBTED);
			facts.communityMarks.add(CommunityMark.MEMBERS_CHANGED);
			facts.adultIncomes.add(new RegularIncome(IncomeKind.EARNED, Money.parse("1200.00"), Money.parse("960.00"),
					Optional.of(Money.parse("140.00")), Regularity.CONSTANT,
					List.of(new PaySlip(BenefitMonth.parse("2025-11"), Money.parse("1200.00"),
							Money.parse("960.00")))));
		}, Mode.PERSON);
		byte[] bytes = record.bytes();

		assertThat(RecordReader.read(bytes)).isEqualTo(record);
		assertThat(RecordReader.read(bytes).bytes()).isEqualTo(bytes);
		assertThat(REPLAY.verify(bytes, Optional.of(CanonicalJson.digest(bytes)))).isEmpty();
	}

	@Test
	void keys_and_sets_stand_in_one_order() {
		String text = new String(record((facts) -> {
			facts.communityMarks.add(CommunityMark.PATCHWORK_DOUBTED);
			facts.communityMarks.add(CommunityMark.MEMBERS_CHANGED);
		}, Mode.PERSON).bytes(), StandardCharsets.UTF_8);

		assertThat(text).startsWith("{\"act\":{").contains("\"marks\":[\"MEMBERS_CHANGED\",\"PATCHWORK_DOUBTED\"]");
		assertThat(text.indexOf("\"computed\"")).isLessThan(text.indexOf("\"inputs\""));
		assertThat(text).doesNotContain(" :").contains("\"heating\":\"85.00\"");
	}

	@Test
	void every_flipped_byte_is_found() {
		byte[] bytes = automatic().bytes();
		Optional<String> digest = Optional.of(CanonicalJson.digest(bytes));
		Random random = new Random(4);

		for (int round = 0; round < 200; round++) {
			byte[] changed = bytes.clone();
			changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
			assertThat(REPLAY.verify(changed, digest)).isNotEmpty();
		}
	}

	@Test
	void every_changed_field_is_found_by_the_digest() {
		byte[] bytes = automatic().bytes();
		Optional<String> digest = Optional.of(CanonicalJson.digest(bytes));
		JsonNode tree = JSON.readTree(bytes);
		List<Runnable> changes = new ArrayList<>();
		collect(tree, changes);

		assertThat(changes).hasSizeGreaterThan(300);
		for (int place = 0; place < changes.size(); place += 7) {
			JsonNode copy = JSON.readTree(bytes);
			List<Runnable> own = new ArrayList<>();
			collect(copy, own);
			own.get(place).run();
			assertThat(REPLAY.verify(JSON.writeValueAsBytes(copy), digest)).isNotEmpty();
		}
	}

	@Test
	void a_changed_result_is_found_without_any_digest() {
		byte[] bytes = automatic().bytes();
		JsonNode tree = JSON.readTree(bytes);
		List<Runnable> all = new ArrayList<>();
		collect(tree.path("computed"), all);

		for (int place = 0; place < all.size(); place += 5) {
			JsonNode copy = JSON.readTree(bytes);
			List<Runnable> own = new ArrayList<>();
			collect(copy.path("computed"), own);
			own.get(place).run();
			byte[] changed = JSON.writeValueAsBytes(copy);
			assertThat(REPLAY.verify(changed, Optional.of(CanonicalJson.digest(changed))))
				.anySatisfy((finding) -> assertThat(finding.path()).startsWith("computed"));
		}
	}

	@Test
	void an_automatic_act_against_a_hit_is_found() {
		byte[] bytes = record((facts) -> facts.freeText = true, Mode.AUTO).bytes();

		assertThat(REPLAY.verify(bytes, Optional.of(CanonicalJson.digest(bytes)))).extracting(ProofFinding::code)
			.containsExactly("AUTO_WITH_HIT");
	}

	@Test
	void another_form_and_no_audit_entry_are_found() {
		byte[] bytes = automatic().bytes();
		byte[] spaced = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\\{", "{ ")
			.getBytes(StandardCharsets.UTF_8);

		assertThat(REPLAY.verify(spaced, Optional.of(CanonicalJson.digest(spaced)))).extracting(ProofFinding::code)
			.containsExactly("FORM");
		assertThat(REPLAY.verify(bytes, Optional.empty())).extracting(ProofFinding::code)
			.containsExactly("NO_AUDIT_ENTRY");
		assertThat(REPLAY.verify(new byte[] { '{' }, Optional.empty())).hasSize(2);
	}

	@Test
	void equal_months_are_held_once() {
		Computed computed = automatic().computed();

		assertThat(computed.months()).hasSize(12);
		assertThat(computed.first()).hasSizeLessThan(4);
		assertThat(computed.first().stream().mapToInt((group) -> group.months().size()).sum()).isEqualTo(12);
		assertThat(automatic().bytes().length).isLessThan(40_000);
	}

	private static void collect(JsonNode node, List<Runnable> changes) {
		switch (node) {
			case ObjectNode object -> object.propertyNames().forEach((name) -> {
				JsonNode value = object.path(name);
				if (value.isContainer()) {
					collect(value, changes);
				}
				else {
					changes.add(() -> object.put(name, changed(value)));
				}
			});
			case ArrayNode array -> {
				for (int place = 0; place < array.size(); place++) {
					int here = place;
					if (array.path(place).isContainer()) {
						collect(array.path(place), changes);
					}
					else {
						changes.add(() -> array.set(here, changed(array.path(here))));
					}
				}
			}
			default -> {
			}
		}
	}

	private static String changed(JsonNode value) {
		return value.asString() + "0";
	}

	private static DecisionRecord automatic() {
		return record((facts) -> {
		}, Mode.AUTO);
	}

	private static DecisionRecord record(Consumer<FactsBuilder> change, Mode mode) {
		FactsBuilder builder = new FactsBuilder();
		change.accept(builder);
		Proposal proposal = FactsBuilder.PROPOSALS.propose(builder.build());
		List<MonthTotal> granted = proposal.months()
			.stream()
			.map((month) -> new MonthTotal(month.month(), month.total(), month.childSupplement()))
			.toList();
		Act act = new Act(mode, mode == Mode.AUTO ? proposal.direction() : Direction.REPEAT, granted,
				new Signed(new UserId("system"), Optional.empty(), Instant.parse("2025-12-10T09:00:00Z")),
				Optional.empty(), Optional.of(new ContentId("0".repeat(64))),
				List.of(new RuleHit("mayDecideAlone", 1, "D-01")), Optional.empty());
		return new DecisionRecord(DecisionRecord.SCHEMA, UUID.nameUUIDFromBytes(new byte[] { 7 }), List.of(),
				proposal.facts(), Computed.of(proposal), act);
	}

}
