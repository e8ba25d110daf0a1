package de.aktenlauf.decisions.proof;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.Money;
import de.aktenlauf.shared.UserId;

/**
 * Writes records in one form only: keys by rising UTF-16 order, sets by their written
 * form, no blanks, amounts and dates as text, what is absent left out, UTF-8.
 */
public final class CanonicalJson {

	private static final Set<Class<?>> TEXTS = Set.of(String.class, Money.class, BenefitMonth.class, CaseNumber.class,
			UserId.class, DocumentId.class, ContentId.class, ApplicationId.class, LocalDate.class, Instant.class,
			UUID.class);

	private static final ClassValue<Field[]> FIELDS = new ClassValue<>() {
		@Override
		protected Field[] computeValue(Class<?> type) {
			return Arrays.stream(type.getRecordComponents())
				.map(Field::of)
				.sorted(Comparator.comparing(Field::name))
				.toArray(Field[]::new);
		}
	};

	private static final char[] HEX = "0123456789abcdef".toCharArray();

	private final StringBuilder out = new StringBuilder(1 << 14);

	private CanonicalJson() {
	}

	/**
	 * Writes a record.
	 * @param value a record of records, lists, sets, maps and values
	 * @return the bytes
	 * @throws IllegalArgumentException if a type has no form
	 */
	public static byte[] write(Record value) {
		CanonicalJson json = new CanonicalJson();
		json.value(value);
		return json.out.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The digest of some bytes.
	 * @param bytes the bytes
	 * @return SHA-256 as 64 lower-case hexadecimal digits
	 */
	public static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	private void value(Object value) {
		if (TEXTS.contains(value.getClass())) {
			text(value.toString());
			return;
		}
		switch (value) {
			case Enum<?> constant -> text(constant.name());
			case BigDecimal number -> text(number.toPlainString());
			case Boolean flag -> this.out.append(flag.booleanValue());
			case Integer number -> this.out.append(number.intValue());
			case Long number -> this.out.append(number.longValue());
			case Record row -> object(row);
			case Set<?> set -> set(set);
			case List<?> list -> list(list);
			case Map<?, ?> map -> map(map);
			default -> throw new IllegalArgumentException("no canonical form for " + value.getClass().getName());
		}
	}

	private void object(Record row) {
		char separator = '{';
		for (Field field : FIELDS.get(row.getClass())) {
			Object value = field.of(row);
			if (value instanceof Optional<?> optional) {
				if (optional.isEmpty()) {
					continue;
				}
				value = optional.get();
			}
			this.out.append(separator);
			separator = ',';
			text(field.name());
			this.out.append(':');
			value(value);
		}
		this.out.append((separator == '{') ? "{}" : "}");
	}

	private void map(Map<?, ?> map) {
		List<? extends Map.Entry<String, ?>> entries = map.entrySet()
			.stream()
			.map((entry) -> Map.entry(key(entry.getKey()), entry.getValue()))
			.sorted(Map.Entry.comparingByKey())
			.toList();
		char separator = '{';
		for (Map.Entry<String, ?> entry : entries) {
			this.out.append(separator);
			separator = ',';
			text(entry.getKey());
			this.out.append(':');
			value(entry.getValue());
		}
		this.out.append((separator == '{') ? "{}" : "}");
	}

	private static String key(Object key) {
		return (key instanceof Enum<?> constant) ? constant.name() : key.toString();
	}

	private void set(Collection<?> set) {
		List<String> written = set.stream().map((element) -> {
			CanonicalJson json = new CanonicalJson();
			json.value(element);
			return json.out.toString();
		}).sorted().toList();
		this.out.append('[').append(String.join(",", written)).append(']');
	}

	private void list(List<?> list) {
		this.out.append('[');
		for (int place = 0; place < list.size(); place++) {
			if (place > 0) {
				this.out.append(',');
			}
			value(list.get(place));
		}
		this.out.append(']');
	}

	private void text(String text) {
		this.out.append('"');
		int plain = 0;
		for (int place = 0; place < text.length(); place++) {
			char letter = text.charAt(place);
			if (letter == '"' || letter == '\\' || letter < ' ') {
				this.out.append(text, plain, place);
				plain = place + 1;
				escape(letter);
			}
		}
		this.out.append(text, plain, text.length()).append('"');
	}

	private void escape(char letter) {
		if (letter == '"' || letter == '\\') {
			this.out.append('\\').append(letter);
		}
		else {
			this.out.append("\\u00").append(HEX[letter >> 4]).append(HEX[letter & 15]);
		}
	}

	/**
	 * A component of a record.
	 *
	 * @param name its key
	 * @param accessor reads it
	 */
	private record Field(String name, MethodHandle accessor) {

		static Field of(RecordComponent component) {
			try {
				Method accessor = component.getAccessor();
				accessor.setAccessible(true);
				return new Field(component.getName(), MethodHandles.lookup().unreflect(accessor));
			}
			catch (IllegalAccessException ex) {
				throw new IllegalStateException(component.getName() + " cannot be read", ex);
			}
		}

		Object of(Record row) {
			try {
				return this.accessor.invoke(row);
			}
			catch (RuntimeException | Error ex) {
				throw ex;
			}
			catch (Throwable ex) {
				throw new IllegalStateException(this.name + " cannot be read", ex);
			}
		}

	}

}
