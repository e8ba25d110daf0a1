package de.aktenlauf.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code absence}. */
@Component
class AbsenceTable {

	private static final String SELECT = "select absent, from_day, to_day, substitute from absence ";

	private final JdbcClient jdbc;

	AbsenceTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Absence> of(UserId absent, LocalDate day) {
		return this.jdbc.sql(SELECT + """
				where absent = :absent and from_day <= :day and to_day >= :day
				order by id desc
				fetch first 1 rows only
				""").param("absent", absent.value()).param("day", day).query(AbsenceTable::absence).optional();
	}

	List<Absence> substitutedBy(UserId substitute, LocalDate day) {
		return this.jdbc.sql(SELECT + """
				where substitute = :substitute and from_day <= :day and to_day >= :day
				order by absent
				""").param("substitute", substitute.value()).param("day", day).query(AbsenceTable::absence).list();
	}

	boolean isEmpty() {
		return this.jdbc.sql("select count(*) from absence").query(Long.class).single() == 0;
	}

	void insert(Absence absence) {
		this.jdbc
			.sql("insert into absence (absent, from_day, to_day, substitute) values (:absent, :from, :to, :substitute)")
			.param("absent", absence.absent().value())
			.param("from", absence.from())
			.param("to", absence.to())
			.param("substitute", absence.substitute().value())
			.update();
	}

	private static Absence absence(ResultSet row, int position) throws SQLException {
		return new Absence(new UserId(row.getString("absent")), row.getDate("from_day").toLocalDate(),
				row.getDate("to_day").toLocalDate(), new UserId(row.getString("substitute")));
	}

}
