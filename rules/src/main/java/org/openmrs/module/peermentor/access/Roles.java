/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The roles that the module brings, by the name under which OpenMRS knows them. What each may do is data of the
 * metadata room.
 */
public final class Roles {
	
	public static final String MENTOR = "Peer Mentor";
	
	public static final String SUPERVISOR = "Peer Mentor Supervisor";
	
	public static final String COORDINATOR = "Transition Coordinator";
	
	public static final String NURSE = "Transition Nurse";
	
	public static final String NOTES_READER = "Peer Notes Reader";
	
	public static final String ADMINISTRATOR = "Peer Programme Administrator";
	
	public static final String EVALUATOR = "Peer Programme Evaluator";
	
	public static final String PRIVACY_OFFICER = "Peer Privacy Officer";
	
	private static final List<String> ALL = Collections.unmodifiableList(
	    Arrays.asList(MENTOR, SUPERVISOR, COORDINATOR, NURSE, NOTES_READER, ADMINISTRATOR, EVALUATOR, PRIVACY_OFFICER));
	
	private Roles() {
	}
	
	/**
	 * @return all of them, in a fixed order
	 */
	public static List<String> all() {
		return ALL;
	}
}
