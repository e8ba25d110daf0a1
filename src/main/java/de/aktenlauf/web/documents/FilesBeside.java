package de.aktenlauf.web.documents;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessDecision;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.Person;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.FileContents;
import de.aktenlauf.efile.FilePage;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.FileFactsFinder;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Puts the file of a case beside a scan: its registers, what lies in one of them, and one
 * letter open, by itself the one to the same matter that came before. File and letter are
 * opened as everywhere, checked and recorded.
 */
@Component
public class FilesBeside {

	private final FileList list;

	private final FileContents contents;

	private final Letters letters;

	private final Efiles efiles;

	private final Cases cases;

	private final Access access;

	private final FileFactsFinder facts;

	FilesBeside(FileList list, FileContents contents, Letters letters, Efiles efiles, Cases cases, Access access,
			FileFactsFinder facts) {
		this.list = list;
		this.contents = contents;
		this.letters = letters;
		this.efiles = efiles;
		this.cases = cases;
		this.access = access;
		this.facts = facts;
	}

	/**
	 * Opens the file of a case.
	 * @param caseNumber the case
	 * @param scan the letter beside which it stands, empty if there is none
	 * @param asked what of it is to be shown
	 * @param base address under which the file beside this scan is found
	 * @return the file, or the rule that keeps the current user out of it
	 * @throws de.aktenlauf.access.AccessRefused if a letter is asked for that the current
	 * user may not read
	 */
	public FileBeside open(CaseNumber caseNumber, Optional<DocumentId> scan, FileBeside.Asked asked, String base) {
		FileFacts known = this.facts.ofCase(caseNumber);
		AccessDecision decision = this.access.decide(known);
		Optional<BenefitCommunity> community = this.cases.find(caseNumber);
		if (!decision.allowed() || community.isEmpty()) {
			return FileBeside.refused(caseNumber.value(), Letters.href(caseNumber),
					decision.allowed() ? "NONE" : decision.rule());
		}
		Optional<Document> beside = scan.map(this.efiles::document);
		Optional<DocumentId> opened = (asked.dokument() != null) ? Optional.of(new DocumentId(asked.dokument()))
				: beside.flatMap((document) -> before(caseNumber, known, document));
		String register = register(asked, beside, caseNumber);
		FileList.Shelf shelf = this.list.shelf(address(caseNumber, register), known);
		FileList.Part part = this.list.part(address(caseNumber, register), known, KeptWords.Typed.NOTHING);
		String shown = opened.map(DocumentId::toString).orElse("");
		String left = scan.map(DocumentId::toString).orElse("");
		return new FileBeside(caseNumber.value(), name(community.get().representative()), Letters.href(caseNumber), "",
				shelf.tree()
					.stream()
					.filter((branch) -> !branch.empty() || branch.current())
					.map((branch) -> new FileBeside.Place(branch.label(), branch.count(),
							href(base, branch.code(), shown), branch.current()))
					.toList(),
				Stream.concat(part.links().stream(), part.rows().stream())
					.filter((row) -> !row.id().equals(left))
					.map((row) -> new FileBeside.Letter(row.title(), row.meta(), href(base, register, row.id()),
							row.id().equals(shown)))
					.toList(),
				part.next() != null, opened.map(this.letters::open).orElse(null), href(base, register, shown),
				href(base, register, shown) + "&ansicht=text", "text".equals(asked.ansicht()));
	}

	/**
	 * The letter of the same register that came last before this one, one of the same
	 * kind first.
	 */
	private Optional<DocumentId> before(CaseNumber caseNumber, FileFacts known, Document letter) {
		List<Document> earlier = this.contents
			.page(caseNumber, known, address(caseNumber, letter.register()).query(KeptWords.Typed.NOTHING))
			.entries()
			.stream()
			.map(FilePage.Entry::document)
			.filter((other) -> !other.id().equals(letter.id()) && !other.receivedOn().isAfter(letter.receivedOn()))
			.toList();
		return earlier.stream()
			.filter((other) -> other.kind() == letter.kind())
			.findFirst()
			.or(() -> earlier.stream().findFirst())
			.map(Document::id);
	}

	/** Without a choice the register of the scan, if its letter lies in this file. */
	private static String register(FileBeside.Asked asked, Optional<Document> scan, CaseNumber caseNumber) {
		String chosen = Objects.requireNonNullElseGet(asked.register(),
				() -> scan.filter((letter) -> letter.caseNumber().filter(caseNumber::equals).isPresent())
					.map(Document::register)
					.orElse(FileBeside.Asked.ALL));
		return chosen.equals(FileBeside.Asked.ALL) ? "" : chosen;
	}

	private static FileAddress address(CaseNumber caseNumber, @Nullable String register) {
		return FileAddress.of(caseNumber, new FileAddress.Asked(register, null, null, null, null, null));
	}

	private static String href(String base, String register, String document) {
		UriComponentsBuilder builder = UriComponentsBuilder.fromPath(base)
			.queryParam("register", register.isEmpty() ? FileBeside.Asked.ALL : register);
		return (document.isEmpty() ? builder : builder.queryParam("dokument", document)).encode().toUriString();
	}

	private static String name(Person person) {
		return Stream.of(person.familyName(), person.givenName())
			.filter((part) -> !part.isBlank())
			.reduce((first, second) -> first + ", " + second)
			.orElse("");
	}

}
