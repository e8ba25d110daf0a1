package de.aktenlauf.web.page;

import java.util.Map;

import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Permission;
import de.aktenlauf.content.ContentMissing;
import de.aktenlauf.decisions.DecisionNotFound;
import de.aktenlauf.efile.DocumentChanged;
import de.aktenlauf.efile.DocumentNotFound;
import de.aktenlauf.intake.MailItemNotFound;
import de.aktenlauf.tasks.WorkItemChanged;
import de.aktenlauf.tasks.WorkItemNotFound;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The designed pages for what went wrong: refused, not there, broken. */
@ControllerAdvice(annotations = Screen.class)
class FailureAdvice implements ErrorViewResolver {

	private static final Logger LOGGER = LoggerFactory.getLogger(FailureAdvice.class);

	private final FrameAdvice frames;

	FailureAdvice(FrameAdvice frames) {
		this.frames = frames;
	}

	/** An item that is none of one's business may have been one's own a moment ago. */
	@ExceptionHandler(AccessRefused.class)
	ModelAndView refused(HttpServletRequest request, AccessRefused refusal) {
		boolean item = Permission.WORK_ON_ITEMS.name().equals(String.valueOf(refusal.values().get("permission")))
				&& "NO_NEED".equals(refusal.values().get("rule"));
		return page(request, HttpStatus.FORBIDDEN, item ? "elsewhere" : "refused");
	}

	@ExceptionHandler({ DocumentNotFound.class, MailItemNotFound.class, WorkItemNotFound.class,
			DecisionNotFound.class })
	ModelAndView missing(HttpServletRequest request) {
		return page(request, HttpStatus.NOT_FOUND);
	}

	/** The store lacks bytes that it should hold: what hangs on them is not there. */
	@ExceptionHandler(ContentMissing.class)
	ModelAndView lost(HttpServletRequest request, ContentMissing failure) {
		LOGGER.error("The store lacks bytes: {}", failure.getMessage());
		return page(request, HttpStatus.NOT_FOUND, "lost");
	}

	/** Two requests at once: whoever comes second looks again and repeats. */
	@ExceptionHandler({ ConcurrencyFailureException.class, DuplicateKeyException.class, DocumentChanged.class,
			WorkItemChanged.class })
	ModelAndView atOnce(HttpServletRequest request) {
		return page(request, HttpStatus.CONFLICT);
	}

	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
		return page(request, status);
	}

	/** What broke may break the navigation as well. */
	private Frame frame(HttpServletRequest request, HttpStatusCode status) {
		return status.is5xxServerError() ? this.frames.bare(request) : this.frames.frame(request);
	}

	private ModelAndView page(HttpServletRequest request, HttpStatusCode status) {
		String kind = switch (status.value()) {
			case 401, 403 -> "refused";
			case 400, 404, 405, 410 -> "missing";
			case 409 -> "atOnce";
			case 413 -> "tooLarge";
			default -> "broken";
		};
		return page(request, status, kind);
	}

	private ModelAndView page(HttpServletRequest request, HttpStatusCode status, String kind) {
		return new ModelAndView("error/page",
				Map.of("frame", frame(request, status), "status", status.value(), "kind", kind), status);
	}

}
