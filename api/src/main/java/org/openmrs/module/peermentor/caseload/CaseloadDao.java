/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.Query;
import org.hibernate.type.IntegerType;
import org.hibernate.type.LongType;
import org.hibernate.type.StringType;
import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.AssignedReach;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.caseload.ContactSummary.LastContact;
import org.openmrs.module.peermentor.contact.ConcernStatus;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.QuestionStatus;
import org.openmrs.module.peermentor.mentoring.AssignmentKind;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.settings.Setting;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads a caseload in two statements, whatever its size.
 */
@Component("peermentor.CaseloadDao")
class CaseloadDao {
	
	private static final List<String> OPEN_QUESTIONS = Arrays.stream(QuestionStatus.values()).filter(QuestionStatus::isOpen)
	        .map(Enum::name).collect(Collectors.toList());
	
	private static final List<String> OPEN_CONCERNS = Arrays.asList(ConcernStatus.RAISED.name(),
	    ConcernStatus.ACKNOWLEDGED.name());
	
	/** Of each participant the newest contacts and attempt, and what is open. */
	private static final String CONTACTS = "select f.patient_id as patient_id, met.uuid as met_uuid, met.kind as met_kind, "
	        + NewestContacts.COLUMNS + ", f.attempt_at as attempt_at, f.concerns as concerns, q.questions as questions"
	        + " from (select p.patient_id as patient_id," + NewestContacts.IDS + ","
	        + NewestContacts.newest("started_at", "c.took_place = false") + " as attempt_at,"
	        + " (select count(*) from peermentor_concern k where k.patient_id = p.patient_id and k.voided = false"
	        + " and k.status in (:openConcerns)%s) as concerns" + NewestContacts.OF_PATIENTS + NewestContacts.JOINED
	        + " left join (select c.patient_id as patient_id, count(*) as questions from peermentor_question w"
	        + " inner join peermentor_contact c on c.encounter_id = w.encounter_id where w.voided = false and c.voided = false"
	        + " and w.status in (:openQuestions)%s group by c.patient_id) q on q.patient_id = f.patient_id";
	
	/** Where the columns of the newest contacts begin. */
	private static final int FIRST_INSTANT = 3;
	
	private static final String[] FURTHER = { "attempt_at", "concerns", "questions" };
	
	private static final String OWN_CONCERNS = " and k.creator = :user";
	
	private static final String OWN_QUESTIONS = " and (c.recorded_by = :user or c.provider_id in"
	        + " (select o.provider_id from provider o where o.person_id = :person))";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	CaseloadDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @param mentorUuid a provider's uuid, null for the viewer's own
	 * @return the participants of assignments that run or will, and the zone of their days
	 */
	Caseload caseload(Visibility visibility, String mentorUuid) {
		String own = "provider.person.personId = :" + AssignedReach.VIEWER_PERSON;
		String mentor = mentorUuid == null ? own + " and provider.retired = false"
		        : "provider.uuid = :mentor" + (visibility.getViewer().reachesByRole() ? "" : " and " + own);
		Query<Object[]> query = sessionFactory.getCurrentSession()
		        .createQuery("select patient.personId, patient.uuid, patient.dead, a.uuid, a.scope, a.kind, a.startedAt,"
		                + " name.givenName, name.familyName,"
		                + " (select zone.propertyValue from GlobalProperty zone where zone.property = :zone)"
		                + " from PeerAssignment a, Provider provider, Person patient"
		                + " left join patient.names name with name.voided = false"
		                + " where provider.providerId = a.providerId and patient.personId = a.patientId and a.voided = false"
		                + " and (a.endedAt is null or (a.endedAt > :at and a.endedAt > a.startedAt)) and " + mentor + " and "
		                + visibility.on("a.patientId")
		                + " order by a.startedAt, a.assignmentId, name.preferred desc, name.personNameId",
		            Object[].class);
		visibility.bind(query).setParameter("at", visibility.getAt()).setParameter("zone",
		    Setting.TIME_ZONE.getProperty());
		if (mentorUuid != null) {
			query.setParameter("mentor", mentorUuid);
		}
		return caseload(query.list());
	}
	
	private static Caseload caseload(List<Object[]> rows) {
		Map<Integer, Mentee> mentees = new LinkedHashMap<>();
		String lastAssignment = null;
		for (Object[] row : rows) {
			// Somebody with several names comes once for each, the preferred one first.
			if (!row[3].equals(lastAssignment)) {
				Ref participant = new Ref((String) row[1], PersonNames.words((String) row[7], (String) row[8]));
				mentees.computeIfAbsent((Integer) row[0],
				    id -> new Mentee(id, participant, Boolean.TRUE.equals(row[2])))
				        .add(new CaseloadAssignment((String) row[3], (Scope) row[4], (AssignmentKind) row[5], (Instant) row[6]));
			}
			lastAssignment = (String) row[3];
		}
		return new Caseload(mentees.values(), rows.isEmpty() ? null : (String) rows.get(0)[9]);
	}
	
	/**
	 * @param mentees participants whom this viewer may see
	 * @return patient id to what their contacts say
	 */
	Map<Integer, ContactSummary> contacts(Visibility visibility, Collection<Mentee> mentees) {
		if (mentees.isEmpty()) {
			return Collections.emptyMap();
		}
		Viewer viewer = visibility.getViewer();
		boolean allConcerns = AccessPolicy.mayReadConcern(viewer, false);
		boolean allQuestions = viewer.holds(Privileges.REVIEW_CONTACTS);
		NativeQuery<?> query = sessionFactory.getCurrentSession().createNativeQuery(
		    String.format(CONTACTS, allConcerns ? "" : OWN_CONCERNS, allQuestions ? "" : OWN_QUESTIONS));
		query.setParameterList("patients", mentees.stream().map(Mentee::getPatientId).collect(Collectors.toList()));
		query.setParameterList("openConcerns", OPEN_CONCERNS);
		query.setParameterList("openQuestions", OPEN_QUESTIONS);
		if (!allConcerns || !allQuestions) {
			query.setParameter("user", viewer.getUserId());
		}
		if (!allQuestions) {
			query.setParameter("person", viewer.getPersonId());
		}
		query.addScalar("patient_id", IntegerType.INSTANCE).addScalar("met_uuid", StringType.INSTANCE).addScalar("met_kind",
		    StringType.INSTANCE);
		for (String[] columns : new String[][] { NewestContacts.NAMES, FURTHER }) {
			for (String column : columns) {
				query.addScalar(column, LongType.INSTANCE);
			}
		}
		Map<Integer, ContactSummary> summaries = new HashMap<>();
		for (Object row : query.list()) {
			Object[] cells = (Object[]) row;
			summaries.put((Integer) cells[0], summary(cells));
		}
		return summaries;
	}
	
	private static ContactSummary summary(Object[] cells) {
		LastContact lastMet = cells[1] == null ? null
		        : new LastContact(((String) cells[1]).trim(), NewestContacts.instant(cells[FIRST_INSTANT]),
		                ContactKind.valueOf((String) cells[2]));
		return new ContactSummary(lastMet, NewestContacts.instant(cells[9]), NewestContacts.nextDue(cells, FIRST_INSTANT),
		        isSome(cells[10]), isSome(cells[11]));
	}
	
	private static boolean isSome(Object count) {
		return count != null && (Long) count > 0;
	}
}
