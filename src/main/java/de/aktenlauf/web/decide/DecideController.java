package de.aktenlauf.web.decide;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.decisions.Disposition;
import de.aktenlauf.decisions.DispositionKind;
import de.aktenlauf.decisions.Dispositions;
import de.aktenlauf.outbound.HearingBasis;
import de.aktenlauf.outbound.PreliminaryReason;
import de.aktenlauf.outbound.RefusalReason;
import de.aktenlauf.process.benefitdecision.ApplicationReview;
import de.aktenlauf.process.benefitdecision.DispositionRefused;
import de.aktenlauf.tasks.SeenItem;
import de.aktenlauf.tasks.WorkItemChanged;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decides about applications: look, choose, next. */
@Screen
class DecideController {

	private static final String NEXT = "redirect:/postkorb";

	private final ApplicationReview reviews;

	private final DecisionPages pages;

	private final Words words;

	DecideController(ApplicationReview reviews, DecisionPages pages, Words words) {
		this.reviews = reviews;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping("/aufgaben/{id}/entscheidung")
	ModelAndView page(@PathVariable UUID id) {
		return page(id, Typed.NOTHING, "");
	}

	@PostMapping("/aufgaben/{id}/entscheidung")
	ModelAndView decide(@PathVariable UUID id, @RequestParam long version, @RequestParam Map<String, String> typed,
			RedirectAttributes flash) {
		Typed form = Typed.of(typed);
		Optional<DispositionKind> kind = form.disposition();
		if (kind.isEmpty()) {
			return page(id, form, this.words.of("decide.refused.DISPOSITION_FIELD.kind"));
		}
		try {
			this.reviews.decide(seen(id, version), kind.get(), form.text(kind.get()));
		}
		catch (DispositionRefused refused) {
			return page(id, form, because(refused));
		}
		catch (IllegalArgumentException tooLong) {
			return page(id, form, this.words.of("decide.tooLong", Disposition.MAX_LENGTH, Disposition.MAX_POINTS));
		}
		catch (WorkItemChanged changed) {
			return page(id, form, this.words.of("decide.changed"));
		}
		flash.addFlashAttribute("message", this.words.of("decide.done." + kind.get().name()));
		return new ModelAndView(NEXT);
	}

	@PostMapping("/aufgaben/{id}/stichprobe")
	ModelAndView sample(@PathVariable UUID id, @RequestParam long version, @RequestParam boolean richtig,
			RedirectAttributes flash) {
		try {
			this.reviews.checkSample(seen(id, version), richtig);
		}
		catch (WorkItemChanged changed) {
			return page(id, Typed.NOTHING, this.words.of("decide.changed"));
		}
		flash.addFlashAttribute("message", this.words.of(richtig ? "decide.sample.right" : "decide.sample.wrong"));
		return new ModelAndView(NEXT);
	}

	@PostMapping("/aufgaben/{id}/freigabe")
	ModelAndView release(@PathVariable UUID id, @RequestParam long version, @RequestParam boolean freigeben,
			RedirectAttributes flash) {
		try {
			this.reviews.release(seen(id, version), freigeben);
		}
		catch (DispositionRefused refused) {
			return page(id, Typed.NOTHING, because(refused));
		}
		catch (WorkItemChanged changed) {
			return page(id, Typed.NOTHING, this.words.of("decide.changed"));
		}
		flash.addFlashAttribute("message", this.words.of(freigeben ? "decide.released" : "decide.returned"));
		return new ModelAndView(NEXT);
	}

	private ModelAndView page(UUID id, Typed typed, String refused) {
		ModelAndView page = new ModelAndView("decide/decision")
			.addObject("review", this.pages.of(this.reviews.review(new WorkItemId(id))))
			.addObject("typed", typed)
			.addObject("kinds", choices("disposition", DispositionKind.values()))
			.addObject("refusalGrounds", choices("ground", RefusalReason.Ground.values()))
			.addObject("preliminaryReasons", choices("ground", PreliminaryReason.values()))
			.addObject("waivers", choices("waiver", HearingBasis.Waiver.values()))
			.addObject("maxLength", Disposition.MAX_LENGTH)
			.addObject("refused", refused);
		if (!refused.isEmpty()) {
			page.setStatus(HttpStatus.CONFLICT);
		}
		return page;
	}

	private String because(DispositionRefused refused) {
		String key = "decide.refused." + refused.key();
		return this.words
			.of(refused.key().equals(DispositionRefused.FIELD) ? key + "." + refused.values().get("field") : key);
	}

	private List<Choice> choices(String prefix, Enum<?>[] values) {
		return Arrays.stream(values)
			.map((value) -> new Choice(value.name(), this.words.ofCode(prefix, value.name())))
			.toList();
	}

	private static SeenItem seen(UUID id, long version) {
		return new SeenItem(new WorkItemId(id), version);
	}

	/**
	 * A choice.
	 *
	 * @param code its code
	 * @param label in words
	 */
	record Choice(String code, String label) {
	}

	/**
	 * What was typed.
	 *
	 * @param kind code of what is decided
	 * @param refusal code of the ground of a refusal
	 * @param preliminary code of the reason of a preliminary grant
	 * @param norm the norm of a hearing
	 * @param words about this case
	 * @param points one a line
	 * @param waiver why nobody is heard
	 */
	record Typed(String kind, String refusal, String preliminary, String norm, String words, String points,
			String waiver) {

		static final Typed NOTHING = new Typed("", "", "", "", "", "", "");

		static Typed of(Map<String, String> form) {
			return new Typed(value(form, "entscheidung"), value(form, "grund"), value(form, "vorlaeufig"),
					value(form, "norm"), value(form, "worte"), value(form, "punkte"), value(form, "verzicht"));
		}

		Optional<DispositionKind> disposition() {
			return Arrays.stream(DispositionKind.values())
				.filter((known) -> known.name().equals(this.kind))
				.findFirst();
		}

		Dispositions.Text text(DispositionKind disposition) {
			String ground = switch (disposition) {
				case REFUSE -> this.refusal;
				case GRANT_PRELIMINARY -> this.preliminary;
				case HEAR -> this.norm;
				case GRANT, REQUEST_EVIDENCE, WITHDRAWN -> "";
			};
			boolean said = disposition != DispositionKind.GRANT && disposition != DispositionKind.WITHDRAWN;
			return new Dispositions.Text(Optional.of(ground.strip()).filter((text) -> !text.isEmpty()),
					said ? this.words.strip() : "",
					said ? this.points.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList()
							: List.of(),
					Optional.of(this.waiver).filter((text) -> !text.isEmpty()));
		}

		private static String value(Map<String, String> form, String name) {
			return form.getOrDefault(name, "");
		}

	}

}
