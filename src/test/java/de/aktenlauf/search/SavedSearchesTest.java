package de.aktenlauf.search;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import de.aktenlauf.Databases;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

/** Searches under a name, each person's own. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class SavedSearchesTest {

	private final CurrentUser currentUser = mock(CurrentUser.class);

	private final AuditTrail audit = mock(AuditTrail.class);

	private final SavedSearches searches;

	SavedSearchesTest(Databases.Product product) {
		this.searches = new SavedSearches(JdbcClient.create(product.open("V21__saved_search").dataSource()),
				this.currentUser, this.audit, Clock.systemUTC());
		logIn("anna");
	}

	@Test
	void a_search_is_kept_run_and_deleted() {
		SavedSearch search = named("Offene Mieten");

		this.searches.save(search);

		assertThat(this.searches.mine()).containsExactly(search);
		assertThat(this.searches.find(search.id())).contains(search);
		this.searches.delete(search.id());
		assertThat(this.searches.mine()).isEmpty();
		verify(this.audit).record(eq(new UserId("anna")), eq(AuditAction.SEARCH_SAVED), any(), any());
		verify(this.audit).record(eq(new UserId("anna")), eq(AuditAction.SEARCH_DELETED), any(), any());
	}

	@Test
	void searches_of_others_are_not_there() {
		SavedSearch search = named("Offene Mieten");
		this.searches.save(search);
		logIn("bert");

		this.searches.delete(search.id());

		assertThat(this.searches.mine()).isEmpty();
		assertThat(this.searches.find(search.id())).isEmpty();
		logIn("anna");
		assertThat(this.searches.mine()).hasSize(1);
	}

	@Test
	void the_same_name_replaces_and_a_bad_one_is_refused() {
		this.searches.save(named("Offene Mieten"));
		SavedSearch second = named("Offene Mieten");

		this.searches.save(second);

		assertThat(this.searches.mine()).containsExactly(second);
		assertThatExceptionOfType(SearchRefused.class).isThrownBy(() -> this.searches.save(named(" ")));
		assertThatExceptionOfType(SearchRefused.class).isThrownBy(() -> this.searches.save(named("x".repeat(81))));
	}

	private void logIn(String name) {
		given(this.currentUser.get()).willReturn(new User(new UserId(name), name, Set.of(), Set.of()));
	}

	private static SavedSearch named(String name) {
		return new SavedSearch(UUID.randomUUID(), name, "Miete -Kaution", "", "TENANCY", "", "", "LEISTUNG-3", "2026",
				"", "NEWEST");
	}

}
