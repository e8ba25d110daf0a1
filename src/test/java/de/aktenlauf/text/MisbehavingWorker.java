package de.aktenlauf.text;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.text.worker.Reply;
import de.aktenlauf.text.worker.Request;
import de.aktenlauf.text.worker.Wire;

/** A worker whose behaviour is the name of the letter. */
final class MisbehavingWorker {

	private MisbehavingWorker() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		try (FileOutputStream out = new FileOutputStream(java.io.FileDescriptor.out)) {
			while (true) {
				Path file = Wire.receiveRequest(System.in).file();
				behave(file, out);
				Wire.send(out, new Reply.Opened(new Inspection("application/pdf", 1)));
			}
		}
	}

	private static void behave(Path file, FileOutputStream out) throws IOException, InterruptedException {
		switch (file.getFileName().toString()) {
			case "silent" -> Thread.sleep(60_000);
			case "endless" -> {
				while (true) {
					Thread.sleep(50);
					Wire.send(out, new Reply.Progress());
				}
			}
			case "crash" -> Runtime.getRuntime().halt(134);
			case "crash-once" -> {
				if (Files.deleteIfExists(file)) {
					Runtime.getRuntime().halt(134);
				}
			}
			case "heap" -> {
				List<byte[]> heap = new ArrayList<>();
				while (heap.size() < 100_000) {
					heap.add(new byte[1 << 20]);
				}
			}
			case "nonsense" -> out.write(new byte[] { 127, 127, 127, 127, 1, 2, 3 });
			default -> {
				// behaves well
			}
		}
	}

	/** Only to hand a request over by the name of its letter. */
	static Request request(Path folder, String behaviour) {
		return new Request.Open(folder.resolve(behaviour));
	}

}
