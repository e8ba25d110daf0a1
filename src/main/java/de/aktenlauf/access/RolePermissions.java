package de.aktenlauf.access;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import static de.aktenlauf.access.Permission.ASSIGN_MAIL;
import static de.aktenlauf.access.Permission.ASSIGN_TEAM_MAIL;
import static de.aktenlauf.access.Permission.CONFIRM_UNREADABLE;
import static de.aktenlauf.access.Permission.DECIDE_BENEFITS;
import static de.aktenlauf.access.Permission.EDIT_FILES;
import static de.aktenlauf.access.Permission.IMPORT;
import static de.aktenlauf.access.Permission.READ_ALL_FILES;
import static de.aktenlauf.access.Permission.READ_DECISIONS;
import static de.aktenlauf.access.Permission.READ_DELIVERIES;
import static de.aktenlauf.access.Permission.READ_FILES;
import static de.aktenlauf.access.Permission.READ_HEALTH_DOCUMENTS;
import static de.aktenlauf.access.Permission.READ_PROTECTED_FILES;
import static de.aktenlauf.access.Permission.REBUILD_INDEX;
import static de.aktenlauf.access.Permission.REPAIR_MAIL;
import static de.aktenlauf.access.Permission.RETRY_INCIDENTS;
import static de.aktenlauf.access.Permission.SEE_OUTGOING_MAIL;
import static de.aktenlauf.access.Permission.SEND_LETTERS;
import static de.aktenlauf.access.Permission.START_AUTOMATION;
import static de.aktenlauf.access.Permission.STOP_AUTOMATION;
import static de.aktenlauf.access.Permission.WORK_ON_ITEMS;

/**
 * What each role may do.
 * <p>
 * The mail room has the permission for documents about health because it assigns sick
 * notes without a legible number; as it opens no case's file, the permission reaches no
 * further than mail without a case and letters in its own baskets.
 */
final class RolePermissions {

	private static final Map<Role, Set<Permission>> TABLE = new EnumMap<>(Map.of(//
			Role.CASEWORKER,
			EnumSet.of(READ_DELIVERIES, READ_FILES, EDIT_FILES, READ_HEALTH_DOCUMENTS, WORK_ON_ITEMS, ASSIGN_TEAM_MAIL,
					READ_DECISIONS, DECIDE_BENEFITS, STOP_AUTOMATION, SEND_LETTERS, SEE_OUTGOING_MAIL),
			Role.TEAM_LEAD,
			EnumSet.of(READ_DELIVERIES, READ_FILES, EDIT_FILES, READ_HEALTH_DOCUMENTS, READ_PROTECTED_FILES,
					WORK_ON_ITEMS, ASSIGN_MAIL, ASSIGN_TEAM_MAIL, CONFIRM_UNREADABLE, READ_DECISIONS, DECIDE_BENEFITS,
					STOP_AUTOMATION, START_AUTOMATION, SEND_LETTERS, SEE_OUTGOING_MAIL),
			Role.APPEALS_OFFICER,
			EnumSet.of(READ_DELIVERIES, READ_FILES, EDIT_FILES, READ_HEALTH_DOCUMENTS, WORK_ON_ITEMS), Role.MAIL_ROOM,
			EnumSet.of(IMPORT, READ_DELIVERIES, REPAIR_MAIL, CONFIRM_UNREADABLE, ASSIGN_MAIL, ASSIGN_TEAM_MAIL,
					READ_HEALTH_DOCUMENTS, WORK_ON_ITEMS, SEE_OUTGOING_MAIL),
			Role.PROCESS_ADMIN, EnumSet.of(RETRY_INCIDENTS), //
			Role.AUDITOR, EnumSet.of(READ_DELIVERIES, READ_ALL_FILES, READ_DECISIONS), //
			Role.OPERATOR, EnumSet.of(IMPORT, READ_DELIVERIES, RETRY_INCIDENTS, REBUILD_INDEX), //
			Role.SYSTEM, EnumSet.allOf(Permission.class)));

	private RolePermissions() {
	}

	static boolean allow(Collection<Role> roles, Permission permission) {
		return roles.stream().anyMatch((role) -> TABLE.getOrDefault(role, Set.of()).contains(permission));
	}

}
