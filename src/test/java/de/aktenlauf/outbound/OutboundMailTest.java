package de.aktenlauf.outbound;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrailFixture;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.content.ContentStore;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentFiled;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.search.DocumentSearch;
import de.aktenlauf.search.SearchRequest;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.WebOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/** Letters in the whole office: copy, queue and search. */
@WebOffice
class OutboundMailTest {

	private static final CaseNumber OURS = new CaseNumber("35504//0008801");

	private static final CaseNumber LOCKED = new CaseNumber("35504//0008802");

	private static final CaseNumber WITHOUT_ADDRESS = new CaseNumber("35504//0008803");

	@Autowired
	private OutboundMail mail;

	@Autowired
	private Cases cases;

	@Autowired
	private Efiles efiles;

	@Autowired
	private ContentStore store;

	@Autowired
	private FileFactsFinder facts;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private DocumentSearch search;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private ConfigurableApplicationContext context;

	@BeforeEach
	void knownCases() {
		String register = """
				{ "format": "aktenlauf-cases/1", "full": false, "cases": [ %s, %s, %s ] }
				""".formatted(known(OURS, "NONE", "Kranichfeder"), known(LOCKED, "STAFF", "Wiesenpieper"),
				known(WITHOUT_ADDRESS, "NONE", "Drosselgasse").replace("\"street\": \"Am Ring 4\"",
						"\"street\": \"\""));
		this.currentUser
			.asSystem(() -> this.cases.importAll(new ByteArrayInputStream(register.getBytes(StandardCharsets.UTF_8))));
		as("sachbearbeitung");
	}

	@AfterEach
	void logOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void a_letter_that_is_sent_lies_in_the_queue_and_its_copy_in_the_file() {
		Letter draft = compose(OURS, key());
		assertThat(draft.state()).isEqualTo(LetterState.DRAFT);
		assertThat(draft.sent()).isEmpty();

		Letter sent = this.mail.send(draft.id(), this.facts.ofCase(OURS));

		Letter.Sent proof = sent.sent().orElseThrow();
		assertThat(proof.number()).matches("\\d{4}-\\d{7}");
		assertThat(proof.textVersions()).contains("evidence.consequence@1", "evidence-request.html#");
		assertThat(this.store.verify(proof.content())).isTrue();
		Document copy = this.efiles.document(proof.document());
		assertThat(copy.caseNumber()).contains(OURS);
		assertThat(copy.kind()).isEqualTo(DocumentKind.OWN_LETTER);
		assertThat(copy.channel()).isEqualTo(Channel.OUTGOING);
		assertThat(copy.content()).isEqualTo(proof.content());
		assertThat(copy.pages()).isEqualTo(proof.pages()).isEqualTo(3);
		assertThat(this.mail.queue(all(), this::everyCase)).filteredOn((row) -> row.number().equals(proof.number()))
			.singleElement()
			.satisfies((row) -> assertThat(row.letter()).contains(sent));
		assertThat(AuditTrailFixture.entries(this.jdbc, "letter:" + sent.id())).extracting((entry) -> entry.action())
			.containsExactly(AuditAction.LETTER_COMPOSED, AuditAction.LETTER_SENT);
	}

