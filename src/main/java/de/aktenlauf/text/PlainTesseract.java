package de.aktenlauf.text;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.global.leptonica;
import org.bytedeco.tesseract.program.tesseract;

import org.springframework.stereotype.Component;

/**
 * The anchor of the mail bench: the program {@code tesseract} as it comes along, one
 * process for each page image, one process per core.
 * <p>
 * Concurrency: as many threads as cores, each waiting for one process. Failure: a process
 * that fails or takes longer than two minutes ends the run, as a comparison with fewer
 * pages is none.
 */
@Component
public class PlainTesseract {

	private static final long PAGE_SECONDS = 120;

	private final OcrModel model;

	PlainTesseract(OcrModel model) {
		this.model = model;
	}

	/**
	 * Recognises page images; a first process, on the first image, is not counted.
	 * @param pictures page images, as {@link TextExtraction#pageImages} writes them
	 * @return how long it took, zero if there are no images
	 * @throws IllegalStateException if a page could not be recognised
	 */
	public Duration run(List<Path> pictures) {
		if (pictures.isEmpty()) {
			return Duration.ZERO;
		}
		List<String> program = program();
		recognise(program, pictures.getFirst());
		long begin = System.nanoTime();
		try (ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
			List<Future<?>> pages = pictures.stream()
				.<Future<?>>map((picture) -> cores.submit(() -> recognise(program, picture)))
				.toList();
			for (Future<?> page : pages) {
				page.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while Tesseract ran", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Tesseract failed", ex);
		}
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	private List<String> program() {
		System.setProperty("org.bytedeco.javacpp.cachedir", this.model.libraries().toString());
		Loader.load(leptonica.class);
		Loader.load(org.bytedeco.tesseract.global.tesseract.class);
		String program = Loader.load(tesseract.class);
		return List.of(program, "--tessdata-dir", this.model.folder().toString(), "-l", "deu", "--psm", "3");
	}

	private static void recognise(List<String> program, Path picture) {
		List<String> options = program.subList(1, program.size());
		ProcessBuilder builder = new ProcessBuilder(program.getFirst(), picture.toString(), "stdout");
		builder.command().addAll(options);
		Map<String, String> environment = builder.environment();
		environment.put("OMP_THREAD_LIMIT", "1");
		environment.put("LD_LIBRARY_PATH", libraries(program.getFirst()));
		builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
		try {
			Process process = builder.start();
			if (!process.waitFor(PAGE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
				process.destroyForcibly();
				throw new IllegalStateException("Tesseract could not recognise " + picture.getFileName());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Tesseract could not be started", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while Tesseract ran", ex);
		}
	}

	/**
	 * Where the program's libraries were unpacked: beside it, and Leptonica's own folder.
	 */
	private static String libraries(String program) {
		File beside = new File(program).getParentFile();
		return beside + File.pathSeparator + new File(Loader.load(leptonica.class)).getParent();
	}

}
