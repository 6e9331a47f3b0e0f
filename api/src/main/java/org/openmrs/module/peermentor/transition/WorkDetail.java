/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.mentoring.AssignmentKind;
import org.openmrs.module.peermentor.view.Ref;

/**
 * What a row of the worklist says of its plan, but for the names of people.
 */
final class WorkDetail {
	
	final Integer patientId;
	
	final String patientUuid;
	
	final String planUuid;
	
	final int version;
	
	final PlanStatus status;
	
	final Instant releasedAt;
	
	final int supportDays;
	
	final Ref centre;
	
	final Ref team;
	
	private final Map<WorkReason, Instant> reasons = new EnumMap<>(WorkReason.class);
	
	private final Map<AssignmentKind, Map<String, Integer>> mentors = new EnumMap<>(AssignmentKind.class);
	
	/**
	 * @param plan patient's id and uuid, plan's uuid, version and status, release, length of support, and uuid and name of
	 *            centre and team
	 */
	WorkDetail(Object[] plan) {
		patientId = (Integer) plan[1];
		patientUuid = (String) plan[2];
		planUuid = (String) plan[3];
		version = (Integer) plan[4];
		status = (PlanStatus) plan[5];
		releasedAt = (Instant) plan[6];
		supportDays = (Integer) plan[7];
		centre = ref(plan[8], plan[9]);
		team = ref(plan[10], plan[11]);
	}
	
	private static Ref ref(Object uuid, Object name) {
		return uuid == null ? null : new Ref((String) uuid, (String) name);
	}
	
	void because(WorkReason reason, Instant since) {
		reasons.put(reason, since);
	}
	
	/**
	 * @param provider the uuid of the mentor's provider
	 */
	void accompaniedBy(AssignmentKind kind, String provider, Integer personId) {
		mentors.computeIfAbsent(kind, each -> new LinkedHashMap<>()).putIfAbsent(provider, personId);
	}
	
	/**
	 * @return those that hold, the gravest first
	 */
	List<WorkItem> getReasons() {
		List<WorkItem> items = new ArrayList<>();
		reasons.forEach((reason, since) -> items.add(new WorkItem(reason, since)));
		items.sort(WorkItem.GRAVEST_FIRST);
		return items;
	}
	
	/**
	 * @return the primary ones first: uuid of the provider to id of the person
	 */
	Map<String, Integer> getMentors() {
		Map<String, Integer> all = new LinkedHashMap<>();
		mentors.values().forEach(ofKind -> ofKind.forEach(all::putIfAbsent));
		return all;
	}
}
