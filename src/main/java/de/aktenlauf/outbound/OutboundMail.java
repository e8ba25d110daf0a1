package de.aktenlauf.outbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.content.ContentStore;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.NewDocument;
import de.aktenlauf.outbound.LetterTable.Kept;
import de.aktenlauf.outbound.LetterWriter.Written;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.TextExtraction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters of the office: composed as drafts, sent once, and kept in the queue until the
 * print centre takes them.
 * <p>
 * Concurrency: two who send one letter wait for each other, the second changes nothing;
 * two who compose one key for the first time at the same moment: the loser meets a
 * {@code DuplicateKeyException} and may repeat.
 * <p>
 * Failure: {@code send} is one transaction, the caller's if there is one: number, filed
 * copy, queue and audit entry together or none; bytes that were stored before a failure
 * stay behind as an orphan without a name.
 */
@Component
public class OutboundMail {

	private static final int CERTAIN = 100;

	private final LetterTable table;

	private final LetterWriter writer;

	private final Cases cases;

	private final Efiles efiles;

	private final ContentStore store;

	private final TextExtraction texts;

	private final Access access;

	private final AuditTrail audit;

	private final Clock clock;

	OutboundMail(LetterTable table, LetterWriter writer, Cases cases, Efiles efiles, ContentStore store,
			TextExtraction texts, Access access, AuditTrail audit, Clock clock) {
		this.table = table;
		this.writer = writer;
		this.cases = cases;
		this.efiles = efiles;
		this.store = store;
		this.texts = texts;
		this.access = access;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Writes a draft; nothing is sent. The same key writes the same draft anew, until it
	 * was sent; then the sent letter comes back if it says the same.
	 * @param order what is to be written
	 * @param facts what the access rules need to know about the case
	 * @return the draft with its pages as they would look today
	 * @throws LetterRefused if the letter cannot be written like that: no case or
	 * address, a term too short, characters that cannot be printed, or the key was sent
	 * with other content
	 * @throws LetterTextBroken if a template or text block of the office is broken
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not do it
	 */
	@Transactional
	public Composed compose(LetterOrder order, FileFacts facts) {
		User user = this.access.require(Permission.SEND_LETTERS, facts);
		requireCase(order.caseNumber(), facts);
		Optional<Kept> known = this.table.find(order.key());
		Snapshot said = snapshot(order);
		if (known.isPresent() && known.get().letter().state() != LetterState.DRAFT) {
			return sentAlready(known.get(), said);
		}
		Written written = this.writer.write(said, Optional.empty(), today());
		LetterId id = known.map((kept) -> kept.letter().id()).orElseGet(LetterId::next);
		Letter letter = new Letter(id, order.key(), order.caseNumber(), said.team(), order.content().kind(),
				LetterState.DRAFT, order.decidedBy(), user.id(), now(), Optional.empty());
		if (known.isPresent()) {
			this.table.lock(id);
			this.table.update(letter, said);
		}
		else {
			this.table.insert(letter, said);
		}
		record(user, AuditAction.LETTER_COMPOSED, letter, Map.of("kind", letter.kind().name()));
		return new Composed(letter, written.pdf());
	}

	/**
	 * Sends a letter: numbers it, stores its pages, files the copy and lays it into the
	 * queue, all in one transaction. Sending it again changes nothing.
	 * @param letter the draft
	 * @param facts what the access rules need to know about the case
	 * @return the letter with its number and copy
	 * @throws LetterNotFound if there is none
	 * @throws LetterRefused if its term became too short meanwhile
	 * @throws LetterTextBroken if a template or text block of the office is broken
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not do it
	 */
	@Transactional
	public Letter send(LetterId letter, FileFacts facts) {
		User user = this.access.require(Permission.SEND_LETTERS, facts);
		this.table.lock(letter);
		Kept kept = kept(letter);
		Letter draft = kept.letter();
		requireCase(draft.caseNumber(), facts);
		if (draft.state() != LetterState.DRAFT) {
			return draft;
		}
		long place = this.table.number(letter);
		LocalDate date = today();
		String number = LetterTable.written(place, date);
		Written written = this.writer.write(kept.said(), Optional.of(number), date);
		ContentId content = this.store.put(new ByteArrayInputStream(written.pdf())).id();
		ExtractedText text = this.texts.extract(content);
		Instant at = now();
		DocumentId copy = this.efiles.fileCopy(new NewDocument(new MailItemId(letter.value()),
				Optional.of(draft.caseNumber()), draft.kind().documentKind(), CERTAIN, title(draft.kind(), date),
				Channel.OUTGOING, date, at, content, text.textContent(), text.mediaType(), text.pages().size()), facts);
		this.table.queue(draft, place,
				new Letter.Sent(number, date, content, written.versions(), text.pages().size(), copy, user.id(), at));
		record(user, AuditAction.LETTER_SENT, draft,
				Map.of("number", number, "kind", draft.kind().name(), "content", content.value(), "document",
						copy.toString(), "automatic", Boolean.toString(draft.decidedBy().automatic())));
		return kept(letter).letter();
	}

	/**
	 * Opens a letter for reading: checks the need to know and writes the audit entry.
	 * @param letter the letter
	 * @param facts what the access rules need to know about the case
	 * @return the letter with its pages; those of a draft as they would look today
	 * @throws LetterNotFound if there is none
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not read it
	 */
	@Transactional
	public Composed open(LetterId letter, FileFacts facts) {
		User user = this.access.require(Permission.READ_FILES, facts);
		Kept kept = kept(letter);
		requireCase(kept.letter().caseNumber(), facts);
		record(user, AuditAction.LETTER_OPENED, kept.letter(), Map.of());
		return new Composed(kept.letter(), pages(kept));
	}

	/**
	 * Looks a letter up without opening it: callers use it to collect the facts for the
	 * access rules.
	 * @param letter the letter
	 * @return the letter
	 * @throws LetterNotFound if there is none
	 */
	public Letter letter(LetterId letter) {
		return kept(letter).letter();
	}

	/**
	 * The letters that were sent, the newest first: for people who open files those of
	 * their teams, for the mail room all of them, without what they say.
	 * @param query which are wanted
	 * @param visible of which cases the current user may know
	 * @return at most as many as the query says
	 * @throws de.aktenlauf.access.AccessRefused if the current user sees no queue
	 */
	public List<QueuedLetter> queue(LetterQuery query, Function<Collection<CaseNumber>, Set<CaseNumber>> visible) {
		User user = this.access.require(Permission.SEE_OUTGOING_MAIL);
		boolean every = !user.may(Permission.READ_FILES) || user.inTeam("*");
		if (!every && user.teams().isEmpty()) {
			return List.of();
		}
		boolean content = user.may(Permission.READ_FILES);
		LetterQuery asked = content ? query
				: new LetterQuery(Optional.empty(), Optional.empty(), Optional.empty(), query.before(), query.limit());
		List<LetterTable.Queued> rows = this.table.queued(asked, every ? List.of() : user.teams());
		Set<CaseNumber> known = content ? visible.apply(rows.stream().map((row) -> row.letter().caseNumber()).toList())
				: Set.of();
		return rows.stream().map((row) -> queued(row, known)).toList();
	}

	/**
	 * Throws a draft away; a letter that was sent stays.
	 * @param letter the draft
	 * @param facts what the access rules need to know about the case
	 * @throws LetterNotFound if there is none
	 * @throws LetterRefused if it was sent
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not do it
	 */
	@Transactional
	public void discard(LetterId letter, FileFacts facts) {
		User user = this.access.require(Permission.SEND_LETTERS, facts);
		this.table.lock(letter);
		Letter draft = kept(letter).letter();
		requireCase(draft.caseNumber(), facts);
		Findings findings = new Findings();
		findings.require(draft.state() == LetterState.DRAFT, "letter", "it was sent and stays");
		findings.refuse();
		this.table.delete(letter);
		record(user, AuditAction.LETTER_DISCARDED, draft, Map.of("kind", draft.kind().name()));
	}

	private Snapshot snapshot(LetterOrder order) {
		Findings findings = new Findings();
		Optional<BenefitCommunity> community = this.cases.find(order.caseNumber());
		findings.require(community.isPresent(), "caseNumber", "the register knows no such case");
		findings.refuse();
		BenefitCommunity known = community.orElseThrow();
		return new Snapshot(order.caseNumber(), known.team(), Addressee.of(known, order.agent()), order.decidedBy(),
				order.content());
	}

	private Composed sentAlready(Kept sent, Snapshot said) {
		Findings findings = new Findings();
		findings.require(sent.said().content().equals(said.content()), "key",
				"a letter with this key was sent and says something else, use another key");
		findings.refuse();
		return new Composed(sent.letter(), pages(sent));
	}

	private byte[] pages(Kept kept) {
		Optional<Letter.Sent> sent = kept.letter().sent();
		if (sent.isEmpty()) {
			return this.writer.write(kept.said(), Optional.empty(), today()).pdf();
		}
		try (InputStream pdf = this.store.open(sent.get().content())) {
			return pdf.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a letter cannot be read", ex);
		}
	}

	private static QueuedLetter queued(LetterTable.Queued row, Set<CaseNumber> known) {
		Letter.Sent sent = row.letter().sent().orElseThrow();
		return new QueuedLetter(row.place(), sent.number(), row.letter().state(), sent.pages(), sent.at(),
				known.contains(row.letter().caseNumber()) ? Optional.of(row.letter()) : Optional.empty());
	}

	private Kept kept(LetterId letter) {
		return this.table.find(letter).orElseThrow(() -> new LetterNotFound(letter));
	}

	private static void requireCase(CaseNumber caseNumber, FileFacts facts) {
		if (!facts.caseNumber().equals(Optional.of(caseNumber))) {
			throw new IllegalArgumentException("the facts are not about the case of the letter");
		}
	}

	private void record(User user, AuditAction action, Letter letter, Map<String, String> facts) {
		this.audit.record(user.id(), action, "letter:" + letter.id(), facts);
		if (action == AuditAction.LETTER_SENT) {
			this.audit.record(user.id(), action, "case:" + letter.caseNumber(),
					Map.of("letter", letter.id().toString()));
		}
	}

	private static String title(LetterKind kind, LocalDate date) {
		return kind.german() + " vom " + German.day(date) + " (Durchschrift)";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
