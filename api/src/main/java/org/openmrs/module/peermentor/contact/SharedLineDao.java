/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.AssignedReach;
import org.openmrs.module.peermentor.access.ConsentedReach;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads shared lines with what the participant said of them, in one statement.
 */
@Component("peermentor.SharedLineDao")
class SharedLineDao {
	
	private static final String FROM = "select line.encounterId, line.edition, line.sharedLine, line.writtenAt,"
	        + " note from PeerNarrative line join PeerContact c on c.encounterId = line.encounterId"
	        + " left join PeerParticipantNote note on note.encounterId = line.encounterId and note.voided = false"
	        + " where line.encounterId in (:encounters) and line.voided = false and c.voided = false"
	        + " and line.sharedLine is not null and line.edition = (select max(newest.edition) from PeerNarrative newest"
	        + " where newest.encounterId = line.encounterId and newest.voided = false)";
	
	private static final String OWN = "(c.recordedBy = :lineReader or exists (select 1 from Provider lineMentor"
	        + " where lineMentor.providerId = c.providerId and lineMentor.person.personId = :" + AssignedReach.VIEWER_PERSON
	        + "))";
	
	private final SessionFactory sessionFactory;
	
	private final AssignedReach reach;
	
	private final ConsentedReach consents;
	
	@Autowired
	SharedLineDao(SessionFactory sessionFactory, AssignedReach reach, ConsentedReach consents) {
		this.sessionFactory = sessionFactory;
		this.reach = reach;
		this.consents = consents;
	}
	
	/**
	 * @param visibility of shared lines
	 * @param encounterIds not empty
	 * @return the newest line of each contact that has one for this viewer and that was not left out
	 */
	List<Row> list(Visibility visibility, Collection<Integer> encounterIds) {
		Viewer viewer = visibility.getViewer();
		boolean team = viewer.worksInTeam() && viewer.reachesAll();
		Query<Object[]> query = sessionFactory.getCurrentSession().createQuery(FROM + " and "
		        + visibility.on("c.patientId") + (team ? "" : " and " + narrowed(viewer))
		        + " order by line.encounterId, note.noteId",
		    Object[].class);
		if (!team) {
			query.setParameter("lineReader", viewer.getUserId());
		}
		return rows(visibility.bind(query).setParameterList("encounters", new TreeSet<>(encounterIds)).list());
	}
	
	/** Of the lines of a participant whom the viewer reaches: one mentor's are not another's, and some stay with the team. */
	private String narrowed(Viewer viewer) {
		String accompanied = "(" + reach.assigned("c.patientId") + " and (" + OWN + " or c.kind = "
		        + ContactKind.class.getName() + "." + ContactKind.EMPLOYMENT_SUPPORT.name() + " or "
		        + reach.assignedForTreatment("c.patientId") + "))";
		return viewer.reachesAll() ? "(" + accompanied + " or (line.othersPresent = false and "
		        + consents.consented("c.patientId", Segment.SHARED_LINE) + "))" : accompanied;
	}
	
	private static List<Row> rows(List<Object[]> found) {
		Map<Integer, Row> rows = new LinkedHashMap<>();
		for (Object[] each : found) {
			Row row = rows.computeIfAbsent((Integer) each[0], id -> new Row(each));
			if (each[4] != null) {
				row.take((ParticipantNote) each[4]);
			}
		}
		List<Row> open = new ArrayList<>(rows.values());
		open.removeIf(row -> row.seals.isSealed(NotePart.SHARED_LINE, row.edition));
		return open;
	}
	
	/** One line, and what the participant noted on it. */
	static final class Row {
		
		final Integer encounterId;
		
		private final int edition;
		
		private final String text;
		
		private final Instant writtenAt;
		
		private final Seals seals = new Seals();
		
		private final List<String> annotations = new ArrayList<>();
		
		private Row(Object[] row) {
			encounterId = (Integer) row[0];
			edition = (Integer) row[1];
			text = (String) row[2];
			writtenAt = (Instant) row[3];
		}
		
		private void take(ParticipantNote note) {
			seals.take(note.getKind(), note.getPart(), note.getEdition());
			if (note.getKind() == ParticipantNoteKind.ANNOTATION) {
				annotations.add(note.getText());
			}
		}
		
		SharedLine toLine(String notice) {
			return new SharedLine(text, writtenAt, annotations, notice);
		}
	}
}
