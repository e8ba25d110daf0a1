package de.aktenlauf.web.page;

import de.aktenlauf.web.WebOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Whatever stands in an address or a form, no page breaks. */
@WebOffice
class OddParametersTest {

	private static final String NOBODY = "0e2ad3f7-6d0e-4b47-9ce5-1f36b6a3d1aa";

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@CsvSource({ "/lieferungen/bericht/tag?tag=%2B999999999-12-31,404", "/lieferungen/bericht/tag?tag=-0044-03-15,404",
			"/lieferungen/bericht/tag?tag=gestern,400", "/lieferungen/gibtesnicht/999999999/beleg,404",
			"/quarantaene/abc,400", "/quarantaene/" + NOBODY + ",404", "/quarantaene/" + NOBODY + "/bild,404",
			"/dokumente/abc,400", "/dokumente/" + NOBODY + ",404", "/dokumente/" + NOBODY + "/seiten?seite=x,400",
			"/dokumente/" + NOBODY + "/seiten/1,404", "/dokumente/" + NOBODY + "/kopien/" + NOBODY + ",404",
			"/suche/7?seite=-1,302", "/suche/aehnlich/x,400" })
	void an_odd_address_is_answered(String address, int status) throws Exception {
		this.mvc.perform(get(java.net.URI.create(address)).with(user("poststelle"))).andExpect(status().is(status));
	}

	@ParameterizedTest
	@CsvSource({ "/postkorb?nach=" + NOBODY + ",404", "/postkorb?vorgang=x,400", "/postkorb?filter=%00&ordnung=%F0,200",
			"/akten?nach=99999-9999999,200", "/akten/99999/9999999?jahr=0&nach=2026-13-45_1&worte=999999999,403",
			"/akten/35504/0012345?dokument=x,400" })
	void an_odd_address_of_a_caseworker_is_answered(String address, int status) throws Exception {
		this.mvc.perform(get(java.net.URI.create(address)).with(user("sachbearbeitung")))
			.andExpect(status().is(status));
	}

	@Test
	void a_basket_with_an_endless_name_is_not_there() throws Exception {
		this.mvc.perform(get("/postkorb/" + "x".repeat(65)).with(user("sachbearbeitung")))
			.andExpect(status().isNotFound());
		this.mvc.perform(
				post("/postkorb/ansichten").with(user("sachbearbeitung")).with(csrf()).param("korb", "x".repeat(65)))
			.andExpect(status().isNotFound());
	}

	@Test
	void a_letter_with_an_odd_identifier_is_not_repaired() throws Exception {
		this.mvc
			.perform(post("/quarantaene/unlesbar").with(user("poststelle"))
				.with(csrf())
				.param("id", "quatsch")
				.param("akte", "1"))
			.andExpect(status().isBadRequest());
		this.mvc.perform(post("/quarantaene/reparatur").with(user("poststelle")).with(csrf()).param("akt", "QUATSCH"))
			.andExpect(status().isBadRequest());
	}

	@Test
	void an_endless_reason_is_told_and_kept() throws Exception {
		this.mvc
			.perform(post("/akten/35504/0012345/zugriff").with(user("sachbearbeitung"))
				.with(csrf())
				.param("grund", "x".repeat(1_001)))
			.andExpect(status().is(422));
	}

}
