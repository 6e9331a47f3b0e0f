/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.Role;
import org.openmrs.User;
import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.AssignedReach;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Standing;
import org.openmrs.module.peermentor.access.Telling;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Answers from the grants who is named to be told, by the one policy who may be, and keeps that they were.
 */
@Component("peermentor.KeptTelling")
class KeptTelling implements Telling {
	
	private static final String NAMED = "select distinct u.userId from PeerConsentGrant g, User u where g.patientId = :patient"
	        + " and g.segment = :segment and g.purpose = :purpose and g.recipientKind = :kind and g.recipientName = u.uuid"
	        + " and g.fromAt <= :at and (g.untilAt is null or g.untilAt > :at) and u.retired = false"
	        + " and u.person.personId <> g.patientId and not ";
	
	private final SessionFactory sessionFactory;
	
	private final AssignedReach assigned;
	
	private final ConsentReach reach;
	
	private final DisclosureDesk disclosures;
	
	private final PrivacyOfficers officers;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	@Autowired
	KeptTelling(SessionFactory sessionFactory, AssignedReach assigned, ConsentReach reach, DisclosureDesk disclosures,
	    PrivacyOfficers officers, RecordStore records, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.assigned = assigned;
		this.reach = reach;
		this.disclosures = disclosures;
		this.officers = officers;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public Set<Integer> named(int patientId, Segment segment, Instant at) {
		return new TreeSet<>(session().createQuery(NAMED
		        + assigned.excluded("g.patientId").replace(":" + AssignedReach.VIEWER_PERSON, "u.person.personId"), Integer.class)
		        .setParameter("patient", patientId).setParameter("segment", segment)
		        .setParameter("purpose", PurposeOfUse.TREATMENT).setParameter("kind", RecipientKind.USER).setParameter("at", at)
		        .list());
	}
	
	@Override
	public boolean isOpen(int userId, int patientId, Segment segment, Instant at) {
		Viewer user = viewer(userId);
		boolean consented = reach.opened(user, patientId, Collections.singleton(segment), at).contains(segment);
		return AccessPolicy.maySee(user, new Standing(isOwn(user, patientId), isExcluded(user, patientId), false, false, consented));
	}
	
	@Override
	public boolean mayKnow(int userId, int patientId) {
		Viewer user = viewer(userId);
		return AccessPolicy.mayKnow(new Standing(isOwn(user, patientId), isExcluded(user, patientId), false));
	}
	
	private static boolean isOwn(Viewer user, int patientId) {
		return user.getPersonId() == patientId;
	}
	
	private boolean isExcluded(Viewer user, int patientId) {
		return !session()
		        .createQuery("select p.personId from Person p where p.personId = :patient and " + assigned.excluded("p.personId"),
		            Integer.class)
		        .setParameter("patient", patientId).setParameter(AssignedReach.VIEWER_PERSON, user.getPersonId()).list().isEmpty();
	}
	
	/** Somebody who is to be told, as if they looked for themselves, for treatment. */
	private Viewer viewer(int userId) {
		User user = session().get(User.class, userId);
		Set<String> roles = user.getAllRoles().stream().map(Role::getRole).collect(Collectors.toSet());
		return new Viewer(userId, user.getPerson().getPersonId(), user::hasPrivilege, roles, PurposeOfUse.TREATMENT);
	}
	
	@Override
	public void toldUnderConsent(int userId, int patientId, Segment opened, Segment told, String record) {
		Viewer user = viewer(userId);
		if (user.worksInTeam()) {
			return;
		}
		Instant now = time.now();
		GrantRecord grant = reach.newestThatOpen(user, Collections.singleton(patientId), Collections.singleton(opened), now)
		        .getOrDefault(patientId, Collections.emptyMap()).get(opened);
		DisclosureRecord disclosure = new DisclosureRecord(patientId, now, told.name(), PurposeOfUse.TREATMENT,
		        DisclosureBasis.CONSENT).toUser(userId).of(record);
		disclosures.keep(grant == null ? disclosure : disclosure.under(grant.getConsentUuid(), grant.getNoticeVersion()));
	}
	
	@Override
	public void toldInEmergency(int userId, int patientId, Segment told, String nature, String record) {
		disclosures.keep(
		    new DisclosureRecord(patientId, time.now(), told.name(), PurposeOfUse.TREATMENT, DisclosureBasis.EMERGENCY)
		            .toUser(userId).of(record).noted(nature));
		officers.disclosedInEmergency(patientId);
	}
	
	@Override
	public void opened(Viewer viewer, int patientId, Segment segment, String record) {
		records.save(new ReadRecord(patientId, time.now(), segment, viewer.getPurpose(), false, record));
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
