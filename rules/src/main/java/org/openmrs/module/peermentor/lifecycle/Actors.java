/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.lifecycle;

/**
 * Who makes a move without being a user with a privilege. They stand in tables of transitions beside the privileges, so that
 * what they may do is read, walked and drawn like everything else. No role holds one.
 */
public final class Actors {
	
	/** A service outside, which answers for itself. */
	public static final String PARTNER = "a partner's answer";
	
	/** The module itself, when something became known, or the clock says so. */
	public static final String MODULE = "the module";
	
	private Actors() {
	}
}
