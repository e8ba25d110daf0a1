package de.aktenlauf.web.quarantine;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import de.aktenlauf.access.People;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemStage;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.QuarantineReason;
import de.aktenlauf.intake.RepairKind;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.Preview;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What a letter in quarantine is said to need is what can be done about it. */
class QuarantineRowsTest {

	private final QuarantinePictures pictures = mock(QuarantinePictures.class);

	private final Words words = mock(Words.class);

	private final Format format = mock(Format.class);

	private final QuarantineRows rows = new QuarantineRows(this.pictures, mock(FileFactsFinder.class),
			mock(People.class), this.format, this.words);

	private Properties texts = texts("de");

	@BeforeEach
	void realWords() {
		given(this.words.of(any(), any(Object[].class))).willAnswer((call) -> text(call.getArguments()));
		given(this.words.ofCode(any(), any())).willReturn("Post");
		given(this.format.date(any())).willReturn("19.11.2026");
		given(this.format.shortTime(any())).willReturn("20.11. 09:12");
	}

	@ParameterizedTest
	@EnumSource(QuarantineReason.class)
	void the_text_names_every_repair_that_is_offered_and_no_other(QuarantineReason reason) {
		for (String language : List.of("de", "en")) {
			this.texts = texts(language);
			for (boolean bytes : new boolean[] { true, false }) {
				for (boolean picture : new boolean[] { true, false }) {
					MailItem letter = letter(reason, bytes);
					given(this.pictures.of(letter))
						.willReturn(picture ? Optional.of(mock(Preview.class)) : Optional.empty());

					QuarantineRows.Group group = this.rows.groups(List.of(letter), Map.of()).getFirst();

					List<RepairKind> offered = group.acts()
						.stream()
						.map((act) -> RepairAct.valueOf(act.code()).kind())
						.distinct()
						.toList();
					assertThat(named(group.mend())).as("%s %s %s: %s", reason, bytes, picture, group.mend())
						.containsExactlyInAnyOrderElementsOf(offered);
				}
			}
		}
	}

	@Test
	void an_empty_file_and_a_pale_scan_are_not_mended_alike() {
		MailItem empty = letter(QuarantineReason.EMPTY, false);
		MailItem pale = letter(QuarantineReason.EMPTY, true);
		given(this.pictures.of(empty)).willReturn(Optional.empty());
		given(this.pictures.of(pale)).willReturn(Optional.of(mock(Preview.class)));

		List<QuarantineRows.Group> groups = this.rows.groups(List.of(empty, pale), Map.of());

		assertThat(groups).extracting(QuarantineRows.Group::code).containsExactly("EMPTY", "EMPTY-2");
		assertThat(groups.getFirst().mend()).contains("neuen Scan").doesNotContain("Kontrast");
		assertThat(groups.getFirst().acts()).extracting(QuarantineRows.Act::code).containsExactly("NEW_SCAN");
		assertThat(groups.getLast().mend()).contains("mit mehr Kontrast lesen, sonst einen neuen Scan anfordern");
	}

	@Test
	void another_number_of_pages_can_be_accepted() {
		MailItem letter = letter(QuarantineReason.PAGE_COUNT_MISMATCH, true);
		given(this.pictures.of(letter)).willReturn(Optional.empty());

		assertThat(this.rows.group(List.of(letter), Map.of()).acts()).extracting(QuarantineRows.Act::code)
			.contains("ACCEPT_PAGES");
	}

	/** The repairs of which a text speaks, by the words of their own or a telling one. */
	private List<RepairKind> named(String mend) {
		Map<RepairKind, List<String>> telling = Map.of(RepairKind.READ_AGAIN, List.of("erneut lesen", "read it again"),
				RepairKind.PASSWORD, List.of("mit dem Kennwort", "with the password"), RepairKind.TURN,
				List.of("drehen", "turn it"), RepairKind.CONTRAST, List.of("Kontrast", "contrast"),
				RepairKind.ACCEPT_PAGES,
				List.of("die Seitenzahl der Datei annehmen", "accept the page count of the file"), RepairKind.NEW_SCAN,
				List.of("neuen Scan", "new scan"), RepairKind.FILE_UNREADABLE, List.of("unlesbar", "unreadable"));
		return Arrays.stream(RepairKind.values())
			.filter((kind) -> Objects.requireNonNull(telling.get(kind)).stream().anyMatch(mend::contains))
			.toList();
	}

	private String text(Object[] arguments) {
		String text = Objects.requireNonNull(this.texts.getProperty((String) arguments[0]), (String) arguments[0]);
		Object[] values = Stream.of(arguments).skip(1).toArray();
		return new MessageFormat(text, Locale.GERMAN).format(values);
	}

	private static Properties texts(String language) {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages_" + language + ".properties"),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

	private static MailItem letter(QuarantineReason reason, boolean bytes) {
		Instant now = Instant.parse("2026-11-20T09:12:00Z");
		return new MailItem(MailItemId.next(), "A", 1, "0001.pdf", Channel.POST, LocalDate.parse("2026-11-19"), now,
				now, bytes ? Optional.of(new ContentId("a".repeat(64))) : Optional.empty(), 1,
				MailItemState.QUARANTINED, MailItemStage.DISTRIBUTED, Optional.of(reason), MailItem.Outcome.NONE,
				Optional.empty(), Optional.empty());
	}

}
