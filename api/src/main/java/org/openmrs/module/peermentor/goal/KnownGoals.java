/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The goals that other rooms point to, as far as whoever is logged in meets them. Those rooms keep that they were shown, with what
 * else their answer holds.
 */
@Component("peermentor.KnownGoals")
public class KnownGoals {
	
	private final ParticipantAccess access;
	
	private final GoalDao goals;
	
	@Autowired
	KnownGoals(ParticipantAccess access, GoalDao goals) {
		this.access = access;
		this.goals = goals;
	}
	
	/**
	 * Reads in one statement at most.
	 * 
	 * @param uuids may hold nulls and repeats
	 * @return uuid to goal; what the caller does not meet, and what was taken back, is missing
	 */
	public Map<String, KnownGoal> of(Collection<String> uuids) {
		Set<String> wanted = new HashSet<>(uuids);
		wanted.remove(null);
		Map<String, KnownGoal> known = new HashMap<>();
		if (!wanted.isEmpty() && access.viewer().holds(Privileges.VIEW_GOALS)) {
			goals.known(access.to(Segment.PLAN), access.to(Segment.EMPLOYMENT), wanted)
			        .forEach(goal -> known.put(goal.getUuid(), goal));
		}
		return known;
	}
}
