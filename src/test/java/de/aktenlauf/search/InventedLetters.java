package de.aktenlauf.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import de.aktenlauf.access.Protection;
import de.aktenlauf.search.Letter.FileOfLetter;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

/** Letters in memory, instead of the e-files, the register and the texts. */
class InventedLetters implements LetterSource {

	private final Map<DocumentId, Letter> letters = new LinkedHashMap<>();

	private final Map<CaseNumber, FileOfLetter> files = new LinkedHashMap<>();

	private boolean broken;

	private Consumer<Letter> watcher = (letter) -> {
	};

	static LetterBuilder aLetter(String text) {
		return new LetterBuilder(text);
	}

	DocumentId add(LetterBuilder letter) {
		return add(letter.build());
	}

	synchronized DocumentId add(Letter built) {
		built.file().caseNumber().ifPresent((number) -> this.files.put(number, built.file()));
		this.letters.put(built.document(), built);
		return built.document();
	}

	synchronized void change(FileOfLetter file) {
		this.files.put(file.caseNumber().orElseThrow(), file);
	}

	synchronized void remove(DocumentId document) {
		this.letters.remove(document);
	}

	/** From now on no letter can be read. */
	synchronized void breakDown() {
		this.broken = true;
	}

	synchronized void repair() {
		this.broken = false;
	}

	/** Called for each letter that a rebuild is about to write. */
	void watch(Consumer<Letter> watcher) {
		this.watcher = watcher;
	}

	@Override
	public synchronized Optional<Letter> find(DocumentId document) {
		if (this.broken) {
			throw new IllegalStateException("expected a text, found none");
		}
		return Optional.ofNullable(this.letters.get(document)).map(this::current);
	}

	@Override
	public long count() {
		return all().size();
	}

	@Override
	public void forEach(Consumer<Letter> consumer) {
		for (Letter letter : all()) {
			this.watcher.accept(letter);
			consumer.accept(letter);
		}
	}

	@Override
	public synchronized FileOfLetter file(CaseNumber caseNumber) {
		return this.files.getOrDefault(caseNumber,
				new FileOfLetter(Optional.of(caseNumber), Optional.empty(), Optional.empty(), Protection.NONE));
	}

	@Override
	public synchronized List<DocumentId> documents(CaseNumber caseNumber) {
		return this.letters.values()
			.stream()
			.filter((letter) -> letter.file().caseNumber().filter(caseNumber::equals).isPresent())
			.map(Letter::document)
			.toList();
	}

	synchronized List<Letter> all() {
		return new ArrayList<>(this.letters.values().stream().map(this::current).toList());
	}

	private Letter current(Letter letter) {
		FileOfLetter file = letter.file().caseNumber().map(this::file).orElse(letter.file());
		return new Letter(letter.document(), letter.kind(), letter.kindName(), letter.title(), letter.channel(),
				letter.receivedOn(), letter.health(), file, letter.text());
	}

	/** A letter in words; boring unless said otherwise. */
	static final class LetterBuilder {

		private final DocumentId document = DocumentId.next();

		private final String text;

		private String kind = "OTHER";

		private String kindName = "Sonstiges Schreiben";

		private LocalDate receivedOn = LocalDate.of(2026, 11, 19);

		private Channel channel = Channel.POST;

		private boolean health;

		private FileOfLetter file = FileOfLetter.COLLECTIVE;

		private LetterBuilder(String text) {
			this.text = text;
		}

		LetterBuilder ofKind(String code, String german) {
			this.kind = code;
			this.kindName = german;
			return this;
		}

		LetterBuilder receivedOn(String day) {
			this.receivedOn = LocalDate.parse(day);
			return this;
		}

		LetterBuilder by(Channel way) {
			this.channel = way;
			return this;
		}

		LetterBuilder aboutHealth() {
			this.health = true;
			return this;
		}

		LetterBuilder inFile(String caseNumber, String team, String worker, Protection protection) {
			this.file = new FileOfLetter(Optional.of(CaseNumber.parse(caseNumber)), Optional.of(team),
					Optional.of(new UserId(worker)), protection);
			return this;
		}

		LetterBuilder inFile(FileOfLetter other) {
			this.file = other;
			return this;
		}

		Letter build() {
			return new Letter(this.document, this.kind, this.kindName, "Schreiben", this.channel, this.receivedOn,
					this.health, this.file, this.text);
		}

	}

}
