package de.aktenlauf.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.BasketQuery;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.OutcomeCode;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemNotFound;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Task lists, and the completion of one task. */
@RestController
@RequestMapping("/api/v1/work-items")
class WorkItemCalls {

	/** Most items of one answer. */
	private static final int MAX_ITEMS = 1_000;

	private static final Parameters.Limits LIMIT = new Parameters.Limits(1, MAX_ITEMS,
			"was danach kommt, nennt next in der Antwort.");

	private static final Parameters.Limits OFFSET = new Parameters.Limits(0, Baskets.MAX_OFFSET - MAX_ITEMS,
			"was danach kommt, nennt next in der Antwort.");

	/** Most items of one question to the facade. */
	private static final int CHUNK = 500;

	private static final String PATH = "/api/v1/work-items";

	private final Baskets baskets;

	private final WorkItems workItems;

	private final FileFactsFinder facts;

	WorkItemCalls(Baskets baskets, WorkItems workItems, FileFactsFinder facts) {
		this.baskets = baskets;
		this.workItems = workItems;
		this.facts = facts;
	}

	@GetMapping
	WorkItemAnswer.Items list(@RequestParam(required = false) @Nullable String basket,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(name = "case", required = false) @Nullable String caseNumber,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String offset,
			@RequestParam(required = false) @Nullable String limit) {
		int first = Parameters.number("offset", offset, 0, OFFSET);
		int most = Parameters.number("limit", limit, MAX_ITEMS, LIMIT);
		BasketQuery query = new BasketQuery(basket(basket),
				Parameters.code("state", state, WorkItemState.class).orElse(WorkItemState.OPEN),
				Parameters.caseNumber(caseNumber), first, Math.min(most, CHUNK));
		// one more tells whether the list goes on
		List<WorkItem> found = collect(after(after).map(query::after).orElse(query), most + 1);
		List<WorkItemAnswer> items = answers(found.stream().limit(most).toList());
		return new WorkItemAnswer.Items(this.baskets.count(query), items,
				(found.size() > most) ? next(query, items.getLast(), most) : null);
	}

	@GetMapping("/{workItem}")
	ResponseEntity<WorkItemAnswer> workItem(@PathVariable String workItem) {
		WorkItem item = this.workItems.find(id(workItem));
		return ResponseEntity.ok().eTag("\"" + item.version() + "\"").body(answers(List.of(item)).getFirst());
	}

	@PostMapping("/{workItem}/completion")
	ResponseEntity<Void> complete(@PathVariable String workItem,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody(required = false) @Nullable Map<String, @Nullable String> outcome) {
		long seen = version(ifMatch);
		Map<String, String> codes = codes((outcome != null) ? outcome : Map.of());
		refuseUnknown(Parameters.caseNumber("caseNumber", codes.get("caseNumber")));
		this.workItems.complete(id(workItem), seen, codes);
		return ResponseEntity.noContent().build();
	}

	/** A case that one may not be told about is as unknown as one that never was. */
	private void refuseUnknown(Optional<CaseNumber> named) {
		if (named.filter((number) -> !this.facts.namable(number)).isPresent()) {
			throw CallRefused.impossible(List.of(new Problem.Finding("caseNumber",
					"Diese Akte gibt es nicht, oder Sie dürfen ihr nichts zuordnen; bitte die Nummer prüfen.")));
		}
	}

	/** Why an item is here stays unsaid once its file is locked. */
	private List<WorkItemAnswer> answers(List<WorkItem> items) {
		Set<CaseNumber> locked = this.facts
			.locked(items.stream().flatMap((item) -> item.caseNumber().stream()).distinct().toList());
		return items.stream()
			.map((item) -> WorkItemAnswer.of(item, item.caseNumber().filter(locked::contains).isPresent()))
			.toList();
	}

	private List<WorkItem> collect(BasketQuery query, int most) {
		List<WorkItem> items = new ArrayList<>();
		BasketQuery part = query;
		boolean more = true;
		while (more) {
			int limit = Math.min(most - items.size(), CHUNK);
			items.addAll(this.baskets.list(part.first(limit)));
			more = items.size() < most && items.size() % CHUNK == 0 && !items.isEmpty();
			part = more ? query.after(items.getLast().id()) : part;
		}
		return items;
	}

	private Optional<BasketId> basket(@Nullable String name) {
		Optional<String> asked = Parameters.text(name);
		if (asked.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(this.baskets.all()
			.stream()
			.map((basket) -> basket.id())
			.filter((known) -> known.value().equals(asked.get()))
			.findFirst()
			.orElseThrow(() -> CallRefused.notThere("BASKET_NOT_FOUND", "basket",
					"Einen Postkorb dieses Namens gibt es nicht.")));
	}

	/** Behind the last item, so that what is done meanwhile moves nothing. */
	private static String next(BasketQuery query, WorkItemAnswer last, int limit) {
		UriComponentsBuilder call = UriComponentsBuilder.fromPath(PATH).queryParam("state", query.state());
		query.basket().ifPresent((basket) -> call.queryParam("basket", basket.value()));
		query.caseNumber().ifPresent((number) -> call.queryParam("case", number.value()));
		return call.queryParam("after", last.workItem()).queryParam("limit", limit).encode().toUriString();
	}

	private static Optional<WorkItemId> after(@Nullable String text) {
		try {
			return Parameters.text(text).map(WorkItemId::of);
		}
		catch (IllegalArgumentException ex) {
			throw CallRefused.unreadable("after", "Hier steht die Nummer einer Aufgabe, wie next sie nennt.");
		}
	}

	static WorkItemId id(String text) {
		try {
			return WorkItemId.of(text);
		}
		catch (IllegalArgumentException ex) {
			throw new WorkItemNotFound(text);
		}
	}

	/**
	 * The outcome as the facade takes it; all that is wrong about it is told together.
	 */
	private static Map<String, String> codes(Map<String, @Nullable String> outcome) {
		Map<String, String> codes = new LinkedHashMap<>();
		List<Problem.Finding> findings = new ArrayList<>();
		outcome.forEach((name, value) -> {
			String code = (value != null) ? value : "";
			codes.put(name, code);
			if (value == null || !OutcomeCode.fits(name, code)) {
				findings
					.add(new Problem.Finding("outcome", "Ein Ergebnis besteht aus Namen wie caseNumber und Werten mit"
							+ " höchstens " + OutcomeCode.MAX_LENGTH + " Zeichen."));
			}
			else if (name.equals("caseNumber")) {
				Parameters.caseNumber(name, code);
			}
		});
		if (outcome.size() > OutcomeCode.MAX_COUNT) {
			findings.add(new Problem.Finding("outcome",
					"Ein Ergebnis hat höchstens " + OutcomeCode.MAX_COUNT + " Werte; bitte kürzen."));
		}
		if (!findings.isEmpty()) {
			throw CallRefused.impossible(findings);
		}
		return codes;
	}

	/**
	 * The version that the caller read; a change without it could overwrite something.
	 */
	static long version(@Nullable String ifMatch) {
		if (ifMatch == null) {
			throw new CallRefused(Problem.of(HttpStatus.PRECONDITION_REQUIRED, "VERSION_MISSING", "Stand fehlt",
					HttpHeaders.IF_MATCH, "Nennen Sie den Stand, den Sie gesehen haben, im Kopf If-Match."));
		}
		try {
			return Long.parseLong(ifMatch.strip().replaceFirst("^W/", "").replace("\"", ""));
		}
		catch (NumberFormatException ex) {
			throw CallRefused.unreadable(HttpHeaders.IF_MATCH, "Der Stand ist der Wert aus dem Kopf ETag.");
		}
	}

}
