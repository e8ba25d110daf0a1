package de.aktenlauf.web.quarantine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.aktenlauf.access.People;
import de.aktenlauf.access.User;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.QuarantineReason;
import de.aktenlauf.intake.RepairKind;
import de.aktenlauf.intake.RepairNote;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** Puts letters in quarantine into words. */
@Component
class QuarantineRows {

	private final QuarantinePictures pictures;

	private final FileFactsFinder facts;

	private final People people;

	private final Format format;

	private final Words words;

	QuarantineRows(QuarantinePictures pictures, FileFactsFinder facts, People people, Format format, Words words) {
		this.pictures = pictures;
		this.facts = facts;
		this.people = people;
		this.format = format;
		this.words = words;
	}

	/**
	 * Letters of one reason for which the same can be done; what to do fits each of them.
	 */
	List<Group> groups(Collection<MailItem> items, Map<MailItemId, RepairNote> notes) {
		Map<QuarantineReason, Map<Set<RepairKind>, List<MailItem>>> byReason = items.stream()
			.collect(Collectors.groupingBy(QuarantineRows::reason, TreeMap::new,
					Collectors.groupingBy(this::offered, LinkedHashMap::new, Collectors.toList())));
		List<Group> groups = new ArrayList<>();
		byReason.values().forEach((alike) -> {
			int number = 0;
			for (List<MailItem> letters : alike.values()) {
				number++;
				groups.add(group(letters, notes).numbered(number));
			}
		});
		return groups;
	}

	Group group(List<MailItem> items, Map<MailItemId, RepairNote> notes) {
		QuarantineReason reason = reason(items.getFirst());
		List<Row> rows = items.stream()
			.map((item) -> row(item, notes.getOrDefault(item.id(), RepairNote.NONE)))
			.toList();
		Set<RepairKind> offered = EnumSet.noneOf(RepairKind.class);
		items.forEach((item) -> offered.addAll(offered(item)));
		return new Group(reason.name(), this.words.of("quarantineReason." + reason + ".title"),
				this.words.of("quarantineReason." + reason + ".explain"), mend(reason, offered), rows, acts(offered));
	}

	/** What can be done about a letter; turning needs something to look at. */
	private Set<RepairKind> offered(MailItem item) {
		Set<RepairKind> fitting = RepairKind.fitting(item);
		if (this.pictures.of(item).isEmpty()) {
			fitting.removeAll(EnumSet.of(RepairKind.TURN, RepairKind.CONTRAST));
		}
		return fitting;
	}

	/** Advice about the reason, then exactly what the buttons do, in their order. */
	private String mend(QuarantineReason reason, Set<RepairKind> offered) {
		String advice = this.words.of("quarantineReason." + reason + ".mend");
		return offered.stream()
			.map((repair) -> this.words.of("repair.mend." + repair))
			.reduce((first, second) -> first + this.words.of("repair.mend.else") + second)
			.map((steps) -> advice + " " + this.words.of("repair.mend.steps", steps))
			.orElse(advice);
	}

	private List<Act> acts(Set<RepairKind> offered) {
		return Arrays.stream(RepairAct.values())
			.filter((act) -> offered.contains(act.kind()))
			.map((act) -> new Act(act.name(), this.words.of("repair.act." + act), act.key()))
			.toList();
	}

	private Row row(MailItem item, RepairNote note) {
		return new Row(item.id().toString(), item.file(), item.delivery(), item.position(),
				this.format.date(item.receivedOn()), this.words.ofCode("channel", item.channel().name()),
				this.format.shortTime(item.scannedAt()), item.pages(), detail(item), this.pictures.of(item).isPresent(),
				item.content().isPresent(),
				note.scanReference().filter(detail(item)::contains).isPresent() ? "" : scan(note));
	}

	private String scan(RepairNote note) {
		return Stream.concat(note.scanReference().stream(), note.scanRequestedAt().map(this.format::shortTime).stream())
			.reduce((reference, at) -> this.words.of("quarantine.scan", reference, at))
			.orElse("");
	}

	/** A letter that waits for a second person. */
	Waiting waiting(MailItem item, RepairNote.Proposal proposal, User user) {
		boolean named = this.facts.namable(proposal.caseNumber());
		boolean own = proposal.proposedBy().equals(user.id());
		return new Waiting(row(item, RepairNote.NONE), this.words.of("quarantineReason." + reason(item) + ".title"),
				this.words.of("quarantine.proposed", name(proposal.proposedBy()),
						this.format.shortTime(proposal.proposedAt()),
						named ? proposal.caseNumber().value() : this.words.of("quarantine.lockedCase")),
				own, named && !own);
	}

	private String name(UserId person) {
		return this.people.find(person).map(User::displayName).orElse(person.value());
	}

	/** What became of a letter that left quarantine is shown where it lies now. */
	private static String detail(MailItem item) {
		return (item.state() == MailItemState.QUARANTINED) ? item.outcome().reason().orElse("") : "";
	}

	static QuarantineReason reason(MailItem item) {
		return item.quarantineReason().orElse(QuarantineReason.CORRUPT);
	}

	/**
	 * The letters of one reason.
	 *
	 * @param code the reason
	 * @param title in words
	 * @param explain what it means
	 * @param mend how it is mended
	 * @param rows the letters
	 * @param acts what can be done
	 */
	record Group(String code, String title, String explain, String mend, List<Row> rows, List<Act> acts) {

		/** Keeps unmodifiable copies. */
		Group {
			rows = List.copyOf(rows);
			acts = List.copyOf(acts);
		}

		/** The same with a code of its own, if it is not the first one of its reason. */
		Group numbered(int number) {
			return (number == 1) ? this
					: new Group(this.code + "-" + number, this.title, this.explain, this.mend, this.rows, this.acts);
		}

		/** Whether a password is asked for. */
		public boolean locked() {
			return this.acts.stream().anyMatch((act) -> act.code().equals(RepairAct.PASSWORD.name()));
		}

		/** Whether letters may be filed as unreadable. */
		public boolean unreadable() {
			return this.acts.stream().anyMatch((act) -> act.code().equals(RepairAct.UNREADABLE.name()));
		}

	}

	/**
	 * A button.
	 *
	 * @param code what it does
	 * @param label in words
	 * @param key its single key, may be empty
	 */
	record Act(String code, String label, String key) {
	}

	/**
	 * A letter in quarantine.
	 *
	 * @param id its identifier
	 * @param file its name in the delivery
	 * @param delivery its delivery
	 * @param position its position
	 * @param receivedOn legal date of receipt
	 * @param channel how it came
	 * @param scannedAt time of the scan
	 * @param pages pages that the ledger accounts for
	 * @param detail why it is here, as the ledger says
	 * @param picture whether there is a picture
	 * @param stored whether there are bytes
	 * @param scan what is known of a new scan, may be empty
	 */
	record Row(String id, String file, String delivery, int position, String receivedOn, String channel,
			String scannedAt, int pages, String detail, boolean picture, boolean stored, String scan) {
	}

	/**
	 * A letter that one person cannot make legible.
	 *
	 * @param letter the letter
	 * @param reason why it is in quarantine
	 * @param proposal who proposes what
	 * @param own whether the current user proposed it
	 * @param decidable whether the current user may confirm it
	 */
	record Waiting(Row letter, String reason, String proposal, boolean own, boolean decidable) {
	}

}
