package de.aktenlauf.cli;

import java.util.List;

import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;

/**
 * What became of a delivery, in numbers.
 *
 * @param delivery its name
 * @param state {@code COMPLETE} or {@code PROCESSING}
 * @param documents letters
 * @param filed letters in a case's file
 * @param clearing letters that wait for their case
 * @param quarantined letters that cannot be read
 * @param duplicates letters that were delivered before
 * @param pagesDelivered pages by the list and of unlisted files
 * @param pagesFiled pages of filed letters
 * @param pagesQuarantined pages in quarantine or of duplicates
 * @param pagesUnfinished pages on their way
 * @param quarantine the letters in quarantine
 */
record Account(String delivery, String state, int documents, int filed, int clearing, int quarantined, int duplicates,
		int pagesDelivered, int pagesFiled, int pagesQuarantined, int pagesUnfinished, List<Unread> quarantine) {

	/** Keeps an unmodifiable copy. */
	Account {
		quarantine = List.copyOf(quarantine);
	}

	static Account of(Delivery delivery, List<MailItem> ledger) {
		List<Unread> unread = ledger.stream()
			.filter((item) -> item.state() == MailItemState.QUARANTINED)
			.map((item) -> new Unread(item.position(), item.file(), item.quarantineReason().map(Enum::name).orElse("")))
			.toList();
		return new Account(delivery.name(), delivery.complete() ? "COMPLETE" : "PROCESSING", ledger.size(),
				count(ledger, MailItemState.FILED), count(ledger, MailItemState.CLEARING), unread.size(),
				count(ledger, MailItemState.DUPLICATE), delivery.pagesDelivered(), delivery.pagesFiled(),
				delivery.pagesQuarantined(), delivery.pagesUnfinished(), unread);
	}

	private static int count(List<MailItem> ledger, MailItemState state) {
		return (int) ledger.stream().filter((item) -> item.state() == state).count();
	}

	void print(Output output, Verbosity verbosity) {
		if (verbosity.json()) {
			output.json(this);
		}
		else if (!verbosity.silent()) {
			output.say("account", this.delivery, this.documents, this.pagesDelivered, this.filed, this.clearing,
					this.quarantined, this.duplicates, this.pagesFiled, this.pagesQuarantined, this.pagesUnfinished);
			this.quarantine.forEach(
					(letter) -> output.say("account.quarantined", letter.position(), letter.file(), letter.reason()));
		}
	}

	int exitCode() {
		return (this.quarantined > 0 || this.pagesUnfinished > 0) ? ExitCode.PARTIAL : ExitCode.OK;
	}

	/**
	 * A letter in quarantine.
	 *
	 * @param position its position in the delivery
	 * @param file its name, control characters made visible
	 * @param reason one of the closed list
	 */
	record Unread(int position, String file, String reason) {
	}

}
