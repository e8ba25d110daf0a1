package de.aktenlauf.web.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.samples.BadFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Nine letters in quarantine, mended by group, by keyboard, with a second person. */
class RepairIT extends InTheBrowser {

	private static final String NAME = "repairs-1";

	private static final int MOST_CLICKS = 27;

	@Autowired
	private Intake intake;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private Clock clock;

	@TempDir
	private Path folder;

	private int clicks;

	@Test
	void nine_letters_are_mended_within_their_clicks() throws IOException {
		deliver();
		browser().logInAs("poststelle");
		press("a[href='/quarantaene']");

		browser().find("#kennwort-ENCRYPTED").sendKeys("geheim", Keys.ENTER);
		this.clicks++;
		told("3 erledigt, 0 nicht möglich.");
		press("#grund-CORRUPT button[value='NEW_SCAN']");
		browser().waitFor((there) -> there.text("#grund-CORRUPT").contains("ES-"));
		press("#grund-UNSUPPORTED_TYPE button[value='UNREADABLE']");
		browser().waitFor((there) -> there.all("input[name='akte']").size() == 3);
		for (WebElement field : browser().all("input[name='akte']")) {
			field.sendKeys("35504//0012345");
		}
		press("main form button");
		told("3 erledigt, 0 nicht möglich.");
		assertThat(browser().text("#zweite-person")).contains("bestätigen muss eine andere Person");
		assertThat(browser().all("#zweite-person button")).isEmpty();

		browser().driver().manage().deleteAllCookies();
		browser().logInAs("teamleitung");
		press("a[href='/quarantaene']");
		press("#zweite-person button[value='CONFIRM']");
		told("3 erledigt, 0 nicht möglich.");

		browser().waitFor((there) -> filed() == 6);
		assertThat(this.clicks).isLessThanOrEqualTo(MOST_CLICKS);
		assertThat(letters()).extracting(MailItem::receivedOn).containsOnly(LocalDate.now(this.clock).minusDays(2));
		assertThat(letters().stream().mapToInt(MailItem::pages).sum())
			.isEqualTo(this.intake.delivery(NAME).orElseThrow().pagesDelivered());
		assertThat(browser().complaints()).isEmpty();
	}

	private void told(String words) {
		browser().waitFor((there) -> there.text("#meldung").contains(words));
	}

	private void press(String selector) {
		browser().find(selector).sendKeys(Keys.ENTER);
		this.clicks++;
	}

	private long filed() {
		return letters().stream()
			.filter((item) -> item.state() == MailItemState.FILED || item.state() == MailItemState.CLEARING)
			.count();
	}

	private List<MailItem> letters() {
		return this.intake.ledger(NAME);
	}

	private void deliver() throws IOException {
		LocalDate receivedOn = LocalDate.now(this.clock).minusDays(2);
		StringBuilder documents = new StringBuilder();
		for (int i = 1; i <= 9; i++) {
			byte[] bytes = (i <= 3) ? BadFiles.encrypted("Antrag Nummer " + i + " auf Erstattung der Kosten.")
					: (i <= 6) ? BadFiles.truncated("Abgeschnittener Brief " + i)
							: ("Nur Text " + i).getBytes(StandardCharsets.UTF_8);
			Files.write(this.folder.resolve(i + ".pdf"), bytes);
			documents.append((i > 1) ? "," : "").append("""
					{ "position": %d, "file": "%d.pdf", "sha256": "%s", "bytes": %d, "pages": 1,
					  "receivedOn": "%s" }""".formatted(i, i, SmallDelivery.digest(bytes), bytes.length, receivedOn));
		}
		Files.writeString(this.folder.resolve("delivery.json"), """
				{ "format": "aktenlauf-delivery/1", "delivery": "%s", "source": "scan-centre", "channel": "POST",
				  "scannedAt": "%sT09:12:00+01:00", "documents": [ %s ] }
				""".formatted(NAME, receivedOn.plusDays(1), documents));
		this.currentUser.asSystem(() -> this.intake.receive(this.folder));
		browser().waitFor((there) -> this.intake.delivery(NAME).orElseThrow().complete());
	}

}
