package de.aktenlauf.web.quarantine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.RepairNote;
import de.aktenlauf.intake.Repairs;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.web.documents.Courses;
import de.aktenlauf.web.page.Screen;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Letters in quarantine: why, and what fits to mend it. */
@Screen
class QuarantineController {

	private static final int MAX_ITEMS = 500;

	private final Intake intake;

	private final Repairs repairs;

	private final QuarantineRows rows;

	private final QuarantinePictures pictures;

	private final Courses courses;

	private final Access access;

	QuarantineController(Intake intake, Repairs repairs, QuarantineRows rows, QuarantinePictures pictures,
			Courses courses, Access access) {
		this.intake = intake;
		this.repairs = repairs;
		this.rows = rows;
		this.pictures = pictures;
		this.courses = courses;
		this.access = access;
	}

	@GetMapping("/quarantaene")
	ModelAndView list() {
		User user = this.access.require(Permission.CONFIRM_UNREADABLE);
		List<MailItem> items = user.may(Permission.REPAIR_MAIL)
				? this.intake.mailItems(MailItemState.QUARANTINED, MAX_ITEMS) : List.of();
		Map<MailItemId, RepairNote> notes = this.repairs.notes(items.stream().map(MailItem::id).toList());
		List<MailItem> open = items.stream().filter((item) -> proposal(notes, item).isEmpty()).toList();
		List<QuarantineRows.Waiting> waiting = waiting(user);
		return new ModelAndView("quarantine/list").addObject("groups", this.rows.groups(open, notes))
			.addObject("waiting", waiting)
			.addObject("decidable", waiting.stream().filter(QuarantineRows.Waiting::decidable).count())
			.addObject("total", open.size() + waiting.size());
	}

	private List<QuarantineRows.Waiting> waiting(User user) {
		List<MailItem> items = this.repairs.waitingForSecond();
		Map<MailItemId, RepairNote> notes = this.repairs.notes(items.stream().map(MailItem::id).toList());
		return items.stream()
			.flatMap(
					(item) -> proposal(notes, item).map((proposal) -> this.rows.waiting(item, proposal, user)).stream())
			.toList();
	}

	private static Optional<RepairNote.Proposal> proposal(Map<MailItemId, RepairNote> notes, MailItem item) {
		return notes.getOrDefault(item.id(), RepairNote.NONE).proposal();
	}

	@GetMapping("/quarantaene/{id}")
	ModelAndView item(@PathVariable UUID id) {
		User user = this.access.require(Permission.CONFIRM_UNREADABLE);
		MailItem item = this.intake.mailItem(new MailItemId(id));
		Map<MailItemId, RepairNote> notes = this.repairs.notes(List.of(item.id()));
		Optional<RepairNote.Proposal> proposal = proposal(notes, item);
		if (proposal.isEmpty() && !user.may(Permission.REPAIR_MAIL)) {
			throw new AccessRefused(Permission.REPAIR_MAIL, "ROLE");
		}
		QuarantineRows.Group group = this.rows.group(List.of(item), notes);
		return new ModelAndView("quarantine/item").addObject("item", group.rows().getFirst())
			.addObject("group", group)
			.addObject("proposal", proposal.map((proposed) -> this.rows.waiting(item, proposed, user)).orElse(null))
			.addObject("waiting", item.state() == MailItemState.QUARANTINED)
			.addObject("document", item.outcome().document().map(Object::toString).orElse(""))
			.addObject("sha", item.content().map(Object::toString).orElse(""))
			.addObject("course", this.courses.of(Stream.of("mail-item:" + id)));
	}

	@GetMapping("/quarantaene/{id}/bild")
	ResponseEntity<byte[]> thumbnail(@PathVariable UUID id) {
		return this.pictures.open(new MailItemId(id))
			.map((preview) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.contentType(MediaType.parseMediaType(preview.mediaType()))
				.body(preview.bytes()))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

}
