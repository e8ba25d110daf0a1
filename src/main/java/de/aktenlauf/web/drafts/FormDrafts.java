package de.aktenlauf.web.drafts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.aktenlauf.drafts.Draft;
import de.aktenlauf.drafts.Drafts;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.WorkItemCompleted;
import de.aktenlauf.web.page.Format;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The drafts of the forms, for templates and for those who take the forms in. */
@Component
public class FormDrafts {

	/** How fields of a form are called that has other ones each time. */
	private static final Pattern FIELD = Pattern.compile("t?w[0-9a-f]{1,8}|version");

	private final Drafts drafts;

	private final Format format;

	FormDrafts(Drafts drafts, Format format) {
		this.drafts = drafts;
		this.format = format;
	}

	/**
	 * For the fragment that stands in a form; the page shows the object only to those who
	 * may see it.
	 * @param code the form as its address calls it
	 * @param object what it is about
	 * @return null if nothing was begun
	 */
	public @Nullable Begun of(String code, String object) {
		DraftForm form = DraftForm.of(code).orElseThrow();
		return this.drafts.find(form.about(object)).map((draft) -> begun(form, draft)).orElse(null);
	}

	/**
	 * Forgets what the current user had begun, because it was sent.
	 * @param form the form
	 * @param object what it was about
	 */
	public void sent(DraftForm form, Object object) {
		this.drafts.forget(form.about(name(object)));
	}

	/** Nobody writes about an item that its process took on. */
	@EventListener
	void on(WorkItemCompleted event) {
		this.drafts.forgetAbout(event.workItem().toString());
	}

	/**
	 * How a draft calls a case's file.
	 * @param caseNumber the case
	 * @return its number with a hyphen
	 */
	public static String name(CaseNumber caseNumber) {
		return caseNumber.value().replace("//", "-");
	}

	private static String name(Object object) {
		return (object instanceof CaseNumber number) ? name(number) : object.toString();
	}

	private Begun begun(DraftForm form, Draft draft) {
		Map<String, String> fields = draft.fields();
		return new Begun(this.format.shortTime(draft.savedAt()),
				(form.anyField() ? fields.keySet().stream().sorted() : form.fields())
					.flatMap((name) -> Stream.ofNullable(fields.get(name)).map((words) -> new Field(name, words)))
					.toList(),
				form.texts()
					.stream()
					.map(fields::get)
					.filter(Objects::nonNull)
					.filter((text) -> !text.isBlank())
					.toList());
	}

	/** Words of a draft that is to be saved; what is no field of the form is left out. */
	static Map<String, String> fields(DraftForm form, Map<String, String> posted) {
		return (form.anyField() ? posted.keySet().stream().filter((name) -> FIELD.matcher(name).matches())
				: form.fields())
			.flatMap((name) -> Optional.ofNullable(posted.get(name)).map((words) -> Map.entry(name, words)).stream())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * What was begun.
	 *
	 * @param at when it was saved, in words
	 * @param fields what stands in each field
	 * @param texts what was written, for those who have no script
	 */
	public record Begun(String at, List<Field> fields, List<String> texts) {

		/** Keeps unmodifiable copies. */
		public Begun {
			fields = List.copyOf(fields);
			texts = List.copyOf(texts);
		}

	}

	/**
	 * A field of a form.
	 *
	 * @param name its name
	 * @param words what stands in it
	 */
	public record Field(String name, String words) {
	}

}
