/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a voice came in. What was typed in from a sheet or a call stays told apart from what the service wrote itself.
 */
public enum HowHeard {
	
	/** From a sheet that came back, typed in here. */
	RETURNED_SHEET(true, OutcomeSource.PARTNER),
	
	/** On the phone, typed in here. */
	CALL(true, OutcomeSource.PARTNER, OutcomeSource.PARTICIPANT),
	
	/** From an e-mail, a text or a letter, typed in here. */
	MESSAGE(true, OutcomeSource.PARTNER, OutcomeSource.PARTICIPANT),
	
	/** Face to face; of a mentor: was there. */
	IN_PERSON(true, OutcomeSource.PARTNER, OutcomeSource.PARTICIPANT, OutcomeSource.MENTOR),
	
	/** Written by the service on the answer page, with its code. */
	ANSWER_CODE(false, OutcomeSource.PARTNER),
	
	/** From the facts of a contact at which the mentor went along. */
	ACCOMPANIMENT(false, OutcomeSource.MENTOR);
	
	private final boolean typed;
	
	private final Set<OutcomeSource> sources;
	
	HowHeard(boolean typed, OutcomeSource first, OutcomeSource... others) {
		this.typed = typed;
		this.sources = Collections.unmodifiableSet(EnumSet.of(first, others));
	}
	
	/**
	 * @return whether somebody here types it in; the others the module takes down itself
	 */
	public boolean isTyped() {
		return typed;
	}
	
	/**
	 * @return whether this source can be heard this way
	 */
	public boolean hears(OutcomeSource source) {
		return sources.contains(source);
	}
}
