package de.aktenlauf.web.browser;

import org.openqa.selenium.Keys;

/**
 * A person without a mouse whose presses are counted: each key that triggers something.
 * Tab and what is typed into a field do not count.
 */
final class Presses {

	private final Browser browser;

	private int count;

	Presses(Browser browser) {
		this.browser = browser;
	}

	int count() {
		return this.count;
	}

	/** A single key of the page. */
	Presses key(CharSequence key) {
		this.count++;
		this.browser.press(key);
		return this;
	}

	/** Goes to a control by Tab and triggers it. */
	Presses enter(String selector) {
		this.count++;
		this.browser.tabTo(selector).sendKeys(Keys.ENTER);
		return this;
	}

	/** Triggers what has the focus already. */
	Presses enter() {
		return key(Keys.ENTER);
	}

}
