package de.aktenlauf.search;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** Another process writes the index of this data folder. */
public class IndexInUse extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the folder.
	 * @param folder the folder of the index
	 */
	IndexInUse(String folder) {
		super("INDEX_IN_USE",
				"The index in " + folder
						+ " is in use by another process; stop that process or choose another AKTENLAUF_DATA",
				Map.of());
	}

}
