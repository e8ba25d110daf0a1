package de.aktenlauf.web.page;

import java.util.Map;

import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.efile.DocumentNotFound;
import de.aktenlauf.intake.MailItemNotFound;
import de.aktenlauf.tasks.WorkItemNotFound;

import jakarta.servlet.http.HttpServletRequest;

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

	private final FrameAdvice frames;

	FailureAdvice(FrameAdvice frames) {
		this.frames = frames;
	}

	@ExceptionHandler(AccessRefused.class)
	ModelAndView refused(HttpServletRequest request) {
		return page(request, HttpStatus.FORBIDDEN);
	}

	@ExceptionHandler({ DocumentNotFound.class, MailItemNotFound.class, WorkItemNotFound.class })
	ModelAndView missing(HttpServletRequest request) {
		return page(request, HttpStatus.NOT_FOUND);
	}

	/** Two requests at once: whoever comes second looks again and repeats. */
	@ExceptionHandler({ ConcurrencyFailureException.class, DuplicateKeyException.class })
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
		return new ModelAndView("error/page",
				Map.of("frame", frame(request, status), "status", status.value(), "kind", kind), status);
	}

}
