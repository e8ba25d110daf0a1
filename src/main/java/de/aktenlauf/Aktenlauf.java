package de.aktenlauf;

import de.aktenlauf.cli.Commands;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The way a file takes through an office.
 */
@SpringBootApplication
public class Aktenlauf {

	/**
	 * Runs the command line; without a command the server is started.
	 * @param arguments the command and its options
	 */
	public static void main(String[] arguments) {
		int code = Commands.run(Aktenlauf.class, arguments);
		if (code != Commands.SERVING) {
			System.exit(code);
		}
	}

}
