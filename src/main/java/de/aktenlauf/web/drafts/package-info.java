/**
 * What people type is saved while they type it, whatever the form.
 * <p>
 * Purpose: nobody types anything twice because a session ended or a browser died.
 * <p>
 * Entry points: {@link de.aktenlauf.web.drafts.DraftForm} lists the forms;
 * {@link de.aktenlauf.web.drafts.FormDrafts} is asked by templates and told by
 * controllers what was sent.
 * <p>
 * Main path: a form holds the fragment {@code fragments/draft}; {@code js/drafts.js}
 * posts its fields to {@code DraftController}, and before it is sent it is saved, so that
 * a form whose session is over stays on the screen. The next time the page of the object
 * is shown, the fragment brings the words along and the script puts them back.
 * <p>
 * What must always hold: only the fields that {@code DraftForm} names are kept, so no
 * password ever is; whoever may not see the object saves nothing about it; words stand in
 * no address.
 */
@NullMarked
package de.aktenlauf.web.drafts;

import org.jspecify.annotations.NullMarked;
