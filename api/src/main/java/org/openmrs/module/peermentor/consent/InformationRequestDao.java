/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads requests from outside: those that one kept, and for whoever decides about them all; of participants in reach, and of
 * nobody in particular. One statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.InformationRequestDao")
class InformationRequestDao {
	
	private static final String SCRIPT = "peermentor.script.cannotConfirmOrDeny";
	
	private static final String COLUMNS = "select r, patient.uuid, keeper.uuid, keeper.person.personId, officer.uuid,"
	        + " officer.person.personId";
	
	private static final String FROM = " from PeerInformationRequest r join r.creator keeper"
	        + " left join Person patient on patient.personId = r.patientId"
	        + " left join User officer on officer.userId = r.decidedBy where r.voided = false and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	private final SiteTime time;
	
	@Autowired
	InformationRequestDao(SessionFactory sessionFactory, PersonNames names, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.names = names;
		this.time = time;
	}
	
	/**
	 * @return null if there is no such request for this viewer
	 */
	InformationRequestView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + readable(visibility) + " and r.uuid = :uuid", Object[].class);
		List<InformationRequestView> found = views(bind(visibility, query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return for writing; null if there is no such request for this viewer
	 */
	InformationRequest load(Visibility visibility, String uuid) {
		Query<InformationRequest> query = session().createQuery("select r from PeerInformationRequest r join r.creator keeper"
		        + " where r.voided = false and " + readable(visibility) + " and r.uuid = :uuid",
		    InformationRequest.class);
		return bind(visibility, query).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @param status null for any
	 * @param patient the uuid of a participant, null for any
	 * @return a page of requests, the latest first
	 */
	Page<InformationRequestView> list(Visibility visibility, RequestStatus status, String patient, PageRequest page) {
		String where = FROM + readable(visibility) + (status == null ? "" : " and r.status = :status")
		        + (patient == null ? "" : " and patient.uuid = :patient");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by r.askedAt desc, r.requestId desc",
		    Object[].class);
		List<Object[]> rows = narrow(bind(visibility, query), status, patient).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? narrow(bind(visibility, session().createQuery("select count(r)" + where, Long.class)), status, patient)
		                .uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return the request that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	InformationRequest takenBy(String uuid) {
		return session().createQuery("select r from PeerInformationRequest r where r.uuid = :uuid", InformationRequest.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return whether a legal request about the participant waits for a decision
	 */
	@Unguarded("answers with yes or no about a participant whose record the caller is about to void")
	boolean isHeld(int patientId) {
		List<RequestForm> legal = Arrays.stream(RequestForm.values()).filter(RequestForm::isLegal).collect(Collectors.toList());
		return !session()
		        .createQuery("select r.requestId from PeerInformationRequest r where r.patientId = :patient and r.voided = false"
		                + " and r.status = :waits and r.form in (:legal)",
		            Integer.class)
		        .setParameter("patient", patientId).setParameter("waits", RequestStatus.RECEIVED).setParameterList("legal", legal)
		        .setMaxResults(1).list().isEmpty();
	}
	
	/** Requests of the past follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerInformationRequest r set r.patientId = :to where r.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	private static String readable(Visibility visibility) {
		return "(r.patientId is null or " + visibility.on("r.patientId") + ")"
		        + (isReviewer(visibility) ? "" : " and keeper.userId = :viewerUser");
	}
	
	private static boolean isReviewer(Visibility visibility) {
		return visibility.getViewer().holds(Privileges.REVIEW_ACCESS);
	}
	
	private static <T> Query<T> bind(Visibility visibility, Query<T> query) {
		if (!isReviewer(visibility)) {
			query.setParameter("viewerUser", visibility.getViewer().getUserId());
		}
		return visibility.bind(query);
	}
	
	private static <T> Query<T> narrow(Query<T> query, RequestStatus status, String patient) {
		if (status != null) {
			query.setParameter("status", status);
		}
		return patient == null ? query : query.setParameter("patient", patient);
	}
	
	private List<InformationRequestView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, ((InformationRequest) row[0]).getPatientId(), (Integer) row[3], (Integer) row[5]);
		}
		Map<Integer, String> nameOf = names.of(people);
		ZoneId zone = time.zone();
		String script = Context.getMessageSourceService().getMessage(SCRIPT, null, SCRIPT, Context.getLocale());
		List<InformationRequestView> views = new ArrayList<>();
		for (Object[] row : rows) {
			InformationRequest request = (InformationRequest) row[0];
			Ref patient = row[1] == null ? null : new Ref((String) row[1], nameOf.get(request.getPatientId()));
			views.add(new InformationRequestView(request,
			        "Request from outside, " + request.getAskedAt().atZone(zone).toLocalDate(), patient,
			        new Ref((String) row[2], nameOf.get(row[3])),
			        row[4] == null ? null : new Ref((String) row[4], nameOf.get(row[5])), script));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
