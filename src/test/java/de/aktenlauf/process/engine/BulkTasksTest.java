package de.aktenlauf.process.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.process.EngineTasks;
import de.aktenlauf.process.OpenTask;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.BasketQuery;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BulkTasksTest {

	private static final BasketId TEAM = new BasketId("LEISTUNG-3");

	private static final BasketId OTHER_TEAM = new BasketId("LEISTUNG-4");

	private static final UserId READER = new UserId("sachbearbeitung");

	private static final UserId OTHER_READER = new UserId("lb41");

	private static final EngineOffice OFFICE = EngineOffice.inMemory();

	private final EngineTasks engine = OFFICE.bean(EngineTasks.class);

	private final LocalDate today = LocalDate.now(OFFICE.bean(Clock.class));

	@AfterAll
	static void close() {
		OFFICE.close();
	}

	@Test
	void the_engines_query_finds_what_our_list_finds() {
		system(() -> this.engine.open(List.of(task(TEAM, Optional.of(READER), 3), task(TEAM, Optional.empty(), 2),
				task(TEAM, Optional.of(new UserId("lb31")), 1))));

		List<String> ours = keys(inTray(READER));
		assertThat(ours).hasSize(2);
		system(() -> {
			assertThat(this.engine.count(READER, List.of(TEAM))).isEqualTo(2);
			assertThat(this.engine.list(READER, List.of(TEAM), 10)).isEqualTo(ours);
		});
	}

	@Test
	void a_completed_item_ends_its_process() {
		system(() -> this.engine.open(List.of(task(OTHER_TEAM, Optional.of(OTHER_READER), 1),
				task(OTHER_TEAM, Optional.of(OTHER_READER), 2))));
		WorkItem item = inTray(OTHER_READER).getFirst();

		OFFICE.as(OTHER_READER.value(),
				() -> OFFICE.bean(WorkItems.class).complete(item.id(), item.version(), Map.of()));

		List<String> ours = keys(inTray(OTHER_READER));
		assertThat(ours).hasSize(1);
		system(() -> assertThat(this.engine.list(OTHER_READER, List.of(OTHER_TEAM), 10)).isEqualTo(ours));
	}

	@Test
	void nobody_else_asks_the_engine() {
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> OFFICE.as(READER.value(), () -> this.engine.count(READER, List.of(TEAM))));
	}

	private OpenTask task(BasketId basket, Optional<UserId> assignee, int days) {
		return new OpenTask(basket, assignee, new CaseNumber("35504//0012345"), Priority.NORMAL,
				this.today.plusDays(days));
	}

	private static List<String> keys(List<WorkItem> items) {
		return items.stream().map(WorkItem::key).toList();
	}

	private static List<WorkItem> inTray(UserId person) {
		List<WorkItem> items = new ArrayList<>();
		OFFICE.as(person.value(), () -> items.addAll(OFFICE.bean(Baskets.class)
			.list(new BasketQuery(Optional.empty(), WorkItemState.OPEN, Optional.empty(), 0, 10))));
		return items;
	}

	private static void system(Runnable step) {
		OFFICE.bean(CurrentUser.class).asSystem(() -> {
			step.run();
			return true;
		});
	}

}
