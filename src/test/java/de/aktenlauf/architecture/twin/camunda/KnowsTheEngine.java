package de.aktenlauf.architecture.twin.camunda;

import org.camunda.bpm.engine.TaskService;

record KnowsTheEngine(TaskService tasks) {
}
