package de.aktenlauf.efile;

/**
 * A place of the filing plan.
 *
 * @param code its code, unique in the plan, such as {@code 03}
 * @param file the file it belongs to: {@code BENEFIT}, {@code INTEGRATION} or
 * {@code COLLECTIVE}
 * @param german its name on screens
 */
public record Register(String code, String file, String german) {
}
