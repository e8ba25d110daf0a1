package de.aktenlauf.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Addresses of the bundled style sheets and scripts. Their names carry a digest, so that
 * browsers keep them for ever.
 */
@Component
class Assets {

	private static final String NAMES = "static/assets/names.properties";

	private final Properties names = new Properties();

	Assets() {
		ClassPathResource resource = new ClassPathResource(NAMES);
		if (resource.exists()) {
			try (InputStream stream = resource.getInputStream()) {
				this.names.load(stream);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(NAMES + " cannot be read: run the front-end build", ex);
			}
		}
	}

	Frame.Files files() {
		return new Frame.Files(path("kern.css"), path("style.css"), path("app.js"), path("icon.svg"));
	}

	private String path(String name) {
		return "/assets/" + this.names.getProperty(name, name);
	}

}
