/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.openmrs.module.peermentor.Cast;

/**
 * A plan that a test puts straight into the tables, with the reasons it gives it, and a second, naive way to tell where it
 * stands on the list.
 */
final class PlantedPlan {
	
	private static int nextId = 500_000;
	
	final int planId = nextId++;
	
	final String uuid = UUID.randomUUID().toString();
	
	final int patientId;
	
	final Map<WorkReason, Instant> reasons = new EnumMap<>(WorkReason.class);
	
	/** Uuids of providers who accompany the therapy now. */
	final Set<String> mentors = new LinkedHashSet<>();
	
	Instant releasedAt;
	
	int supportDays = 90;
	
	String centre;
	
	String team;
	
	/** Whether the coordinator of the test must not know of it. */
	boolean hidden;
	
	PlantedPlan(int patientId) {
		this.patientId = patientId;
	}
	
	PlantedPlan because(WorkReason reason, Instant from) {
		reasons.put(reason, from);
		return this;
	}
	
	PlantedPlan released(Instant at, int support) {
		releasedAt = at;
		supportDays = support;
		return this;
	}
	
	PlantedPlan plant(Cast cast) {
		cast.run("insert into peermentor_plan (plan_id, patient_id, place_in_chain, programme, template_version, support_days,"
		        + " in_reach_days, opened_at, status, custody_kind, centre, team, released_at, checked_on, version, uuid, creator,"
		        + " date_created, voided) values (" + planId + ", " + patientId + ", 0, 'peer-mentor', 1, " + supportDays
		        + ", 14, 0, '" + (releasedAt == null ? "PREPARING" : "RELEASED") + "', 'REMAND', " + text(centre) + ", "
		        + text(team) + ", " + (releasedAt == null ? "null" : releasedAt.toEpochMilli()) + ", current_date, 2, '" + uuid
		        + "', 1, now(), false)");
		for (Map.Entry<WorkReason, Instant> each : reasons.entrySet()) {
			cast.run("insert into peermentor_work_item (plan_id, reason, severity, from_at, leads) values (" + planId + ", '"
			        + each.getKey() + "', " + each.getKey().getSeverity().ordinal() + ", " + each.getValue().toEpochMilli()
			        + ", " + leads(each.getKey()) + ")");
		}
		return this;
	}
	
	private boolean leads(WorkReason reason) {
		for (WorkReason other : reasons.keySet()) {
			int order = reasons.get(other).compareTo(reasons.get(reason));
			if (other.getSeverity() == reason.getSeverity() && (order < 0 || (order == 0 && other.ordinal() < reason.ordinal()))) {
				return false;
			}
		}
		return true;
	}
	
	private static String text(String value) {
		return value == null ? "null" : "'" + value + "'";
	}
	
	/** The gravest that holds, null if none does. */
	WorkReason.Severity severity(Instant now) {
		return reasons.entrySet().stream().filter(each -> !each.getValue().isAfter(now))
		        .map(each -> each.getKey().getSeverity()).min(WorkReason.Severity::compareTo).orElse(null);
	}
	
	/** Since when it has been that grave. */
	Instant since(Instant now) {
		return reasons.entrySet().stream().filter(each -> each.getKey().getSeverity() == severity(now))
		        .map(Map.Entry::getValue).min(Instant::compareTo).get();
	}
}
