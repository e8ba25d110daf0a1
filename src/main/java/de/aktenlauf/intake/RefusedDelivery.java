package de.aktenlauf.intake;

import java.time.Instant;
import java.util.List;

/**
 * A delivery that was refused as a whole.
 *
 * @param refusedAt when
 * @param place the folder, archive or delivery, as it may be shown
 * @param key stable key of the refusal
 * @param findings what is wrong and how to mend it, in German
 */
public record RefusedDelivery(Instant refusedAt, String place, String key, List<DeliveryRefused.Finding> findings) {

	/** Keeps an unmodifiable copy. */
	public RefusedDelivery {
		findings = List.copyOf(findings);
	}

}
