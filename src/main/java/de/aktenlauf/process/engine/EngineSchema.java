package de.aktenlauf.process.engine;

import java.util.Locale;
import java.util.stream.Stream;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's own tables as the first migration: the scripts that ship in its jar, and
 * the index that they lack.
 */
@Component
class EngineSchema implements JavaMigration {

	private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.";

	// completing a task looks for its sub-tasks; without this it reads all open tasks
	private static final String MISSING_INDEX = "create index ACT_IDX_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_)";

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("1");
	}

	@Override
	public String getDescription() {
		return "engine";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws Exception {
		String product = context.getConnection().getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
		String dialect = product.contains("postgres") ? "postgres" : "h2";
		parts().map((part) -> script(dialect, part))
			.forEach((script) -> ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(script)));
		try (var statement = context.getConnection().createStatement()) {
			statement.execute(MISSING_INDEX);
		}
	}

	/** Case tables too: the engine asks for them even when cases are switched off. */
	private static Stream<String> parts() {
		return Stream.of("engine", "case.engine", "decision.engine", "history", "case.history", "decision.history",
				"identity");
	}

	private static Resource script(String dialect, String part) {
		return new ClassPathResource(FOLDER + dialect + ".create." + part + ".sql");
	}

}
