package de.aktenlauf.web.api;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.web.Ledger;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes deliveries and shows their ledgers. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryCalls {

	private static final int DEFAULT_LIMIT = 50;

	private static final Parameters.Limits LIMIT = new Parameters.Limits(1, 200,
			"ältere Lieferungen zeigt /api/v1/deliveries/{delivery} mit ihrem Namen.");

	private final Intake intake;

	private final Access access;

	private final Uploads uploads;

	private final Ledger ledger;

	DeliveryCalls(Intake intake, Access access, Uploads uploads, Ledger ledger) {
		this.intake = intake;
		this.access = access;
		this.uploads = uploads;
		this.ledger = ledger;
	}

	/** The answer leaves only after every byte lies durably in the store. */
	@Operation(summary = "Takes a delivery, stored durably before it answers",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = "application/zip",
							schema = @Schema(type = "string", format = "binary"))))
	@PostMapping(consumes = { "application/zip", "application/x-zip-compressed", "application/octet-stream" })
	ResponseEntity<DeliveryAnswer> take(HttpServletRequest request) throws IOException {
		this.access.require(Permission.IMPORT);
		Path file = this.uploads.store(request.getInputStream(), request.getContentLengthLong());
		try {
			Delivery delivery = this.intake.receive(file);
			return ResponseEntity.accepted()
				.location(URI.create("/api/v1/deliveries/" + delivery.name()))
				.body(DeliveryAnswer.of(delivery, this.ledger.rows(delivery.name())));
		}
		finally {
			this.uploads.clear(file);
		}
	}

	@GetMapping
	DeliveryAnswer.Latest latest(@RequestParam(required = false) @Nullable String limit) {
		this.access.require(Permission.READ_DELIVERIES);
		int most = Parameters.number("limit", limit, DEFAULT_LIMIT, LIMIT);
		return new DeliveryAnswer.Latest(this.intake.deliveries(most)
			.stream()
			.map((delivery) -> DeliveryAnswer.of(delivery, List.of()))
			.toList());
	}

	@GetMapping("/{delivery}")
	DeliveryAnswer delivery(@PathVariable String delivery) {
		this.access.require(Permission.READ_DELIVERIES);
		Delivery known = this.intake.delivery(delivery)
			.orElseThrow(() -> CallRefused.notThere("DELIVERY_NOT_FOUND", "delivery",
					"Eine Lieferung dieses Namens gibt es nicht."));
		return DeliveryAnswer.of(known, this.ledger.rows(known.name()));
	}

}
