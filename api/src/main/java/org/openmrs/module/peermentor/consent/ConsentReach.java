/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.persistence.Query;

import org.hibernate.SessionFactory;
import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.ConsentedReach;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.metadata.Catalogue;
import org.openmrs.module.peermentor.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Words the access room's question as a condition on the grants, and answers it by the rules for one participant. A test
 * holds the two together.
 */
@Component("peermentor.ConsentReach")
class ConsentReach implements ConsentedReach {
	
	private static final String USER = "consentUser";
	
	private static final String PERSON = "consentPerson";
	
	private static final String ROLES = "consentRoles";
	
	private static final String PURPOSE = "consentPurpose";
	
	private static final String AT = "consentAt";
	
	private static final String TREATING_SINCE = "consentTreatingSince";
	
	private static final String PEER_ROLE = "consentPeerRole";
	
	private static final String KIND = RecipientKind.class.getName() + ".";
	
	private final SessionFactory sessionFactory;
	
	private final Settings settings;
	
	@Autowired
	ConsentReach(SessionFactory sessionFactory, Settings settings) {
		this.sessionFactory = sessionFactory;
		this.settings = settings;
	}
	
	@Override
	public String consented(String patientIdPath, Segment segment) {
		return "exists (select 1 from PeerConsentGrant consentGrant where consentGrant.patientId = " + patientIdPath
		        + " and consentGrant.segment = " + Segment.class.getName() + "." + segment.name()
		        + " and consentGrant.purpose = :" + PURPOSE + " and consentGrant.fromAt <= :" + AT
		        + " and (consentGrant.untilAt is null or consentGrant.untilAt > :" + AT + ")"
		        + " and ((consentGrant.recipientKind = " + KIND + RecipientKind.USER + " and consentGrant.recipientName = :" + USER
		        + ") or (consentGrant.recipientKind = " + KIND + RecipientKind.ROLE + " and consentGrant.recipientName in (:" + ROLES
		        + ")) or (consentGrant.recipientKind = " + KIND + RecipientKind.TREATING_PROVIDERS + " and "
		        + treating(patientIdPath) + ")))";
	}
	
	/** Whoever acted in an encounter otherwise than as a mentor, lately enough. */
	private static String treating(String patientIdPath) {
		return "exists (select 1 from EncounterProvider treats where treats.voided = false"
		        + " and treats.encounterRole.uuid <> :" + PEER_ROLE + " and treats.encounter.voided = false"
		        + " and treats.encounter.patient.patientId = " + patientIdPath + " and treats.provider.retired = false"
		        + " and treats.provider.person.personId = :" + PERSON
		        + " and treats.encounter.encounterDatetime >= :" + TREATING_SINCE + ")";
	}
	
	@Override
	public void bind(Query query, Viewer viewer, Instant at) {
		query.setParameter(PURPOSE, viewer.getPurpose());
		query.setParameter(AT, at);
		query.setParameter(USER, user(viewer));
		query.setParameter(PERSON, viewer.getPersonId());
		query.setParameter(ROLES, viewer.getRoles().isEmpty() ? Collections.singleton("") : viewer.getRoles());
		query.setParameter(TREATING_SINCE, treatingSince(at));
		query.setParameter(PEER_ROLE, Catalogue.encounterRole());
	}
	
	@Override
	public Set<Segment> opened(Viewer viewer, int patientId, Collection<Segment> segments, Instant at) {
		Set<Segment> opened = EnumSet.noneOf(Segment.class);
		grantsThatOpen(viewer, Collections.singleton(patientId), segments, at).forEach(grant -> opened.add(grant.getSegment()));
		return opened;
	}
	
	@Override
	public Instant endOf(Viewer viewer, int patientId, Collection<Segment> segments, Instant at) {
		// Of the grants of one segment the one that lasts longest counts; the epoch's end stands for one without an end.
		Map<Segment, Instant> ends = new EnumMap<>(Segment.class);
		for (GrantRecord grant : grantsThatOpen(viewer, Collections.singleton(patientId), segments, at)) {
			Instant until = grant.getUntilAt() == null ? Instant.MAX : grant.getUntilAt();
			ends.merge(grant.getSegment(), until, (one, other) -> one.isAfter(other) ? one : other);
		}
		return ends.values().stream().min(Instant::compareTo).filter(until -> until.isBefore(Instant.MAX)).orElse(null);
	}
	
