package de.aktenlauf.process.engine;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine on our data source and transaction manager: its tables and ours change
 * together. History is full; whatever could run code of a model, phone home or create
 * tables is switched off.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

	static {
		// before the first parser: a schema comes from the program, never from the
		// network
		System.setProperty("javax.xml.accessExternalSchema", "file,jar,jar:file,jar:nested,nested,jrt");
	}

	private static final String HISTORY_TIME_TO_LIVE = "P3650D";

	@Bean
	@DependsOnDatabaseInitialization
	ProcessEngineFactoryBean processEngine(DataSource dataSource, PlatformTransactionManager transactions,
			SpringJobExecutor jobExecutor, ModelParsing parsing, Steps steps, EngineSettings settings) {
		SpringTransactionsProcessEngineConfiguration engine = new SpringTransactionsProcessEngineConfiguration();
		engine.setProcessEngineName("aktenlauf");
		engine.setDataSource(dataSource);
		engine.setTransactionManager(transactions);
		engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
		engine.setIdGenerator(new StrongUuidGenerator());
		engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
		engine.setHistoryTimeToLive(HISTORY_TIME_TO_LIVE);
		engine.setEnforceHistoryTimeToLive(true);
		engine.setHistoryCleanupEnabled(false);
		engine.setJobExecutor(jobExecutor);
		engine.setJobExecutorActivate(false);
		engine.setJobExecutorAcquireByPriority(true);
		engine.setJobExecutorAcquireByDueDate(true);
		engine.setEnsureJobDueDateNotNull(true);
		engine.setFailedJobRetryTimeCycle(settings.retry());
		engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(parsing)));
		engine.setExpressionManager(new RestrictedExpressions(steps));
		DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
		tables.setFeelEngineFactory(new ParsedOnce());
		engine.setDmnEngineConfiguration(tables);
		closeDoors(engine);
		ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
		factory.setProcessEngineConfiguration(engine);
		return factory;
	}

	private static void closeDoors(SpringTransactionsProcessEngineConfiguration engine) {
		engine.setCmmnEnabled(false);
		engine.setAuthorizationEnabled(false);
		engine.setEnableExpressionsInAdhocQueries(false);
		engine.setEnableExpressionsInStoredQueries(false);
		engine.setDeserializationTypeValidationEnabled(true);
		engine.setEnableXxeProcessing(false);
		engine.setMetricsEnabled(false);
		engine.setDbMetricsReporterActivate(false);
		engine.setTaskMetricsEnabled(false);
	}

	@Bean
	SpringJobExecutor engineJobExecutor(EngineSettings settings, NodeName node) {
		SpringJobExecutor executor = new SpringJobExecutor();
		executor.setLockOwner(node.value());
		executor.setLockTimeInMillis(settings.lockMinutes() * 60_000);
		// a new step is announced at commit; waiting is only for retries and other nodes
		executor.setWaitTimeInMillis(200);
		executor.setMaxWait(1_000);
		executor.setBackoffTimeInMillis(20);
		executor.setMaxBackoff(200);
		executor.setMaxJobsPerAcquisition(settings.threadCount());
		return executor;
	}

	@Bean
	RuntimeService runtimeService(ProcessEngine engine) {
		return engine.getRuntimeService();
	}

	@Bean
	TaskService taskService(ProcessEngine engine) {
		return engine.getTaskService();
	}

	@Bean
	RepositoryService repositoryService(ProcessEngine engine) {
		return engine.getRepositoryService();
	}

	@Bean
	ManagementService managementService(ProcessEngine engine) {
		return engine.getManagementService();
	}

	@Bean
	HistoryService historyService(ProcessEngine engine) {
		return engine.getHistoryService();
	}

}
