package de.aktenlauf.web.login;

import java.util.List;

import de.aktenlauf.access.People;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The log-in page. */
@Screen
class LoginController {

	private final People people;

	private final Words words;

	LoginController(People people, Words words) {
		this.people = people;
		this.words = words;
	}

	@GetMapping("/anmelden")
	String login(Model model) {
		model.addAttribute("people", this.people.all().stream().map(this::card).toList());
		return "login/login";
	}

	private Card card(User user) {
		List<String> roles = user.roles().stream().sorted().map(Role::name).toList();
		String first = roles.isEmpty() ? "" : roles.getFirst();
		return new Card(user.id().value(), user.displayName(), this.words.ofCode("role", first),
				this.words.ofCode("login.does", first));
	}

	/**
	 * A person of the demo.
	 *
	 * @param id user name
	 * @param name as shown
	 * @param role what the person is
	 * @param does what there is to see as this person
	 */
	record Card(String id, String name, String role, String does) {
	}

}
