/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * For rooms that tell an organisation outside something of a participant: what consents open to it at this moment, and that it
 * was told. Whoever calls holds the participant's turn, and says what it told in the transaction in which it asked.
 */
@Component("peermentor.ConsentedTelling")
public class ConsentedTelling {
	
	private final OrganisationReach reach;
	
	private final DisclosureDesk disclosures;
	
	private final RedisclosureNotice notice;
	
	@Autowired
	ConsentedTelling(OrganisationReach reach, DisclosureDesk disclosures, RedisclosureNotice notice) {
		this.reach = reach;
		this.disclosures = disclosures;
		this.notice = notice;
	}
	
	/**
	 * Reads past the transaction's own picture of the database, so that a withdrawal that was made while this one waited for
	 * its turn is seen, and locks what it read.
	 * 
	 * @param organisation the name by which a consent names it
	 * @return of these segments those that are open, each with the uuid of the newest consent that opens it
	 */
	public Map<Segment, String> opened(String organisation, PurposeOfUse purpose, int patientId, Collection<Segment> segments,
	        Instant at) {
		return reach.opened(organisation, purpose, patientId, segments, at);
	}
	
	/**
	 * Keeps that it was told: a disclosure for each consent that opened any of it. Without segments nothing is kept.
	 * 
	 * @param opened what {@link #opened} said
	 * @param record the uuid of what told it
	 */
	public void told(int patientId, String organisation, PurposeOfUse purpose, Map<Segment, String> opened, String record,
	        Instant at) {
		disclosures.handedOn(patientId, organisation, purpose, opened, notice::version, record, at);
	}
	
	/**
	 * @param opened what {@link #opened} said
	 * @return the notices that go with it: what the recipient may not do with it
	 */
	public Set<String> notices(Map<Segment, String> opened, Locale locale) {
		Set<String> notices = new LinkedHashSet<>();
		new LinkedHashSet<>(opened.values()).forEach(consent -> notices.add(notice.text(consent, locale)));
		return notices;
	}
}
