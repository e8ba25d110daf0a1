package de.aktenlauf.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.ImportReport;
import de.aktenlauf.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the register of known cases. */
@RestController
class CaseImportCalls {

	/** Longest register in bytes: about 500,000 cases. */
	private static final long MAX_BYTES = 1024L * 1024 * 1024;

	private final Cases cases;

	private final Access access;

	CaseImportCalls(Cases cases, Access access) {
		this.cases = cases;
		this.access = access;
	}

	@Operation(summary = "Takes a case register of the form aktenlauf-cases/1",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
	@PostMapping("/api/v1/cases/imports")
	Report take(HttpServletRequest request) throws IOException {
		this.access.require(Permission.IMPORT);
		return Report.of(this.cases.importAll(new Limited(request.getInputStream())));
	}

	/** What the import did. */
	record Report(int added, int changed, int closed, int unchanged, List<Refused> refused) {

		static Report of(ImportReport report) {
			return new Report(report.added(), report.changed(), report.closed(), report.unchanged(),
					report.refused()
						.stream()
						.map((refusal) -> new Refused(refusal.caseNumber(), refusal.reason()))
						.toList());
		}

	}

	/** A row that was not taken. */
	record Refused(@JsonProperty("case") String caseNumber, String reason) {
	}

	/** Refuses what is longer than any register. */
	private static final class Limited extends FilterInputStream {

		private long bytes;

		private Limited(InputStream body) {
			super(body);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			return count(super.read(buffer, offset, length));
		}

		private int count(int read) {
			this.bytes += Math.max(0, read);
			if (this.bytes > MAX_BYTES) {
				throw new CallRefused(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "REGISTER_TOO_LARGE", "Zu groß", "body",
						"Das Register ist größer als " + MAX_BYTES + " Bytes."));
			}
			return read;
		}

	}

}
