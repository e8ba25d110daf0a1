package de.aktenlauf.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import de.aktenlauf.access.People;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.intake.MailCounts;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.BasketQuery;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.WorkItemState;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts user and navigation around the pages. */
@ControllerAdvice(annotations = Screen.class)
class FrameAdvice {

	private final People people;

	private final Baskets baskets;

	private final MailCounts counts;

	private final Words words;

	private final Assets assets;

	private final String office;

	private final boolean demo;

	FrameAdvice(People people, Baskets baskets, MailCounts counts, Words words, Assets assets,
			@Value("${aktenlauf.office:Jobcenter Kreis Rurtal}") String office,
			@Value("${aktenlauf.demo:off}") String demo) {
		this.people = people;
		this.baskets = baskets;
		this.counts = counts;
		this.words = words;
		this.assets = assets;
		this.office = office;
		this.demo = !demo.equals("off");
	}

	@ModelAttribute("frame")
	Frame frame(HttpServletRequest request) {
		boolean part = request.getHeader("HX-Request") != null;
		return part ? bare(request)
				: frame(request, user().map((known) -> entries(known, request)).orElseGet(List::of));
	}

	/** Without the navigation, whose numbers ask the database. */
	Frame bare(HttpServletRequest request) {
		return frame(request, List.of());
	}

	private Frame frame(HttpServletRequest request, List<Frame.Entry> entries) {
		Optional<User> user = user();
		return new Frame(this.office, this.demo, user.map(this::person).orElse(null), entries,
				user.filter(FrameAdvice::searches).isPresent(), theme(request),
				!cookie(request, "tasten").filter("aus"::equals).isPresent(), this.assets.files());
	}

	/** Nobody, too, for a person who is logged in but not known any more. */
	private Optional<User> user() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.filter((login) -> !(login instanceof AnonymousAuthenticationToken))
			.flatMap((login) -> this.people.find(new UserId(login.getName())));
	}

	private Frame.Person person(User user) {
		return new Frame.Person(user.id().value(), user.displayName(),
				user.roles()
					.stream()
					.sorted(Comparator.naturalOrder())
					.map((role) -> this.words.ofCode("role", role.name()))
					.collect(Collectors.joining(", ")));
	}

	private List<Frame.Entry> entries(User user, HttpServletRequest request) {
		String path = request.getRequestURI();
		List<Frame.Entry> entries = new ArrayList<>();
		if (user.may(Permission.WORK_ON_ITEMS)) {
			long open = this.baskets
				.count(new BasketQuery(Optional.empty(), WorkItemState.OPEN, Optional.empty(), 0, 1));
			entries.add(desk(entry(LastPlace.BEGINNING, "nav.desk", open, false, path), request));
		}
		if (user.may(Permission.READ_FILES) || user.may(Permission.READ_ALL_FILES)) {
			entries.add(entry("/akten", "nav.files", 0, false, path));
		}
		if (user.may(Permission.READ_DELIVERIES)) {
			entries.add(entry("/lieferungen", "nav.deliveries", 0, false, path));
		}
		if (user.may(Permission.CONFIRM_UNREADABLE)) {
			long waiting = user.may(Permission.REPAIR_MAIL) ? this.counts.in(MailItemState.QUARANTINED)
					: this.counts.proposedUnreadable();
			entries.add(entry("/quarantaene", "nav.quarantine", waiting, true, path));
		}
		if (user.may(Permission.ASSIGN_TEAM_MAIL)) {
			long waiting = user.may(Permission.ASSIGN_MAIL) ? this.counts.in(MailItemState.CLEARING) : 0;
			entries.add(entry("/zuordnung", "nav.clearing", waiting, false, path));
		}
		if (user.may(Permission.SEE_OUTGOING_MAIL)) {
			entries.add(entry("/postausgang", "nav.outgoing", 0, false, path));
		}
		if (user.may(Permission.READ_DECISIONS)) {
			entries.add(entry("/entscheidungen", "nav.decisions", 0, false, path));
		}
		if (user.may(Permission.RETRY_INCIDENTS)) {
			entries.add(entry("/stoerungen", "nav.incidents", 0, true, path));
		}
		if (searches(user)) {
			entries.add(entry("/suche", "nav.search", 0, false, path));
		}
		return entries;
	}

	/** From elsewhere back to where the person stood; from the desk to its beginning. */
	private static Frame.Entry desk(Frame.Entry entry, HttpServletRequest request) {
		return entry.current() ? entry
				: new Frame.Entry(LastPlace.of(request), entry.label(), entry.count(), entry.alert(), false);
	}

	private Frame.Entry entry(String href, String label, long count, boolean alert, String path) {
		boolean current = path.equals(href) || path.startsWith(href + "/");
		return new Frame.Entry(href, this.words.of(label), (count > 0) ? Long.toString(count) : "", alert, current);
	}

	private static boolean searches(User user) {
		return user.may(Permission.READ_FILES) || user.may(Permission.READ_ALL_FILES)
				|| user.may(Permission.ASSIGN_MAIL);
	}

	private static String theme(HttpServletRequest request) {
		return cookie(request, "darstellung").map((value) -> switch (value) {
			case "hell" -> "light";
			case "dunkel" -> "dark";
			default -> "";
		}).orElse("");
	}

	private static Optional<String> cookie(HttpServletRequest request, String name) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(name))
					.map(Cookie::getValue)
					.findFirst();
	}

}
