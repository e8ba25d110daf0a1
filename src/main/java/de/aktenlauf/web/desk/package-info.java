/**
 * Mein Postkorb: the list, the scan and the task side by side.
 * <p>
 * Entry point: {@code DeskController} for {@code /postkorb} and
 * {@code /postkorb/{basket}}; {@code WorkItemController} for what a person does with an
 * item; {@code BesideController} for the file beside the scan and in a second window.
 * <p>
 * Main path: {@code InTray} lists the items of a basket, groups them by case and counts
 * the filters; {@code Desk} opens one of them with its letter, reason and course; after
 * an act the next item is opened.
 * <p>
 * What must always hold: the same addresses give whole pages without JavaScript; nothing
 * that a person entered is lost when somebody else was faster; every item says why it is
 * here.
 */
@NullMarked
package de.aktenlauf.web.desk;

import org.jspecify.annotations.NullMarked;
