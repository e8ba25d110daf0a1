package de.aktenlauf.web.receipts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.web.WebOffice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A receipt from its issue to the check by somebody outside. */
@WebOffice
class ReceiptCheckTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Intake intake;

	@Autowired
	private CurrentUser currentUser;

	@TempDir
	private Path folder;

	@Test
	void somebody_outside_is_told_what_the_receipt_says_and_nothing_else() throws Exception {
		String name = deliver();
		String address = "/lieferungen/" + name + "/1/beleg";
		assertThat(page(get(address).with(user("poststelle"))).text()).contains("Noch kein Beleg");

		this.mvc.perform(post(address).with(user("poststelle")).with(csrf())).andExpect(status().is3xxRedirection());
		Document letter = page(get(address).with(user("poststelle")));
		String code = letter.select("#beleg dd").eachText().getLast();
		Document checked = page(post("/beleg").param("code", code).with(csrf()));

		assertThat(letter.select("textarea").val()).contains(code, "Prüfsumme (SHA-256): ", "/beleg");
		assertThat(checked.text()).contains("Dieser Beleg ist echt", code, "Post", "19.11.2026");
		assertThat(checked.select("main").text()).doesNotContain(name, "geheimer-name.txt");
	}

	@Test
	void an_unknown_code_is_told_and_many_are_slowed_down() throws Exception {
		this.mvc.perform(guess()).andExpect(status().isNotFound());
		for (int i = 1; i < CheckThrottle.MAX_WRONG; i++) {
			this.mvc.perform(guess());
		}

		this.mvc.perform(guess()).andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
	}

	@Test
	void caseworkers_issue_no_receipts_from_a_ledger() throws Exception {
		String name = deliver();

		this.mvc.perform(get("/lieferungen/" + name + "/1/beleg").with(user("sachbearbeitung")))
			.andExpect(status().isForbidden());
		this.mvc.perform(get("/lieferungen/" + name + "/99/beleg").with(user("poststelle")))
			.andExpect(status().isNotFound());
	}

	@Test
	void the_report_of_a_day_is_a_pdf_to_keep() throws Exception {
		this.mvc.perform(get("/lieferungen/bericht/tag?tag=2026-11-20").with(user("poststelle")))
			.andExpect(status().isOk())
			.andExpect(content().contentType("application/pdf"))
			.andExpect(header().string("Content-Disposition", "attachment; filename=\"tagesbericht-2026-11-20.pdf\""));
		this.mvc.perform(get("/lieferungen/bericht/tag?tag=gestern").with(user("poststelle")))
			.andExpect(status().isBadRequest());
	}

	private static MockHttpServletRequestBuilder guess() {
		return post("/beleg").param("code", UUID.randomUUID().toString()).with(csrf()).with((request) -> {
			request.setRemoteAddr("192.0.2.7");
			return request;
		});
	}

	private Document page(MockHttpServletRequestBuilder request) throws Exception {
		return Jsoup.parse(this.mvc.perform(request)
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	private String deliver() throws Exception {
		String name = "R-" + UUID.randomUUID();
		byte[] bytes = ("Nur Text " + name).getBytes(StandardCharsets.UTF_8);
		String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		Path zip = this.folder.resolve(name + ".zip");
		try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream files = new ZipOutputStream(out)) {
			put(files, "geheimer-name.txt", bytes);
			put(files, "delivery.json", """
					{ "format": "aktenlauf-delivery/1", "delivery": "%s", "source": "scan-centre", "channel": "POST",
					  "scannedAt": "2026-11-20T09:12:00+01:00", "documents": [ { "position": 1, "pages": 2,
					    "file": "geheimer-name.txt", "sha256": "%s", "bytes": %d, "receivedOn": "2026-11-19" } ] }
					""".formatted(name, digest, bytes.length).getBytes(StandardCharsets.UTF_8));
		}
		this.currentUser.asSystem(() -> this.intake.receive(zip));
		return name;
	}

	private static void put(ZipOutputStream files, String name, byte[] bytes) throws IOException {
		files.putNextEntry(new ZipEntry(name));
		files.write(bytes);
	}

}
