package de.aktenlauf.decisions.proof;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.Money;
import de.aktenlauf.shared.UserId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads what {@code CanonicalJson} wrote, and nothing else. */
public final class RecordReader {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.addModule(values())
		.build();

	private static final ObjectReader WHOLE = JSON.readerFor(DecisionRecord.class);

	private static final ObjectReader BASIS = JSON.readerFor(Basis.class);

	private RecordReader() {
	}

	/**
	 * Reads a whole record.
	 * @param bytes canonical JSON
	 * @return the record
	 * @throws RecordUnreadable if it cannot be read
	 */
	public static DecisionRecord read(byte[] bytes) {
		return read(WHOLE, DecisionRecord.class, bytes);
	}

	/** Reads all but the computed part. */
	static Basis basis(byte[] bytes) {
		return read(BASIS, Basis.class, bytes);
	}

	private static <T> T read(ObjectReader reader, Class<T> type, byte[] bytes) {
		try {
			return type.cast(reader.readValue(bytes));
		}
		catch (JacksonException | IllegalArgumentException | NullPointerException ex) {
			throw new RecordUnreadable(ex);
		}
	}

	private static SimpleModule values() {
		SimpleModule module = new SimpleModule("aktenlauf-values");
		add(module, Money.class, Money::parse);
		add(module, BenefitMonth.class, BenefitMonth::parse);
		add(module, CaseNumber.class, CaseNumber::new);
		add(module, UserId.class, UserId::new);
		add(module, DocumentId.class, DocumentId::of);
		add(module, ContentId.class, ContentId::new);
		add(module, ApplicationId.class, ApplicationId::parse);
		add(module, Instant.class, Instant::parse);
		return module;
	}

	private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parse) {
		module.addDeserializer(type, new StdDeserializer<>(type) {
			@Override
			public T deserialize(JsonParser parser, DeserializationContext context) {
				try {
					return parse.apply(parser.getString());
				}
				catch (RuntimeException ex) {
					return context.reportInputMismatch(type, "no %s", type.getSimpleName());
				}
			}
		});
	}

	/**
	 * A record without its computed part.
	 *
	 * @param schema the form
	 * @param id its identifier
	 * @param supersedes the decisions that it replaces
	 * @param inputs what it rests on
	 * @param act what was decided
	 */
	@JsonIgnoreProperties("computed")
	record Basis(String schema, UUID id, List<UUID> supersedes, Facts inputs, Act act) {
	}

}
