package de.aktenlauf.web.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every input that people were told is kept, and whether it is. What was refused must
 * have been told, with the words that were typed still in sight.
 * <p>
 * Concurrency: several people tell it at once.
 */
final class Acknowledged {

	private static final int OK = 200;

	private static final int BROKEN = 500;

	private static final List<Integer> WITH_A_PAGE = List.of(OK, 409, 422);

	private static final Pattern ITEM = Pattern.compile("/postkorb/vorgaenge/([0-9a-f-]{36})/([a-z]+)");

	private static final Pattern DOCUMENT = Pattern.compile("/dokumente/([0-9a-f-]{36})/([a-z]+)");

	private static final Pattern DRAFT = Pattern.compile("/entwuerfe/([a-z]+)/([0-9a-f-]+)");

	private static final Pattern NOTES = Pattern.compile("/akten/\\d+/\\d+/(notizen)");

	private static final Pattern NOTE_DONE = Pattern.compile("/akten/\\d+/\\d+/notizen/([0-9a-f-]{36})/erledigt");

	/** Where the words of an act are found afterwards. */
	private static final Map<String, String> KEPT_IN = Map.of("weiterleiten", "work_item_note where words",
			"rueckfrage", "work_item_note where words", "antwort", "work_item_note where words", "uebernehmen",
			"work_item_note where words", "berichtigen", "kind_correction where because", "verschieben",
			"document_move where reason", "schwaerzen", "redacted_copy where purpose", "notizen",
			"file_note where body");

	private final JdbcClient jdbc;

	private final String run;

	private final AtomicInteger tokens = new AtomicInteger();

	private final Queue<Input> inputs = new ConcurrentLinkedQueue<>();

	private final Queue<String> findings = new ConcurrentLinkedQueue<>();

	Acknowledged(JdbcClient jdbc, long seed) {
		this.jdbc = jdbc;
		this.run = Long.toString(Math.floorMod(seed, 100_000_000), Character.MAX_RADIX);
	}

	/** Words that nobody has typed before. */
	String newToken() {
		return "Satz " + this.run + "-" + this.tokens.incrementAndGet();
	}

	void find(String what) {
		this.findings.add(what);
	}

	List<String> findings() {
		return List.copyOf(this.findings);
	}

	int size() {
		return this.inputs.size();
	}

	/** How often each act was acknowledged. */
	Map<String, Long> acts() {
		return this.inputs.stream().collect(Collectors.groupingBy(Input::act, Collectors.counting()));
	}

	/** Takes an answer in; what must not be so comes back in words. */
	List<String> heard(String person, Sent sent, Outcome outcome, String token) {
		List<String> wrong = new ArrayList<>();
		if (outcome.status() >= BROKEN || outcome.status() == 0) {
			wrong.add("broken answer " + outcome + " to " + sent);
		}
		boolean typed = sent.pairs().stream().anyMatch((pair) -> pair.get(1).contains(token));
		Optional<Input> input = input(sent, outcome, token);
		if (input.isPresent()) {
			this.inputs.add(input.get());
			if (input.get().act().equals("entwurf") && typed && drafts(person, input.get()) == 0) {
				wrong.add("the draft is gone: " + sent);
			}
			return wrong;
		}
		boolean told = !outcome.alert().isEmpty() || outcome.status() != OK || !outcome.said().isEmpty();
		if (!told && !sent.asks()) {
			wrong.add("nothing is said: " + sent + " " + outcome);
		}
		if (typed && !sent.asks() && WITH_A_PAGE.contains(outcome.status()) && !outcome.kept()
				&& !outcome.acknowledged()) {
			wrong.add("what was typed is gone: " + sent + " " + outcome);
		}
		return wrong;
	}

	private Optional<Input> input(Sent sent, Outcome outcome, String token) {
		Matcher item = ITEM.matcher(sent.address());
		Matcher draft = DRAFT.matcher(sent.address());
		if (draft.matches()) {
			return (outcome.status() == OK) ? Optional.of(new Input("entwurf", draft.group(2), sent, token))
					: Optional.empty();
		}
		if (!outcome.acknowledged()) {
			return Optional.empty();
		}
		Matcher document = DOCUMENT.matcher(sent.address());
		Matcher done = NOTE_DONE.matcher(sent.address());
		if (item.matches()) {
			return Optional.of(new Input(item.group(2), item.group(1), sent, token));
		}
		if (document.matches()) {
			boolean nothing = (document.group(2).equals("verschieben") && !outcome.said().startsWith("Verschoben"))
					|| (document.group(2).equals("schwaerzen") && !sent.first("aktion").equals("erzeugen"));
			return nothing ? Optional.empty()
					: Optional.of(new Input(document.group(2), document.group(1), sent, token));
		}
		if (done.matches()) {
			return Optional.of(new Input("erledigt", done.group(1), sent, token));
		}
		return NOTES.matcher(sent.address()).matches() ? Optional.of(new Input("notizen", "", sent, token))
				: Optional.empty();
	}

	private int drafts(String person, Input input) {
		return count("form_draft where owner = :a and object = :b and words = :c", person, input.subject(),
				input.token());
	}

