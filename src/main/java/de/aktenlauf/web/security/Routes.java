package de.aktenlauf.web.security;

import java.util.List;
import java.util.Map;

import de.aktenlauf.access.Permission;

/** Every route of the product and what it asks for; what is not here is denied. */
final class Routes {

	/** Open to everybody: nothing here shows data. */
	static final String[] PUBLIC = { "/anmelden", "/assets/**", "/favicon.ico", "/error", "/barrierefreiheit", "/beleg",
			"/einstellungen", "/actuator/health", "/actuator/health/*" };

	/** Pages for each known person; the facades behind them decide about each thing. */
	static final String[] PAGES = { "/", "/postkorb", "/postkorb/**", "/aufgaben/**", "/akten", "/akten/**",
			"/dokumente/**", "/entwuerfe/**", "/antraege/neu", "/suche", "/suche/**", "/tasten", "/hilfe", "/ueber" };

	/** Pages that hang on a permission of the role. */
	static final Map<Permission, List<String>> PAGES_BY_PERMISSION = Map.of(//
			Permission.READ_DELIVERIES, List.of("/lieferungen", "/lieferungen/**"), //
			Permission.CONFIRM_UNREADABLE, List.of("/quarantaene", "/quarantaene/**"), //
			Permission.SEE_OUTGOING_MAIL, List.of("/postausgang", "/postausgang/**"), //
			Permission.ASSIGN_TEAM_MAIL, List.of("/zuordnung", "/zuordnung/**"), //
			Permission.READ_DECISIONS, List.of("/entscheidungen", "/entscheidungen/**"), //
			Permission.RETRY_INCIDENTS, List.of("/stoerungen", "/stoerungen/**"));

	/** Calls for each known person; the facades behind them decide about each thing. */
	static final String[] CALLS = { "/api/v1/documents/*", "/api/v1/documents/*/content", "/api/v1/documents/*/text",
			"/api/v1/documents/*/pages", "/api/v1/documents/*/pages/restoration", "/api/v1/documents/*/pages/undo",
			"/api/v1/documents/*/splits", "/api/v1/documents/*/redactions", "/api/v1/documents/*/redactions/*/content",
			"/api/v1/documents/*/redactions/*/text", "/api/v1/documents/*/merges", "/api/v1/documents/*/moves",
			"/api/v1/documents/*/moves/*/undo", "/api/v1/documents/*/links", "/api/v1/notes",
			"/api/v1/notes/*/completion", "/api/v1/mail-items/*", "/api/v1/mail-items/*/repairs",
			"/api/v1/mail-items/*/decision", "/api/v1/search", "/api/v1/work-items", "/api/v1/work-items/*",
			"/api/v1/work-items/*/completion", "/api/v1/work-items/*/postponement", "/api/v1/work-items/*/forwarding",
			"/api/v1/work-items/*/claim", "/api/v1/work-items/*/question", "/api/v1/work-items/*/answer",
			"/api/v1/work-items/*/correction", "/api/v1/work-items/acts/*/undo", "/api/v1/calculations",
			"/api/v1/cases/*/applications", "/api/v1/applications/*", "/api/v1/cases/*/circumstances",
			"/api/v1/cases/*/approval", "/api/v1/openapi", "/api/v1/openapi.yaml" };

	/** Calls that are open to everybody: nothing here shows data. */
	static final String[] PUBLIC_CALLS = { "/api/v1/schemas/*" };

	/** Handing deliveries in; reading them asks for less. */
	static final String DELIVERIES = "/api/v1/deliveries";

	/** Calls that read deliveries. */
	static final String DELIVERY = "/api/v1/deliveries/*";

	/** Rebuilding the search index, and how far that is. */
	static final String[] INDEX = { "/api/v1/index", "/api/v1/index/rebuilds" };

	/** Handing the case register in. */
	static final String CASE_IMPORTS = "/api/v1/cases/imports";

	private Routes() {
	}

}
