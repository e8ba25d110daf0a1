package de.aktenlauf.web.quarantine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.RepairKind;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Repairs of one letter or of many at once, each with its result. */
@Screen
class RepairController {

	private static final int MAX_LETTERS = 500;

	private final RepairDesk desk;

	private final Intake intake;

	private final QuarantineRows rows;

	private final Access access;

	private final Words words;

	RepairController(RepairDesk desk, Intake intake, QuarantineRows rows, Access access, Words words) {
		this.desk = desk;
		this.intake = intake;
		this.rows = rows;
		this.access = access;
		this.words = words;
	}

	@PostMapping("/quarantaene/reparatur")
	ModelAndView repair(@RequestParam RepairAct akt, @RequestParam(required = false) @Nullable List<UUID> id,
			@RequestParam(defaultValue = "") String kennwort, RedirectAttributes flash) {
		this.access.require(Permission.REPAIR_MAIL);
		List<MailItemId> letters = letters(id);
		if (akt == RepairAct.UNREADABLE) {
			return cases(letters);
		}
		return each(letters, (letter) -> this.desk.repair(letter, akt, kennwort), flash);
	}

	/** Each letter that nobody can read belongs to a case of its own. */
	private ModelAndView cases(List<MailItemId> letters) {
		List<MailItem> fitting = letters.stream()
			.map(this.intake::mailItem)
			.filter((item) -> RepairKind.fitting(item).contains(RepairKind.FILE_UNREADABLE))
			.toList();
		return fitting.isEmpty() ? new ModelAndView("redirect:/quarantaene")
				: new ModelAndView("quarantine/unreadable").addObject("group", this.rows.group(fitting, Map.of()));
	}

	@PostMapping("/quarantaene/unlesbar")
	ModelAndView propose(@RequestParam MultiValueMap<String, String> fields, RedirectAttributes flash) {
		this.access.require(Permission.REPAIR_MAIL);
		List<String> ids = fields.getOrDefault("id", List.of());
		List<String> cases = fields.getOrDefault("akte", List.of());
		List<RepairDesk.Result> results = new ArrayList<>();
		for (int i = 0; i < Math.min(Math.min(ids.size(), cases.size()), MAX_LETTERS); i++) {
			results.add(this.desk.propose(letter(ids.get(i)), cases.get(i)));
		}
		return told(results, ids, flash);
	}

	@PostMapping("/quarantaene/entscheidung")
	ModelAndView decide(@RequestParam Decision akt, @RequestParam(required = false) @Nullable List<UUID> id,
			RedirectAttributes flash) {
		this.access.require(Permission.CONFIRM_UNREADABLE);
		return each(letters(id), switch (akt) {
			case CONFIRM -> this.desk::confirm;
			case REFUSE -> this.desk::refuse;
		}, flash);
	}

	private ModelAndView each(List<MailItemId> letters, Function<MailItemId, RepairDesk.Result> act,
			RedirectAttributes flash) {
		return told(letters.stream().map(act).toList(), letters.stream().map(Object::toString).toList(), flash);
	}

	/** One letter that failed stays open, so that the person can try otherwise. */
	private ModelAndView told(List<RepairDesk.Result> results, List<String> letters, RedirectAttributes flash) {
		long done = results.stream().filter(RepairDesk.Result::done).count();
		flash.addFlashAttribute("results", results);
		flash.addFlashAttribute("message",
				results.isEmpty() ? this.words.of("repair.nothingChosen") : (results.size() == 1)
						? results.getFirst().text() : this.words.of("repair.count", done, results.size() - done));
		boolean stay = results.size() == 1 && done == 0;
		return new ModelAndView("redirect:/quarantaene" + (stay ? "/" + letters.getFirst() : ""));
	}

	private static List<MailItemId> letters(@Nullable List<UUID> ids) {
		return (ids == null) ? List.of() : ids.stream().distinct().limit(MAX_LETTERS).map(MailItemId::new).toList();
	}

	private static MailItemId letter(String id) {
		try {
			return MailItemId.of(id);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "expected an identifier of a letter", ex);
		}
	}

	/** What the second person says. */
	enum Decision {

		/** Nobody can read it. */
		CONFIRM,
		/** Somebody may still read it. */
		REFUSE

	}

}
