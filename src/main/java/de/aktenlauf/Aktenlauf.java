package de.aktenlauf;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the office.
 */
@SpringBootApplication
public class Aktenlauf {

	/**
	 * Runs the command line; without a command the server is started.
	 * @param arguments the command and its options
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(Aktenlauf.class, arguments);
	}

}
