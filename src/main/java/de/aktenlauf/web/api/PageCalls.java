package de.aktenlauf.web.api;

import java.util.List;
import java.util.Objects;

import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.PagePlan;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.PlacedPage;
import de.aktenlauf.web.FileFactsFinder;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Work on the pages of a document, which its original does not feel. */
@RestController
@RequestMapping("/api/v1/documents/{document}")
class PageCalls {

	private final OpenedDocuments documents;

	private final PageWork work;

	private final FileFactsFinder facts;

	PageCalls(OpenedDocuments documents, PageWork work, FileFactsFinder facts) {
		this.documents = documents;
		this.work = work;
		this.facts = facts;
	}

	@GetMapping("/pages")
	ResponseEntity<PagesAnswer> pages(@PathVariable String document) {
		return answer(this.documents.open(document).document());
	}

	/** Turns pages, puts them in another order or marks them blank. */
	@PutMapping("/pages")
	ResponseEntity<PagesAnswer> arrange(@PathVariable String document,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody PageWish.PageOrder order) {
		OpenedDocuments.Opened opened = this.documents.unchanged(document, ifMatch);
		return answer(this.work.arrange(opened.id(), opened.version(), order.on(pages(opened)), opened.facts()));
	}

	/** Brings an earlier state back. */
	@PostMapping("/pages/restoration")
	ResponseEntity<PagesAnswer> restore(@PathVariable String document,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody PageWish.Restoration wish) {
		OpenedDocuments.Opened opened = this.documents.unchanged(document, ifMatch);
		long layer = Objects.requireNonNullElse(wish.layer(), -1L);
		return answer(this.work.restore(opened.id(), opened.version(), layer, opened.facts()));
	}

	/** Takes the last act back; the answer is about the document that has the pages. */
	@PostMapping("/pages/undo")
	ResponseEntity<PagesAnswer> undo(@PathVariable String document,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		OpenedDocuments.Opened opened = this.documents.unchanged(document, ifMatch);
		return answer(this.work.undo(opened.id(), opened.version(), this.facts::ofDocument));
	}

	/** Splits a document; the first part stays with it. */
	@PostMapping("/splits")
	ResponseEntity<PagesAnswer.NewDocuments> split(@PathVariable String document,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody PageWish.WantedParts wish) {
		OpenedDocuments.Opened opened = this.documents.unchanged(document, ifMatch);
		List<DocumentId> parts = this.work.split(opened.id(), opened.version(), wish.on(pages(opened)), opened.facts());
		return ResponseEntity.status(HttpStatus.CREATED)
			.eTag(VersionTag.of(this.work.plan(opened.id()).document().version()))
			.body(new PagesAnswer.NewDocuments(parts.stream().map(DocumentId::toString).toList()));
	}

	/** Puts the pages of another document of the same case behind those of this one. */
	@PostMapping("/merges")
	ResponseEntity<PagesAnswer> merge(@PathVariable String document,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody PageWish.Merge wish) {
		OpenedDocuments.Opened opened = this.documents.unchanged(document, ifMatch);
		DocumentId other = this.documents.open(String.valueOf(wish.document())).id();
		return answer(this.work.merge(opened.id(), opened.version(), other, this.facts::ofDocument));
	}

	private List<PlacedPage> pages(OpenedDocuments.Opened opened) {
		return this.work.plan(opened.id()).pages();
	}

	private ResponseEntity<PagesAnswer> answer(Document document) {
		PagePlan plan = this.work.plan(document.id());
		return ResponseEntity.ok()
			.eTag(VersionTag.of(plan.document().version()))
			.body(PagesAnswer.of(plan, this.work.current(document.id()), this.work.readings(plan.pages())));
	}

}
