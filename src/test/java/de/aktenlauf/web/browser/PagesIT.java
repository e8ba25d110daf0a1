package de.aktenlauf.web.browser;

import java.util.List;

import com.deque.html.axecore.results.Rule;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** Turning the pages of a letter without a mouse, and taking it back. */
class PagesIT extends InTheBrowser {

	@Test
	void a_page_is_turned_and_turned_back_by_keyboard_alone() {
		openPages();
		browser().tabTo("input[name='gewaehlt']");
		assertThat(ratio()).isLessThan(1);

		browser().press("r");
		browser().waitFor((there) -> !there.all("#rueckgaengig").isEmpty());
		browser().waitFor((there) -> ratio() > 1);
		assertThat(browser().text(".course")).contains("gedreht: Seite 1");
		assertThat(browser().run("return document.activeElement.name")).isEqualTo("gewaehlt");

		browser().press(Keys.chord(Keys.CONTROL, "z"));
		browser().waitFor((there) -> there.all("#rueckgaengig").isEmpty());
		browser().waitFor((there) -> ratio() > 0 && ratio() < 1);
		assertThat(browser().complaints()).isEmpty();
	}

	@Test
	void the_space_bar_chooses_and_arrows_go_on() {
		openPages();

		browser().tabTo("input[name='gewaehlt']").sendKeys(Keys.SPACE);
		browser().press(Keys.ARROW_RIGHT);

		assertThat(browser().all("input[name='gewaehlt']:checked")).hasSize(1);
		assertThat(browser().run("return document.activeElement.name")).isEqualTo("gewaehlt");
	}

	@Test
	void areas_are_shown_before_they_are_painted_over() {
		openPages();
		browser().go(browser().path().replace("/seiten", "/schwaerzen"));

		browser().find("#bereiche").sendKeys("1: 10 10 30 5");
		browser().find("button[value='vorschau']").click();

		browser().waitFor((there) -> !there.all(".marks--black rect").isEmpty());
		assertThat(browser().complaints()).isEmpty();
	}

	@Test
	void axe_finds_nothing_on_the_pages_and_on_what_is_painted_over() {
		openPages();
		for (String path : List.of(browser().path(), browser().path().replace("/seiten", "/schwaerzen"))) {
			browser().go(path).find("h1");
			for (boolean dark : List.of(false, true)) {
				browser().dark(dark);
				assertThat(ScreenCheck.axe().analyze(browser().driver()).getViolations()).extracting(Rule::getId)
					.isEmpty();
			}
			assertThat(browser().run("return document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
		}
	}

	private void openPages() {
		browser().logInAs("sachbearbeitung");
		String picture = browser().find("a.row[data-picture]").getDomAttribute("data-picture");
		browser().go(picture.substring(0, picture.lastIndexOf('/')));
		browser().find(".leaf");
	}

	/** Width by height of the first picture, 0 while it is not there. */
	private double ratio() {
		Object ratio = browser().run("const i = document.querySelector('.leaf img');"
				+ "return i && i.complete && i.naturalHeight ? i.naturalWidth / i.naturalHeight : 0");
		return ((Number) ratio).doubleValue();
	}

}
