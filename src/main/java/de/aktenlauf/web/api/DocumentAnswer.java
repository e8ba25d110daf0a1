package de.aktenlauf.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.efile.Document;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.text.ExtractedText;
import org.jspecify.annotations.Nullable;

/** One document as FORMATS.md describes it. */
record DocumentAnswer(String document, @JsonProperty("case") @Nullable String caseNumber, String kind, String title,
		String register, List<String> tags, String channel, LocalDate receivedOn, Instant scannedAt, Instant filedAt,
		int pages, String mediaType, String sha256) {

	/** Keeps an unmodifiable copy. */
	DocumentAnswer {
		tags = List.copyOf(tags);
	}

	static DocumentAnswer of(Document document, List<String> tags) {
		return new DocumentAnswer(document.id().toString(),
				document.caseNumber().map(CaseNumber::toString).orElse(null), document.kind().name(), document.title(),
				document.register(), tags, document.channel().name(), document.receivedOn(), document.scannedAt(),
				document.filedAt(), document.pages(), document.mediaType(), document.content().value());
	}

	/** What was read on its pages, blank ones too. */
	record Text(String document, List<Page> pages) {

		/** Keeps an unmodifiable copy. */
		Text {
			pages = List.copyOf(pages);
		}

		static Text of(Document document, ExtractedText text) {
			return new Text(document.id().toString(),
					text.pages()
						.stream()
						.map((page) -> new Page(page.number(), page.text(), page.blank(), page.confidencePercent()))
						.toList());
		}

	}

	/** One page. */
	record Page(int page, String text, boolean blank, int confidencePercent) {
	}

}
