package de.aktenlauf.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.aktenlauf.shared.Money;

/** The cover page in plain words: what, why, what changed, what to do. */
final class PlainWords {

	private static final int MAX_ROWS = 3;

	private static final int MAX_CHANGES = 2;

	private final BlockText text;

	private final Snapshot letter;

	private final boolean reserved;

	private final List<Part> parts = new ArrayList<>();

	private PlainWords(BlockText text, Snapshot letter, boolean reserved) {
		this.text = text;
		this.letter = letter;
		this.reserved = reserved;
	}

	static List<Part> of(BlockText text, Snapshot letter, boolean reserved) {
		PlainWords words = new PlainWords(text, letter, reserved);
		switch (letter.content()) {
			case NoticeContent.Grant grant -> words.grant(grant.award());
			case NoticeContent.Change change -> words.change(change);
			case NoticeContent.PreliminaryGrant preliminary -> words.preliminary(preliminary);
			case NoticeContent.Refusal refusal -> words.refusal(refusal);
			case NoticeContent.EvidenceRequest request -> words.evidence();
			case NoticeContent.Hearing hearing -> words.hearing();
		}
		return words.parts;
	}

	private void grant(Award award) {
		part("get", awarded(award, List.of(award("plain.grant.get", award))));
		List<String> why = new ArrayList<>(List.of(this.text.of("plain.grant.why")));
		if (award.months().stream().anyMatch((month) -> Money.parse(month.sheet().countableIncome()).isPositive())) {
			why.add(this.text.of("plain.grant.own"));
		}
		part("why", why);
		changed(award);
		act("plain.do.nothing", "plain.do.tell");
	}

	private void change(NoticeContent.Change change) {
		part("get", awarded(change.award(), List.of(this.text.of("plain.change.get"))));
		part("why", change.causes().stream().map((cause) -> this.text.of("cause." + cause + ".plain")).toList());
		changed(change.award());
		act("plain.do.nothing", "plain.do.tell");
	}

	private void preliminary(NoticeContent.PreliminaryGrant content) {
		part("get", awarded(content.award(),
				List.of(award("plain.grant.get", content.award()), this.text.of("plain.preliminary.get"))));
		part("why", List.of(this.text.of("preliminary." + content.reason() + ".plain"),
				this.text.of("plain.preliminary.later")));
		changed(content.award());
		act("plain.do.nothing", "plain.do.tell");
	}

	private void refusal(NoticeContent.Refusal refusal) {
		part("get", List.of(this.text.of("plain.refusal.get")));
		part("why",
				refusal.reasons()
					.stream()
					.map((reason) -> this.text.of("ground." + reason.ground() + ".plain"))
					.distinct()
					.toList());
		act("plain.refusal.new");
	}

	private void evidence() {
		part("need", List.of(this.text.of("plain.evidence.need"), this.text.of("plain.evidence.list")));
		part("why", List.of(this.text.of("plain.evidence.why")));
		part("else", List.of(this.text.of("plain.evidence.else")));
		List<String> acts = new ArrayList<>(List.of(this.text.of("plain.evidence.do"),
				this.text.of("plain.evidence.help"), this.text.of("plain.evidence.sent")));
		if (this.letter.decidedBy().automatic()) {
			acts.add(this.text.of("plain.automatic.letter"));
		}
		part("do", acts);
	}

	private void hearing() {
		part("intend", List.of(this.text.of("plain.hearing.intend")));
		part("why", List.of(this.text.of("plain.hearing.why")));
		part("do", List.of(this.text.of("plain.hearing.need"), this.text.of("plain.do.ask")));
		part("else", List.of(this.text.of("plain.hearing.else")));
	}

	private String award(String block, Award award) {
		return this.text.with(block, Map.of("benefit",
				LetterValues.benefit(this.text, award.months().stream().map(CalculatedMonth::month).toList())));
	}

	private List<String> awarded(Award award, List<String> opening) {
		List<String> words = new ArrayList<>(opening);
		List<MonthRow> rows = MonthRow.plain(award);
		for (MonthRow row : rows.subList(0, Math.min(rows.size(), MAX_ROWS))) {
			words.add(this.text.with(row.payable().isPositive() ? "plain.month" : "plain.month.nothing",
					Map.of("months", row.label(), "amount", row.amount())));
		}
		if (rows.size() > MAX_ROWS) {
			words.add(this.text.of("plain.more"));
		}
		if (this.reserved) {
			words.add(this.text.of("plain.reservation"));
		}
		return words;
	}

	private void changed(Award award) {
		List<MonthRow> rows = MonthRow.plain(award).stream().filter((row) -> row.previous().isPresent()).toList();
		if (rows.isEmpty()) {
			part("changed", List.of(this.text.of("plain.changed.first")));
			return;
		}
		List<String> words = new ArrayList<>();
		for (MonthRow row : rows.subList(0, Math.min(rows.size(), MAX_CHANGES))) {
			words.add(changed(row));
		}
		if (rows.size() > MAX_CHANGES) {
			words.add(this.text.of("plain.more"));
		}
		part("changed", words.stream().distinct().toList());
	}

	private String changed(MonthRow row) {
		Money before = row.previous().orElse(Money.ZERO);
		Money more = row.payable().minus(before);
		if (more.equals(Money.ZERO)) {
			return this.text.with("plain.changed.same", Map.of("amount", row.amount(), "months", row.label()));
		}
		return this.text.with(more.isPositive() ? "plain.changed.more" : "plain.changed.less",
				Map.of("months", row.label(), "before", row.before(), "amount", row.amount(), "difference",
						German.euro(more.isPositive() ? more : more.negated())));
	}

	private void act(String... opening) {
		List<String> words = new ArrayList<>();
		for (String block : opening) {
			words.add(this.text.of(block));
		}
		words.add(this.text.of(this.letter.decidedBy().automatic() ? "plain.automatic" : "plain.do.ask"));
		words.add(this.text.of("plain.do.appeal"));
		part("do", words);
	}

	private void part(String title, List<String> words) {
		this.parts.add(new Part(this.text.of("plain.title." + title), List.copyOf(words)));
	}

	/**
	 * One question with its answer.
	 *
	 * @param title the question
	 * @param paragraphs short sentences
	 */
	record Part(String title, List<String> paragraphs) {
	}

}
