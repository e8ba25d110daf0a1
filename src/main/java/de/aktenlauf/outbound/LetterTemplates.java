package de.aktenlauf.outbound;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import de.aktenlauf.shared.ConfigFile;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/**
 * The templates of {@code config/letters}, read for each letter: what the office changes
 * works at once. Templates are strict XML, so that a broken one is told with its line.
 */
final class LetterTemplates {

	static final String STYLE = "letter.css";

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	LetterTemplates() {
		FromConfig resolver = new FromConfig();
		resolver.setTemplateMode(TemplateMode.XML);
		this.engine.setTemplateResolver(resolver);
	}

	/**
	 * Fills a template in.
	 * @throws LetterTextBroken if a template or block is missing or broken
	 */
	String fill(String template, Map<String, Object> variables) {
		try {
			return this.engine.process(template, new Context(Locale.GERMANY, variables));
		}
		catch (TemplateProcessingException ex) {
			throw broken(template, ex);
		}
	}

	/** The cause is the innermost that knows its place; a missing block tells its own. */
	private static LetterTextBroken broken(String template, TemplateProcessingException failure) {
		String file = template;
		int line = 0;
		Throwable cause = failure;
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof LetterTextBroken text) {
				return text;
			}
			if (each instanceof TemplateProcessingException placed) {
				file = (placed.getTemplateName() != null) ? placed.getTemplateName().replace(".html", "") : file;
				line = (placed.getLine() != null) ? placed.getLine() : line;
			}
			cause = each;
		}
		return new LetterTextBroken(file + ".html", line, "correct it: " + first(cause.getMessage()));
	}

	private static String first(@Nullable String message) {
		return (message != null) ? message.lines().findFirst().orElse("") : "it cannot be read";
	}

	static String read(String name) {
		try (InputStream file = ConfigFile.open("letters/" + name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (FileNotFoundException ex) {
			throw new LetterTextBroken(name, 0, "the file is missing");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("config/letters/" + name + " cannot be read", ex);
		}
	}

	private static final class FromConfig extends StringTemplateResolver {

		@Override
		protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration,
				@Nullable String ownerTemplate, String template,
				@Nullable Map<String, Object> templateResolutionAttributes) {
			return new Named(template + ".html", read(template + ".html"));
		}

	}

	/**
	 * A template that is told by its name.
	 *
	 * @param file its name
	 * @param text its words
	 */
	private record Named(String file, String text) implements ITemplateResource {

		@Override
		public String getDescription() {
			return this.file;
		}

		@Override
		public String getBaseName() {
			return this.file;
		}

		@Override
		public boolean exists() {
			return true;
		}

		@Override
		public Reader reader() {
			return new StringReader(this.text);
		}

		@Override
		public ITemplateResource relative(String relativeLocation) {
			return new Named(relativeLocation, read(relativeLocation));
		}

	}

}
