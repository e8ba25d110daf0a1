package de.aktenlauf.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;

import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.tasks.Basket;
import de.aktenlauf.tasks.Baskets;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The parts of the search that live as long as the server. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

	/**
	 * Events that wait for their commit at the same time; also bounds the database
	 * connections that they take when a large register was imported.
	 */
	private static final int WAITING_EVENTS = 8;

	private static final int WAITING_CASE_EVENTS = 16;

	@Bean
	LetterIndex letterIndex(@Value("${aktenlauf.data}") Path data, LetterSource letters, Clock clock,
			FieldNames names) {
		return new LetterIndex(data.resolve("index"), letters, clock, names);
	}

	@Bean
	FieldNames fieldNames(KindCatalogue kinds, ObjectProvider<Baskets> baskets) {
		return new FieldNames(kinds,
				() -> baskets.stream()
					.flatMap((all) -> all.all().stream())
					.collect(Collectors.toMap((basket) -> basket.id().value(), Basket::german)));
	}

	@Bean
	IndexingThread indexingThread(LetterIndex index, IndexRebuild rebuild) {
		return new IndexingThread(index, rebuild::atStart);
	}

	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor searchEvents() {
		return executor("search-event-", WAITING_EVENTS);
	}

	/** Of its own, so that no filed letter waits behind the cases of a whole register. */
	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor searchCaseEvents() {
		return executor("search-case-event-", WAITING_CASE_EVENTS);
	}

	private static ThreadPoolTaskExecutor executor(String prefix, int threads) {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setThreadNamePrefix(prefix);
		executor.setCorePoolSize(threads);
		executor.setMaxPoolSize(threads);
		executor.setAllowCoreThreadTimeOut(true);
		executor.setDaemon(true);
		return executor;
	}

}
