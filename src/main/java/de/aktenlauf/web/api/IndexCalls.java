package de.aktenlauf.web.api;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Permission;
import de.aktenlauf.search.DocumentSearch;
import de.aktenlauf.search.RebuildState;
import de.aktenlauf.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Rebuilds the search index of the running server; the old one answers until the new one
 * is complete.
 * <p>
 * Concurrency: one rebuild at a time, in a thread of its own.
 */
@RestController
class IndexCalls {

	private static final Logger LOG = LoggerFactory.getLogger(IndexCalls.class);

	private final DocumentSearch search;

	private final Access access;

	private final CurrentUser currentUser;

	private final AtomicBoolean starting = new AtomicBoolean();

	IndexCalls(DocumentSearch search, Access access, CurrentUser currentUser) {
		this.search = search;
		this.access = access;
		this.currentUser = currentUser;
	}

	@PostMapping("/api/v1/index/rebuilds")
	ResponseEntity<Map<String, Object>> rebuild() {
		this.access.require(Permission.REBUILD_INDEX);
		if (this.search.rebuildState().running() || !this.starting.compareAndSet(false, true)) {
			throw new CallRefused(Problem.of(HttpStatus.CONFLICT, "INDEX_REBUILDING", "Läuft schon", "index",
					"Der Suchindex wird gerade neu aufgebaut."));
		}
		Thread.ofVirtual().name("index-rebuild").start(this::run);
		return ResponseEntity.accepted().header("Location", "/api/v1/index").body(state());
	}

	@GetMapping("/api/v1/index")
	Map<String, Object> index() {
		this.access.require(Permission.REBUILD_INDEX);
		return state();
	}

	private void run() {
		try {
			this.currentUser.asSystem(() -> this.search.rebuild((done, total) -> {
				// The state is told by the search itself.
			}));
		}
		catch (RuntimeException ex) {
			LOG.error("The rebuild of the search index failed; the old index stays in use", ex);
		}
		finally {
			this.starting.set(false);
		}
	}

	private Map<String, Object> state() {
		RebuildState state = this.search.rebuildState();
		return Map.of("rebuilding", state.running() || this.starting.get(), "documents", state.done(), "total",
				state.total(), "lagSeconds", this.search.lag().toSeconds());
	}

}
