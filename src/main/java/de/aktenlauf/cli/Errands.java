package de.aktenlauf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.ImportReport;
import de.aktenlauf.decisions.BenefitDecisions;
import de.aktenlauf.decisions.Verified;
import de.aktenlauf.search.DocumentSearch;
import de.aktenlauf.search.RebuildProgress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what commands ask for, in the process that holds the data folder. */
@Component
class Errands {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Cases cases;

	private final DocumentSearch search;

	private final BenefitDecisions decisions;

	private final CurrentUser currentUser;

	private final TransactionTemplate attempt;

	Errands(Cases cases, DocumentSearch search, BenefitDecisions decisions, CurrentUser currentUser,
			PlatformTransactionManager transactions) {
		this.cases = cases;
		this.search = search;
		this.decisions = decisions;
		this.currentUser = currentUser;
		this.attempt = new TransactionTemplate(transactions);
	}

	/**
	 * Does the work and waits for its end.
	 * @param errand what is to be done
	 * @param progress told how far it is, now and then
	 * @return the result, in the form that the command prints with {@code --json}
	 * @throws de.aktenlauf.shared.KeyedException if it is refused
	 */
	JsonNode run(Errand errand, RebuildProgress progress) {
		return JSON.valueToTree(this.currentUser.asSystem(() -> switch (errand.work()) {
			case REBUILD_INDEX -> Map.of("documents", this.search.rebuild(progress));
			case IMPORT_CASES -> CaseReport.of(imported(errand));
			case VERIFY_DECISION -> proved(List.of(this.decisions.verify(UUID.fromString(errand.detail()))), 1);
			case VERIFY_DECISIONS -> proved(errand.detail().isEmpty() ? Instant.EPOCH : Instant.parse(errand.detail()));
		}));
	}

	private Proved proved(Instant since) {
		List<Verified> unsound = new ArrayList<>();
		long checked = this.decisions.verifyAll(since, (verified) -> {
			if (!verified.sound()) {
				unsound.add(verified);
			}
		});
		return proved(unsound, checked);
	}

	private static Proved proved(List<Verified> decisions, long checked) {
		return new Proved(checked, decisions.stream().filter((decision) -> !decision.sound()).toList());
	}

	private ImportReport imported(Errand errand) {
		Path register = errand.file()
			.orElseThrow(() -> new IllegalArgumentException("expected the file of a register, got none"));
		if (!errand.dryRun()) {
			return read(register);
		}
		return Objects.requireNonNull(this.attempt.execute((status) -> {
			status.setRollbackOnly();
			return read(register);
		}));
	}

	private ImportReport read(Path register) {
		try (InputStream bytes = Files.newInputStream(register)) {
			return this.cases.importAll(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the register cannot be read: " + register, ex);
		}
	}

	/**
	 * What the proof of decisions came to.
	 *
	 * @param checked how many were proved
	 * @param unsound those with findings
	 */
	record Proved(long checked, List<Verified> unsound) {
	}

}
