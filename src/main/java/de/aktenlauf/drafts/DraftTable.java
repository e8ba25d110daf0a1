package de.aktenlauf.drafts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code form_draft}: one row for each field of a draft. */
@Component
class DraftTable {

	private final JdbcClient jdbc;

	DraftTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UserId owner, DraftKey key, Field field) {
		this.jdbc.sql("""
				insert into form_draft (owner, form, object, field, words, saved_at)
				values (:owner, :form, :object, :field, :words, :at)
				""")
			.param("owner", owner.value())
			.param("form", key.form())
			.param("object", key.object())
			.param("field", field.name())
			.param("words", field.words())
			.param("at", field.savedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<Draft> find(UserId owner, DraftKey key, Instant notBefore) {
		List<Field> fields = this.jdbc.sql("""
				select field, words, saved_at from form_draft
				where owner = :owner and form = :form and object = :object and saved_at >= :from
				""")
			.param("owner", owner.value())
			.param("form", key.form())
			.param("object", key.object())
			.param("from", notBefore.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Field(row.getString("field"), row.getString("words"),
					row.getObject("saved_at", OffsetDateTime.class).toInstant()))
			.list();
		return fields.stream()
			.findFirst()
			.map((any) -> new Draft(fields.stream().collect(Collectors.toMap(Field::name, Field::words)),
					any.savedAt()));
	}

	void forget(UserId owner, DraftKey key) {
		this.jdbc.sql("delete from form_draft where owner = :owner and form = :form and object = :object")
			.param("owner", owner.value())
			.param("form", key.form())
			.param("object", key.object())
			.update();
	}

	void forgetAbout(String object) {
		this.jdbc.sql("delete from form_draft where object = :object").param("object", object).update();
	}

	void forgetBefore(Instant time) {
		this.jdbc.sql("delete from form_draft where saved_at < :time")
			.param("time", time.atOffset(ZoneOffset.UTC))
			.update();
	}

	long count(UserId owner) {
		return this.jdbc.sql("select count(*) from form_draft where owner = :owner")
			.param("owner", owner.value())
			.query(Long.class)
			.single();
	}

	void forgetOldest(UserId owner) {
		this.jdbc.sql("""
				delete from form_draft where owner = :owner
				and saved_at = (select min(saved_at) from form_draft where owner = :owner)
				""").param("owner", owner.value()).update();
	}

	/**
	 * One field of a draft.
	 *
	 * @param name its name
	 * @param words what stands in it
	 * @param savedAt when it was saved
	 */
	record Field(String name, String words, Instant savedAt) {
	}

}
