package de.aktenlauf.outbound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tries every template and block once at the start and names what is broken with file and
 * line. Nothing stops for it: a broken text fails the letters that need it.
 */
@Component
class LetterTextCheck {

	private static final Logger LOG = LoggerFactory.getLogger(LetterTextCheck.class);

	private final LetterWriter writer;

	private final Clock clock;

	LetterTextCheck(LetterWriter writer, Clock clock) {
		this.writer = writer;
		this.clock = clock;
	}

	/** Beside the start of the server, which does not wait; commands write no letters. */
	@EventListener
	void atTheStart(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext) {
			Thread.startVirtualThread(() -> problems().forEach((problem) -> LOG.error("{}", problem)));
		}
	}

	/** What is broken today, each once. */
	List<String> problems() {
		LocalDate today = LocalDate.now(this.clock);
		List<String> problems = new ArrayList<>();
		for (Snapshot example : LetterExamples.of(today)) {
			try {
				this.writer.page(example, Optional.empty(), today);
			}
			catch (LetterTextBroken | LetterRefused ex) {
				problems.add(String.valueOf(ex.getMessage()));
			}
		}
		return problems.stream().distinct().toList();
	}

}
