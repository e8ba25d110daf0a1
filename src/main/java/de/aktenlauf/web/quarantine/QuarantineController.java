package de.aktenlauf.web.quarantine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.QuarantineReason;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.web.documents.Courses;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters in quarantine: why, how to mend it, read again. */
@Screen
class QuarantineController {

	private static final int MAX_ITEMS = 500;

	private final Intake intake;

	private final QuarantinePictures pictures;

	private final Courses courses;

	private final Access access;

	private final Format format;

	private final Words words;

	QuarantineController(Intake intake, QuarantinePictures pictures, Courses courses, Access access, Format format,
			Words words) {
		this.intake = intake;
		this.pictures = pictures;
		this.courses = courses;
		this.access = access;
		this.format = format;
		this.words = words;
	}

	@GetMapping("/quarantaene")
	ModelAndView list() {
		this.access.require(Permission.REPAIR_MAIL);
		Map<QuarantineReason, List<MailItem>> byReason = items().stream()
			.collect(Collectors.groupingBy(QuarantineController::reason, TreeMap::new, Collectors.toList()));
		List<Group> groups = byReason.entrySet()
			.stream()
			.map((entry) -> group(entry.getKey(), entry.getValue()))
			.toList();
		return new ModelAndView("quarantine/list").addObject("groups", groups)
			.addObject("total", byReason.values().stream().mapToInt(List::size).sum());
	}

	@GetMapping("/quarantaene/{id}")
	ModelAndView item(@PathVariable UUID id) {
		this.access.require(Permission.REPAIR_MAIL);
		MailItem item = this.intake.mailItem(new MailItemId(id));
		return new ModelAndView("quarantine/item").addObject("item", row(item))
			.addObject("group", group(reason(item), List.of(item)))
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

	@PostMapping("/quarantaene/{id}/erneut")
	String again(@PathVariable UUID id, RedirectAttributes flash) {
		this.access.require(Permission.REPAIR_MAIL);
		readAgain(List.of(this.intake.mailItem(new MailItemId(id))), flash);
		return "redirect:/quarantaene";
	}

	@PostMapping("/quarantaene/erneut")
	String againGroup(@RequestParam QuarantineReason grund, RedirectAttributes flash) {
		this.access.require(Permission.REPAIR_MAIL);
		readAgain(items().stream().filter((item) -> reason(item) == grund).toList(), flash);
		return "redirect:/quarantaene";
	}

	private void readAgain(List<MailItem> items, RedirectAttributes flash) {
		int started = 0;
		for (MailItem item : items) {
			if (item.content().isPresent() && item.state() == MailItemState.QUARANTINED) {
				this.intake.readAgain(item.id());
				started++;
			}
		}
		flash.addFlashAttribute("message",
				this.words.of((started > 0) ? "quarantine.started" : "quarantine.notStarted", started));
	}

	private List<MailItem> items() {
		return this.intake.mailItems(MailItemState.QUARANTINED, MAX_ITEMS);
	}

	private Group group(QuarantineReason reason, List<MailItem> items) {
		return new Group(reason.name(), this.words.of("quarantineReason." + reason + ".title"),
				this.words.of("quarantineReason." + reason + ".explain"),
				this.words.of("quarantineReason." + reason + ".mend"), items.stream().map(this::row).toList(),
				items.stream().anyMatch((item) -> item.content().isPresent()));
	}

	private Row row(MailItem item) {
		return new Row(item.id().toString(), item.file(), item.delivery(), item.position(),
				this.format.date(item.receivedOn()), this.words.ofCode("channel", item.channel().name()),
				this.format.shortTime(item.scannedAt()), item.pages(), detail(item), this.pictures.of(item).isPresent(),
				item.content().isPresent());
	}

	/** What became of a letter that left quarantine is shown where it lies now. */
	private static String detail(MailItem item) {
		return (item.state() == MailItemState.QUARANTINED) ? item.outcome().reason().orElse("") : "";
	}

	private static QuarantineReason reason(MailItem item) {
		return item.quarantineReason().orElse(QuarantineReason.CORRUPT);
	}

	/**
	 * The letters of one reason.
	 *
	 * @param code the reason
	 * @param title in words
	 * @param explain what it means
	 * @param mend how it is mended
	 * @param rows the letters
	 * @param readable whether some have bytes that can be read again
	 */
	record Group(String code, String title, String explain, String mend, List<Row> rows, boolean readable) {
	}

	/**
	 * A letter in quarantine.
	 *
	 * @param id its identifier
	 * @param file its name in the delivery
	 * @param delivery its delivery
	 * @param position its position
	 * @param receivedOn legal date of receipt
	 * @param channel how it came
	 * @param scannedAt time of the scan
	 * @param pages pages that the ledger accounts for
	 * @param detail technical detail
	 * @param picture whether there is a picture
	 * @param stored whether there are bytes
	 */
	record Row(String id, String file, String delivery, int position, String receivedOn, String channel,
			String scannedAt, int pages, String detail, boolean picture, boolean stored) {
	}

}
