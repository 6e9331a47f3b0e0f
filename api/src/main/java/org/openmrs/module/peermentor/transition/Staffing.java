/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openmrs.module.peermentor.access.RoleHolders;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.mentoring.MentorAtWork;
import org.openmrs.module.peermentor.mentoring.MentorOnDuty;
import org.openmrs.module.peermentor.mentoring.Mentors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who holds which role of a plan's tasks now. The health staff of a centre and the clinic have no users here: what is theirs is
 * passed on.
 */
@Component("peermentor.Staffing")
class Staffing {
	
	private static final Map<OwnerRole, String> ROLE_OF = new EnumMap<>(OwnerRole.class);
	
	static {
		ROLE_OF.put(OwnerRole.NURSE, Roles.NURSE);
		ROLE_OF.put(OwnerRole.COORDINATOR, Roles.COORDINATOR);
		ROLE_OF.put(OwnerRole.SUPERVISOR, Roles.SUPERVISOR);
	}
	
	private final Mentors mentors;
	
	private final RoleHolders holders;
	
	@Autowired
	Staffing(Mentors mentors, RoleHolders holders) {
		this.mentors = mentors;
		this.holders = holders;
	}
	
	/**
	 * @return the users who hold that role for that participant now; empty if nobody does. A mentor on leave does not: what is
	 *         theirs goes to the next at once.
	 */
	Set<Integer> users(OwnerRole role, int patientId, Instant now) {
		switch (role) {
			case MENTOR:
				return holders.users(people(assigned(patientId, now).stream().filter(mentor -> !mentor.isOnLeave())));
			case DUTY_MENTOR:
				return holders.users(onDuty(patientId, now));
			default:
				return ROLE_OF.containsKey(role) ? holders.users(ROLE_OF.get(role), patientId) : Collections.<Integer> emptySet();
		}
	}
	
	/**
	 * @return whether somebody holds a role for that participant now; each role is looked up once
	 */
	Predicate<OwnerRole> staffed(int patientId, Instant now) {
		Map<OwnerRole, Boolean> known = new EnumMap<>(OwnerRole.class);
		return role -> known.computeIfAbsent(role, one -> !users(one, patientId, now).isEmpty());
	}
	
	/**
	 * @return what the viewer is for that participant now; a mentor on leave may do what is a mentor's still
	 */
	Set<OwnerRole> rolesOf(Viewer viewer, int patientId, Instant now) {
		Set<OwnerRole> roles = EnumSet.noneOf(OwnerRole.class);
		if (people(assigned(patientId, now).stream()).contains(viewer.getPersonId())) {
			roles.add(OwnerRole.MENTOR);
		}
		if (onDuty(patientId, now).contains(viewer.getPersonId())) {
			roles.add(OwnerRole.DUTY_MENTOR);
		}
		ROLE_OF.forEach((role, name) -> {
			if (holders.users(name, patientId).contains(viewer.getUserId())) {
				roles.add(role);
			}
		});
		return roles;
	}
	
	/**
	 * @param assigned the mentors of a participant, null or empty if there are none
	 */
	static MentorPresence presence(Collection<MentorAtWork> assigned) {
		if (assigned == null || assigned.isEmpty()) {
			return MentorPresence.NONE;
		}
		return assigned.stream().allMatch(MentorAtWork::isOnLeave) ? MentorPresence.ON_LEAVE : MentorPresence.AT_WORK;
	}
	
	private List<MentorAtWork> assigned(int patientId, Instant now) {
		return mentors.forTreatment(Collections.singleton(patientId), now).getOrDefault(patientId,
		    Collections.<MentorAtWork> emptyList());
	}
	
	private static Set<Integer> people(Stream<MentorAtWork> assigned) {
		return assigned.map(MentorAtWork::getPersonId).collect(Collectors.toSet());
	}
	
	private Collection<Integer> onDuty(int patientId, Instant now) {
		return mentors.onDuty(now, patientId).stream().map(MentorOnDuty::getPersonId).collect(Collectors.toSet());
	}
}
