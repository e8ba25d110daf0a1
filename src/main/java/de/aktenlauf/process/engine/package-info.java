/**
 * The embedded engine, behind the only border that knows {@code org.camunda}.
 * <p>
 * Main path: {@code EngineConfiguration} builds the engine on our data source and
 * transaction manager; {@code EngineSchema} creates its tables; {@code ModelDeployment}
 * deploys {@code bpmn/}; {@code EngineBridge} turns events into starts and completions;
 * {@code WorkItemProjection} turns user tasks into work items; {@code JobRunner} works
 * off asynchronous steps.
 * <p>
 * What must always hold: expressions reach variables and step beans, nothing else; no
 * script, class name or listener of a model is ever run; our tables and the engine's
 * change in one transaction.
 */
@NullMarked
package de.aktenlauf.process.engine;

import org.jspecify.annotations.NullMarked;
