/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.View;

/**
 * What goes to a service, put together at the moment of asking.
 */
public final class ReferralSheet implements View {
	
	private final ReferralRecord referral;
	
	private final SendWay way;
	
	private final Collection<Segment> told;
	
	private final String subject;
	
	private final String text;
	
	private final String document;
	
	private final Collection<String> notices;
	
	/**
	 * @param told what it tells of; may be empty
	 * @param text in plain words, null where there is a document instead
	 * @param document a whole page of HTML, null where there is a text instead
	 * @param notices what the service may not do with what it is told
	 */
	ReferralSheet(ReferralRecord referral, SendWay way, Collection<Segment> told, String subject, String text, String document,
	    Collection<String> notices) {
		this.referral = referral;
		this.way = way;
		this.told = told;
		this.subject = subject;
		this.text = text;
		this.document = document;
		this.notices = notices;
	}
	
	@Override
	public String getUuid() {
		return referral.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return subject;
	}
	
	/**
	 * @return the uuid of the referral
	 */
	public String getReferral() {
		return referral.getUuid();
	}
	
	public SendWay getWay() {
		return way;
	}
	
	/**
	 * @return what it tells of, in the order of {@link Segment}
	 */
	public List<Segment> getSegments() {
		return new ArrayList<>(told);
	}
	
	public String getSubject() {
		return subject;
	}
	
	public String getText() {
		return text;
	}
	
	public String getDocument() {
		return document;
	}
	
	public List<String> getNotices() {
		return new ArrayList<>(notices);
	}
}
