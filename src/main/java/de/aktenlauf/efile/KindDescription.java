package de.aktenlauf.efile;

/**
 * What the office knows about a kind of document.
 *
 * @param kind the kind
 * @param german its name on screens
 * @param owner who works on it, such as {@code BENEFITS} or {@code APPEALS}
 * @param startsOrContinues what it starts or continues
 * @param term by when, in words
 */
public record KindDescription(DocumentKind kind, String german, String owner, String startsOrContinues, String term) {
}
