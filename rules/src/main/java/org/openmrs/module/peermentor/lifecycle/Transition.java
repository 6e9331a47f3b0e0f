/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.lifecycle;

import java.util.Collections;
import java.util.Set;

/**
 * One legal move of a {@link Lifecycle}.
 */
public final class Transition<S extends Enum<S>> {
	
	private final S from;
	
	private final S to;
	
	private final Set<String> privileges;
	
	private final boolean reasonNeeded;
	
	Transition(S from, S to, Set<String> privileges, boolean reasonNeeded) {
		this.from = from;
		this.to = to;
		this.privileges = Collections.unmodifiableSet(privileges);
		this.reasonNeeded = reasonNeeded;
	}
	
	public S getFrom() {
		return from;
	}
	
	public S getTo() {
		return to;
	}
	
	/**
	 * @return the privileges of which one is enough to make the move; never empty
	 */
	public Set<String> getPrivileges() {
		return privileges;
	}
	
	/**
	 * @return whether a coded reason must be given
	 */
	public boolean isReasonNeeded() {
		return reasonNeeded;
	}
}
