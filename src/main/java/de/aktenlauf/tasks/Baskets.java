package de.aktenlauf.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/** The baskets, what lies in them, and who stands in for whom. */
@Component
public class Baskets {

	/**
	 * Lists items that the current user may see: urgent first, then by due date and case.
	 * @param query which
	 * @return the items
	 * @throws de.aktenlauf.access.AccessRefused if the basket is none of the user's
	 * business
	 */
	public List<WorkItem> list(BasketQuery query) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Counts the items of a query, without offset and limit.
	 * @param query which
	 * @return how many the current user may see
	 */
	public long count(BasketQuery query) {
		throw new UnsupportedOperationException();
	}

	/**
	 * All baskets of the office.
	 * @return in the order of {@code config/baskets.csv}, then those taken over
	 */
	public List<Basket> all() {
		throw new UnsupportedOperationException();
	}

	/**
	 * The baskets in which the current user works.
	 * @return own baskets and those led
	 */
	public List<Basket> mine() {
		throw new UnsupportedOperationException();
	}

	/**
	 * The basket of a benefit team; a team that the office does not know gets one of that
	 * name, led by {@code teamleitung}.
	 * @param team name of the team
	 * @return its basket
	 */
	public Basket ofTeam(String team) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The basket of an owner for a family name.
	 * @param owner such as {@code APPEALS}
	 * @param familyName decides between letter ranges; empty takes the first
	 * @return the basket
	 */
	public Basket ofOwner(String owner, Optional<String> familyName) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Who is away on a day.
	 * @param absent who
	 * @param day the day
	 * @return the absence with its substitute
	 */
	public Optional<Absence> absence(UserId absent, LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/**
	 * For whom a user stands in on a day.
	 * @param substitute who stands in
	 * @param day the day
	 * @return the absences
	 */
	public List<Absence> substitutions(UserId substitute, LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Records an absence.
	 * @param absence who is away, and who stands in
	 */
	public void plan(Absence absence) {
		throw new UnsupportedOperationException();
	}

}
