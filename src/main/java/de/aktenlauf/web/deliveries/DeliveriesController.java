package de.aktenlauf.web.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Permission;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.RegisterRefused;
import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.DeliveryRefused;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.RefusedDeliveries;
import de.aktenlauf.web.Ledger;
import de.aktenlauf.web.documents.Letters;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The deliveries, one of them live, and what the mail room hands in. */
@Screen
class DeliveriesController {

	private static final int MAX_DELIVERIES = 30;

	private static final int MAX_REFUSALS = 10;

	private final Intake intake;

	private final RefusedDeliveries refusals;

	private final Cases cases;

	private final ProgressReport report;

	private final Ledger ledger;

	private final Access access;

	private final CurrentUser currentUser;

	private final Words words;

	private final Clock clock;

	DeliveriesController(Intake intake, RefusedDeliveries refusals, Cases cases, ProgressReport report, Ledger ledger,
			Access access, CurrentUser currentUser, Words words, Clock clock) {
		this.intake = intake;
		this.refusals = refusals;
		this.cases = cases;
		this.report = report;
		this.ledger = ledger;
		this.access = access;
		this.currentUser = currentUser;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/lieferungen")
	ModelAndView list() {
		this.access.require(Permission.READ_DELIVERIES);
		return page("deliveries/list");
	}

	@GetMapping("/lieferungen/stand")
	ModelAndView listLive() {
		this.access.require(Permission.READ_DELIVERIES);
		return page("deliveries/list :: live");
	}

	private ModelAndView page(String view) {
		List<Progress> deliveries = this.intake.deliveries(MAX_DELIVERIES)
			.stream()
			.map((delivery) -> this.report.of(delivery, List.of()))
			.toList();
		boolean importer = this.currentUser.get().may(Permission.IMPORT);
		return new ModelAndView(view).addObject("deliveries", deliveries)
			// a gateway's file names may hold persons
			.addObject("refusals", importer ? this.refusals.latest(MAX_REFUSALS) : List.of())
			.addObject("live", deliveries.stream().anyMatch((delivery) -> !delivery.complete()))
			.addObject("today", LocalDate.now(this.clock).toString())
			.addObject("importer", importer);
	}

	@GetMapping("/lieferungen/{name:[A-Za-z0-9._-]+}")
	ModelAndView delivery(@PathVariable String name) {
		return delivery(name, "deliveries/delivery");
	}

	@GetMapping("/lieferungen/{name:[A-Za-z0-9._-]+}/stand")
	ModelAndView deliveryLive(@PathVariable String name) {
		return delivery(name, "deliveries/delivery :: live");
	}

	@GetMapping("/lieferungen/{name:[A-Za-z0-9._-]+}/nachweis")
	ModelAndView deliveryLedger(@PathVariable String name) {
		return delivery(name, "deliveries/delivery :: ledger");
	}

	private ModelAndView delivery(String name, String view) {
		this.access.require(Permission.READ_DELIVERIES);
		Delivery delivery = this.intake.delivery(name)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<MailItem> ledger = this.ledger.rows(name);
		Map<String, String> baskets = this.report.basketNames();
		boolean repairs = this.currentUser.get().may(Permission.REPAIR_MAIL);
		return new ModelAndView(view).addObject("delivery", this.report.of(delivery, ledger))
			.addObject("rows", ledger.stream().map((item) -> row(item, repairs, baskets)).toList());
	}

	private LedgerRow row(MailItem item, boolean repairs, Map<String, String> baskets) {
		String kind = this.report.what(item)
				+ item.outcome().kindConfidencePercent().map((percent) -> " (" + percent + " %)").orElse("");
		String href = (item.state() == MailItemState.QUARANTINED) ? "/quarantaene/" + item.id()
				: item.outcome().document().map((document) -> "/dokumente/" + document).orElse("");
		return new LedgerRow(ProgressReport.key(item), item.position(), item.file(),
				item.part().map((part) -> part(part, item.pages())).orElse(""), state(item), variant(item.state()),
				kind, item.outcome().caseNumber().map(Object::toString).orElse(""),
				item.outcome().caseNumber().map(Letters::href).orElse(""), this.report.where(item, baskets),
				repairs ? workItem(item) : "", item.pages(),
				item.acceptedPages().map((held) -> this.words.of("deliveries.accepted", held)).orElse(""),
				item.outcome().reason().orElse(""), href,
				(repairs && item.content().isPresent()) ? "/lieferungen/" + item.delivery() + "/" + item.position()
						+ "/beleg" + item.part().map((part) -> "?schreiben=" + part.number()).orElse("") : "");
	}

	private String part(MailItem.Part part, int pages) {
		return this.words.of("deliveries.part", part.number(), part.of(), pages, part.firstPage(),
				part.firstPage() + pages - 1);
	}

	private static String workItem(MailItem item) {
		return (item.state() != MailItemState.QUARANTINED) ? ""
				: item.outcome()
					.basket()
					.flatMap(
							(basket) -> item.outcome().workItem().map((id) -> "/postkorb/" + basket + "?vorgang=" + id))
					.orElse("");
	}

	private String state(MailItem item) {
		return (item.state() == MailItemState.PROCESSING) ? this.words.of("stage." + item.stage())
				: this.words.of("mailItemState." + item.state());
	}

	private static String variant(MailItemState state) {
		return switch (state) {
			case FILED -> "success";
			case CLEARING -> "info";
			case QUARANTINED -> "danger";
			case DUPLICATE, PROCESSING -> "plain";
		};
	}

	@PostMapping("/lieferungen")
	String upload(@RequestParam MultipartFile lieferung, RedirectAttributes flash) throws IOException {
		this.access.require(Permission.IMPORT);
		Path file = Files.createTempFile("lieferung", ".zip");
		try {
			lieferung.transferTo(file);
			Delivery taken = this.intake.receive(file);
			flash.addFlashAttribute("message", this.words.of("deliveries.taken", taken.name(), taken.documents()));
			return "redirect:/lieferungen/" + taken.name();
		}
		catch (DeliveryRefused ex) {
			flash.addFlashAttribute("findings", ex.findings());
			return "redirect:/lieferungen";
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	@PostMapping("/lieferungen/register")
	String register(@RequestParam MultipartFile register, RedirectAttributes flash) throws IOException {
		this.access.require(Permission.IMPORT);
		try (InputStream stream = register.getInputStream()) {
			flash.addFlashAttribute("report", this.cases.importAll(stream));
		}
		catch (RegisterRefused ex) {
			flash.addFlashAttribute("registerRefused", ex.values().get("field") + ": " + ex.values().get("detail"));
		}
		return "redirect:/lieferungen";
	}

}
