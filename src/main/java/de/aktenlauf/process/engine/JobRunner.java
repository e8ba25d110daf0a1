package de.aktenlauf.process.engine;

import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Works off the engine's asynchronous steps.
 * <p>
 * Threads: a pool of its own, never a bean, so that it cannot become the executor of
 * asynchronous listeners. A step that reads a letter blocks its thread while the worker
 * JVMs read; there are more threads than workers, so that a worker always finds the next
 * letter waiting. The follow-up steps of a letter run in the thread that read it.
 * <p>
 * Start and stop: begins when the application is ready and ends first, so that no step
 * finds half an application.
 * <p>
 * Failure: what a killed process had taken is marked with this node's name; it is
 * released at the start and goes on at once.
 */
@Component
class JobRunner implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(JobRunner.class);

	private static final int STOP_SECONDS = 20;

	private final SpringJobExecutor executor;

	private final JdbcClient jdbc;

	private final NodeName node;

	private final EngineSettings settings;

	private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();

	JobRunner(SpringJobExecutor executor, JdbcClient jdbc, NodeName node, EngineSettings settings) {
		this.executor = executor;
		this.jdbc = jdbc;
		this.node = node;
		this.settings = settings;
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		if (this.settings.jobs()) {
			start();
		}
	}

	@Override
	public synchronized void start() {
		if (isRunning()) {
			return;
		}
		int released = releaseOwnLocks();
		if (released > 0) {
			LOGGER.info("{} steps of the process before go on", released);
		}
		this.threads.setThreadNamePrefix("step-");
		this.threads.setCorePoolSize(this.settings.threadCount());
		this.threads.setMaxPoolSize(this.settings.threadCount());
		this.threads.setQueueCapacity(this.settings.threadCount());
		// never interrupt a step: an interrupt closes the file that the database writes
		// to
		this.threads.setWaitForTasksToCompleteOnShutdown(true);
		this.threads.setAwaitTerminationSeconds(STOP_SECONDS);
		this.threads.initialize();
		this.executor.setTaskExecutor(this.threads);
		this.executor.start();
	}

	@Override
	public synchronized void stop() {
		this.executor.shutdown();
		this.threads.shutdown();
	}

	@Override
	public boolean isRunning() {
		return this.executor.isActive();
	}

	@Override
	public boolean isAutoStartup() {
		return false;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

	private int releaseOwnLocks() {
		return this.jdbc
			.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ = :owner")
			.param("owner", this.node.value())
			.update();
	}

}
