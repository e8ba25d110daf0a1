package de.aktenlauf.web.login;

import java.util.List;
import java.util.Map;

import de.aktenlauf.web.page.Rendering;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The log-in as it reaches the browser. */
class LoginTemplateTest {

	@Test
	void each_person_of_the_demo_is_one_click_away() {
		LoginController.Card card = new LoginController.Card("sachbearbeitung", "Sabine Bergmann", "Sachbearbeitung",
				"Eigener Postkorb");

		Document page = Rendering.page("login/login", Map.of("people", List.of(card)));

		assertThat(page.select("button[data-person=sachbearbeitung]")).hasSize(1);
		assertThat(page.text()).contains("erfunden");
	}

	@Test
	void without_the_demo_nobody_is_shown() {
		Document page = Rendering.page("login/login", Map.of("people", List.of()));

		assertThat(page.select("button[data-person]")).isEmpty();
		assertThat(page.select("input[name=username]")).hasSize(1);
	}

}
