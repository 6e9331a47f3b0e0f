/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.List;

/**
 * What somebody wrote about a participant, and who may ever be shown it.
 */
enum MarkedText {
	
	/** Either voice of a narrative. */
	NARRATIVE("FULL_NARRATIVE", true, World.SUPERVISOR),
	
	/** The line that both chose, for all who work with the participant. */
	SHARED_LINE("SHARED_LINE", true, World.SUPERVISOR, World.COORDINATOR, World.NURSE),
	
	/** The details of a safety concern; no consent opens them. */
	CONCERN(null, true, World.SUPERVISOR),
	
	/** A question about a contact, and why a contact was corrected. */
	QUESTION(null, true, World.SUPERVISOR),
	
	/** What the mentor has not finished; nobody else's. */
	DRAFT(null, true),
	
	/** Why two must not be matched. */
	EXCLUSION(null, false, World.SUPERVISOR),
	
	/** How somebody wants to be reached. */
	SAFE_CONTACT("IDENTITY", true, World.SUPERVISOR, World.COORDINATOR, World.NURSE),
	
	/** Where a dose was taken. */
	DOSE("DOSING", true, World.SUPERVISOR, World.COORDINATOR, World.NURSE),
	
	/** What somebody wants to reach, in their own words; not about work. Privacy officers meet it in what is handed on. */
	GOAL("PLAN", true, World.SUPERVISOR, World.COORDINATOR, World.NURSE, World.PRIVACY_OFFICER);
	
	private final String segment;
	
	private final boolean mentors;
	
	private final List<String> roles;
	
	MarkedText(String segment, boolean mentors, String... roles) {
		this.segment = segment;
		this.mentors = mentors;
		this.roles = List.of(roles);
	}
	
	/** The segment of a consent that opens it, null if none does. */
	String segment() {
		return segment;
	}
	
	/** Whether the mentor who accompanies the participant now may see it. */
	boolean isMentors() {
		return mentors;
	}
	
	/** The roles of those who may see it of every participant. */
	List<String> roles() {
		return roles;
	}
}
