/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.referral.ReferralStatus;

/**
 * The code of a timeline's line about a referral: where the referral went, and whether it is to work, so that who may see the
 * line follows from the code alone.
 */
public final class ReferralLine {
	
	/** What the code of a referral to work begins with, and no other's does. */
	public static final String WORK = "WORK_";
	
	private ReferralLine() {
	}
	
	public static String code(Scope scope, ReferralStatus to) {
		return (scope == Scope.EMPLOYMENT ? WORK : "") + to.name();
	}
	
	public static boolean isWork(String code) {
		return code.startsWith(WORK);
	}
	
	/**
	 * @return where the referral went
	 */
	public static ReferralStatus status(String code) {
		return ReferralStatus.valueOf(isWork(code) ? code.substring(WORK.length()) : code);
	}
}
