package de.aktenlauf.decisions;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.decisions.Gate.Cause;
import de.aktenlauf.decisions.SwitchTable.Switched;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.DecisionSetting;
import de.aktenlauf.decisions.exclusions.DecisionSettings;
import de.aktenlauf.decisions.proof.Act.SampleResult;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops and starts decisions without a person: for each pattern, for all, by the limit of
 * the day and by the control sample.
 */
@Component
public class Automation {

	/** A reason shorter than this says nothing. */
	public static final int MIN_REASON_LENGTH = 10;

	/** Longest reason that is kept. */
	public static final int MAX_REASON_LENGTH = 1_000;

	private static final int PERCENT = 100;

	private final Access access;

	private final AuditTrail audit;

	private final SwitchTable switches;

	private final DecisionTable decisions;

	private final DecisionSettings settings = DecisionSettings.load();

	private final Clock clock;

	Automation(Access access, AuditTrail audit, SwitchTable switches, DecisionTable decisions, Clock clock) {
		this.access = access;
		this.audit = audit;
		this.switches = switches;
		this.decisions = decisions;
		this.clock = clock;
	}

	/**
	 * How everything stands.
	 * @return all gates and the limit of the day
	 */
	public AutomationState state() {
		this.access.require(Permission.READ_DECISIONS);
		List<Gate> gates = new ArrayList<>();
		gates.add(gate(Gate.ALL));
		Arrays.stream(DecisionPattern.values())
			.filter(DecisionPattern::mayDecide)
			.forEach((pattern) -> gates.add(gate(pattern.name())));
		return new AutomationState(gates, decidedToday(), count(DecisionSetting.DAILY_LIMIT));
	}

	/**
	 * Whether a pattern may be decided without a person now.
	 * @param pattern the pattern
	 * @return why not: {@code NEVER}, {@code ALL_STOPPED}, {@code PATTERN_STOPPED} or
	 * {@code DAILY_LIMIT}; empty if it may
	 */
	public Optional<String> obstacle(DecisionPattern pattern) {
		if (!pattern.mayDecide()) {
			return Optional.of("NEVER");
		}
		if (!running(Gate.ALL)) {
			return Optional.of("ALL_STOPPED");
		}
		if (!running(pattern.name())) {
			return Optional.of("PATTERN_STOPPED");
		}
		return (decidedToday() >= count(DecisionSetting.DAILY_LIMIT)) ? Optional.of("DAILY_LIMIT") : Optional.empty();
	}

	/**
	 * Stops decisions without a person at once.
	 * @param target a pattern that may decide, or {@link Gate#ALL}
	 * @param reason why, 10 to 1,000 characters
	 * @throws IllegalArgumentException if there is no such target or the reason says
	 * nothing
	 */
	@Transactional
	public void stop(String target, String reason) {
		User user = this.access.require(Permission.STOP_AUTOMATION);
		turn(target, new Switched(false, Cause.PERSON, checked(target, reason), user.id(), this.clock.instant()));
	}

	/**
	 * Lets decisions without a person go on.
	 * @param target a pattern that may decide, or {@link Gate#ALL}
	 * @param reason why, 10 to 1,000 characters
	 * @throws IllegalArgumentException if there is no such target or the reason says
	 * nothing
	 */
	@Transactional
	public void start(String target, String reason) {
		User user = this.access.require(Permission.START_AUTOMATION);
		turn(target, new Switched(true, Cause.PERSON, checked(target, reason), user.id(), this.clock.instant()));
	}

	/** A sample was looked at: too many wrong ones close the gate. */
	void sampled(DecisionPattern pattern) {
		Gate gate = gate(pattern.name());
		boolean enough = gate.sampled() >= count(DecisionSetting.SAMPLE_MINIMUM);
		boolean tooMany = gate.wrong() * PERCENT > count(DecisionSetting.SAMPLE_ERROR_PERCENT) * gate.sampled();
		if (gate.running() && enough && tooMany) {
			turn(pattern.name(),
					new Switched(false, Cause.SAMPLE,
							"In der Stichprobe waren " + gate.wrong() + " von " + gate.sampled() + " Fällen falsch.",
							User.SYSTEM.id(), this.clock.instant()));
		}
	}

	private void turn(String target, Switched switched) {
		this.switches.insert(target, switched);
		UserId actor = switched.actor();
		this.audit.record(actor, switched.running() ? AuditAction.AUTOMATION_STARTED : AuditAction.AUTOMATION_STOPPED,
				"automation:" + target, Map.of("cause", switched.cause().name()));
	}

	private static String checked(String target, String reason) {
		boolean known = target.equals(Gate.ALL) || Arrays.stream(DecisionPattern.values())
			.anyMatch((pattern) -> pattern.mayDecide() && pattern.name().equals(target));
		String stated = reason.strip();
		if (!known || stated.length() < MIN_REASON_LENGTH || stated.length() > MAX_REASON_LENGTH) {
			throw new IllegalArgumentException("a switch has a known target and a reason of " + MIN_REASON_LENGTH
					+ " to " + MAX_REASON_LENGTH + " characters");
		}
		return stated;
	}

	private Gate gate(String target) {
		Optional<Switched> latest = this.switches.latest(target);
		boolean running = latest.map(Switched::running).orElse(true);
		Optional<Gate.Turned> turned = latest
			.map((last) -> new Gate.Turned(last.cause(), last.reason(), last.actor(), last.at()));
		if (target.equals(Gate.ALL)) {
			return new Gate(target, running, turned, 0, 0);
		}
		Instant since = latest.filter(Switched::running).map(Switched::at).orElse(Instant.EPOCH);
		List<SampleResult> samples = this.decisions.samples(DecisionPattern.valueOf(target), since,
				count(DecisionSetting.SAMPLE_WINDOW));
		int wrong = (int) samples.stream().filter((sample) -> sample == SampleResult.WRONG).count();
		return new Gate(target, running, turned, samples.size(), wrong);
	}

	private boolean running(String target) {
		return this.switches.latest(target).map(Switched::running).orElse(true);
	}

	private int decidedToday() {
		return this.decisions.countAutomatic(LocalDate.now(this.clock).atStartOfDay(this.clock.getZone()).toInstant());
	}

	private int count(DecisionSetting setting) {
		String value = this.settings.on(LocalDate.now(this.clock)).getOrDefault(setting, "0");
		return new BigDecimal(value).intValueExact();
	}

}
