package de.aktenlauf.text;

import java.time.Duration;

import de.aktenlauf.text.worker.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are read ({@code aktenlauf.text.*}).
 *
 * @param workers number of worker JVMs, 0 for one per core
 * @param heapMegabytes largest heap of a worker
 * @param memoryMegabytes largest resident memory of a worker, heap included
 * @param pageLimit longest time for opening a letter or reading a page
 * @param silenceLimit longest time without progress
 * @param pagesPerWorker a worker is replaced after so many pages
 * @param modelFolder folder with {@code deu.traineddata} of the system, empty for the
 * model that comes along
 * @param maxFileMegabytes largest letter
 * @param maxUnpackedMegabytes the most that its streams may unpack to
 * @param maxPageMegapixels largest page
 * @param maxPages most pages of a letter
 */
@ConfigurationProperties("aktenlauf.text")
record TextSettings(@DefaultValue("0") int workers, @DefaultValue(HEAP_MEGABYTES) int heapMegabytes,
		@DefaultValue(MEMORY_MEGABYTES) int memoryMegabytes, @DefaultValue(PAGE_LIMIT) Duration pageLimit,
		@DefaultValue(SILENCE_LIMIT) Duration silenceLimit, @DefaultValue(PAGES_PER_WORKER) int pagesPerWorker,
		@DefaultValue("") String modelFolder, @DefaultValue("100") int maxFileMegabytes,
		@DefaultValue("500") int maxUnpackedMegabytes, @DefaultValue("100") int maxPageMegapixels,
		@DefaultValue("2000") int maxPages) {

	/** Enough for a coloured page of 100 megapixels within a PDF. */
	static final String HEAP_MEGABYTES = "640";

	/** Heap, and the same page in the OCR's memory. */
	static final String MEMORY_MEGABYTES = "2000";

	static final String PAGE_LIMIT = "60s";

	static final String SILENCE_LIMIT = "20s";

	static final String PAGES_PER_WORKER = "500";

	static TextSettings defaults() {
		return new TextSettings(0, Integer.parseInt(HEAP_MEGABYTES), Integer.parseInt(MEMORY_MEGABYTES),
				Duration.ofSeconds(60), Duration.ofSeconds(20), Integer.parseInt(PAGES_PER_WORKER), "", 100, 500, 100,
				2000);
	}

	int workerCount() {
		return (this.workers > 0) ? this.workers : Runtime.getRuntime().availableProcessors();
	}

	Limits limits() {
		return new Limits((long) this.maxFileMegabytes << 20, (long) this.maxUnpackedMegabytes << 20,
				this.maxPageMegapixels * 1_000_000L, this.maxPages);
	}

}