	@Test
	void search_finds_the_copy() {
		Letter sent = this.mail.send(compose(OURS, key()).id(), this.facts.ofCase(OURS));

		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			as("sachbearbeitung");
			SearchRequest question = new SearchRequest("Schornsteinfegerrechnung weg:ausgang", Optional.of(OURS),
					Optional.empty(), Optional.empty(), Optional.empty(), 1);
			assertThat(this.search.find(question).hits()).extracting((hit) -> hit.document())
				.contains(sent.sent().orElseThrow().document());
		});
	}

	@Test
	void sending_twice_changes_nothing() {
		String key = key();
		Letter draft = compose(OURS, key);

		Letter first = this.mail.send(draft.id(), this.facts.ofCase(OURS));
		Letter second = this.mail.send(draft.id(), this.facts.ofCase(OURS));

		assertThat(second).isEqualTo(first);
		assertThat(this.mail.compose(order(OURS, key, "Schornsteinfegerrechnung"), this.facts.ofCase(OURS)).letter())
			.isEqualTo(first);
		assertThatExceptionOfType(LetterRefused.class)
			.isThrownBy(() -> this.mail.compose(order(OURS, key, "Mietvertrag"), this.facts.ofCase(OURS)));
		assertThat(count("outgoing_letter", "letter", draft.id().value())).isOne();
		assertThat(count("document", "mail_item", draft.id().value())).isOne();
	}

	@Test
	void two_who_send_at_the_same_moment_send_once() {
		Letter draft = compose(OURS, key());
		FileFacts known = this.facts.ofCase(OURS);

		List<CompletableFuture<Letter>> both = IntStream.range(0, 2)
			.mapToObj((index) -> CompletableFuture
				.supplyAsync(() -> this.currentUser.asSystem(() -> this.mail.send(draft.id(), known))))
			.toList();

		assertThat(both.get(0).join()).isEqualTo(both.get(1).join());
		assertThat(count("outgoing_letter", "letter", draft.id().value())).isOne();
	}

	@Test
	void a_failure_after_the_filing_takes_everything_back() {
		Letter draft = compose(OURS, key());
		Failure failure = new Failure(Thread.currentThread());
		ApplicationEventMulticaster listeners = this.context.getBean(ApplicationEventMulticaster.class);
		listeners.addApplicationListener(failure);

		try {
			assertThatIllegalStateException().isThrownBy(() -> this.mail.send(draft.id(), this.facts.ofCase(OURS)));
		}
		finally {
			listeners.removeApplicationListener(failure);
		}

		assertNothingWasSent(draft);
	}

	@Test
	void a_failure_of_the_caller_takes_everything_back() {
		Letter draft = compose(OURS, key());

		assertThatIllegalStateException()
			.isThrownBy(() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				this.mail.send(draft.id(), this.facts.ofCase(OURS));
				throw new IllegalStateException("the decision was not stored");
			}));

		assertNothingWasSent(draft);
		assertThat(this.mail.send(draft.id(), this.facts.ofCase(OURS)).state()).isEqualTo(LetterState.READY);
	}

	@Test
	void what_was_composed_is_what_is_sent() {
		Letter draft = compose(OURS, key());

		Letter sent = this.mail.send(draft.id(), this.facts.ofCase(OURS));

		Composed opened = this.mail.open(sent.id(), this.facts.ofCase(OURS));
		assertThat(opened.letter()).isEqualTo(sent);
		assertThat(new String(opened.pdf(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
		assertThat(AuditTrailFixture.entries(this.jdbc, "letter:" + sent.id())).extracting((entry) -> entry.action())
			.endsWith(AuditAction.LETTER_OPENED);
	}

	@Test
	void a_draft_can_be_written_anew_and_thrown_away() {
		String key = key();
		Letter draft = compose(OURS, key);

		Letter again = this.mail.compose(order(OURS, key, "Mietvertrag"), this.facts.ofCase(OURS)).letter();
		this.mail.discard(again.id(), this.facts.ofCase(OURS));

		assertThat(again.id()).isEqualTo(draft.id());
		assertThatExceptionOfType(LetterNotFound.class).isThrownBy(() -> this.mail.letter(draft.id()));
	}

	@Test
	void who_need_not_know_neither_writes_nor_sends_nor_reads() {
		Letter draft = compose(OURS, key());

		as("lb11");

		FileFacts theirs = this.facts.ofCase(OURS);
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.mail.send(draft.id(), theirs));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.mail.open(draft.id(), theirs));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.mail.discard(draft.id(), theirs));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> compose(OURS, key()));
		assertThat(this.mail.queue(all(), this::everyCase)).isEmpty();
	}

	@Test
	void the_mail_room_sees_numbers_and_pages_and_no_content() {
		Letter sent = this.mail.send(compose(OURS, key()).id(), this.facts.ofCase(OURS));

		as("poststelle");

		assertThat(this.mail.queue(all(), this::everyCase)).isNotEmpty()
			.allMatch((row) -> row.letter().isEmpty() && row.pages() > 0);
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.mail.open(sent.id(), this.facts.ofCase(OURS)));
		as("pruefung");
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.mail.queue(all(), this::everyCase));
	}

	@Test
	void of_a_locked_case_the_team_sees_the_row_alone() {
		as("teamleitung");
		Letter sent = this.mail.send(compose(LOCKED, key()).id(), this.facts.ofCase(LOCKED));

		as("sachbearbeitung");

		assertThat(this.mail.queue(all(), this.facts::visible))
			.filteredOn((row) -> row.number().equals(sent.sent().orElseThrow().number()))
			.singleElement()
			.satisfies((row) -> assertThat(row.letter()).isEmpty());
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.mail.open(sent.id(), this.facts.ofCase(LOCKED)));
	}

	@Test
	void the_queue_is_filtered_and_paged() {
		List<Letter> sent = IntStream.range(0, 3)
			.mapToObj((index) -> this.mail.send(compose(OURS, key()).id(), this.facts.ofCase(OURS)))
			.toList();

		List<QueuedLetter> first = this.mail.queue(new LetterQuery(Optional.of(LetterKind.EVIDENCE_REQUEST),
				Optional.of(false), Optional.of(OURS), Optional.empty(), 2), this::everyCase);
		List<QueuedLetter> next = this.mail.queue(new LetterQuery(Optional.empty(), Optional.empty(), Optional.of(OURS),
				Optional.of(first.getLast().place()), 2), this::everyCase);

		assertThat(first).extracting((row) -> row.letter().orElseThrow()).containsExactly(sent.get(2), sent.get(1));
		assertThat(next.getFirst().letter()).contains(sent.getFirst());
		assertThat(this.mail.queue(new LetterQuery(Optional.of(LetterKind.REFUSAL), Optional.empty(), Optional.of(OURS),
				Optional.empty(), 2), this::everyCase))
			.isEmpty();
	}

	@Test
	void a_case_without_address_or_nobody_knows_gets_no_letter() {
		assertThatExceptionOfType(LetterRefused.class).isThrownBy(() -> compose(WITHOUT_ADDRESS, key()))
			.satisfies((refused) -> assertThat(refused.findings()).singleElement().asString().startsWith("addressee:"));
		CaseNumber unknown = new CaseNumber("35504//0008899");
		FileFacts facts = this.facts.ofCase(unknown);
		assertThatExceptionOfType(LetterRefused.class).isThrownBy(
				() -> this.currentUser.asSystem(() -> this.mail.compose(order(unknown, key(), "Mietvertrag"), facts)))
			.satisfies(
					(refused) -> assertThat(refused.findings()).singleElement().asString().startsWith("caseNumber:"));
	}

	private void assertNothingWasSent(Letter draft) {
		assertThat(this.mail.letter(draft.id())).isEqualTo(draft);
		assertThat(count("outgoing_letter", "letter", draft.id().value())).isZero();
		assertThat(count("letter_number", "letter", draft.id().value())).isZero();
		assertThat(count("document", "mail_item", draft.id().value())).isZero();
		assertThat(AuditTrailFixture.entries(this.jdbc, "letter:" + draft.id())).extracting((entry) -> entry.action())
			.containsExactly(AuditAction.LETTER_COMPOSED);
	}

	private Letter compose(CaseNumber caseNumber, String key) {
		return this.mail.compose(order(caseNumber, key, "Schornsteinfegerrechnung"), this.facts.ofCase(caseNumber))
			.letter();
	}

	private static LetterOrder order(CaseNumber caseNumber, String key, String item) {
		return new LetterOrder(
				key, caseNumber, new NoticeContent.EvidenceRequest(Optional.empty(),
						List.of(new EvidenceItem(item, Optional.empty())), LocalDate.parse("2099-12-14")),
				LetterFixture.SOMEBODY, Optional.empty());
	}

	private static String key() {
		return "test:" + UUID.randomUUID();
	}

	private static LetterQuery all() {
		return new LetterQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 200);
	}

	private Set<CaseNumber> everyCase(Collection<CaseNumber> numbers) {
		return new HashSet<>(numbers);
	}

	private int count(String table, String column, UUID value) {
		return this.jdbc.sql("select count(*) from " + table + " where " + column + " = :value")
			.param("value", value)
			.query(Integer.class)
			.single();
	}

	private static void as(String user) {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, "", "ROLE_USER"));
	}

	private static String known(CaseNumber number, String protection, String name) {
		return """
				{ "case": "%s", "team": "LEISTUNG-3", "worker": "sachbearbeitung", "status": "OPEN", "protection": "%s",
				  "address": { "street": "Am Ring 4", "postCode": "52399", "city": "Rurtal" },
				  "members": [ { "role": "REPRESENTATIVE", "givenName": "Berta", "familyName": "%s",
				    "birthDate": "1984-05-02" } ] }""".formatted(number, protection, name);
	}

	/** Stops what one thread does as soon as a document is filed. */
	private record Failure(Thread thread) implements ApplicationListener<PayloadApplicationEvent<DocumentFiled>> {

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<DocumentFiled> event) {
			if (Thread.currentThread().equals(this.thread)) {
				throw new IllegalStateException("the machine stops here");
			}
		}

	}

}
