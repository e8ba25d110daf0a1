package de.aktenlauf.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

/** A bare file server on this machine: a link to a page with one picture. */
final class BarePictures implements AutoCloseable {

	private final Path folder;

	private final HttpServer server;

	private final ExecutorService threads;

	private int last;

	private BarePictures(Path folder, HttpServer server, ExecutorService threads) {
		this.folder = folder;
		this.server = server;
		this.threads = threads;
	}

	static BarePictures serve(Path folder) throws IOException {
		Path root = Files.createDirectories(folder).toAbsolutePath();
		HttpServer server = SimpleFileServer.createFileServer(
				new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), root, SimpleFileServer.OutputLevel.NONE);
		ExecutorService threads = Executors.newCachedThreadPool();
		server.setExecutor(threads);
		server.start();
		return new BarePictures(root, server, threads);
	}

	/**
	 * Lays a picture down.
	 * @param bytes the picture
	 * @param type its media type
	 * @param width how wide it is shown
	 * @return the address of a page with a link to its page
	 */
	String lay(byte[] bytes, String type, int width) {
		this.last++;
		String ending = type.substring(type.indexOf('/') + 1).replaceAll("[^a-z].*", "");
		try {
			Files.write(this.folder.resolve(this.last + "." + ending), bytes);
			Files.writeString(this.folder.resolve("page" + this.last + ".html"),
					"<!doctype html><title>page</title><div data-sheet=\"1\"><img src=\"" + this.last + "." + ending
							+ "\" width=\"" + width + "\" alt=\"\"></div>");
			Files.writeString(this.folder.resolve("link" + this.last + ".html"),
					"<!doctype html><title>link</title><p><a href=\"page" + this.last + ".html\">to the page</a></p>");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a picture cannot be laid down", ex);
		}
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/link" + this.last + ".html";
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
