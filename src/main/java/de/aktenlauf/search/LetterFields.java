package de.aktenlauf.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.access.Protection;
import de.aktenlauf.search.Letter.FileOfLetter;
import de.aktenlauf.shared.CaseNumber;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The fields of a letter's Lucene document. */
final class LetterFields {

	/**
	 * Rises with every change of fields or analysis; an index of another form is rebuilt.
	 */
	static final String FORMAT = "2";

	static final String DOCUMENT = "document";

	static final String TEXT = "text";

	/** Title, kind and case: found as well, but ranking below the text. */
	static final String ABOUT = "about";

	static final String TITLE = "title";

	static final String CASE = "case";

	static final String TEAM = "team";

	static final String WORKER = "worker";

	static final String FLAG = "flag";

	static final String KIND = "kind";

	static final String YEAR = "year";

	static final String CHANNEL = "channel";

	/** Day of receipt, counted from 1970-01-01. */
	static final String RECEIVED = "received";

	static final String RECEIVED_POINT = "receivedPoint";

	/** Number of pages. */
	static final String PAGES = "pages";

	static final String LOCKED = "LOCKED";

	static final String HEALTH = "HEALTH";

	static final String UNASSIGNED = "UNASSIGNED";

	static final String HAS_TEAM = "HAS_TEAM";

	static final List<String> FACETS = List.of(KIND, CASE, TEAM, YEAR, CHANNEL);

	/** Offsets stand in the postings: marking hits needs no second analysis. */
	private static final FieldType STORED_TEXT = new FieldType(TextField.TYPE_STORED);

	static {
		STORED_TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
		STORED_TEXT.freeze();
	}

	private LetterFields() {
	}

	static Term key(Letter letter) {
		return new Term(DOCUMENT, letter.document().toString());
	}

	static Document of(Letter letter) {
		Document fields = new Document();
		fields.add(new StringField(DOCUMENT, letter.document().toString(), Field.Store.YES));
		fields.add(new Field(TEXT, letter.text(), STORED_TEXT));
		fields.add(new TextField(ABOUT, letter.title() + "\n" + letter.kindName(), Field.Store.NO));
		fields.add(new StoredField(TITLE, letter.title()));
		addCode(fields, KIND, letter.kind());
		addCode(fields, CHANNEL, letter.channel().name());
		addCode(fields, YEAR, Integer.toString(letter.receivedOn().getYear()));
		addReceived(fields, letter.receivedOn());
		fields.add(new IntPoint(PAGES, 1 + (int) letter.text().chars().filter((c) -> c == '\f').count()));
		letter.file().caseNumber().ifPresent((number) -> {
			addCode(fields, CASE, number.value());
			fields.add(new TextField(ABOUT, number.value(), Field.Store.NO));
		});
		letter.file().team().ifPresent((team) -> addCode(fields, TEAM, team));
		letter.file()
			.worker()
			.ifPresent((worker) -> fields.add(new StringField(WORKER, worker.value(), Field.Store.NO)));
		flags(letter).forEach((flag) -> fields.add(new StringField(FLAG, flag, Field.Store.NO)));
		return fields;
	}

	/**
	 * The documents of a case that the index holds with other rights than these.
	 * @param caseNumber the case
	 * @param file its file as it is now
	 * @return a query for them
	 */
	static Query outdated(CaseNumber caseNumber, FileOfLetter file) {
		BooleanQuery.Builder current = new BooleanQuery.Builder();
		current.add(new TermQuery(new Term(CASE, caseNumber.value())), Occur.FILTER);
		file.team()
			.ifPresentOrElse((team) -> current.add(term(TEAM, team), Occur.FILTER),
					() -> current.add(flag(HAS_TEAM), Occur.MUST_NOT));
		current.add(flag(LOCKED), (file.protection() != Protection.NONE) ? Occur.FILTER : Occur.MUST_NOT);
		file.worker()
			.ifPresentOrElse((worker) -> current.add(term(WORKER, worker.value()), Occur.FILTER),
					() -> current.add(new PrefixQuery(new Term(WORKER, "")), Occur.MUST_NOT));
		return new BooleanQuery.Builder().add(term(CASE, caseNumber.value()), Occur.FILTER)
			.add(current.build(), Occur.MUST_NOT)
			.build();
	}

	static Query term(String field, String value) {
		return new TermQuery(new Term(field, value));
	}

	/**
	 * Letters received between two days.
	 * @param from the first day, null for any
	 * @param to the last day, null for any
	 * @return a query for them
	 */
	static Query received(@Nullable LocalDate from, @Nullable LocalDate to) {
		return LongPoint.newRangeQuery(RECEIVED_POINT, (from != null) ? from.toEpochDay() : Long.MIN_VALUE,
				(to != null) ? to.toEpochDay() : Long.MAX_VALUE);
	}

	static Query flag(String flag) {
		return term(FLAG, flag);
	}

	private static void addCode(Document fields, String name, String code) {
		fields.add(new StringField(name, code, Field.Store.YES));
		fields.add(new SortedDocValuesField(name, new BytesRef(code)));
	}

	private static void addReceived(Document fields, LocalDate receivedOn) {
		fields.add(new NumericDocValuesField(RECEIVED, receivedOn.toEpochDay()));
		fields.add(new LongPoint(RECEIVED_POINT, receivedOn.toEpochDay()));
		fields.add(new StoredField(RECEIVED, receivedOn.toEpochDay()));
	}

	private static List<String> flags(Letter letter) {
		List<String> flags = new ArrayList<>();
		if (letter.file().protection() != Protection.NONE) {
			flags.add(LOCKED);
		}
		if (letter.health()) {
			flags.add(HEALTH);
		}
		if (letter.file().caseNumber().isEmpty()) {
			flags.add(UNASSIGNED);
		}
		if (letter.file().team().isPresent()) {
			flags.add(HAS_TEAM);
		}
		return flags;
	}

}
