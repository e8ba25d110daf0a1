package de.aktenlauf.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Starts the product, with its web part or without. */
final class Office {

	private static final String WEB = "de.aktenlauf.web.";

	private final Class<?> application;

	private final List<String> arguments;

	private final List<ApplicationContextInitializer<?>> steps;

	Office(Class<?> application, List<String> arguments) {
		this(application, arguments, List.of());
	}

	private Office(Class<?> application, List<String> arguments, List<ApplicationContextInitializer<?>> steps) {
		this.application = application;
		this.arguments = List.copyOf(arguments);
		this.steps = List.copyOf(steps);
	}

	/** The same product with other settings. */
	Office with(List<String> settings) {
		return new Office(this.application, settings, this.steps);
	}

	/** The same product with a step before its start. */
	Office prepared(ApplicationContextInitializer<?> step) {
		return new Office(this.application, this.arguments, List.of(step));
	}

	DataFolder dataFolder() {
		return DataFolder.ofSettings(this.arguments);
	}

	/**
	 * Starts the server.
	 * @return the running server; empty if another process holds the data folder
	 */
	Optional<Running> serve() {
		return dataFolder().lock().map((lock) -> run(new SpringApplication(this.application), lock));
	}

	/**
	 * Starts the product without its web part, for one command.
	 * @return the running product; empty if another process holds the data folder
	 */
	Optional<Running> withoutWeb() {
		return dataFolder().lock().map((lock) -> {
			SpringApplication product = new SpringApplication(this.application);
			product.setWebApplicationType(WebApplicationType.NONE);
			product.setLogStartupInfo(false);
			product.setDefaultProperties(Map.of("logging.level.root", "warn"));
			product.addInitializers((ApplicationContextInitializer<ConfigurableApplicationContext>) (
					context) -> context.getBeanFactory().registerSingleton("withoutWeb", new WithoutWeb()));
			return run(product, lock);
		});
	}

	private Running run(SpringApplication product, DataFolder.Held lock) {
		try {
			this.steps.forEach(product::addInitializers);
			return new Running(product.run(this.arguments.toArray(String[]::new)), lock);
		}
		catch (RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/**
	 * The product at work; closing it gives the data folder back after everything has
	 * stopped.
	 */
	record Running(ConfigurableApplicationContext context, DataFolder.Held lock) implements AutoCloseable {

		<T> T get(Class<T> facade) {
			return this.context.getBean(facade);
		}

		@Override
		public void close() {
			this.context.close();
			this.lock.close();
		}

	}

	/** Leaves pages and calls out. */
	private static final class WithoutWeb extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader type, MetadataReaderFactory readers) {
			return type.getClassMetadata().getClassName().startsWith(WEB);
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof WithoutWeb;
		}

		@Override
		public int hashCode() {
			return WithoutWeb.class.hashCode();
		}

	}

}
