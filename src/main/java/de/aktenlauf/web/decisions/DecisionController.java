package de.aktenlauf.web.decisions;

import java.util.UUID;

import de.aktenlauf.decisions.BenefitDecisions;
import de.aktenlauf.decisions.DecisionFile;
import de.aktenlauf.decisions.Verified;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Screen;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One decision: what it rests on, what was computed, and whether it can be proved. */
@Screen
class DecisionController {

	private final BenefitDecisions decisions;

	private final DecisionView view;

	private final FileFactsFinder facts;

	DecisionController(BenefitDecisions decisions, DecisionView view, FileFactsFinder facts) {
		this.decisions = decisions;
		this.view = view;
		this.facts = facts;
	}

	@GetMapping("/entscheidungen/{id}")
	ModelAndView show(@PathVariable UUID id) {
		DecisionFile file = this.decisions.find(id, this.facts::ofCase);
		return new ModelAndView("decisions/decision").addObject("decision", this.view.of(file));
	}

	@PostMapping("/entscheidungen/{id}/nachweis")
	ModelAndView verify(@PathVariable UUID id) {
		DecisionFile file = this.decisions.find(id, this.facts::ofCase);
		Verified verified = this.decisions.verify(id);
		return new ModelAndView("decisions/decision").addObject("decision", this.view.of(file))
			.addObject("verified", verified)
			.addObject("findings", verified.findings()
				.stream()
				.map((finding) -> finding.path().isEmpty() ? finding.text() : finding.path() + ": " + finding.text())
				.toList());
	}

}
