package de.aktenlauf.text;

/**
 * What reading has cost since the start of this program.
 *
 * @param pages number of pages read
 * @param ocrCpuSeconds processor time within the recognition
 * @param otherCpuSeconds processor time of the workers in everything else
 */
public record WorkerStatistics(long pages, double ocrCpuSeconds, double otherCpuSeconds) {
}
