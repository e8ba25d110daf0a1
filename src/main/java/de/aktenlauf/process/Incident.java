package de.aktenlauf.process;

import java.time.Instant;

/**
 * A step that failed for good.
 *
 * @param id its id
 * @param businessKey what the process is about, for mail the id of the mail item
 * @param model id of the model, such as {@code incomingMail}
 * @param activity id of the step, such as {@code classifyDocument}
 * @param message what failed, in German, without text of clients
 * @param since when it failed for the last time
 */
public record Incident(String id, String businessKey, String model, String activity, String message, Instant since) {
}
