package de.aktenlauf.tasks;

import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.ConfigFile;
import de.aktenlauf.shared.UserId;
import org.apache.commons.csv.CSVRecord;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The baskets of {@code config/baskets.csv} and those of teams that only the case
 * register knows.
 * <p>
 * Concurrency: a team is taken over in a transaction of its own, so that two letters of a
 * new team do not fail each other.
 */
@Component
class BasketBook {

	static final UserId DEFAULT_LEAD = new UserId("teamleitung");

	private static final String BENEFITS = "BENEFITS";

	private final List<Basket> configured;

	private final JdbcClient jdbc;

	private final TransactionTemplate ownTransaction;

	private final Clock clock;

	BasketBook(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
		this.configured = ConfigFile.rows("baskets.csv").stream().map(BasketBook::basket).toList();
	}

	List<Basket> all() {
		List<Basket> all = new ArrayList<>(this.configured);
		all.addAll(this.jdbc.sql("select basket from basket_taken_over order by number")
			.query(String.class)
			.list()
			.stream()
			.map(BasketBook::takenOver)
			.toList());
		return all;
	}

	Optional<Basket> find(BasketId id) {
		return this.configured.stream()
			.filter((basket) -> basket.id().equals(id))
			.findFirst()
			.or(() -> this.jdbc.sql("select basket from basket_taken_over where basket = :basket")
				.param("basket", id.value())
				.query(String.class)
				.optional()
				.map(BasketBook::takenOver));
	}

	Basket ofTeam(String team) {
		return find(new BasketId(team)).orElseGet(() -> takeOver(team));
	}

	Basket ofOwner(String owner, Optional<String> familyName) {
		List<Basket> ofOwner = this.configured.stream().filter((basket) -> basket.owner().equals(owner)).toList();
		return familyName.map(BasketBook::initial)
			.flatMap((initial) -> ofOwner.stream().filter((basket) -> takes(basket, initial)).findFirst())
			.or(() -> ofOwner.stream().findFirst())
			.orElseThrow(() -> new IllegalStateException("config/baskets.csv has no basket of the owner " + owner));
	}

	private Basket takeOver(String team) {
		try {
			this.ownTransaction.executeWithoutResult((status) -> this.jdbc
				.sql("insert into basket_taken_over (basket, taken_over_at) values (:basket, :at)")
				.param("basket", team)
				.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
				.update());
		}
		catch (DuplicateKeyException ex) {
			// another letter of the same team took it over at the same moment
			return takenOver(team);
		}
		return takenOver(team);
	}

	private static Basket takenOver(String team) {
		return new Basket(new BasketId(team), team, BENEFITS, Optional.empty(), Optional.empty(),
				Optional.of(DEFAULT_LEAD), Set.of());
	}

	private static Basket basket(CSVRecord row) {
		return new Basket(new BasketId(row.get("basket")), row.get("german"), row.get("owner"), text(row.get("from")),
				text(row.get("to")), Optional.of(text(row.get("lead")).map(UserId::new).orElse(DEFAULT_LEAD)),
				Arrays.stream(row.get("members").split(" ", -1))
					.filter((member) -> !member.isEmpty())
					.map(UserId::new)
					.collect(Collectors.toSet()));
	}

	private static Optional<String> text(String value) {
		return value.isEmpty() ? Optional.empty() : Optional.of(value);
	}

	private static boolean takes(Basket basket, String initial) {
		return basket.fromLetter().filter((from) -> from.compareTo(initial) > 0).isEmpty()
				&& basket.toLetter().filter((to) -> to.compareTo(initial) < 0).isEmpty();
	}

	/** Ä counts as A; a particle such as "von" is left out, as the filing plan does. */
	private static String initial(String familyName) {
		String lastPart = Arrays.stream(familyName.strip().split(" ", -1))
			.filter((part) -> !part.isEmpty() && Character.isUpperCase(part.codePointAt(0)))
			.findFirst()
			.orElse(familyName.strip());
		String plain = Normalizer.normalize(lastPart, Normalizer.Form.NFD).replaceAll("[^\\p{L}]", "");
		return plain.isEmpty() ? "A" : plain.substring(0, 1).toUpperCase(Locale.GERMAN);
	}

}
