package de.aktenlauf.web.deliveries;

/**
 * A row of the ledger on the screen.
 *
 * @param key names the row on the page
 * @param position its position
 * @param file its name in the delivery
 * @param part which letter of the file it is, empty if the file is one letter
 * @param state in words
 * @param stateVariant how the state looks
 * @param kind its kind with how sure that is, or the reason of quarantine
 * @param caseNumber its case, may be empty
 * @param caseHref the case's file, may be empty
 * @param basket where it lies, may be empty
 * @param basketHref its work item, empty if the user does not work on it
 * @param pages number of pages by the list
 * @param accepted what the file holds if a person accepted that, else empty
 * @param reason why it is there
 * @param href where to look at it, may be empty
 * @param receiptHref its receipt, empty if the user issues none
 */
record LedgerRow(String key, int position, String file, String part, String state, String stateVariant, String kind,
		String caseNumber, String caseHref, String basket, String basketHref, int pages, String accepted, String reason,
		String href, String receiptHref) {
}
