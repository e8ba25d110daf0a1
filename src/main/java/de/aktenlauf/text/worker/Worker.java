package de.aktenlauf.text.worker;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;

/**
 * Main class of a worker JVM.
 *
 * <p>
 * <b>What.</b> Takes requests from standard input, one at a time, and answers on standard
 * output. Arguments: the model's folder and the {@link Limits}.
 *
 * <p>
 * <b>Threads.</b> The main thread works. One daemon thread reads requests and stops the
 * process at the end of the stream, which comes when the server is gone, however it went.
 * Another one reports progress while the main thread works, if there was any.
 *
 * <p>
 * <b>Failure.</b> What a letter causes is answered as {@link Reply.Failed}. When memory
 * runs out the JVM itself ends (see the flags in {@code WorkerCommand}); the server sees
 * the exit code.
 */
public final class Worker {

	/**
	 * Exit code of a JVM that ran out of memory, set by {@code ExitOnOutOfMemoryError}.
	 */
	public static final int OUT_OF_MEMORY_CODE = 3;

	private static final long REPORT_MILLIS = 1_000;

	/** Deep but honest page trees need some; what overflows it is hostile. */
	private static final long STACK_BYTES = 8L << 20;

	private Worker() {
	}

	/**
	 * Works until the server is gone.
	 * @param arguments folder of the OCR model, then the limits
	 * @throws InterruptedException never
	 */
	public static void main(String[] arguments) throws InterruptedException {
		InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
		OutputStream out = new FileOutputStream(FileDescriptor.out);
		System.setOut(System.err);
		List<String> list = List.of(arguments);
		Path model = Path.of(list.getFirst());
		Limits limits = Limits.of(list.subList(1, list.size()));
		Thread work = new Thread(null, () -> work(in, out, model, limits), "work", STACK_BYTES);
		work.start();
		work.join();
		Runtime.getRuntime().halt(0);
	}

	private static void work(InputStream in, OutputStream out, Path model, Limits limits) {
		BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
		Thread listen = new Thread(() -> listen(in, requests), "listen");
		listen.setDaemon(true);
		listen.start();
		try (RequestHandler handler = new RequestHandler(model, limits)) {
			Thread report = new Thread(() -> report(out, handler), "report");
			report.setDaemon(true);
			report.start();
			while (true) {
				Wire.send(out, answer(handler, requests.take()));
			}
		}
		catch (IOException ex) {
			Runtime.getRuntime().halt(0);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Reply answer(RequestHandler handler, Request request) {
		try {
			return handler.handle(request);
		}
		catch (ExtractionFailed ex) {
			return new Reply.Failed(ex.failure(), ex.detail());
		}
		catch (StackOverflowError ex) {
			return new Reply.Failed(ExtractionFailure.CORRUPT, "nested too deeply");
		}
		catch (IOException | RuntimeException ex) {
			return new Reply.Failed(ExtractionFailure.CORRUPT, ex.getClass().getSimpleName());
		}
	}

	private static void listen(InputStream in, BlockingQueue<Request> requests) {
		try {
			while (true) {
				requests.add(Wire.receiveRequest(in));
			}
		}
		catch (EOFException ex) {
			Runtime.getRuntime().halt(0);
		}
		catch (IOException ex) {
			Runtime.getRuntime().halt(1);
		}
	}

	private static void report(OutputStream out, RequestHandler handler) {
		long reported = 0;
		try {
			while (true) {
				Thread.sleep(REPORT_MILLIS);
				long progress = handler.progress();
				if (progress != reported) {
					reported = progress;
					Wire.send(out, new Reply.Progress());
				}
			}
		}
		catch (IOException ex) {
			Runtime.getRuntime().halt(0);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
