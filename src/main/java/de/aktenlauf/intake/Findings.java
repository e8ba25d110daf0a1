package de.aktenlauf.intake;

import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.intake.DeliveryRefused.Finding;

/** Collects everything that is wrong with a delivery as a whole. */
final class Findings {

	static final String UNREADABLE = "DELIVERY_UNREADABLE";

	static final String IMPOSSIBLE = "DELIVERY_IMPOSSIBLE";

	static final String CONFLICT = "DELIVERY_CONFLICT";

	static final String TOO_LARGE = "DELIVERY_TOO_LARGE";

	static final String INCOMPLETE = "DELIVERY_INCOMPLETE";

	private static final int MAX_SHOWN = 100;

	private final List<Finding> findings = new ArrayList<>();

	private boolean unreadable;

	void unreadable(String field, String message) {
		this.unreadable = true;
		this.findings.add(new Finding(VisibleName.of(field), message));
	}

	void impossible(String field, String message) {
		this.findings.add(new Finding(VisibleName.of(field), message));
	}

	boolean none() {
		return this.findings.isEmpty();
	}

	DeliveryRefused refusal() {
		List<Finding> shown = new ArrayList<>(this.findings.subList(0, Math.min(MAX_SHOWN, this.findings.size())));
		if (this.findings.size() > MAX_SHOWN) {
			shown.add(new Finding("delivery.json", "und " + (this.findings.size() - MAX_SHOWN) + " weitere Mängel"));
		}
		return new DeliveryRefused(this.unreadable ? UNREADABLE : IMPOSSIBLE, shown);
	}

	static DeliveryRefused one(String key, String field, String message) {
		return new DeliveryRefused(key, List.of(new Finding(VisibleName.of(field), message)));
	}

}
