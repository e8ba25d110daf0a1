package de.aktenlauf.text;

/** A worker ended before it answered. */
class WorkerDied extends Exception {

	private static final long serialVersionUID = 1L;

	private final ExtractionFailure failure;

	private final boolean worthRetrying;

	WorkerDied(ExtractionFailure failure, boolean worthRetrying, Throwable cause) {
		super("a worker ended: " + failure, cause);
		this.failure = failure;
		this.worthRetrying = worthRetrying;
	}

	ExtractionFailure failure() {
		return this.failure;
	}

	/** A crash may not happen again; a limit would be reached again. */
	boolean isWorthRetrying() {
		return this.worthRetrying;
	}

}
