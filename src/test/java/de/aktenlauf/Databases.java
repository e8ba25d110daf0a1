package de.aktenlauf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empty databases for tests of the SQL, with only the named migrations run. A class whose
 * tests must hold on both:
 *
 * <pre>
 * &#64;ParameterizedClass
 * &#64;EnumSource(Databases.Product.class)
 * class SomeTableTest {
 *
 *     SomeTableTest(Databases.Product product) {
 *         Databases.Database database = product.open("V15__intake");
 * </pre>
 */
public final class Databases {

	private static final long IDLE_MILLIS = 10_000;

	/** One for all pools, which nobody closes. */
	private static final ScheduledExecutorService HOUSEKEEPER = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

	private static @Nullable EmbeddedPostgres postgres;

	private Databases() {
	}

	/**
	 * A new H2 database in memory.
	 * @param migrations names without folder and ending, in their order
	 * @return the migrated database
	 */
	public static Database h2(String... migrations) {
		// The settings of production, but in memory.
		return migrated("H2",
				JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""),
				migrations);
	}

	/**
	 * A new database on a real PostgreSQL server that runs as long as the tests.
	 * @param migrations names without folder and ending, in their order
	 * @return the migrated database
	 */
	public static Database postgres(String... migrations) {
		EmbeddedPostgres server = server();
		String name = "t" + UUID.randomUUID().toString().replace("-", "");
		try (Connection connection = server.getPostgresDatabase().getConnection()) {
			connection.createStatement().execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the test database could not be made", ex);
		}
		return migrated("PostgreSQL", pooled(server.getDatabase("postgres", name)), migrations);
	}

	/** As in production: no statement waits for a connection of its own. */
	private static DataSource pooled(DataSource database) {
		HikariConfig settings = new HikariConfig();
		settings.setDataSource(database);
		settings.setMinimumIdle(0);
		settings.setIdleTimeout(IDLE_MILLIS);
		settings.setScheduledExecutor(HOUSEKEEPER);
		return new HikariDataSource(settings);
	}

	/**
	 * One of each.
	 * @param migrations names without folder and ending, in their order
	 * @return H2, then PostgreSQL
	 */
	public static Stream<Database> both(String... migrations) {
		return Stream.of(h2(migrations), postgres(migrations));
	}

	private static Database migrated(String product, DataSource dataSource, String... migrations) {
		Resource[] scripts = Stream.of(migrations)
			.map((migration) -> new ClassPathResource("db/migration/" + migration + ".sql"))
			.toArray(Resource[]::new);
		ResourceDatabasePopulator populator = new ResourceDatabasePopulator(scripts);
		populator.setSqlScriptEncoding("UTF-8");
		populator.execute(dataSource);
		return new Database(product, dataSource, JdbcClient.create(dataSource),
				new TransactionTemplate(new JdbcTransactionManager(dataSource)), List.of(migrations));
	}

	private static synchronized EmbeddedPostgres server() {
		if (postgres == null) {
			try {
				postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("PostgreSQL did not start", ex);
			}
		}
		return postgres;
	}

	/** The databases that the product runs on. */
	public enum Product {

		/** The default. */
		H2,
		/** For larger offices. */
		POSTGRESQL;

		/**
		 * Makes a new database.
		 * @param migrations names without folder and ending, in their order
		 * @return the migrated database
		 */
		public Database open(String... migrations) {
			return (this == H2) ? h2(migrations) : postgres(migrations);
		}

	}

	/**
	 * A migrated database.
	 *
	 * @param product H2 or PostgreSQL
	 * @param dataSource its connections
	 * @param jdbc speaks SQL to it
	 * @param transactions runs in a transaction
	 * @param migrations what was run
	 */
	public record Database(String product, DataSource dataSource, JdbcClient jdbc, TransactionTemplate transactions,
			List<String> migrations) {

		@Override
		public String toString() {
			return this.product;
		}

	}

}
