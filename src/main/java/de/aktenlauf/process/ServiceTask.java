package de.aktenlauf.process;

/** One automatic step of a model; its bean name is the id of the service task. */
public interface ServiceTask {

	/**
	 * Does the step. It may run twice and must then be harmless.
	 * @param context the variables of the running process
	 * @throws BranchTaken if the model draws a branch for what happened
	 */
	void run(ProcessContext context);

}
