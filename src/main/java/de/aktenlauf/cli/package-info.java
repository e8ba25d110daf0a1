/**
 * The command line: one jar, one class per command.
 * <p>
 * Purpose: start the server, take in deliveries and registers, rebuild the index,
 * measure; by hand, by cron or by a script.
 * <p>
 * Entry point: {@link de.aktenlauf.cli.Commands}; without a command the server starts.
 * <p>
 * Main path: a command asks {@code DataFolder} for the lock. Holding it, {@code Office}
 * starts the product without its web part and the command acts as the product itself. If
 * a server holds it, {@code import} lays the delivery into the server's inbox and follows
 * it there; {@code reindex} and {@code import-cases} send an {@code Errand} to its
 * {@code ErrandDesk}, which does the same work and answers. A holder without a desk (a
 * command at work, a server that still starts) ends them with
 * {@link de.aktenlauf.cli.ExitCode#LOCKED}. {@code DemoStart} fills the demo after the
 * server is ready.
 * <p>
 * What must always hold: results go to the standard output, progress and log to the error
 * output; a bar is drawn on a terminal only; exit codes are those of {@code ExitCode};
 * two processes never write one data folder.
 */
@ApplicationModule(allowedDependencies = { "shared", "audit", "content", "deadlines", "access", "text", "cases",
		"efile", "tasks", "intake", "routing", "search", "benefit", "benefit::household", "benefit::rates", "efile",
		"tasks", "intake", "routing", "search", "benefit", "benefit::household", "benefit::rates", "applications",
		"applications::circumstances", "decisions", "decisions::exclusions", "decisions::proof", "decisions::proposal",
		"process" })
@NullMarked
package de.aktenlauf.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
