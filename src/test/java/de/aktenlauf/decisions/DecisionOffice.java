package de.aktenlauf.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.People;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditEntry;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.MemberRole;
import de.aktenlauf.cases.Person;
import de.aktenlauf.decisions.proof.Replay;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/**
 * The decisions of an office on one database, with people, cases and an audit trail in
 * memory.
 */
final class DecisionOffice {

	static final CaseNumber CASE = new CaseNumber("35504//0012345");

	static final UserId WORKER = new UserId("sachbearbeitung");

	static final UserId LEAD = new UserId("teamleitung");

	static final Instant NOW = Instant.parse("2025-12-10T09:00:00Z");

	final Access access = mock(Access.class);

	final AuditTrail audit = mock(AuditTrail.class);

	final Map<String, List<AuditEntry>> entries = new HashMap<>();

	final FactsBuilder known = new FactsBuilder();

	final BenefitDecisions decisions;

	final Automation automation;

	final DecisionTable table;

	Clock clock = Clock.fixed(NOW, ZoneId.of("Europe/Berlin"));

	DecisionOffice(Databases.Database database) {
		this.table = new DecisionTable(database.jdbc());
		ApprovalTable approvals = new ApprovalTable(database.jdbc());
		Clock ticking = mock(Clock.class);
		given(ticking.instant()).willAnswer((call) -> this.clock.instant());
		given(ticking.getZone()).willReturn(ZoneId.of("Europe/Berlin"));
		this.automation = new Automation(this.access, this.audit, new SwitchTable(database.jdbc()), this.table,
				ticking);
		Cases cases = mock(Cases.class);
		given(cases.find(CASE)).willReturn(Optional.of(community()));
		given(cases.findAll(any())).willReturn(List.of(community()));
		FactsCollector facts = new FactsCollector(new Knowledge(), approvals, FactsBuilder.LAW, ticking);
		RulingGuard guard = new RulingGuard(this.automation, approvals, people());
		DecisionRecorder recorder = new DecisionRecorder(FactsBuilder.PROPOSALS, guard, this.table, approvals,
				this.automation, ticking);
		this.decisions = new BenefitDecisions(this.access, this.audit, cases, facts, FactsBuilder.PROPOSALS, recorder,
				this.table, approvals, new Replay(FactsBuilder.LAW, FactsBuilder.AGREES), ticking);
		remember();
		given(this.access.require(any())).willReturn(User.SYSTEM);
		given(this.access.require(any(), any())).willReturn(User.SYSTEM);
		given(this.access.visible())
			.willReturn(new Visibility(User.SYSTEM.id(), true, Set.of(), Set.of(), true, true, true, true, true));
	}

	static FileFacts facts() {
		return new FileFacts(Optional.of(CASE), Optional.of("LEISTUNG-3"), Optional.of(WORKER), Protection.NONE, false,
				false, false);
	}

	private static BenefitCommunity community() {
		return new BenefitCommunity(CASE, Optional.empty(), "LEISTUNG-3", Optional.of(WORKER), CaseStatus.OPEN,
				Protection.NONE, Optional.empty(), List.of(new Person(Optional.empty(), MemberRole.REPRESENTATIVE, "A",
						"B", Optional.empty(), Optional.empty())));
	}

	private static People people() {
		People people = mock(People.class);
		given(people.find(any())).willReturn(Optional.empty());
		given(people.find(WORKER))
			.willReturn(Optional.of(new User(WORKER, "S", Set.of(Role.CASEWORKER), Set.of("LEISTUNG-3"))));
		given(people.find(LEAD)).willReturn(Optional.of(new User(LEAD, "T", Set.of(Role.TEAM_LEAD), Set.of("*"))));
		return people;
	}

	private void remember() {
		willAnswer((call) -> {
			String subject = call.getArgument(2);
			List<AuditEntry> course = this.entries.computeIfAbsent(subject, (same) -> new ArrayList<>());
			course.add(new AuditEntry(course.size(), this.clock.instant(), call.getArgument(0),
					call.<AuditAction>getArgument(1), subject, call.getArgument(3)));
			return null;
		}).given(this.audit).record(any(), any(), anyString(), any());
		given(this.audit.course(anyString()))
			.willAnswer((call) -> this.entries.getOrDefault(call.<String>getArgument(0), List.of()));
	}

	private final class Knowledge implements CaseKnowledge {

		@Override
		public Optional<Application> application(ApplicationId id) {
			return DecisionOffice.this.known.application().filter((application) -> application.id().equals(id));
		}

		@Override
		public Optional<Circumstances> circumstances(CaseNumber caseNumber, LocalDate validOn, LocalDate knownOn) {
			return Optional.of(DecisionOffice.this.known.circumstances());
		}

	}

}
