package de.aktenlauf.efile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import de.aktenlauf.Databases;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.PlacedPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static de.aktenlauf.efile.FiledLetters.CASE;
import static de.aktenlauf.efile.FiledLetters.factsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/** A page that a person turned is read as it lies now. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class TurnedPagesTest {

	private static final ContentId READ = new ContentId("e".repeat(64));

	private final FiledLetters office;

	private final AtomicInteger made = new AtomicInteger();

	private final Map<ContentId, Map<Integer, ContentId>> texts = new HashMap<>();

	private DocumentId letter = DocumentId.next();

	TurnedPagesTest(Databases.Product product) {
		this.office = new FiledLetters(product);
	}

	@BeforeEach
	void aLetterOfTwoPages() {
		given(this.office.renditions.compose(any()))
			.willAnswer((call) -> new ContentId(String.format("%064x", this.made.incrementAndGet())));
		given(this.office.renditions.textOf(any())).willReturn(new ContentId("f".repeat(64)));
		given(this.office.pageReadings.read(any())).willReturn(Optional.of(READ));
		given(this.office.pageReadings.apply(any(), any())).willAnswer(
				(call) -> !call.getArgument(1).equals(this.texts.put(call.getArgument(0), call.getArgument(1))));
		this.letter = this.office.file(DocumentKind.TENANCY, "2026-11-19");
		this.office.events.clear();
	}

	@Test
	void a_turned_page_waits_is_read_and_the_index_follows() {
		turn(0, 1);
		PlacedPage turned = pages().getFirst();
		assertThat(this.office.pages.readings(pages())).isEqualTo(Map.of(turned, PageReading.WAITING));
		this.office.events.clear();

		this.office.turned.read(this.letter);

		assertThat(this.office.pages.readings(pages())).isEqualTo(Map.of(turned, PageReading.READ));
		assertThat(this.texts).isEqualTo(Map.of(document().shown(), Map.of(1, READ)));
		assertThat(this.office.events).containsExactly(new DocumentMoved(this.letter));
		verify(this.office.audit).record(any(), eq(AuditAction.PAGES_READ_AGAIN), eq("document:" + this.letter), any());
		assertThat(document().version()).isEqualTo(1);
		assertThat(document().shown()).isNotEqualTo(document().content());
	}

	@Test
	void what_was_read_once_is_not_read_twice() {
		turn(0, 1);
		this.office.turned.read(this.letter);
		turn(1, 3);
		turn(2, 1);
		this.office.turned.read(this.letter);

		verify(this.office.pageReadings, times(1)).read(any());
		assertThat(this.texts.get(document().shown())).isEqualTo(Map.of(1, READ));
	}

	@Test
	void taking_the_turn_back_shows_what_was_there_before() {
		ContentId before = document().shown();
		turn(0, 1);
		this.office.turned.read(this.letter);

		this.office.inTransaction(() -> this.office.pages.undo(this.letter, 1, (any) -> factsOf(CASE)));

		assertThat(document().shown()).isEqualTo(before);
		assertThat(this.texts).doesNotContainKey(before);
		assertThat(this.office.pages.readings(pages())).isEmpty();
	}

	@Test
	void a_page_that_is_turned_again_while_it_is_read_is_read_as_it_lies_last() {
		turn(0, 1);
		List<PlacedPage> read = new ArrayList<>();
		given(this.office.pageReadings.read(any())).willAnswer((call) -> {
			read.add(call.getArgument(0));
			if (read.size() == 1) {
				turn(1, 1);
			}
			return Optional.of(READ);
		});

		this.office.turned.read(this.letter);
		this.office.turned.read(this.letter);

		assertThat(read).extracting(PlacedPage::quarterTurns).containsExactly(1, 2);
		assertThat(this.office.pages.readings(pages()).values()).containsExactly(PageReading.READ);
		assertThat(this.texts.get(document().shown())).isEqualTo(Map.of(1, READ));
	}

	@Test
	void a_page_that_cannot_be_read_keeps_its_text_says_so_and_may_be_tried_again() {
		willThrow(new IllegalStateException("said the test")).given(this.office.pageReadings).read(any());
		turn(0, 1);

		this.office.turned.read(this.letter);

		assertThat(this.office.pages.readings(pages()).values()).containsExactly(PageReading.FAILED);
		verify(this.office.pageReadings, never()).apply(any(), any());
		verify(this.office.audit, never()).record(any(), eq(AuditAction.PAGES_READ_AGAIN), any(), any());
		turn(1, 3);
		turn(2, 1);
		assertThat(this.office.pages.readings(pages()).values()).containsExactly(PageReading.WAITING);
	}

	@Test
	void a_text_that_is_no_better_stays_as_it_was() {
		given(this.office.pageReadings.read(any())).willReturn(Optional.empty());
		turn(0, 1);

		this.office.turned.read(this.letter);

		assertThat(this.office.pages.readings(pages()).values()).containsExactly(PageReading.KEPT);
		verify(this.office.pageReadings, never()).apply(any(), any());
	}

	@Test
	void what_waits_is_known_after_a_restart() {
		turn(0, 1);

		assertThat(this.office.readings.waiting(10)).containsExactly(this.letter);
		this.office.turned.read(this.letter);

		assertThat(this.office.readings.waiting(10)).isEmpty();
	}

	@Test
	void a_page_that_only_got_another_place_is_not_read_again() {
		this.office.inTransaction(() -> this.office.pages.arrange(this.letter, 0, pages().reversed(), factsOf(CASE)));

		assertThat(this.office.pages.readings(pages())).isEmpty();
		assertThat(this.office.events).containsExactly(new DocumentMoved(this.letter));
	}

	private void turn(long version, int quarters) {
		List<PlacedPage> turned = new ArrayList<>(pages());
		turned.set(0, turned.getFirst().turned(quarters));
		this.office.inTransaction(() -> this.office.pages.arrange(this.letter, version, turned, factsOf(CASE)));
	}

	private List<PlacedPage> pages() {
		return this.office.pages.plan(this.letter).pages();
	}

	private Document document() {
		return this.office.efiles.document(this.letter);
	}

}
