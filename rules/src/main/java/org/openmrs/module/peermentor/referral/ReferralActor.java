/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.function.Predicate;

import org.openmrs.module.peermentor.lifecycle.Actors;

/**
 * Who made a move of a referral.
 */
public enum ReferralActor {
	
	/** Somebody here, by their privileges. */
	USER(null),
	
	/** The service, by its own answer. */
	PARTNER(Actors.PARTNER),
	
	/** The module, because something became known: a death, a withdrawal, a return to custody. */
	MODULE(Actors.MODULE);
	
	private final String name;
	
	ReferralActor(String name) {
		this.name = name;
	}
	
	/**
	 * @param user whether the user at work holds a privilege; asked for {@link #USER} alone
	 * @return what counts in the table of moves
	 */
	public Predicate<String> holds(Predicate<String> user) {
		return this == USER ? user : name::equals;
	}
}
