package de.aktenlauf.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class DemoDeliveryTest {

	private static final String LIST = """
			{ "format": "aktenlauf-delivery/1", "delivery": "sample", "scannedAt": "2026-01-08T09:00:00+01:00",
			  "containers": [ { "id": "B-1", "receivedOn": "2026-01-07" } ],
			  "documents": [ { "position": 1, "file": "0001.pdf", "container": "B-1" },
			                 { "position": 2, "file": "0002.pdf", "receivedOn": "2026-01-05" } ] }""";

	@Test
	void the_delivery_moves_to_today() {
		ObjectNode list = (ObjectNode) JsonMapper.builder().build().readTree(LIST);

		DemoDelivery moved = DemoDelivery.movedTo(LocalDate.of(2026, 11, 20),
				OffsetDateTime.parse("2026-11-23T06:45:00+01:00"), "-A", list);

		assertThat(moved.name()).isEqualTo("DEMO-2026-11-23-A");
		assertThat(moved.files()).containsExactly("0001.pdf", "0002.pdf");
		assertThat(moved.list().at("/delivery").asString()).isEqualTo("DEMO-2026-11-23-A");
		assertThat(moved.list().at("/scannedAt").asString()).isEqualTo("2026-11-23T06:45+01:00");
		assertThat(moved.list().at("/containers/0/receivedOn").asString()).isEqualTo("2026-11-20");
		assertThat(moved.list().at("/documents/1/receivedOn").asString()).isEqualTo("2026-11-20");
	}

}
