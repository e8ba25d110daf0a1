package de.aktenlauf.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.MailItemId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receipts for senders. A receipt never changes once it was issued: whoever checks it is
 * told what it said.
 */
@Component
public class LetterReceipts {

	private static final String SELECT = "select code, received_on, registered_at, channel, pages, content"
			+ " from letter_receipt ";

	private final JdbcClient jdbc;

	private final MailItemTable letters;

	private final Access access;

	private final AuditTrail audit;

	private final Clock clock;

	LetterReceipts(JdbcClient jdbc, MailItemTable letters, Access access, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.letters = letters;
		this.access = access;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The receipt of a letter; the caller makes sure that the user may see the letter.
	 * @param letter the letter
	 * @return the receipt, empty if none was issued yet
	 */
	public Optional<LetterReceipt> of(MailItemId letter) {
		return this.jdbc.sql(SELECT + "where mail_item = :letter")
			.param("letter", letter.value())
			.query(LetterReceipts::receipt)
			.optional();
	}

	/**
	 * Issues the receipt of a letter; a second call gives the same one. The caller makes
	 * sure that the user may see the letter.
	 * @param letter the letter
	 * @return its receipt
	 * @throws MailItemNotFound if there is no such letter
	 * @throws IllegalStateException if nothing was delivered that could be confirmed
	 */
	@Transactional
	public LetterReceipt issue(MailItemId letter) {
		User actor = this.access.require(Permission.WORK_ON_ITEMS);
		MailItem item = this.letters.find(letter).orElseThrow(() -> new MailItemNotFound(letter.toString()));
		ContentId content = item.letter()
			.orElseThrow(() -> new IllegalStateException("of the letter " + letter + " nothing was delivered"));
		return of(letter).orElseGet(() -> {
			LetterReceipt receipt = new LetterReceipt(ReceiptCode.next(), item.receivedOn(), item.registeredAt(),
					item.channel(), item.pagesHeld(), content);
			insert(letter, receipt, actor);
			this.audit.record(actor.id(), AuditAction.RECEIPT_ISSUED, "mail-item:" + letter,
					Map.of("content", content.value(), "pages", Integer.toString(item.pagesHeld())));
			return of(letter).orElseThrow();
		});
	}

	/**
	 * Checks a receipt, for everybody.
	 * @param typed the code as somebody typed it
	 * @return what the receipt said, empty if there is none with this code
	 */
	public Optional<LetterReceipt> check(String typed) {
		return ReceiptCode.read(typed)
			.flatMap((code) -> this.jdbc.sql(SELECT + "where code = :code")
				.param("code", code)
				.query(LetterReceipts::receipt)
				.optional());
	}

	private void insert(MailItemId letter, LetterReceipt receipt, User actor) {
		this.jdbc.sql("""
				insert into letter_receipt (code, mail_item, issued_at, issued_by, received_on, registered_at, channel,
					pages, content)
				values (:code, :letter, :now, :actor, :receivedOn, :registeredAt, :channel, :pages, :content)
				""")
			.param("code", receipt.code())
			.param("letter", letter.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("actor", actor.id().value())
			.param("receivedOn", receipt.receivedOn())
			.param("registeredAt", receipt.registeredAt().atOffset(ZoneOffset.UTC))
			.param("channel", receipt.channel().name())
			.param("pages", receipt.pages())
			.param("content", receipt.content().value())
			.update();
	}

	private static LetterReceipt receipt(ResultSet row, int index) throws SQLException {
		return new LetterReceipt(ReceiptCode.grouped(row.getString("code")),
				row.getObject("received_on", LocalDate.class),
				row.getObject("registered_at", OffsetDateTime.class).toInstant(),
				Channel.valueOf(row.getString("channel")), row.getInt("pages"),
				new ContentId(row.getString("content")));
	}

}
