package de.aktenlauf.web.decisions;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.decisions.Automation;
import de.aktenlauf.decisions.BenefitDecisions;
import de.aktenlauf.decisions.DecisionFilter;
import de.aktenlauf.decisions.Gate;
import de.aktenlauf.decisions.StoredDecision;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of decisions, and the switches of those without a person. */
@Screen
class DecisionsController {

	private final BenefitDecisions decisions;

	private final Automation automation;

	private final DecisionRows rows;

	private final FileFactsFinder facts;

	private final Access access;

	private final Words words;

	DecisionsController(BenefitDecisions decisions, Automation automation, DecisionRows rows, FileFactsFinder facts,
			Access access, Words words) {
		this.decisions = decisions;
		this.automation = automation;
		this.rows = rows;
		this.facts = facts;
		this.access = access;
		this.words = words;
	}

	@GetMapping("/entscheidungen")
	ModelAndView list(@RequestParam(defaultValue = "") String muster, @RequestParam(defaultValue = "") String ergebnis,
			@RequestParam(defaultValue = "") String monat, @RequestParam(defaultValue = "") String weg,
			@RequestParam(defaultValue = "") String stichprobe) {
		User user = this.access.require(Permission.READ_DECISIONS);
		Optional<BenefitMonth> month = month(monat);
		DecisionFilter filter = new DecisionFilter(Optional.empty(), chosen(DecisionPattern.values(), muster),
				chosen(Direction.values(), ergebnis), month, chosen(Mode.values(), weg), !stichprobe.isEmpty());
		List<StoredDecision> found = this.decisions.list(filter, this.facts.ofCases());
		return new ModelAndView("decisions/list").addObject("rows", found.stream().map(this.rows::row).toList())
			.addObject("filtered", !filter.equals(DecisionFilter.ALL))
			.addObject("limited", found.size() == BenefitDecisions.MAX_LISTED)
			.addObject("limit", BenefitDecisions.MAX_LISTED)
			.addObject("monthWrong", !monat.isBlank() && month.isEmpty())
			.addObject("muster", muster)
			.addObject("ergebnis", ergebnis)
			.addObject("monat", monat)
			.addObject("weg", weg)
			.addObject("stichprobe", !stichprobe.isEmpty())
			.addObject("patterns", this.rows.patterns())
			.addObject("directions", this.rows.options("decisions.direction", Direction.values()))
			.addObject("modes", this.rows.options("decisions.mode", Mode.values()))
			.addObject("automation", this.rows.automation(this.automation.state()))
			.addObject("mayStop", user.may(Permission.STOP_AUTOMATION))
			.addObject("mayStart", user.may(Permission.START_AUTOMATION))
			.addObject("minReason", Automation.MIN_REASON_LENGTH)
			.addObject("maxReason", Automation.MAX_REASON_LENGTH);
	}

	@PostMapping("/entscheidungen/automatik")
	String turn(@RequestParam String ziel, @RequestParam String grund, @RequestParam String schritt,
			RedirectAttributes flash) {
		boolean start = schritt.equals("starten");
		try {
			if (start) {
				this.automation.start(ziel, grund);
			}
			else {
				this.automation.stop(ziel, grund);
			}
			String target = ziel.equals(Gate.ALL) ? this.words.of("decisions.all") : ziel;
			flash.addFlashAttribute("message",
					this.words.of(start ? "decisions.started" : "decisions.stopped", target));
		}
		catch (IllegalArgumentException ex) {
			flash.addFlashAttribute("conflict", this.words.of("decisions.reason.short", Automation.MIN_REASON_LENGTH));
			flash.addFlashAttribute("grund", grund);
			flash.addFlashAttribute("ziel", ziel);
		}
		return "redirect:/entscheidungen";
	}

	private static <E extends Enum<E>> Optional<E> chosen(E[] values, String code) {
		return Arrays.stream(values).filter((value) -> value.name().equals(code)).findFirst();
	}

	private static Optional<BenefitMonth> month(String text) {
		try {
			return text.isBlank() ? Optional.empty() : Optional.of(BenefitMonth.parse(text.strip()));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
