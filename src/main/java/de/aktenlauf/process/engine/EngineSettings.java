package de.aktenlauf.process.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code aktenlauf.process.*}.
 *
 * @param jobs whether asynchronous steps are worked off here
 * @param threads how many steps run at once; 0 takes twice the cores and four
 * @param retry how often and after which pause a failed step is tried
 * @param lockMinutes how long a step belongs to the node that took it; longer than the
 * slowest letter takes to read
 */
@ConfigurationProperties("aktenlauf.process")
record EngineSettings(@DefaultValue("true") boolean jobs, @DefaultValue("0") int threads,
		@DefaultValue("R3/PT10S") String retry, @DefaultValue("45") int lockMinutes) {

	int threadCount() {
		return (this.threads > 0) ? this.threads : Runtime.getRuntime().availableProcessors() * 2 + 4;
	}

}
