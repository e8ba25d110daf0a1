package de.aktenlauf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The sample office and its mail: the folder beside the program, else the packed one. */
final class Samples {

	private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();

	private final String root;

	Samples() {
		Path beside = Path.of("samples");
		this.root = Files.isDirectory(beside) ? beside.toUri().toString() : "classpath:/samples/";
	}

	/** The register of cases; the caller closes the stream. */
	InputStream register() throws IOException {
		return this.resolver.getResource(this.root + "cases.json").getInputStream();
	}

	/** The lists of the demo's deliveries, by name. */
	List<Resource> deliveries() throws IOException {
		return find("demo/delivery*.json");
	}

	/** What is known of some of the cases, each under the number of its case. */
	List<Resource> circumstances() throws IOException {
		return find("circumstances/*.json");
	}

	/** All letters, by name. */
	List<Resource> letters() throws IOException {
		return find("letters/*").stream().filter((letter) -> !name(letter).endsWith(".json")).toList();
	}

	/** The applications of the demo, by name. */
	List<Resource> applications() throws IOException {
		return find("applications/*.json");
	}

	/** One letter; it need not exist. */
	Resource letter(String name) {
		return this.resolver.getResource(this.root + "letters/" + name);
	}

	static String name(Resource resource) {
		return Objects.requireNonNull(resource.getFilename(), "samples are files");
	}

	static void copy(Resource source, Path target) {
		try (InputStream bytes = source.getInputStream()) {
			Files.copy(bytes, target);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a sample could not be copied to " + target, ex);
		}
	}

	private List<Resource> find(String pattern) throws IOException {
		return Arrays.stream(this.resolver.getResources(this.root + pattern))
			.filter((resource) -> resource.isReadable() && resource.getFilename() != null)
			.sorted(Comparator.comparing(Samples::name))
			.toList();
	}

}
