package de.aktenlauf.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.UserId;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the models packed into the program; a file of the same name in the folder
 * {@code bpmn} beside it goes first. What did not change is not deployed again, so that
 * versions stay few; running instances keep theirs.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

	private static final UserId SYSTEM = new UserId("system");

	private static final List<String> PATTERNS = List.of("*.bpmn", "*.dmn");

	private final RepositoryService repository;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	ModelDeployment(RepositoryService repository, AuditTrail audit, PlatformTransactionManager transactions) {
		this.repository = repository;
		this.audit = audit;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		SortedMap<String, Resource> models = models();
		this.transaction.executeWithoutResult((status) -> deploy(models));
	}

	private void deploy(SortedMap<String, Resource> models) {
		long before = this.repository.createDeploymentQuery().count();
		DeploymentBuilder builder = this.repository.createDeployment().name("aktenlauf").enableDuplicateFiltering(true);
		models.forEach((name, model) -> add(builder, name, model));
		Deployment deployment = builder.deploy();
		if (this.repository.createDeploymentQuery().count() > before) {
			this.audit.record(SYSTEM, AuditAction.MODEL_DEPLOYED, "deployment:" + deployment.getId(),
					Map.of("models", String.join(" ", models.keySet())));
		}
	}

	private static SortedMap<String, Resource> models() {
		SortedMap<String, Resource> models = new TreeMap<>();
		Path beside = Path.of("bpmn");
		for (String pattern : PATTERNS) {
			packed("classpath*:bpmn/" + pattern)
				.forEach((model) -> models.putIfAbsent(Objects.requireNonNull(model.getFilename()), model));
			if (Files.isDirectory(beside)) {
				beside(beside, pattern).forEach((file) -> models.put(name(file), new FileSystemResource(file)));
			}
		}
		return models;
	}

	private static List<Resource> packed(String pattern) {
		try {
			return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The packed models cannot be listed", ex);
		}
	}

	private static List<Path> beside(Path folder, String pattern) {
		try (var files = Files.newDirectoryStream(folder, pattern)) {
			List<Path> found = new ArrayList<>();
			files.forEach(found::add);
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder bpmn cannot be listed", ex);
		}
	}

	private static String name(Path file) {
		return Objects.requireNonNull(file.getFileName()).toString();
	}

	private static void add(DeploymentBuilder builder, String name, Resource model) {
		try (InputStream content = model.getInputStream()) {
			builder.addInputStream(name, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The model " + name + " cannot be read", ex);
		}
	}

}
