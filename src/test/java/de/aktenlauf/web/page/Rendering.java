package de.aktenlauf.web.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.aktenlauf.web.drafts.FormDrafts;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders one template with a given model, without the rest of the product. */
public final class Rendering {

	/** The moment at which the tests take place. */
	public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneId.of("Europe/Berlin"));

	private static final MockMvc MVC = mvc();

	private Rendering() {
	}

	/**
	 * Renders a page in German.
	 * @param view name of the template, or {@code template :: fragment}
	 * @param model what it shows; the frame is added
	 * @return the page
	 */
	public static Document page(String view, Map<String, Object> model) {
		return page(view, model, Locale.GERMAN);
	}

	/**
	 * Renders a page.
	 * @param view name of the template, or {@code template :: fragment}
	 * @param model what it shows; the frame is added
	 * @param locale language of the browser
	 * @return the page
	 */
	public static Document page(String view, Map<String, Object> model, Locale locale) {
		return Jsoup.parse(html(view, model, locale));
	}

	static String html(String view, Map<String, Object> model, Locale locale) {
		Map<String, Object> whole = new HashMap<>(model);
		whole.putIfAbsent("frame", frame());
		try {
			return MVC
				.perform(MockMvcRequestBuilders.get("/render")
					.locale(locale)
					.requestAttr("view", view)
					.requestAttr("whole", whole))
				.andReturn()
				.getResponse()
				.getContentAsString();
		}
		catch (Exception ex) {
			throw new IllegalStateException(view + " cannot be rendered", ex);
		}
	}

	static Frame frame() {
		return new Frame("Jobcenter Kreis Rurtal", true,
				new Frame.Person("sachbearbeitung", "Sabine Bergmann (Leistung 3)", "Sachbearbeitung"),
				List.of(new Frame.Entry("/postkorb", "Postkorb", "23", false, true),
						new Frame.Entry("/lieferungen", "Lieferungen", "", false, false),
						new Frame.Entry("/suche", "Suche", "", false, false)),
				true, "", true, new Assets().files());
	}

	private static MockMvc mvc() {
		AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
		context.setServletContext(new MockServletContext());
		context.register(Templates.class);
		context.refresh();
		return MockMvcBuilders.webAppContextSetup(context).build();
	}

	/** Only what a template needs. */
	@TestConfiguration(proxyBeanMethods = false)
	@EnableWebMvc
	static class Templates {

		@Bean
		MessageSource messageSource() {
			ResourceBundleMessageSource messages = (ResourceBundleMessageSource) new PageConfiguration()
				.messageSource();
			messages.setUseCodeAsDefaultMessage(false);
			return messages;
		}

		@Bean
		Format format() {
			return new Format(CLOCK);
		}

		@Bean
		BegunQuestion formDrafts() {
			return new BegunQuestion();
		}

		@Bean
		Renderer renderer() {
			return new Renderer();
		}

		@Bean
		ThymeleafViewResolver viewResolver(MessageSource messages) {
			ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
			templates.setPrefix("templates/");
			templates.setSuffix(".html");
			templates.setTemplateMode(TemplateMode.HTML);
			templates.setCharacterEncoding("UTF-8");
			SpringTemplateEngine engine = new SpringTemplateEngine();
			engine.setTemplateResolver(templates);
			engine.setTemplateEngineMessageSource(messages);
			engine.setEnableSpringELCompiler(false);
			ThymeleafViewResolver resolver = new ThymeleafViewResolver();
			resolver.setTemplateEngine(engine);
			resolver.setCharacterEncoding("UTF-8");
			return resolver;
		}

	}

	/** The person has begun a question about each work item and nothing else. */
	static class BegunQuestion {

		/** As templates ask. */
		public FormDrafts.@Nullable Begun of(String form, String object) {
			return form.equals("rueckfrage") ? new FormDrafts.Begun("22.11. 09:12",
					List.of(new FormDrafts.Field("notiz", "Kennst du")), List.of("Kennst du")) : null;
		}

	}

	/** Answers with the view and model that the test put into the request. */
	@Controller
	@TestComponent
	static class Renderer {

		@GetMapping("/render")
		String render(@RequestAttribute String view, @RequestAttribute Map<String, Object> whole, Model model) {
			model.addAllAttributes(whole);
			return view;
		}

	}

}
