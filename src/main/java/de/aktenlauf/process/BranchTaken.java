package de.aktenlauf.process;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** Something happened for which the model draws a branch (a BPMN error). */
public class BranchTaken extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the branch.
	 * @param code error code of the boundary event, such as {@code UNREADABLE}
	 */
	public BranchTaken(String code) {
		super(code, "The process takes the branch " + code, Map.of());
	}

}
