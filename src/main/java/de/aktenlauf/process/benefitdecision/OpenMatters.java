package de.aktenlauf.process.benefitdecision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import de.aktenlauf.applications.Application;
import de.aktenlauf.decisions.exclusions.MatterKind;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;

import org.springframework.stereotype.Component;

/**
 * What is open in a case beside an application: letters on which somebody still works.
 */
@Component
class OpenMatters {

	private final WorkItems workItems;

	private final Efiles efiles;

	OpenMatters(WorkItems workItems, Efiles efiles) {
		this.workItems = workItems;
		this.efiles = efiles;
	}

	Map<MatterKind, Integer> beside(Application application) {
		List<DocumentId> open = this.workItems.ofCase(application.caseNumber())
			.stream()
			.filter((item) -> item.state() != WorkItemState.COMPLETED)
			.map(WorkItem::document)
			.flatMap(Optional::stream)
			.filter((document) -> !application.documents().contains(document))
			.distinct()
			.toList();
		Map<MatterKind, Integer> matters = new EnumMap<>(MatterKind.class);
		this.efiles.documents(open)
			.stream()
			.map(Document::kind)
			.flatMap(OpenMatters::matter)
			.forEach((matter) -> matters.merge(matter, 1, Integer::sum));
		return matters;
	}

	private static Stream<MatterKind> matter(DocumentKind kind) {
		return switch (kind) {
			case CHANGE_NOTICE, PERSON_ANNEX, RENT_INCREASE, UTILITY_STATEMENT -> Stream.of(MatterKind.CHANGE_NOTICE);
			case HEARING_REPLY -> Stream.of(MatterKind.HEARING);
			case TIP_OFF -> Stream.of(MatterKind.TIP);
			case APPEAL -> Stream.of(MatterKind.APPEAL);
			case REVIEW_REQUEST -> Stream.of(MatterKind.REVIEW);
			case COURT -> Stream.of(MatterKind.COURT_CASE);
			case SPECIAL_NEED_APPLICATION -> Stream.of(MatterKind.LOAN);
			default -> Stream.empty();
		};
	}

}
