package de.aktenlauf.web.page;

import java.time.Duration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Help pages, and what a person sets for the own browser: light or dark, single keys. */
@Screen
class SettingsController {

	private static final Duration ONE_YEAR = Duration.ofDays(365);

	private static final Map<String, String> SETTINGS = Map.of("darstellung", "hell|dunkel|system", "tasten", "an|aus");

	@GetMapping("/tasten")
	String keys() {
		return "help/keys";
	}

	@GetMapping("/barrierefreiheit")
	String accessibility() {
		return "help/accessibility";
	}

	@PostMapping("/einstellungen")
	String set(@RequestParam Map<String, String> settings, @RequestParam(defaultValue = "/") String zurueck,
			HttpServletRequest request, HttpServletResponse response) {
		SETTINGS.forEach((name, allowed) -> {
			String value = settings.get(name);
			if (value != null && value.matches(allowed)) {
				response.addHeader(HttpHeaders.SET_COOKIE,
						ResponseCookie.from(name, value)
							.path("/")
							.maxAge(ONE_YEAR)
							.httpOnly(true)
							.secure(request.isSecure())
							.sameSite("Strict")
							.build()
							.toString());
			}
		});
		boolean here = zurueck.startsWith("/") && !zurueck.startsWith("//") && !zurueck.contains("\\");
		return "redirect:" + (here ? zurueck : "/");
	}

}
