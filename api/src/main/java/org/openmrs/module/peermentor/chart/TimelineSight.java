/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.ContactKind;

/**
 * Which rows of one patient's timeline a viewer may see, as a condition for queries.
 */
final class TimelineSight {
	
	private static final String HELD = "heldPrivileges";
	
	private final List<String> either = new ArrayList<>();
	
	private final Collection<String> held;
	
	/**
	 * @param encounters whether the viewer may read the clinical encounters of patients
	 * @param held the viewer's privileges, for types of encounters that only some may see; null for somebody who holds all
	 */
	TimelineSight(ChartSubject subject, Set<TimelineKind> wanted, boolean encounters, Collection<String> held) {
		if (wanted.contains(TimelineKind.CONTACT)) {
			addContacts(subject);
		}
		if (wanted.contains(TimelineKind.PLAN) && subject.isOpen(Segment.PLAN)) {
			either.add(is(TimelineKind.PLAN));
		}
		if (wanted.contains(TimelineKind.REFERRAL)) {
			addReferrals(subject);
		}
		boolean clinical = encounters && wanted.contains(TimelineKind.ENCOUNTER);
		this.held = clinical ? held : null;
		if (clinical) {
			either.add("(" + is(TimelineKind.ENCOUNTER) + (held == null ? ""
					: " and (type.viewPrivilege is null or type.viewPrivilege.privilege in (:" + HELD + "))") + ")");
		}
	}
	
	/** Contacts about work are of a segment of their own. */
	private void addContacts(ChartSubject subject) {
		boolean facts = subject.isOpen(Segment.CONTACT_FACTS);
		boolean work = subject.isOpen(Segment.EMPLOYMENT);
		if (facts && work) {
			either.add(is(TimelineKind.CONTACT));
		} else if (facts || work) {
			either.add("(" + is(TimelineKind.CONTACT) + " and t.code " + (work ? "=" : "<>") + " '"
					+ ContactKind.EMPLOYMENT_SUPPORT + "')");
		}
	}
	
	/** Referrals to work are of a segment of their own, and tell nothing of the plan. */
	private void addReferrals(ChartSubject subject) {
		boolean reads = subject.getViewer().holds(Privileges.VIEW_REFERRALS);
		boolean plan = reads && subject.isOpen(Segment.PLAN);
		boolean work = reads && subject.isOpen(Segment.EMPLOYMENT);
		String ofWork = "t.code like '" + ReferralLine.WORK.replace("_", "#_") + "%' escape '#'";
		if (plan && work) {
			either.add(is(TimelineKind.REFERRAL));
		} else if (plan || work) {
			either.add("(" + is(TimelineKind.REFERRAL) + " and " + (work ? "" : "not ") + ofWork + ")");
		}
	}
	
	private static String is(TimelineKind kind) {
		return "t.kind = '" + kind + "'";
	}
	
	/**
	 * @return whether there can be no such row, so that none has to be looked for
	 */
	boolean isNothing() {
		return either.isEmpty();
	}
	
	/**
	 * @return an HQL condition in brackets on <code>t</code>, the row, and <code>type</code>, the type of its encounter
	 */
	String on() {
		return "(" + String.join(" or ", either) + ")";
	}
	
	/**
	 * Sets the parameters of {@link #on}.
	 */
	<T> Query<T> bind(Query<T> query) {
		return held == null ? query : query.setParameterList(HELD, held);
	}
}
