package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ways to look at lists that a person keeps; seen by nobody else. A view is a working
 * aid and holds no right: what it shows is checked when it is opened. It has no audit
 * entry.
 */
@Component
public class SavedViews {

	/** Longest name. */
	public static final int MAX_NAME_LENGTH = 60;

	/** So many keeps a person at most. */
	public static final int MAX_VIEWS = 20;

	private static final int MAX_FILTER_LENGTH = 80;

	private static final int MAX_ORDER_LENGTH = 16;

	private static final int MAX_BASKET_LENGTH = 64;

	private final JdbcClient jdbc;

	private final Access access;

	private final Clock clock;

	SavedViews(JdbcClient jdbc, Access access, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * The views of the current user.
	 * @return by name
	 */
	public List<SavedView> mine() {
		return of(this.access.require(Permission.WORK_ON_ITEMS));
	}

	/**
	 * Keeps a view of the current user; one of the same name is replaced.
	 * @param view the view
	 * @throws IllegalArgumentException if it has no name, a value is too long, or there
	 * are too many
	 */
	@Transactional
	public void save(SavedView view) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		String name = view.name().strip();
		if (name.isEmpty() || name.length() > MAX_NAME_LENGTH || view.basket().length() > MAX_BASKET_LENGTH
				|| view.filter().length() > MAX_FILTER_LENGTH || view.order().length() > MAX_ORDER_LENGTH) {
			throw new IllegalArgumentException("a view has a name of at most " + MAX_NAME_LENGTH + " characters");
		}
		this.jdbc.sql("delete from saved_view where owner = :owner and name = :name")
			.param("owner", user.id().value())
			.param("name", name)
			.update();
		if (of(user).size() >= MAX_VIEWS) {
			throw new IllegalArgumentException("a person keeps at most " + MAX_VIEWS + " views");
		}
		this.jdbc.sql("""
				insert into saved_view (id, owner, name, basket, filter, list_order, saved_at)
				values (:id, :owner, :name, :basket, :filter, :order, :at)
				""")
			.param("id", view.id())
			.param("owner", user.id().value())
			.param("name", name)
			.param("basket", view.basket())
			.param("filter", view.filter())
			.param("order", view.order())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Forgets a view of the current user.
	 * @param id the view
	 */
	@Transactional
	public void forget(UUID id) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		this.jdbc.sql("delete from saved_view where id = :id and owner = :owner")
			.param("id", id)
			.param("owner", user.id().value())
			.update();
	}

	private List<SavedView> of(User user) {
		return this.jdbc.sql(
				"select id, name, basket, filter, list_order from saved_view where owner = :owner order by owner, name")
			.param("owner", user.id().value())
			.query((row, number) -> new SavedView(row.getObject("id", UUID.class), row.getString("name"),
					row.getString("basket"), row.getString("filter"), row.getString("list_order")))
			.list();
	}

}
