/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who wants to be shown something, as facts that a consent can name: a user here, or an organisation outside.
 */
public final class Asker {
	
	private final String user;
	
	private final Set<String> roles;
	
	private final boolean treating;
	
	private final String organisation;
	
	private Asker(String user, Set<String> roles, boolean treating, String organisation) {
		this.user = user;
		this.roles = Collections.unmodifiableSet(new TreeSet<>(roles));
		this.treating = treating;
		this.organisation = organisation;
	}
	
	/**
	 * @param user the user's uuid
	 * @param roles the names of the user's roles, those they inherit among them
	 * @param treating whether they treat the participant
	 */
	public static Asker user(String user, Set<String> roles, boolean treating) {
		return new Asker(user, roles, treating, null);
	}
	
	/**
	 * @param name of an organisation outside
	 */
	public static Asker organisation(String name) {
		return new Asker(null, Collections.emptySet(), false, name);
	}
	
	String getUser() {
		return user;
	}
	
	Set<String> getRoles() {
		return roles;
	}
	
	boolean isTreating() {
		return treating;
	}
	
	String getOrganisation() {
		return organisation;
	}
}