	/**
	 * In as many statements for many as for one.
	 * 
	 * @return patient id and segment to the grant of a consent that opens it to the viewer, the newest if there are several;
	 *         what no consent opens is missing
	 */
	Map<Integer, Map<Segment, GrantRecord>> newestThatOpen(Viewer viewer, Collection<Integer> patientIds, Collection<Segment> segments,
	        Instant at) {
		Map<Integer, Map<Segment, GrantRecord>> grants = new HashMap<>();
		// Oldest first, so that the newest stays.
		grantsThatOpen(viewer, patientIds, segments, at).forEach(grant -> grants
		        .computeIfAbsent(grant.getPatientId(), patient -> new EnumMap<>(Segment.class)).put(grant.getSegment(), grant));
		return grants;
	}
	
	@Override
	public boolean consentsTo(int patientId, PurposeOfUse purpose, Segment segment, Instant at) {
		return grants(patientId).stream().anyMatch(grant -> cover(grant).allows(segment, purpose, at));
	}
	
	private List<GrantRecord> grants(int patientId) {
		return sessionFactory.getCurrentSession()
		        .createQuery("select g from PeerConsentGrant g where g.patientId = :patient order by g.grantId", GrantRecord.class)
		        .setParameter("patient", patientId).setReadOnly(true).list();
	}
	
	/** Oldest first. */
	private List<GrantRecord> grantsThatOpen(Viewer viewer, Collection<Integer> patientIds, Collection<Segment> segments, Instant at) {
		List<GrantRecord> grants = sessionFactory.getCurrentSession()
		        .createQuery("select g from PeerConsentGrant g where g.patientId in (:patients) and g.segment in (:segments)"
		                + " order by g.grantId",
		            GrantRecord.class)
		        .setParameterList("patients", patientIds).setParameterList("segments", segments).setReadOnly(true).list();
		if (grants.isEmpty()) {
			return grants;
		}
		boolean treating = grants.stream()
		        .anyMatch(grant -> grant.getRecipient().getKind() == RecipientKind.TREATING_PROVIDERS);
		Set<Integer> treated = treating ? treated(viewer, patientIds, at) : Collections.<Integer> emptySet();
		String user = user(viewer);
		return grants.stream().filter(grant -> cover(grant).opens(grant.getSegment(), viewer.getPurpose(),
		    Asker.user(user, viewer.getRoles(), treated.contains(grant.getPatientId())), at)).collect(Collectors.toList());
	}
	
	static Cover cover(GrantRecord grant) {
		return new Cover(Collections.singleton(grant.getSegment()), Collections.singleton(grant.getPurpose()),
		        Collections.singleton(grant.getRecipient()), grant.getFromAt(), Collections.emptyMap(), grant.getUntilAt());
	}
	
	/** Whether the viewer treats the participant. */
	boolean isTreating(Viewer viewer, int patientId, Instant at) {
		return treated(viewer, Collections.singleton(patientId), at).contains(patientId);
	}
	
	/** Those of the patients whom the viewer treats. */
	private Set<Integer> treated(Viewer viewer, Collection<Integer> patientIds, Instant at) {
		return new HashSet<>(sessionFactory.getCurrentSession()
		        .createQuery("select p.patientId from Patient p where p.patientId in (:patients) and " + treating("p.patientId"),
		            Integer.class)
		        .setParameterList("patients", patientIds).setParameter(PERSON, viewer.getPersonId())
		        .setParameter(TREATING_SINCE, treatingSince(at)).setParameter(PEER_ROLE, Catalogue.encounterRole()).list());
	}
	
	private Date treatingSince(Instant at) {
		return Date.from(at.minus(Duration.ofDays(settings.treatingProviderDays())));
	}
	
	/** Whoever is logged in is at hand; the platform's user brings roles and privileges along. */
	private String user(Viewer viewer) {
		User user = Context.getAuthenticatedUser();
		return user != null && user.getUserId() == viewer.getUserId() ? user.getUuid()
		        : sessionFactory.getCurrentSession().get(User.class, viewer.getUserId()).getUuid();
	}
}
