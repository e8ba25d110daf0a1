package de.aktenlauf.web.api;

import java.io.IOException;
import java.util.List;

import de.aktenlauf.decisions.BenefitDecisions;
import de.aktenlauf.decisions.exclusions.Approval;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes over what the specialist system granted, and shows what holds now. */
@RestController
class ApprovalCalls {

	private final BenefitDecisions decisions;

	ApprovalCalls(BenefitDecisions decisions) {
		this.decisions = decisions;
	}

	@Operation(summary = "Takes over an approval period of the form aktenlauf-approval/1",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
	@PutMapping("/api/v1/cases/{case}/approval")
	ApprovalAnswer take(@PathVariable("case") String caseNumber, HttpServletRequest request) throws IOException {
		return ApprovalAnswer
			.of(this.decisions.importApproval(CasePath.of(caseNumber), JsonBody.read(request.getInputStream())));
	}

	@Operation(summary = "All approval periods of a case, the latest first")
	@GetMapping("/api/v1/cases/{case}/approval")
	List<ApprovalAnswer> approvals(@PathVariable("case") String caseNumber) {
		return this.decisions.approvals(CasePath.of(caseNumber)).stream().map(ApprovalAnswer::of).toList();
	}

	/** A period as calls show it. */
	record ApprovalAnswer(String format, String first, String last, List<MonthAnswer> months, int automaticRenewals,
			String assetLawStart) {

		static ApprovalAnswer of(Approval approval) {
			return new ApprovalAnswer("aktenlauf-approval/1", approval.period().first().toString(),
					approval.period().last().toString(),
					approval.months()
						.stream()
						.map((month) -> new MonthAnswer(month.month().toString(), month.total().toString(),
								month.childSupplement().toString()))
						.toList(),
					approval.automaticRenewals(), approval.assetLawStart().toString());
		}

	}

	/** One month of it. */
	record MonthAnswer(String month, String total, String childSupplement) {
	}

}
