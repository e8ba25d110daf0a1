package de.aktenlauf.drafts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.aktenlauf.Databases;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What is kept of what people type, for whom, and for how long. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class DraftsTest {

	private static final DraftKey KEY = new DraftKey("notizen", "35504-0012345");

	private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

	private final CurrentUser currentUser = mock(CurrentUser.class);

	private final Databases.Database database;

	private Drafts drafts;

	DraftsTest(Databases.Product product) {
		this.database = product.open("V14__tasks", "V20__tray");
		this.database.jdbc()
			.sql("insert into note_draft (owner, work_item, purpose, words, saved_at) values ('lb31', :item, 'antwort', 'Ja', :at)")
			.param("item", UUID.fromString("00000000-0000-7000-8000-000000000001"))
			.param("at", NOW.atOffset(ZoneOffset.UTC))
			.update();
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V32__form_drafts.sql"))
			.execute(this.database.dataSource());
	}

	@BeforeEach
	void atTheDesk() {
		this.drafts = at(NOW);
		as("sachbearbeitung");
	}

	@Test
	void notes_that_were_begun_before_the_change_are_still_there() {
		as("lb31");

		assertThat(this.drafts.find(new DraftKey("antwort", "00000000-0000-7000-8000-000000000001")))
			.hasValueSatisfying((draft) -> assertThat(draft.fields()).containsExactly(Map.entry("notiz", "Ja")));
	}

	@Test
	void a_draft_is_found_by_its_author_alone_and_the_last_words_count() {
		this.drafts.save(KEY, Map.of("text", "Anfang", "zu", "x"));
		this.drafts.save(KEY, Map.of("text", "Anfang und Ende"));

		assertThat(this.drafts.find(KEY).orElseThrow().fields()).containsExactly(Map.entry("text", "Anfang und Ende"));
		assertThat(this.drafts.find(new DraftKey("notizen", "35504-0012346"))).isEmpty();
		as("lb31");
		assertThat(this.drafts.find(KEY)).isEmpty();
		this.drafts.forget(KEY);
		as("sachbearbeitung");
		assertThat(this.drafts.find(KEY)).isPresent();
	}

	@Test
	void what_is_sent_or_about_something_that_is_done_is_forgotten() {
		DraftKey other = new DraftKey("zugriff", KEY.object());
		this.drafts.save(KEY, Map.of("text", "a"));
		this.drafts.save(other, Map.of("grund", "b"));

		this.drafts.forget(KEY);
		assertThat(this.drafts.find(KEY)).isEmpty();
		assertThat(this.drafts.find(other)).isPresent();

		this.drafts.forgetAbout(KEY.object());
		assertThat(this.drafts.find(other)).isEmpty();
	}

	@Test
	void what_nobody_sends_for_thirty_days_is_gone() {
		this.drafts.save(KEY, Map.of("text", "alt"));

		assertThat(at(NOW.plus(Drafts.KEPT)).find(KEY)).isPresent();
		Drafts later = at(NOW.plus(Drafts.KEPT).plusSeconds(1));
		assertThat(later.find(KEY)).isEmpty();
		later.save(new DraftKey("antwort", "1"), Map.of("notiz", "neu"));
		assertThat(count()).isEqualTo(1);
	}

	@Test
	void too_much_is_refused_and_the_oldest_make_room() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.drafts.save(KEY, Map.of("text", "x".repeat(Drafts.MAX_LENGTH), "zu", "y")));
		assertThatIllegalArgumentException().isThrownBy(() -> new DraftKey("Notiz an alle", "1"));
		assertThatIllegalArgumentException().isThrownBy(() -> new DraftKey("notizen", "../x"));
		DraftTable table = new DraftTable(this.database.jdbc());
		for (int i = 0; i < Drafts.MAX_OF_PERSON; i++) {
			table.insert(new UserId("sachbearbeitung"), new DraftKey("antwort", "i-" + i),
					new DraftTable.Field("notiz", "n", NOW.plusSeconds(i)));
		}
		at(NOW.plus(Duration.ofHours(1))).save(KEY, Map.of("text", "neu"));

		assertThat(this.drafts.find(new DraftKey("antwort", "i-0"))).isEmpty();
		assertThat(this.drafts.find(new DraftKey("antwort", "i-1"))).isPresent();
	}

	private long count() {
		return this.database.jdbc().sql("select count(*) from form_draft").query(Long.class).single();
	}

	private void as(String name) {
		given(this.currentUser.get()).willReturn(new User(new UserId(name), name, Set.of(Role.CASEWORKER), Set.of()));
	}

	private Drafts at(Instant moment) {
		return new Drafts(new DraftTable(this.database.jdbc()), this.currentUser,
				Clock.fixed(moment, ZoneId.of("Europe/Berlin")));
	}

}
