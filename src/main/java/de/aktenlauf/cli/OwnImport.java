package de.aktenlauf.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.search.DocumentSearch;

/** An import for which the command itself runs the product. */
final class OwnImport {

	private final Intake intake;

	private final DocumentSearch search;

	private final CurrentUser currentUser;

	private final Output output;

	private final Verbosity verbosity;

	OwnImport(Office.Running product, Output output, Verbosity verbosity) {
		this.intake = product.get(Intake.class);
		this.search = product.get(DocumentSearch.class);
		this.currentUser = product.get(CurrentUser.class);
		this.output = output;
		this.verbosity = verbosity;
	}

	int run(Path folderOrZip) {
		Delivery taken = asSystem(() -> this.intake.receive(folderOrZip));
		follow(taken.name());
		Account account = asSystem(() -> Account.of(delivery(taken.name()), this.intake.ledger(taken.name())));
		account.print(this.output, this.verbosity);
		return account.exitCode();
	}

	private void follow(String name) {
		Patience patience = new Patience();
		try (Progress progress = Progress.of(this.output, this.verbosity.silent(), name)) {
			Delivery delivery = asSystem(() -> delivery(name));
			while (!delivery.complete() && patience.left(delivery.pagesUnfinished())) {
				progress.at(delivery.pagesDelivered() - delivery.pagesUnfinished(), delivery.pagesDelivered());
				Patience.pause();
				delivery = asSystem(() -> delivery(name));
			}
			progress.at(delivery.pagesDelivered() - delivery.pagesUnfinished(), delivery.pagesDelivered());
		}
		Patience forIndex = new Patience();
		for (Duration lag = this.search.lag(); !lag.isZero() && forIndex.left(0); lag = this.search.lag()) {
			Patience.pause();
		}
	}

	private Delivery delivery(String name) {
		return this.intake.delivery(name)
			.orElseThrow(() -> new IllegalStateException("delivery " + name + " was taken and is not there"));
	}

	private <T> T asSystem(Supplier<T> step) {
		return this.currentUser.asSystem(step);
	}

}
