/**
 * Letters of the office: notices and requests, from typed content to the queue of
 * outgoing mail.
 * <p>
 * Purpose: writes what was decided so that people understand it, as a file that lasts
 * (PDF/A-3) and that everybody can read (PDF/UA), with the calculation as data inside;
 * files its copy and lays it into the queue.
 * <p>
 * Entry point: {@link de.aktenlauf.outbound.OutboundMail}.
 * <p>
 * Main path: {@code compose} takes a {@link de.aktenlauf.outbound.LetterOrder} with one
 * record of {@link de.aktenlauf.outbound.NoticeContent}, finds the addressee in the case
 * register and keeps a draft; {@code LetterWriter} makes the page of templates and text
 * blocks of {@code config/letters}; {@code send} numbers the letter, stores it, files its
 * copy and puts it into the queue in one transaction.
 * <p>
 * What must always hold: a letter lies in the queue exactly if its copy is in the file;
 * the same key sends once; every act has exactly one notice of remedies, the one of its
 * date, and no other letter has any; the machine only grants, raises, repeats or asks for
 * evidence, and says so; equal content, number and date give equal bytes; a broken
 * template or block stops the letters that need it and nothing else.
 * <p>
 * Sources: §§ 13, 24, 31a, 33, 35, 36 SGB X; §§ 60, 66 SGB I; § 36a SGB I with § 84 SGG;
 * §§ 41, 41a SGB II; DIN 5008 form B.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "audit", "content", "access", "text", "cases", "efile", "benefit" })
@NullMarked
package de.aktenlauf.outbound;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
