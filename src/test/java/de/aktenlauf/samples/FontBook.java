package de.aktenlauf.samples;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The fonts. They are fetched by npm into {@code target/sample-fonts} when they are first
 * needed; without npm the machine's DejaVu or Liberation fonts stand in.
 */
final class FontBook {

	private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

	private static final List<String> STAND_INS = List.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
			"/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf");

	private final Map<Face, Path> files = new EnumMap<>(Face.class);

	private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

	private FontBook() {
	}

	static FontBook open() throws IOException {
		Path folder = Path.of("target", "sample-fonts");
		Path packages = folder.resolve("node_modules/@expo-google-fonts");
		Files.createDirectories(folder);
		try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			if (lock.isValid() && !Files.isDirectory(packages)) {
				fetch(folder);
			}
		}
		FontBook book = new FontBook();
		for (Face face : Face.values()) {
			book.load(face, packages.resolve(face.file()));
		}
		return book;
	}

	private static void fetch(Path folder) throws IOException {
		Files.writeString(folder.resolve("package.json"), Resources.text("package.json"));
		Process npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--no-package-lock",
				"--ignore-scripts")
			.directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("npm.log").toFile())
			.start();
		try {
			if (!npm.waitFor(3, TimeUnit.MINUTES)) {
				npm.destroy();
			}
		}
		catch (InterruptedException ex) {
			npm.destroy();
			Thread.currentThread().interrupt();
		}
	}

	private void load(Face face, Path wanted) throws IOException {
		Path file = Files.exists(wanted) ? wanted
				: STAND_INS.stream()
					.map(Path::of)
					.filter(Files::exists)
					.findFirst()
					.orElseThrow(() -> new IOException("no fonts: npm could not fetch them and none is installed"));
		try {
			this.files.put(face, file);
			this.fonts.put(face, Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
		}
		catch (FontFormatException ex) {
			throw new IOException("broken font " + file, ex);
		}
	}

	/** The face itself, or one that has all the characters. */
	Face able(Face face, String text) {
		if (canShow(face, text)) {
			return face;
		}
		return canShow(Face.PATRICK, text) && face.hand() ? Face.PATRICK : Face.ARIMO;
	}

	private boolean canShow(Face face, String text) {
		return font(face, 10).canDisplayUpTo(text) < 0;
	}

	Font font(Face face, float size) {
		Font font = this.fonts.get(face);
		if (font == null) {
			throw new IllegalStateException("font not loaded: " + face);
		}
		return font.deriveFont(size);
	}

	Path file(Face face) {
		Path file = this.files.get(face);
		if (file == null) {
			throw new UncheckedIOException(new IOException("font not loaded: " + face));
		}
		return file;
	}

	float width(Face face, float size, String text) {
		return (float) font(face, size).getStringBounds(text, PLAIN).getWidth();
	}

}
