package de.aktenlauf.web.deliveries;

import java.time.Clock;
import java.time.LocalDate;

import de.aktenlauf.intake.DeliveryReports;
import de.aktenlauf.web.page.Screen;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The report of a day's deliveries, to keep and to pass on. */
@Screen
class DailyReportController {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2999;

	private final DeliveryReports reports;

	private final DailyReport report;

	private final Clock clock;

	DailyReportController(DeliveryReports reports, DailyReport report, Clock clock) {
		this.reports = reports;
		this.report = report;
		this.clock = clock;
	}

	@GetMapping("/lieferungen/bericht/tag")
	ResponseEntity<byte[]> report(
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate tag) {
		LocalDate day = (tag != null) ? tag : LocalDate.now(this.clock);
		if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		byte[] pdf = this.report.pdf(day, this.reports.of(day));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("tagesbericht-" + day + ".pdf").build().toString())
			.body(pdf);
	}

}
