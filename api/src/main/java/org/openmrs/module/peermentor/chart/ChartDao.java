/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.Participant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the patient whose chart is opened, and what of it is open, in one statement.
 */
@Component("peermentor.ChartDao")
class ChartDao {
	
	private static final String NOTES = "exists (select 1 from PeerNarrative note, PeerContact noted"
			+ " where noted.encounterId = note.encounterId and noted.patientId = p.patientId and noted.voided = false"
			+ " and note.voided = false and ";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	ChartDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @param visibility of the viewer
	 * @param visibilities of the same viewer at the same instant, by what they are for
	 * @return null if there is no such patient for this viewer
	 */
	ChartSubject find(Visibility visibility, Map<Segment, Visibility> visibilities, String uuid) {
		Viewer viewer = visibility.getViewer();
		StringBuilder hql = new StringBuilder("select p.patientId, p.uuid, p.dead");
		boolean told = ChartSubject.mayBeTold(viewer);
		hql.append(told ? flag(NOTES + "(note.mentorWords is not null or note.participantWords is not null))") : ", 0");
		hql.append(told ? flag(NOTES + "note.sharedLine is not null)") : ", 0");
		visibilities.values().forEach(each -> hql.append(flag(each.on("p.patientId"))));
		hql.append(" from Patient p where p.uuid = :uuid and ").append(visibility.onTold("p.patientId"));
		Query<Object[]> query = sessionFactory.getCurrentSession().createQuery(hql.toString(), Object[].class);
		query.setParameter("uuid", uuid);
		List<Object[]> rows = (visibilities.isEmpty() ? visibility.bindTold(query) : visibility.bind(query)).list();
		return rows.isEmpty() ? null : subject(rows.get(0), viewer, new ArrayList<>(visibilities.keySet()));
	}
	
	private static String flag(String condition) {
		return ", case when " + condition + " then 1 else 0 end";
	}
	
	private static ChartSubject subject(Object[] row, Viewer viewer, List<Segment> segments) {
		Set<Segment> open = EnumSet.noneOf(Segment.class);
		for (int i = 0; i < segments.size(); i++) {
			if (isSet(row[5 + i])) {
				open.add(segments.get(i));
			}
		}
		Participant participant = new Participant((Integer) row[0], (String) row[1], Boolean.TRUE.equals(row[2]));
		return new ChartSubject(participant, viewer, open, isSet(row[3]), isSet(row[4]));
	}
	
	private static boolean isSet(Object flag) {
		return ((Number) flag).intValue() == 1;
	}
}
