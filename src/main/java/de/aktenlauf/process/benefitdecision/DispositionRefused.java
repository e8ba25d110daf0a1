package de.aktenlauf.process.benefitdecision;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** A person may not decide like that; the key says why. */
public class DispositionRefused extends KeyedException {

	private static final long serialVersionUID = 1L;

	/** Nobody releases what they decided. */
	public static final String SAME_PERSON = "RELEASED_BY_DECIDER";

	/** Only a team lead releases such a sum. */
	public static final String LEAD_NEEDED = "RELEASE_NEEDS_LEAD";

	/** Something that may be missing is already here. */
	public static final String ALREADY_HERE = "EVIDENCE_ALREADY_HERE";

	/** Less than before needs a hearing or the reason why none is needed. */
	public static final String NOT_HEARD = "HEARING_NEEDED";

	/** What is granted could not be calculated. */
	public static final String INCOMPLETE = "NOT_CALCULATED";

	/** A field of the form is empty or says too little. */
	public static final String FIELD = "DISPOSITION_FIELD";

	/** Both calculations differ. */
	public static final String DIFFERENT = "CALCULATIONS_DIFFER";

	DispositionRefused(String key, String field) {
		super(key, "The disposition is refused: " + key, Map.of("field", field));
	}

}
