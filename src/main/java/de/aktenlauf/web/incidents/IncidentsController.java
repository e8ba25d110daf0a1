package de.aktenlauf.web.incidents;

import java.util.List;

import de.aktenlauf.process.Incident;
import de.aktenlauf.process.IncidentNotFound;
import de.aktenlauf.process.Incidents;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Failed steps, each with a button that starts it again. */
@Screen
class IncidentsController {

	private static final int MAX_INCIDENTS = 200;

	private final Incidents incidents;

	private final Format format;

	private final Words words;

	IncidentsController(Incidents incidents, Format format, Words words) {
		this.incidents = incidents;
		this.format = format;
		this.words = words;
	}

	@GetMapping("/stoerungen")
	String list(Model model) {
		List<Row> rows = this.incidents.list(MAX_INCIDENTS).stream().map(this::row).toList();
		model.addAttribute("incidents", rows);
		return "incidents/list";
	}

	@PostMapping("/stoerungen/neustart")
	String retry(@RequestParam String stoerung, RedirectAttributes flash) {
		try {
			this.incidents.retry(stoerung);
			flash.addFlashAttribute("message", this.words.of("incidents.retried"));
		}
		catch (IncidentNotFound ex) {
			flash.addFlashAttribute("conflict", this.words.of("incidents.gone"));
		}
		return "redirect:/stoerungen";
	}

	private Row row(Incident incident) {
		return new Row(incident.id(), this.format.shortTime(incident.since()),
				this.words.ofCode("activity", incident.activity()), incident.message(), incident.businessKey());
	}

	/**
	 * A failed step.
	 *
	 * @param id its id
	 * @param since when it failed
	 * @param step in words
	 * @param message what failed
	 * @param subject what the process is about
	 */
	record Row(String id, String since, String step, String message, String subject) {
	}

}
