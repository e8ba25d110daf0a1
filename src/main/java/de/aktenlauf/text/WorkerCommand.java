package de.aktenlauf.text;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.aktenlauf.text.worker.Worker;

/**
 * Starts a worker JVM from wherever this program runs: from its jar, whose loader then
 * starts another main class, or from an exploded class path.
 */
class WorkerCommand {

	private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

	/** All that a worker takes over of this process's environment. */
	private static final List<String> KEPT = List.of("PATH", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SystemRoot",
			"HOME");

	private final TextSettings settings;

	private final Path data;

	private final OcrModel model;

	private final String mainClass;

	WorkerCommand(TextSettings settings, Path data, OcrModel model) {
		this(settings, data, model, Worker.class.getName());
	}

	/** For tests of the supervision, which need workers that misbehave. */
	WorkerCommand(TextSettings settings, Path data, OcrModel model, String mainClass) {
		this.settings = settings;
		this.data = data;
		this.model = model;
		this.mainClass = mainClass;
	}

	Process start() throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx" + this.settings.heapMegabytes() + "m", "-Xms48m", "-XX:+UseSerialGC",
				"-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
				"--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
				"-Dorg.bytedeco.javacpp.cachedir=" + this.model.libraries(),
				"-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
				"-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
				"-Dpdfbox.fontcache=" + this.model.libraries()));
		if (runsFromJar()) {
			command.addAll(List.of("-Dloader.main=" + this.mainClass, LOADER));
		}
		else {
			command.add(this.mainClass);
		}
		command.add(this.model.folder().toString());
		command.addAll(this.settings.limits().arguments());
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.redirectError(ProcessBuilder.Redirect.DISCARD);
		Map<String, String> environment = builder.environment();
		environment.keySet().retainAll(KEPT);
		environment.put("OMP_THREAD_LIMIT", "1");
		environment.put("CLASSPATH", classPath());
		return builder.start();
	}

	/** A folder for files that live as long as one letter is read. */
	Path workFolder() {
		return this.data.toAbsolutePath().normalize().resolve("cache").resolve("pieces");
	}

	private static boolean runsFromJar() {
		String location = String.valueOf(Worker.class.getProtectionDomain().getCodeSource().getLocation());
		return location.startsWith("jar:nested:") || location.startsWith("nested:");
	}

	/** Absolute, as a worker need not start in the same folder. */
	private static String classPath() {
		return Pattern.compile(Pattern.quote(File.pathSeparator))
			.splitAsStream(System.getProperty("java.class.path"))
			.map((entry) -> Path.of(entry).toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
	}

}
