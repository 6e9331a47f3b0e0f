/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How users stand to one participant at this moment, as the tests made it; the tests' own account of who may be shown what.
 */
final class Circle {
	
	private final Set<String> mentors = new HashSet<>();
	
	private final Set<String> closedTo = new HashSet<>();
	
	private final Map<String, Set<String>> opened = new HashMap<>();
	
	/** Accompanies the participant from now on. */
	void begin(Actor mentor) {
		mentors.add(mentor.username);
	}
	
	/** Accompanies the participant no more. */
	void end(Actor mentor) {
		mentors.remove(mentor.username);
	}
	
	/** Is this participant, or must not be matched with them: never sees anything again, whatever else holds. */
	void closeTo(Actor actor) {
		closedTo.add(actor.username);
	}
	
	/** A consent opens these segments to somebody. */
	void open(Actor to, Set<String> segments) {
		opened.computeIfAbsent(to.username, user -> new HashSet<>()).addAll(segments);
	}
	
	/** No consent opens anything to somebody any more. */
	void withdraw(Actor from) {
		opened.remove(from.username);
	}
	
	/** Whether somebody with these roles may be shown such a text of this participant. */
	boolean admits(String username, Set<String> roles, MarkedText text) {
		if (closedTo.contains(username)) {
			return false;
		}
		return text.roles().stream().anyMatch(roles::contains) || (text.isMentors() && mentors.contains(username))
		        || (text.segment() != null && opened.getOrDefault(username, Set.of()).contains(text.segment()));
	}
	
	/** Whether somebody with these roles may gather everything held of this participant. */
	boolean gathers(String username, Set<String> roles) {
		return roles.contains(World.PRIVACY_OFFICER) && !closedTo.contains(username);
	}
}
