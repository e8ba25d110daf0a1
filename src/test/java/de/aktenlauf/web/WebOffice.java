package de.aktenlauf.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product with the people of the demo and an empty data folder, without
 * network. Tests share it, one class at a time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ResourceLock("web office")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = WebOffice.EmptyData.class)
public @interface WebOffice {

	/** Gives each context a folder of its own under {@code target}. */
	class EmptyData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			try {
				Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "web-office")), "data");
				TestPropertyValues
					.of("aktenlauf.data=" + data.toAbsolutePath(), "aktenlauf.demo=empty", "aktenlauf.text.workers=1")
					.applyTo(context);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
