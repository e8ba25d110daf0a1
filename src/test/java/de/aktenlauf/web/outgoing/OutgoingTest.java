package de.aktenlauf.web.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.outbound.DecidedBy;
import de.aktenlauf.outbound.EvidenceItem;
import de.aktenlauf.outbound.Letter;
import de.aktenlauf.outbound.LetterOrder;
import de.aktenlauf.outbound.NoticeContent;
import de.aktenlauf.outbound.OutboundMail;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.Barcode;
import de.aktenlauf.text.TextExtraction;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.WebOffice;
import de.aktenlauf.web.page.Rendering;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The queue as it reaches the browser. */
@WebOffice
class OutgoingTest {

	private static final CaseNumber OURS = new CaseNumber("35504//0008811");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private OutboundMail mail;

	@Autowired
	private FileFactsFinder facts;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private TextExtraction texts;

	private Letter letter;

	@BeforeEach
	void aSentLetter() throws Exception {
		this.mvc
			.perform(post("/api/v1/cases/imports").with(httpBasic("poststelle", "demo"))
				.contentType(MediaType.APPLICATION_JSON)
				.content("""
						{ "format": "aktenlauf-cases/1", "full": false, "cases": [
						  { "case": "%s", "team": "LEISTUNG-3", "worker": "sachbearbeitung", "status": "OPEN",
						    "address": { "street": "Am Ring 4", "postCode": "52399", "city": "Rurtal" },
						    "members": [ { "role": "REPRESENTATIVE", "givenName": "Berta", "familyName": "Uferschnepfe",
						      "birthDate": "1984-05-02" } ] } ] }""".formatted(OURS)))
			.andExpect(status().isOk());
		this.letter = this.currentUser.asSystem(() -> {
			LetterOrder order = new LetterOrder("screen:" + UUID.randomUUID(), OURS,
					new NoticeContent.EvidenceRequest(Optional.empty(),
							List.of(new EvidenceItem("Mietvertrag", Optional.empty())), LocalDate.parse("2099-12-14")),
					DecidedBy.MACHINE, Optional.empty());
			Letter draft = this.mail.compose(order, this.facts.ofCase(OURS)).letter();
			return this.mail.send(draft.id(), this.facts.ofCase(OURS));
		});
	}

	@Test
	void a_caseworker_finds_letter_case_decider_copy_and_pdf() throws Exception {
		Document page = page("sachbearbeitung", "/postausgang?art=EVIDENCE_REQUEST&entschieden=automatik&akte=" + OURS);

		assertThat(page.select("#postausgang tbody tr:first-child").text()).contains(number(),
				"Aufforderung zur Mitwirkung", OURS.value(), "Automatisch", "Bereit für Druck");
		assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("Postausgang");
		as("sachbearbeitung", get(page.select("#postausgang a[href^=/dokumente/]").attr("href")))
			.andExpect(status().isOk());
		as("sachbearbeitung", get(page.select("#postausgang a[href$=/pdf]").attr("href"))).andExpect(status().isOk())
			.andExpect(header().string("Content-Type", "application/pdf"))
			.andExpect(header().string("Content-Disposition", "attachment; filename=\"brief-" + number() + ".pdf\""));
	}

	@Test
	void filters_that_nothing_fits_say_so() throws Exception {
		assertThat(page("sachbearbeitung", "/postausgang?art=REFUSAL&akte=" + OURS).select(".state").text())
			.contains("Kein Schreiben passt");
		Document wrong = page("sachbearbeitung", "/postausgang?akte=abc");
		assertThat(wrong.select("#akte").attr("aria-invalid")).isEqualTo("true");
		assertThat(wrong.select("#akte-error").text()).contains("35504//0012345");
	}

	@Test
	void the_mail_room_sees_no_content() throws Exception {
		Document page = page("poststelle", "/postausgang");

		assertThat(page.select("#postausgang").text()).contains(number(), "Bereit für Druck")
			.doesNotContain(OURS.value(), "Mitwirkung", "Automatisch");
		assertThat(page.select("#postausgang a")).isEmpty();
		assertThat(page.select("main form")).isEmpty();
		as("poststelle", get("/postausgang/" + this.letter.id() + "/pdf")).andExpect(status().isForbidden());
	}

	@Test
	void others_see_nothing_of_it() throws Exception {
		assertThat(page("lb11", "/postausgang?akte=" + OURS).select("#postausgang")).isEmpty();
		as("lb11", get("/postausgang/" + this.letter.id() + "/pdf")).andExpect(status().isForbidden());
		as("sachbearbeitung", get("/postausgang/" + UUID.randomUUID() + "/pdf")).andExpect(status().isNotFound());
		as("pruefung", get("/postausgang")).andExpect(status().isForbidden());
	}

	@Test
	void the_code_on_the_letter_is_one_that_intake_recognises() {
		ContentId pages = this.letter.sent().orElseThrow().content();

		assertThat(this.texts.stored(pages).orElseThrow().pages())
			.anySatisfy((page) -> assertThat(page.barcodes()).extracting(Barcode::text)
				.contains("AKTENLAUF:1:" + OURS + ":COOPERATION_REPLY:" + number()));
	}

	@Test
	void an_empty_queue_says_so() {
		Document page = Rendering.page("outgoing/list", Map.of("rows", List.of(), "readable", true, "kinds", List.of(),
				"deciders", List.of(), "art", "", "entschieden", "", "akte", "", "filtered", false, "later", false));

		assertThat(page.select(".state h2").text()).isEqualTo("Postausgang ist leer");
	}

	private String number() {
		return this.letter.sent().orElseThrow().number();
	}

	private Document page(String person, String path) throws Exception {
		return Jsoup
			.parse(as(person, get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
	}

	private ResultActions as(String person, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(user(person)));
	}

}
