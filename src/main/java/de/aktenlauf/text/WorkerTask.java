package de.aktenlauf.text;

import java.util.concurrent.CompletableFuture;

import de.aktenlauf.text.worker.Reply;
import de.aktenlauf.text.worker.Request;

/**
 * Something for a worker to do.
 *
 * @param urgent whether someone waits for it that does not read pages
 * @param number order of arrival
 * @param request what to do
 * @param answer completed with the reply, or cancelled when nobody needs it any more
 */
record WorkerTask(boolean urgent, long number, Request request,
		CompletableFuture<Reply> answer) implements Comparable<WorkerTask> {

	@Override
	public int compareTo(WorkerTask other) {
		return (this.urgent != other.urgent) ? (this.urgent ? -1 : 1) : Long.compare(this.number, other.number);
	}

}
