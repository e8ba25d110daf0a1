package de.aktenlauf.search;

import java.util.Map;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds the index anew and records it. */
@Component
class IndexRebuild {

	private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);

	private static final int LOG_STEP = 10_000;

	private final LetterIndex index;

	private final CurrentUser currentUser;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	private volatile RebuildState state = RebuildState.NONE;

	IndexRebuild(LetterIndex index, CurrentUser currentUser, AuditTrail audit,
			PlatformTransactionManager transactions) {
		this.index = index;
		this.currentUser = currentUser;
		this.audit = audit;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Builds the index because there was none that could be used. */
	void atStart() {
		try {
			run(this.currentUser.asSystem(this.currentUser::get).id(), (done, total) -> {
				if (done % LOG_STEP == 0) {
					LOG.info("Building the search index: {} of {} documents", done, total);
				}
			});
		}
		catch (SearchRefused ex) {
			LOG.debug("A rebuild is under way already");
		}
		catch (RuntimeException ex) {
			if (!this.index.isOpen()) {
				LOG.info("The server stops; the search index is built after the next start");
				return;
			}
			LOG.error("The search index could not be built; it is tried again", ex);
		}
	}

	RebuildState state() {
		RebuildState now = this.state;
		return this.index.rebuilding() ? now : now.ended();
	}

	long run(UserId actor, RebuildProgress progress) {
		long size = this.currentUser.asSystem(() -> this.index.rebuild((done, total) -> {
			this.state = new RebuildState(true, done, total);
			progress.at(done, total);
		}));
		this.transaction.executeWithoutResult((status) -> this.audit.record(actor, AuditAction.INDEX_REBUILT,
				"index:documents", Map.of("documents", Long.toString(size))));
		return size;
	}

}
