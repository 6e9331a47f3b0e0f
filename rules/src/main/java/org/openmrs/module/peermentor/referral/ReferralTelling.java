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

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.directory.NeedTerm;
import org.openmrs.module.peermentor.mentoring.Scope;

/**
 * What a referral may tell a service. Whole records, doses among them, go by a hand-out; a referral tells who it is and what
 * the service has to know to take somebody in. A referral to work tells nothing of the therapy, whatever consents open, so that
 * who accompanies work alone can make it and learns nothing from it.
 */
public final class ReferralTelling {
	
	private static final String WORK = "EMPLOYMENT";
	
	private static final Set<Segment> OF_WORK = Collections.unmodifiableSet(EnumSet.of(Segment.EMPLOYMENT, Segment.IDENTITY));
	
	private static final Set<Segment> OF_CARE = Collections
	        .unmodifiableSet(EnumSet.of(Segment.PLAN, Segment.JUSTICE, Segment.IDENTITY));
	
	private ReferralTelling() {
	}
	
	/**
	 * @param need not null
	 * @return whose mentors meet a referral for it
	 */
	public static Scope scopeOf(NeedTerm need) {
		for (NeedTerm up = need; up != null; up = up.getParent()) {
			if (up.getCode().equals(WORK)) {
				return Scope.EMPLOYMENT;
			}
		}
		return Scope.OAT;
	}
	
	/**
	 * @return the segments that such a referral may tell of
	 */
	public static Set<Segment> tellable(Scope scope) {
		return scope == Scope.EMPLOYMENT ? OF_WORK : OF_CARE;
	}
	
	/**
	 * @return what a consent must be given for
	 */
	public static PurposeOfUse purposeOf(Scope scope) {
		return scope == Scope.EMPLOYMENT ? PurposeOfUse.EMPLOYMENT_SUPPORT : PurposeOfUse.CARE_MANAGEMENT;
	}
}
