package de.aktenlauf.process.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Protection;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.cases.MemberRole;
import de.aktenlauf.cases.Person;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.ActId;
import de.aktenlauf.tasks.SeenItem;
import de.aktenlauf.tasks.UndoableActs;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemState;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EngineTest {

	private static final CaseNumber CASE = new CaseNumber("35504//0012345");

	private static EngineOffice office = EngineOffice.inMemory();

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void letters_are_worked_off_without_anybody_waiting(@TempDir Path data) {
		try (EngineOffice running = EngineOffice.inMemory("aktenlauf.process.jobs=true", "aktenlauf.data=" + data)) {
			running.know(aCase());
			List<MailItemId> letters = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				letters.add(running.register(LetterFacts.aLetter().of(DocumentKind.PAYSLIP).about(CASE)));
			}

			Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.until(() -> letters.stream()
					.allMatch((letter) -> running.mailItem(letter).state() == MailItemState.FILED
							&& running.waitsIn(letter).contains("processMail")));

			assertThat(running.count("select count(*) from work_item")).isEqualTo(30);
			assertThat(running.count("select count(*) from document")).isEqualTo(30);
		}
	}

	@Test
	void a_completion_of_a_killed_office_ends_its_process_after_the_restart(@TempDir Path data) {
		String url = "jdbc:h2:file:" + data.resolve("office") + ";DB_CLOSE_ON_EXIT=FALSE";
		EngineOffice killed = EngineOffice.at(url, "aktenlauf.data=" + data);
		killed.know(aCase());
		MailItemId letter = killed.register(LetterFacts.aLetter().about(CASE));
		killed.work();
		WorkItem item = killed.itemsOf(letter).getFirst();
		killed.as("sachbearbeitung",
				() -> killed.bean(UndoableActs.class).complete(ActId.next(), new SeenItem(item.id(), item.version())));
		assertThat(killed.waitsIn(letter)).containsExactly("processMail");
		killed.close();

		try (EngineOffice running = EngineOffice.at(url, "aktenlauf.data=" + data).continuing(killed)) {
			running.bean(JdbcClient.class)
				.sql("update work_item_act set due_at = :past")
				.param("past", Timestamp.from(running.bean(Clock.class).instant().minusSeconds(1)))
				.update();

			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> running.waitsIn(letter).isEmpty());

			assertThat(running.itemsOf(letter)).extracting(WorkItem::state).containsExactly(WorkItemState.COMPLETED);
			assertThat(running.count("select count(*) from work_item_act")).isZero();
		}
	}

	@Test
	void a_killed_office_goes_on_where_it_was(@TempDir Path data) {
		String url = "jdbc:h2:file:" + data.resolve("office") + ";DB_CLOSE_ON_EXIT=FALSE";
		EngineOffice killed = EngineOffice.at(url, "aktenlauf.data=" + data);
		killed.know(aCase());
		MailItemId letter = killed.register(LetterFacts.aLetter().about(CASE));
		// as a job that was taken when the process died: locked for long
		killed.bean(JdbcClient.class)
			.sql("update ACT_RU_JOB set LOCK_OWNER_ = :owner, LOCK_EXP_TIME_ = :until")
			.param("owner", killed.bean(NodeName.class).value())
			.param("until", Timestamp.valueOf("2099-01-01 00:00:00"))
			.update();
		killed.close();

		try (EngineOffice restarted = EngineOffice.at(url, "aktenlauf.data=" + data).continuing(killed)) {
			restarted.bean(JobRunner.class).start();

			Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.until(() -> restarted.waitsIn(letter).contains("processMail"));

			assertThat(restarted.itemsOf(letter)).hasSize(1);
		}
	}

	@Test
	void models_that_did_not_change_are_not_deployed_again(@TempDir Path data) {
		String url = "jdbc:h2:file:" + data.resolve("office") + ";DB_CLOSE_ON_EXIT=FALSE";
		EngineOffice.at(url, "aktenlauf.data=" + data).close();

		try (EngineOffice restarted = EngineOffice.at(url, "aktenlauf.data=" + data)) {

			assertThat(restarted.bean(RepositoryService.class).createDeploymentQuery().count()).isEqualTo(1);
		}
	}

	@Test
	void the_whole_path_holds_on_postgresql(@TempDir Path data) throws Exception {
		String url = Databases.postgres().dataSource().getConnection().getMetaData().getURL();
		try (EngineOffice onPostgres = EngineOffice.at(url, "spring.datasource.username=postgres",
				"aktenlauf.data=" + data)) {
			onPostgres.know(aCase());
			MailItemId letter = onPostgres.register(LetterFacts.aLetter().of(DocumentKind.APPEAL).about(CASE));

			onPostgres.work();

			assertThat(onPostgres.waitsIn(letter)).containsExactly("reviewAppeal");
		}
	}

	@Test
	void the_index_that_the_engine_lacks_is_there() {
		assertThat(office
			.count("select count(*) from information_schema.indexes where index_name = 'ACT_IDX_TASK_PARENT'"))
			.isEqualTo(1);
	}

	@Test
	void the_doors_of_the_engine_are_closed() {
		ProcessEngineConfigurationImpl settings = ((ProcessEngineImpl) office.bean(ProcessEngine.class))
			.getProcessEngineConfiguration();

		assertThat(settings.isCmmnEnabled()).isFalse();
		assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
		assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
		assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
		assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
		assertThat(settings.getHistoryLevel().getName()).isEqualTo("full");
	}

	@ParameterizedTest
	@ValueSource(strings = { "${execution.getClass()}", "${''.getClass().forName('java.lang.System')}",
			"${execution.engineServices}", "${dataSource.connection}", "${engineBridge}", "${workItems}" })
	void an_expression_reaches_neither_java_nor_other_beans(String expression) {
		String key = deploy("<exclusiveGateway id='ask' default='no'/>"
				+ "<sequenceFlow id='a' sourceRef='start' targetRef='ask'/><endEvent id='end'/>"
				+ "<sequenceFlow id='no' sourceRef='ask' targetRef='end'/>"
				+ "<sequenceFlow id='yes' sourceRef='ask' targetRef='end'><conditionExpression "
				+ "xsi:type='tFormalExpression'>" + expression + "</conditionExpression></sequenceFlow>");

		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> office.bean(RuntimeService.class).startProcessInstanceByKey(key));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<scriptTask id='run' scriptFormat='groovy'><script>1</script></scriptTask>",
			"<serviceTask id='run' camunda:class='java.lang.Thread'/>",
			"<serviceTask id='run' camunda:expression='${classifyDocument}'/>",
			"<serviceTask id='run' camunda:type='external' camunda:topic='x'/>",
			"<userTask id='run'><extensionElements><camunda:formData><camunda:formField id='f' type='string'>"
					+ "<camunda:validation><camunda:constraint name='validator' config='x.Y'/></camunda:validation>"
					+ "</camunda:formField></camunda:formData></extensionElements></userTask>",
			"<endEvent id='run'/><sequenceFlow id='b' sourceRef='start' targetRef='run'>"
					+ "<conditionExpression xsi:type='tFormalExpression' language='groovy'>1</conditionExpression>"
					+ "</sequenceFlow>",
			"<userTask id='run'><extensionElements><camunda:taskListener event='create' class='x.Y'/>"
					+ "</extensionElements></userTask>" })
	void a_model_with_code_is_refused(String element) {
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> deploy(element + "<sequenceFlow id='a' sourceRef='start' targetRef='run'/>"));
	}

	@Test
	void the_threads_of_steps_do_not_become_everybodys_executor() {
		assertThat(office.names(TaskExecutor.class)).containsExactly("applicationTaskExecutor");
	}

	@Test
	void a_node_keeps_its_name(@TempDir Path data) throws Exception {
		String name = new NodeName(data).value();

		assertThat(new NodeName(data).value()).isEqualTo(name);
		assertThat(Files.readString(data.resolve("node"))).isEqualTo(name);
	}

	private static String deploy(String elements) {
		String key = "p" + UUID.randomUUID().toString().replace("-", "");
		String model = "<?xml version='1.0' encoding='UTF-8'?>"
				+ "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' "
				+ "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
				+ "xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='test'>" + "<process id='" + key
				+ "' isExecutable='true' camunda:historyTimeToLive='P3650D'><startEvent id='start'/>" + elements
				+ "</process></definitions>";
		office.bean(RepositoryService.class).createDeployment().addString(key + ".bpmn", model).deploy();
		return key;
	}

	private static BenefitCommunity aCase() {
		return new BenefitCommunity(CASE, Optional.empty(), "LEISTUNG-3", Optional.of(new UserId("sachbearbeitung")),
				CaseStatus.OPEN, Protection.NONE, Optional.empty(), List.of(new Person(Optional.empty(),
						MemberRole.REPRESENTATIVE, "Käthe", "Weiß", Optional.empty(), Optional.empty())));
	}

}
