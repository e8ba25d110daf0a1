package de.aktenlauf.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.efile.DocumentLink;
import de.aktenlauf.efile.DocumentMove;
import de.aktenlauf.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Where documents lay, lie and are shown. */
final class PlaceAnswer {

	private PlaceAnswer() {
	}

	/** The moves of a document, the newest first. */
	record Moves(List<Move> moves) {

		/** Keeps an unmodifiable copy. */
		Moves {
			moves = List.copyOf(moves);
		}

	}

	/** A move; a place in a file that is closed to the caller is null. */
	record Move(String move, @Nullable Shelf from, @Nullable Shelf to, String reason, String by, Instant at,
			@Nullable String undoes) {

		static Move of(DocumentMove move, Set<CaseNumber> open) {
			return new Move(move.id().toString(), Shelf.of(move.from(), open), Shelf.of(move.to(), open), move.reason(),
					move.movedBy().value(), move.movedAt(), move.undoes().map(UUID::toString).orElse(null));
		}

	}

	/** A place in a file. */
	record Shelf(@JsonProperty("case") String caseNumber, String register) {

		static @Nullable Shelf of(DocumentMove.Shelf shelf, Set<CaseNumber> open) {
			return open.contains(shelf.caseNumber()) ? new Shelf(shelf.caseNumber().value(), shelf.register()) : null;
		}

	}

	/** The files in which a document is shown, too. */
	record Links(List<Link> links) {

		/** Keeps an unmodifiable copy. */
		Links {
			links = List.copyOf(links);
		}

	}

	/** One file. */
	record Link(@JsonProperty("case") String caseNumber, String register, String by, Instant at) {

		static Link of(DocumentLink link) {
			return new Link(link.caseNumber().value(), link.register(), link.linkedBy().value(), link.linkedAt());
		}

	}

}
