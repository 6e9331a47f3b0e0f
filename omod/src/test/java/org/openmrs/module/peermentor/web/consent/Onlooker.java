/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;

/**
 * Somebody who looks at the participants of the matrix, and what for.
 */
final class Onlooker {
	
	final String name;
	
	/** Null for an organisation, which does not log in. */
	final Member member;
	
	final String user;
	
	final String organisation;
	
	final Set<String> roles;
	
	final boolean treats;
	
	/** What they say that they look for, null if they say nothing. */
	final PurposeOfUse said;
	
	/** What they see of everybody without a consent. */
	private final Set<Segment> always;
	
	private final boolean outside;
	
	private Onlooker(String name, Member member, String organisation, Set<String> roles, boolean treats, PurposeOfUse said,
	    Set<Segment> always, boolean outside) {
		this.name = name;
		this.member = member;
		this.user = member == null ? null : member.getUser().getUuid();
		this.organisation = organisation;
		this.roles = roles;
		this.treats = treats;
		this.said = said;
		this.always = always;
		this.outside = outside;
	}
	
	static Onlooker clinician(String name, Member member, Set<String> roles, boolean treats, PurposeOfUse said) {
		return new Onlooker(name, member, null, roles, treats, said, EnumSet.noneOf(Segment.class), true);
	}
	
	static Onlooker organisation(String name, PurposeOfUse said) {
		return new Onlooker(name, null, name, Collections.emptySet(), false, said, EnumSet.noneOf(Segment.class), true);
	}
	
	/** Of the team, or a mentor: no consent gives or takes anything. */
	static Onlooker inside(String name, Member member, Set<Segment> always) {
		return new Onlooker(name, member, null, Collections.emptySet(), false, null, always, false);
	}
	
	/** The reference. */
	boolean sees(Subject subject, Segment segment, Instant at) {
		if (!outside) {
			return always.contains(segment);
		}
		PurposeOfUse purpose = said == null ? PurposeOfUse.TREATMENT : said;
		return subject.agreements.stream().anyMatch(agreement -> agreement.opens(segment, purpose, this, at));
	}
	
	boolean isOutside() {
		return outside;
	}
	
	@Override
	public String toString() {
		return name + (said == null ? "" : " for " + said);
	}
}
