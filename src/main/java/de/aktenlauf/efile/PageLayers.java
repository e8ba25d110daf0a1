package de.aktenlauf.efile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.text.PlacedPage;
import de.aktenlauf.text.PlacedPage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes acts on pages: documents, layers, audit entries and events in one transaction.
 * <p>
 * Concurrency: each document is written with the version that was read; documents are
 * taken in the order of their identifiers, so that two acts never wait for each other in
 * a circle. Of two acts on one version the second is refused with {@link DocumentChanged}
 * and has written nothing.
 */
@Component
class PageLayers {

	private final DocumentTable documents;

	private final PageLayerTable layers;

	private final PageReadingTable readings;

	private final EfileOpener opener;

	private final FilingPlan plan;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PageLayers(DocumentTable documents, PageLayerTable layers, PageReadingTable readings, EfileOpener opener,
			FilingPlan plan, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
		this.documents = documents;
		this.layers = layers;
		this.readings = readings;
		this.opener = opener;
		this.plan = plan;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	@Transactional
	void write(PageAct act) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		List<PageAct.Write> ordered = act.writes()
			.stream()
			.sorted(Comparator.comparing(PageAct.Write::created)
				.thenComparing((write) -> write.document().id().value()))
			.toList();
		String all = ordered.stream().map((write) -> write.document().id().toString()).collect(Collectors.joining(" "));
		for (PageAct.Write write : ordered) {
			if (write.created()) {
				create(write);
				this.events
					.publishEvent(new DocumentSplit(act.writes().getFirst().document().id(), write.document().id()));
			}
			else {
				change(act, write);
			}
			this.layers.insert(layer(act, act.kind(), write.pages(), write, now));
			this.audit.record(act.user().id(), act.action(), "document:" + write.document().id(),
					Map.of("act", act.id().toString(), "documents", all, "pagesBefore",
							Integer.toString(write.before().size()), "pages", Integer.toString(write.pages().size()),
							"shown", write.shown().value(), "goesBackTo",
							write.goesBackTo().map(String::valueOf).orElse("")));
			this.events.publishEvent(write.created() ? new DocumentFiled(write.document().id())
					: new DocumentMoved(write.document().id()));
			readTurned(write, now);
		}
	}

	/** Pages that lie otherwise than they were read are read again, each way once. */
	private void readTurned(PageAct.Write write, Instant now) {
		List<PlacedPage> turned = write.pages()
			.stream()
			.filter((page) -> page.quarterTurns() != 0 && !page.blank())
			.toList();
		turned.stream()
			.filter((page) -> !write.before().contains(page))
			.forEach((page) -> this.readings.ask(page, write.document().id(), now));
		if (!turned.isEmpty()) {
			this.events.publishEvent(new PagesTurned(write.document().id()));
		}
	}

	private void change(PageAct act, PageAct.Write write) {
		Document before = write.document();
		if (!this.documents.arrange(before, write.pages().size(), write.shown(), write.mergedInto())) {
			throw new DocumentChanged(before.id());
		}
		if (this.layers.of(before.id(), 1).isEmpty()) {
			PageAct.Write filed = PageAct.Write.change(before, List.of(), write.before(), before.shown());
			this.layers.insert(layer(act, PageLayer.Kind.FILED, write.before(), filed, before.filedAt()));
		}
	}

	private void create(PageAct.Write write) {
		Document document = write.document();
		Register register = this.plan.registers()
			.stream()
			.filter((one) -> one.code().equals(document.register())
					&& one.ofCase() == document.caseNumber().isPresent())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("expected register " + document.register()));
		try {
			this.documents.insert(document, this.opener.of(register, document.caseNumber()),
					this.documents.nextPart(document.mailItem()));
		}
		catch (DuplicateKeyException ex) {
			// another part of the same letter is being split at the same moment
			throw new DocumentChanged(document.id());
		}
	}

	private static PageLayer layer(PageAct act, PageLayer.Kind kind, List<PlacedPage> pages, PageAct.Write write,
			Instant at) {
		boolean filed = kind == PageLayer.Kind.FILED;
		return new PageLayer(0, write.document().id(), filed ? write.document().id().value() : act.id(), kind, pages,
				write.shown(), filed ? User.SYSTEM.id() : act.user().id(), at,
				filed ? Optional.empty() : write.goesBackTo());
	}

}
