/**
 * The steps of {@code bpmn/incoming-mail.bpmn}: one letter from registration to the right
 * basket. One class per step; the bean's name is the element's id.
 * <p>
 * Main path: {@code ExtractText}, {@code SeparateLetters}, {@code ClassifyDocument},
 * {@code FindCase}, {@code FileDocument}, the decision {@code routeMail},
 * {@code ResolveRecipient}, then a person ({@code ProcessMail} or {@code ReviewAppeal}).
 * Branches: {@code QuarantineMail} and {@code RepairMail} for what cannot be read;
 * {@code FileUnassigned}, {@code AssignCase} and {@code MoveDocument} for mail without a
 * case; {@code RaisePriority} for urgent mail. {@code LockedCases} takes what waits out
 * of the team's basket when a case is locked; {@code MovedLetters} lets what waits on a
 * letter follow it to another case.
 * <p>
 * What must always hold: every step may run twice; names and text of clients stay in
 * {@code routing}'s and {@code tasks}' tables; the ledger is settled in the transaction
 * that opens the work item.
 */
@NullMarked
package de.aktenlauf.process.incomingmail;

import org.jspecify.annotations.NullMarked;
