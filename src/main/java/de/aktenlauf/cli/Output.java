package de.aktenlauf.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where commands write: results to the standard output, everything else to the error
 * output, in German or English by the locale of the shell.
 *
 * @param out results
 * @param err progress and refusals
 * @param terminal whether a person looks on
 */
record Output(PrintStream out, PrintStream err, boolean terminal) {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * The process's own outputs; the log is led to the error output from now on. With
	 * {@code jdk.console=java.base} (see {@code Commands}) there is a console on a
	 * terminal only, on every Java.
	 */
	@SuppressWarnings("SystemConsoleNull")
	static Output ofProcess() {
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		System.setOut(err);
		System.setErr(err);
		return new Output(out, err, System.console() != null);
	}

	static String message(String key, Object... values) {
		ResourceBundle messages = ResourceBundle.getBundle("cli", Locale.getDefault());
		return new MessageFormat(messages.getString(key), Locale.getDefault()).format(values);
	}

	void say(String key, Object... values) {
		this.out.println(message(key, values));
	}

	void warn(String key, Object... values) {
		this.err.println(message(key, values));
	}

	void json(Object value) {
		this.out.println(JSON.writeValueAsString(value));
	}

}
