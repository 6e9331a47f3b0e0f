/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds, closes and wipes drafts.
 */
@Component("peermentor.DraftDesk")
class DraftDesk {
	
	private final SessionFactory sessionFactory;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	@Autowired
	DraftDesk(SessionFactory sessionFactory, RecordStore records, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.records = records;
		this.time = time;
	}
	
	/**
	 * @param uuid null for none
	 * @return the caller's own draft; null for none, or if there is none any more, which is a problem
	 */
	@Unguarded("finds the caller's own drafts only, for closing")
	Draft find(String uuid, String field, Viewer viewer, Problems problems) {
		if (uuid == null) {
			return null;
		}
		List<Draft> found = session()
		        .createQuery("select d from PeerDraft d where d.uuid = :uuid and d.voided = false and d.expiresAt > :now"
		                + " and d.creator.userId = :author",
		            Draft.class)
		        .setParameter("uuid", uuid).setParameter("now", time.now()).setParameter("author", viewer.getUserId()).list();
		if (found.isEmpty()) {
			problems.add(field, "peermentor.error.draft.unknown");
			return null;
		}
		return found.get(0);
	}
	
	/** Its words go at once; that there was a draft stays. */
	void close(Draft draft, String reason) {
		draft.wipe();
		records.voidRecord(draft, reason);
	}
	
	/** Takes the words out of every draft whose time has passed, whoever's it is. */
	void wipeExpired() {
		Instant now = time.now();
		session().createQuery("update PeerDraft d set d.content = null where d.expiresAt <= :now and d.content is not null")
		        .setParameter("now", now).executeUpdate();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
