package de.aktenlauf.routing;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.Box;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;

class RoutingTablesTest {

	private static final Evidence WORDS = new Evidence("lege Widerspruch", 1, List.of(new Box(1, 2, 3, 4)),
			"APPEAL-02");

	private final MailItemId mailItem = MailItemId.next();

	private RoutingTables tables;

	@BeforeEach
	void migrate() {
		DriverManagerDataSource dataSource = new DriverManagerDataSource(
				"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V16__routing.sql")).execute(dataSource);
		this.tables = new RoutingTables(JdbcClient.create(dataSource));
	}

	@Test
	void a_second_look_replaces_the_first() {
		Classification first = new Classification(DocumentKind.APPEAL, 93, List.of(WORDS),
				Set.of(Urgency.DESTITUTE, Urgency.EVICTION), "1.2.3");
		Classification second = new Classification(DocumentKind.OTHER, 20, List.of(), Set.of(), "1.2.4");

		this.tables.keep(this.mailItem, first);
		assertThat(this.tables.classification(this.mailItem)).contains(first);
		this.tables.keep(this.mailItem, second);
		assertThat(this.tables.classification(this.mailItem)).contains(second);
	}

	@Test
	void found_and_unclear_replace_each_other() {
		CaseNumber number = new CaseNumber("35504//0012345");
		CaseMatch unclear = new CaseMatch.Unclear(List.of(new CaseCandidate(number, 40, "Name genannt")), "unklar");
		CaseMatch found = new CaseMatch.Found(number, CaseFoundBy.CASE_NUMBER, true, List.of(WORDS), "gefunden");

		this.tables.keep(this.mailItem, unclear);
		assertThat(this.tables.caseMatch(this.mailItem)).contains(unclear);
		this.tables.keep(this.mailItem, found);
		assertThat(this.tables.caseMatch(this.mailItem)).contains(found);
	}

	@Test
	void nothing_is_known_of_another_letter() {
		assertThat(this.tables.classification(this.mailItem)).isEmpty();
		assertThat(this.tables.caseMatch(this.mailItem)).isEmpty();
	}

}
