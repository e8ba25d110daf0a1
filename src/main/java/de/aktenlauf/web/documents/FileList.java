package de.aktenlauf.web.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentLink;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.FileContents;
import de.aktenlauf.efile.FileEditing;
import de.aktenlauf.efile.FileOverview;
import de.aktenlauf.efile.FilePage;
import de.aktenlauf.efile.FileQuery;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.efile.KindDescription;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.efile.Register;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The left side of a file: its registers with counts, and a part of its list. */
@Component
class FileList {

	private final FileContents contents;

	private final FileEditing editing;

	private final Efiles efiles;

	private final PageWork pages;

	private final FileFactsFinder facts;

	private final Access access;

	private final KindCatalogue kinds;

	private final Format format;

	private final Words words;

	FileList(FileContents contents, FileEditing editing, Efiles efiles, PageWork pages, FileFactsFinder facts,
			Access access, KindCatalogue kinds, Format format, Words words) {
		this.contents = contents;
		this.editing = editing;
		this.efiles = efiles;
		this.pages = pages;
		this.facts = facts;
		this.access = access;
		this.kinds = kinds;
		this.format = format;
		this.words = words;
	}

	Shelf shelf(FileAddress address, FileFacts known) {
		FileOverview overview = this.contents.open(address.caseNumber(), known);
		return new Shelf(tree(address, overview), kinds(address, overview), years(overview), overview.documents());
	}

	Part part(FileAddress address, FileFacts known, KeptWords.Typed typed) {
		FilePage page = this.contents.page(address.caseNumber(), known, address.query(typed));
		return new Part(page.entries()
			.stream()
			.map((entry) -> row(entry.document(), entry.tags(), address.document(entry.document().id().toString())))
			.toList(), links(address), page.next().map(address::behind).orElse(null), page.readAll());
	}

	/** Documents of other files, as far as the reader may open them, before the list. */
	private List<Row> links(FileAddress address) {
		if (!address.after().isEmpty() || address.filtered()) {
			return List.of();
		}
		List<DocumentId> linked = this.editing.linksIn(address.caseNumber())
			.stream()
			.filter((link) -> address.register().isEmpty() || link.register().equals(address.register()))
			.map(DocumentLink::document)
			.toList();
		return visible(this.efiles.documents(linked).stream().map(this::current).distinct().toList()).stream()
			.filter((document) -> !document.caseNumber().equals(Optional.of(address.caseNumber())))
			.sorted(Comparator.comparing(Document::receivedOn).reversed())
			.map((document) -> row(document, List.of(), address.document(document.id().toString())))
			.toList();
	}

	/** What has no pages left is shown by the letter that has them. */
	private Document current(Document document) {
		return document.emptied() ? this.efiles.document(this.pages.current(document.id())) : document;
	}

	private List<Document> visible(List<Document> documents) {
		Set<CaseNumber> cases = this.facts
			.visible(documents.stream().flatMap((document) -> document.caseNumber().stream()).toList());
		boolean health = this.access.visible().healthDocuments();
		return documents.stream()
			.filter((document) -> document.caseNumber().filter(cases::contains).isPresent()
					&& (health || !document.health()))
			.toList();
	}

	private List<Branch> tree(FileAddress address, FileOverview overview) {
		List<Branch> tree = new ArrayList<>();
		tree.add(new Branch("", this.words.of("casefile.allRegisters"), address.ofRegister("").list(),
				this.format.number(overview.documents()), address.register().isEmpty(), false));
		this.efiles.registers()
			.stream()
			.filter(Register::ofCase)
			.map((register) -> branch(address, register, overview.ofRegister(register.code())))
			.forEach(tree::add);
		return tree;
	}

	private Branch branch(FileAddress address, Register register, long documents) {
		return new Branch(register.code(), register.code() + " " + register.german(),
				address.ofRegister(register.code()).list(), this.format.number(documents),
				address.register().equals(register.code()), documents == 0);
	}

	private List<Choice> kinds(FileAddress address, FileOverview overview) {
		return overview.counts()
			.stream()
			.filter((count) -> address.register().isEmpty() || count.register().equals(address.register()))
			.map(FileOverview.Count::kind)
			.distinct()
			.map(this.kinds::describe)
			.sorted(Comparator.comparing(KindDescription::german))
			.map((kind) -> new Choice(kind.kind().name(), kind.german()))
			.toList();
	}

	private static List<Choice> years(FileOverview overview) {
		return IntStream
			.iterate(overview.lastYear(), (year) -> year >= Math.max(1, overview.firstYear()), (year) -> year - 1)
			.mapToObj(Integer::toString)
			.map((year) -> new Choice(year, year))
			.toList();
	}

	private Row row(Document document, List<String> tags, String href) {
		String kind = this.kinds.describe(document.kind()).german();
		String meta = List
			.of(this.format.date(document.receivedOn()), kind.equals(document.title()) ? "" : kind,
					this.words.ofCode("channel", document.channel().name()),
					this.words.of("casefile.pages", document.pages()))
			.stream()
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" · "));
		return new Row(document.id().toString(), href, document.title(), meta, tags,
				document.caseNumber().map(CaseNumber::value).orElse(""));
	}

	/**
	 * The registers of a file and what its list can be filtered by.
	 *
	 * @param tree all registers, the whole file first
	 * @param kinds the kinds that lie in the chosen register
	 * @param years the years of the file
	 * @param documents all documents
	 */
	record Shelf(List<Branch> tree, List<Choice> kinds, List<Choice> years, long documents) {
	}

	/**
	 * A register.
	 *
	 * @param code its code, empty for the whole file
	 * @param label in words
	 * @param href its list
	 * @param count how many documents lie there
	 * @param current whether it is shown
	 * @param empty whether nothing lies there
	 */
	record Branch(String code, String label, String href, String count, boolean current, boolean empty) {
	}

	/**
	 * Something to choose.
	 *
	 * @param code its code
	 * @param label in words
	 */
	record Choice(String code, String label) {
	}

	/**
	 * A part of the list.
	 *
	 * @param rows documents of the file
	 * @param links documents of other files that are shown here, too
	 * @param next where the list goes on, null at its end
	 * @param readAll false if fitting documents may follow that were not looked at
	 */
	record Part(List<Row> rows, List<Row> links, @Nullable FileAddress next, boolean readAll) {

		Optional<String> first() {
			return this.rows.stream().findFirst().or(() -> this.links.stream().findFirst()).map(Row::id);
		}

	}

	/**
	 * A document of the list.
	 *
	 * @param id its identifier
	 * @param href its address within the file
	 * @param title its title
	 * @param meta date, kind, channel, pages
	 * @param tags its tags
	 * @param caseNumber where it lies
	 */
	record Row(String id, String href, String title, String meta, List<String> tags, String caseNumber) {
	}

}
