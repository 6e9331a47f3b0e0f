/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which asks to list.
 */
public final class AskCriteria {
	
	final String patient;
	
	final Set<AskStatus> statuses;
	
	final boolean own;
	
	/**
	 * @param patient a participant's uuid, null for any
	 * @param statuses empty for any
	 * @param own whether those alone that the caller asked
	 */
	public AskCriteria(String patient, Collection<AskStatus> statuses, boolean own) {
		this.patient = patient;
		this.statuses = statuses.isEmpty() ? EnumSet.allOf(AskStatus.class) : EnumSet.copyOf(statuses);
		this.own = own;
	}
}
