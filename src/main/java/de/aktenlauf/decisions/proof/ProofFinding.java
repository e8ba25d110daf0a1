package de.aktenlauf.decisions.proof;

/**
 * Something that is wrong with a record.
 *
 * @param code its stable name
 * @param path where in the record; empty for the whole
 * @param text a German sentence
 */
public record ProofFinding(String code, String path, String text) {
}