	/** Inputs that were acknowledged and are not there. */
	List<String> missing() {
		List<String> missing = new ArrayList<>();
		this.inputs.stream()
			.filter((input) -> !there(input))
			.map((input) -> "lost: " + input.sent())
			.forEach(missing::add);
		this.inputs.stream()
			.filter(Input::changes)
			.collect(Collectors.groupingBy((input) -> input.subject() + " version " + input.sent().first("version")))
			.forEach((version, twice) -> {
				if (twice.size() > 1) {
					missing.add("two acts on one version were acknowledged: " + twice);
				}
			});
		this.inputs.stream()
			.filter((input) -> input.act().equals("angaben"))
			.collect(Collectors.toMap(Input::subject, (input) -> input,
					(one, other) -> (one.version() > other.version()) ? one : other))
			.values()
			.stream()
			.filter((input) -> !described(input))
			.map((input) -> "title or tags were lost: " + input.sent())
			.forEach(missing::add);
		return missing;
	}

	private boolean there(Input input) {
		String kept = KEPT_IN.get(input.act());
		if (kept != null && input.sent().types(input.token())) {
			return count(kept + " = :a", input.token()) > 0;
		}
		return switch (input.act()) {
			case "erledigt" ->
				count("file_note where cast(id as varchar) = :a and done_at is not null", input.subject()) == 1;
			case "entwurf" -> true;
			default -> !input.changes() || grown(input);
		};
	}

	private boolean grown(Input input) {
		String table = input.sent().address().startsWith("/postkorb") ? "work_item" : "document";
		return count(table + " where cast(id as varchar) = :a and version > cast(:b as bigint)", input.subject(),
				input.sent().first("version")) == 1;
	}

	/** A correction of its kind gives a letter a new title, too. */
	private boolean described(Input input) {
		boolean corrected = count(
				"audit_entry where subject = :a and action = 'DOCUMENT_MOVED' and content like '%\"kind\"%'",
				"document:" + input.subject()) > 0;
		boolean titled = count("document where cast(id as varchar) = :a and title = :b", input.subject(),
				input.token()) == 1;
		boolean tagged = count("document_tag where cast(document as varchar) = :a and tag = :b", input.subject(),
				input.token()) == 1;
		return tagged && (titled || corrected);
	}

	private int count(String where, String... values) {
		JdbcClient.StatementSpec question = this.jdbc.sql("select count(*) from " + where);
		for (int at = 0; at < values.length; at++) {
			question = question.param(String.valueOf((char) ('a' + at)), values[at]);
		}
		return question.query(Integer.class).single();
	}

	/**
	 * A form as it was sent.
	 *
	 * @param address where to
	 * @param pairs names and values
	 */
	record Sent(String address, List<List<String>> pairs) {

		private static final Pattern TOKEN = Pattern.compile("Satz [0-9a-z]+-\\d+");

		static Sent of(Object told) {
			Map<?, ?> sent = (Map<?, ?>) told;
			List<List<String>> pairs = ((List<?>) sent.get("pairs")).stream()
				.map((pair) -> ((List<?>) pair).stream().map(String::valueOf).toList())
				.toList();
			return new Sent(String.valueOf(sent.get("address")), pairs);
		}

		/** With other words. */
		Sent with(String token) {
			return new Sent(this.address,
					this.pairs.stream()
						.map((pair) -> List.of(pair.get(0), TOKEN.matcher(pair.get(1)).replaceAll(token)))
						.toList());
		}

		String first(String name) {
			return this.pairs.stream()
				.filter((pair) -> pair.get(0).equals(name))
				.map((pair) -> pair.get(1))
				.findFirst()
				.orElse("");
		}

		boolean types(String token) {
			return this.pairs.stream().anyMatch((pair) -> pair.get(1).equals(token));
		}

		/** Searching and filtering keep nothing. */
		boolean asks() {
			return this.address.startsWith("/suche") || this.address.startsWith("/akten/suche")
					|| this.address.endsWith("/filter") || this.address.endsWith("/gelesen")
					|| this.address.endsWith("/beleg");
		}

		@Override
		public String toString() {
			return this.address + this.pairs.stream()
				.filter((pair) -> !pair.get(0).equals("_csrf"))
				.map((pair) -> String.join("=", pair))
				.toList();
		}

	}

	/**
	 * What came back.
	 *
	 * @param status of the answer
	 * @param address where it led
	 * @param said the message
	 * @param alert the warning
	 * @param title of the page
	 * @param kept whether the words that were typed are in sight
	 */
	record Outcome(int status, String address, String said, String alert, String title, boolean kept) {

		static Outcome of(Map<?, ?> told) {
			return new Outcome(((Number) told.get("status")).intValue(), String.valueOf(told.get("address")),
					String.valueOf(told.get("said")), String.valueOf(told.get("alert")),
					String.valueOf(told.get("title")), Boolean.TRUE.equals(told.get("kept")));
		}

		boolean acknowledged() {
			return this.status == OK && this.alert.isEmpty() && !this.said.isEmpty();
		}

	}

	/**
	 * An input that was acknowledged.
	 *
	 * @param act what was done
	 * @param subject to what, an identifier
	 * @param sent the form
	 * @param token the words
	 */
	record Input(String act, String subject, Sent sent, String token) {

		/** Acts that name a version and raise it. */
		private static final List<String> CHANGES = List.of("erledigen", "weiterleiten", "wiedervorlage", "uebernehmen",
				"rueckfrage", "antwort", "angaben", "verschieben");

		/** A page at the end stays where it is when it is to go on. */
		private static final List<String> MAY_STAY = List.of("vor", "zurueck");

		boolean changes() {
			return CHANGES.contains(this.act)
					|| (this.act.equals("seiten") && !MAY_STAY.contains(this.sent.first("aktion")));
		}

		long version() {
			return Long.parseLong(this.sent.first("version"));
		}

	}

}
