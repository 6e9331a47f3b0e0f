/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.MisfiledRecords;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds contacts, voided ones among them, for whoever says that one was filed on the wrong participant.
 */
@Component("peermentor.MisfiledContacts")
class MisfiledContacts implements MisfiledRecords {
	
	private final SessionFactory sessionFactory;
	
	private final ParticipantAccess access;
	
	@Autowired
	MisfiledContacts(SessionFactory sessionFactory, ParticipantAccess access) {
		this.sessionFactory = sessionFactory;
		this.access = access;
	}
	
	@Override
	public Misfiled find(String uuid) {
		Visibility visibility = access.participants();
		Query<Object[]> query = sessionFactory.getCurrentSession()
		        .createQuery("select c, m.person.personId from PeerContact c left join Provider m on m.providerId = c.providerId"
		                + " where c.uuid = :uuid and " + visibility.on("c.patientId"),
		            Object[].class);
		List<Object[]> rows = visibility.bind(query.setParameter("uuid", uuid)).list();
		if (rows.isEmpty()) {
			return null;
		}
		Contact contact = (Contact) rows.get(0)[0];
		Viewer viewer = visibility.getViewer();
		boolean theirs = ContactAtHand.isAuthor(contact, (Integer) rows.get(0)[1], viewer)
		        || viewer.holds(Privileges.MANAGE_CONTACTS) || viewer.holds(Privileges.REVIEW_ACCESS);
		return theirs ? new Misfiled(contact.getPatientId(), contact.getEnteredAt(), behind(contact)) : null;
	}
	
	/** The contact, its words and its concerns, voided or not. */
	private Set<String> behind(Contact contact) {
		Set<String> records = new LinkedHashSet<>();
		records.add(contact.getUuid());
		for (String entity : new String[] { "PeerNarrative", "PeerConcern" }) {
			records.addAll(sessionFactory.getCurrentSession()
			        .createQuery("select r.uuid from " + entity + " r where r.encounterId = :encounter order by r.uuid", String.class)
			        .setParameter("encounter", contact.getEncounterId()).list());
		}
		return records;
	}
}
