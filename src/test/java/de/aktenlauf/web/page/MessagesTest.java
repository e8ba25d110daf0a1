package de.aktenlauf.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.aktenlauf.access.Role;
import de.aktenlauf.efile.PageReading;
import de.aktenlauf.intake.MailItemStage;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.QuarantineReason;
import de.aktenlauf.intake.RepairKind;
import de.aktenlauf.routing.CaseFoundBy;
import de.aktenlauf.routing.Urgency;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.tasks.WorkItemKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Both languages say the same, and the templates say nothing of their own. */
class MessagesTest {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9_.]+)");

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

	@Test
	void both_languages_have_the_same_keys() {
		assertThat(texts("en").stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(texts("de").stringPropertyNames());
	}

	@Test
	void both_languages_have_the_same_places() {
		Properties english = texts("en");

		texts("de").forEach((key, german) -> assertThat(places(english.getProperty((String) key))).as((String) key)
			.isEqualTo(places((String) german)));
	}

	@Test
	void every_text_is_a_valid_message() {
		Stream.of(texts("de"), texts("en"))
			.forEach((texts) -> texts.forEach((key,
					text) -> assertThat(new MessageFormat((String) text).toPattern()).as((String) key).isNotNull()));
	}

	@Test
	void every_key_of_a_template_has_a_text() {
		Properties german = texts("de");

		for (String template : templates().stream().map(MessagesTest::read).toList()) {
			KEY.matcher(template)
				.results()
				.map((found) -> found.group(1))
				.forEach((key) -> assertThat(german).containsKey(key));
		}
	}

	@Test
	void every_code_has_a_text() {
		Properties german = texts("de");

		codes("role", Stream.of(Role.values()).filter((role) -> role != Role.SYSTEM), german);
		codes("workItemKind", Stream.of(WorkItemKind.values()), german);
		codes("channel", Stream.of(Channel.values()), german);
		codes("stage", Stream.of(MailItemStage.values()), german);
		codes("mailItemState", Stream.of(MailItemState.values()), german);
		codes("caseFoundBy", Stream.of(CaseFoundBy.values()), german);
		codes("urgency", Stream.of(Urgency.values()), german);
		codes("pages.reading", Stream.of(PageReading.values()), german);
		codes("repair.mend", Stream.of(RepairKind.values()), german);
		Stream.of(QuarantineReason.values())
			.forEach((reason) -> assertThat(german).containsKeys("quarantineReason." + reason + ".title",
					"quarantineReason." + reason + ".explain", "quarantineReason." + reason + ".mend"));
	}

	@Test
	void templates_hold_no_words_of_their_own() {
		for (Path template : templates()) {
			String visible = read(template).replaceAll("(?s)<!--.*?-->", "")
				.replaceAll("\"[^\"]*\"", "")
				.replaceAll("(?s)<[^>]*>", "")
				.replaceAll("\\s+", " ");

			assertThat(visible.replaceAll("[EWVJK/?·.+−×‹›↻ ]", "")).as(template.toString()).isEmpty();
		}
	}

	@Test
	void only_the_fragments_of_kern_write_its_classes() {
		for (Path template : templates()) {
			if (!template.startsWith(TEMPLATES.resolve("fragments/kern"))) {
				assertThat(read(template)).as(template.toString()).doesNotContain("class=\"kern-");
			}
		}
	}

	@Test
	void templates_hold_no_script_and_no_style() {
		for (Path template : templates()) {
			assertThat(read(template)).as(template.toString())
				.doesNotContain(" style=", "<style", " onclick=", "hx-on", "javascript:")
				.doesNotContainPattern("<script(?![^>]*th:src)");
		}
	}

	private static void codes(String prefix, Stream<? extends Enum<?>> codes, Properties texts) {
		codes.forEach((code) -> assertThat(texts).containsKey(prefix + "." + code.name()));
	}

	private static Set<String> places(String text) {
		return PLACE.matcher(text)
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties texts(String language) {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(
				MessagesTest.class.getResourceAsStream("/messages_" + language + ".properties"),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return texts;
	}

	private static List<Path> templates() {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
