package de.aktenlauf.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.text.TextExtraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** People say what letters are; from the next start on, letters like them are known. */
class LearnedKindsTest {

	private static final String LETTER = "Hallo,\nmein Nachbar hilft mir im Haushalt,"
			+ " ich bekomme dafür jeden Monat etwas Geld von meiner Mutter.\nViele Grüße";

	private static final DocumentKind WANTED = DocumentKind.CHANGE_NOTICE;

	private static final CaseNumber CASE = new CaseNumber("35504//0012345");

	private final Databases.Database database = Databases.h2("V14__tasks", "V16__routing", "V20__tray");

	private final CorrectionTable table = new CorrectionTable(this.database.jdbc());

	private final TextExtraction texts = mock(TextExtraction.class);

	private final Access access = mock(Access.class);

	private final Efiles efiles = mock(Efiles.class);

	private final List<Object> events = new ArrayList<>();

	private final RoutingTables tables = new RoutingTables(this.database.jdbc());

	private final KindCorrections corrections = new KindCorrections(this.efiles,
			new RoutingTables(this.database.jdbc()), this.table, this.access, mock(AuditTrail.class), this.events::add,
			Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneId.of("Europe/Berlin")));

	@BeforeEach
	void aCaseworker() {
		given(this.access.require(any(Permission.class), any()))
			.willReturn(new User(new UserId("sachbearbeitung"), "Sabine Bergmann", Set.of(Role.CASEWORKER), Set.of()));
	}

	@Test
	void what_was_split_off_is_corrected_alone() {
		Document part = letter(DocumentKind.OTHER, LETTER);
		Document whole = letter(DocumentKind.OTHER, LETTER + " und mehr");
		given(this.efiles.documentOf(part.mailItem())).willReturn(Optional.of(whole));

		correct(part);

		assertThat(this.events).containsExactly(new PartKindCorrected(part.id(), WANTED));
		assertThat(this.tables.classification(part.mailItem())).isEmpty();
	}

	@Test
	void letters_like_the_corrected_ones_are_known_after_the_next_start() {
		Classifier running = started();
		DocumentKind before = running.classify(Typeset.letter(LETTER)).kind();
		assertThat(before).isNotEqualTo(WANTED);
		for (String sender : new String[] { "Amsel", "Drossel", "Fink" }) {
			correct(letter(before, LETTER + " " + sender));
		}

		assertThat(this.events).hasSize(3).hasOnlyElementsOfType(KindCorrected.class);
		assertThat(running.classify(Typeset.letter(LETTER + " Star")).kind()).isEqualTo(before);
		assertThat(started().classify(Typeset.letter(LETTER + " Star")).kind()).isEqualTo(WANTED);
	}

	private Classifier started() {
		return new Classifier(this.access, mock(AuditTrail.class), new RoutingTables(this.database.jdbc()),
				new LabelledLetters(this.table, this.texts));
	}

	private void correct(Document letter) {
		FileFacts facts = new FileFacts(Optional.of(CASE), Optional.empty(), Optional.empty(), Protection.NONE, false,
				false, false);
		this.database.transactions()
			.executeWithoutResult((status) -> this.corrections.correct(letter, WANTED, "stimmt nicht", facts));
	}

	private Document letter(DocumentKind kind, String text) {
		ContentId content = new ContentId(String.format("%064x", text.hashCode() & 0xffffffffL));
		given(this.texts.stored(content)).willReturn(Optional.of(Typeset.letter(text)));
		return new Document(DocumentId.next(), Optional.of(CASE), "01", MailItemId.next(), kind, 50, "Schreiben",
				Channel.POST, LocalDate.parse("2026-11-19"), Instant.parse("2026-11-20T08:12:00Z"),
				Instant.parse("2026-11-20T09:00:00Z"), content, content, "application/pdf", 1, content, 0);
	}

}
