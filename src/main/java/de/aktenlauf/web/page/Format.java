package de.aktenlauf.web.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates, times and numbers as people in the office write them. */
@Component("format")
public class Format {

	private static final int CENT_DIGITS = 2;

	private static final Duration HOUR = Duration.ofHours(1);

	private final Clock clock;

	Format(Clock clock) {
		this.clock = clock;
	}

	/**
	 * A date.
	 * @param date the date
	 * @return such as 22.11.2026
	 */
	public String date(LocalDate date) {
		return pattern("dd.MM.yyyy", "d MMM yyyy").format(date);
	}

	/**
	 * A date without the year if it is within the next or last months.
	 * @param date the date
	 * @return such as 22.11. or 22.11.2027
	 */
	public String shortDate(LocalDate date) {
		boolean near = Math.abs(date.toEpochDay() - LocalDate.now(this.clock).toEpochDay()) < 180;
		return near ? pattern("dd.MM.", "d MMM").format(date) : date(date);
	}

	/**
	 * A moment.
	 * @param moment the moment
	 * @return such as 22.11.2026, 14:02
	 */
	public String dateTime(Instant moment) {
		return pattern("dd.MM.yyyy, HH:mm", "d MMM yyyy, HH:mm").format(local(moment));
	}

	/**
	 * A moment without the year.
	 * @param moment the moment
	 * @return such as 22.11. 14:02
	 */
	public String shortTime(Instant moment) {
		return shortDate(local(moment).toLocalDate()) + " " + time(moment);
	}

	/**
	 * The time of day.
	 * @param moment the moment
	 * @return such as 14:02
	 */
	public String time(Instant moment) {
		return DateTimeFormatter.ofPattern("HH:mm", locale()).format(local(moment));
	}

	/**
	 * A number with separators.
	 * @param number the number
	 * @return such as 2.100
	 */
	public String number(long number) {
		return NumberFormat.getIntegerInstance(locale()).format(number);
	}

	/**
	 * An amount of money.
	 * @param amount the amount
	 * @return such as 1.234,56 €
	 */
	public String euros(Money amount) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		format.setMinimumFractionDigits(CENT_DIGITS);
		format.setMaximumFractionDigits(CENT_DIGITS);
		// a space that keeps sum and sign on one line
		return format.format(BigDecimal.valueOf(amount.cents(), CENT_DIGITS)) + "\u00a0€";
	}

	/**
	 * A month.
	 * @param month the month
	 * @return such as 10/2026
	 */
	public String month(BenefitMonth month) {
		return "%02d/%d".formatted(month.value().getMonthValue(), month.value().getYear());
	}

	/**
	 * A span of time in hours and minutes, below an hour in minutes and seconds.
	 * @param span the span, negative ones are taken as zero
	 * @return such as 2 h 10 min or 1 min 05 s
	 */
	public String span(Duration span) {
		Duration shown = span.isNegative() ? Duration.ZERO : span;
		return (shown.compareTo(HOUR) >= 0) ? shown.toHours() + " h " + shown.toMinutesPart() + " min"
				: (shown.toMinutes() > 0) ? "%d min %02d s".formatted(shown.toMinutesPart(), shown.toSecondsPart())
						: shown.toSecondsPart() + " s";
	}

	private ZonedDateTime local(Instant moment) {
		return moment.atZone(this.clock.getZone());
	}

	private static DateTimeFormatter pattern(String german, String english) {
		Locale locale = locale();
		return DateTimeFormatter.ofPattern(locale.getLanguage().equals("de") ? german : english, locale);
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
