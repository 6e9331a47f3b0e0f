/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.record.RecordStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The only writer of disclosures.
 */
@Component("peermentor.DisclosureDesk")
class DisclosureDesk {
	
	private final ConsentReach reach;
	
	private final OpeningRows rows;
	
	private final RecordStore records;
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	DisclosureDesk(ConsentReach reach, OpeningRows rows, RecordStore records, SessionFactory sessionFactory) {
		this.reach = reach;
		this.rows = rows;
		this.records = records;
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * Keeps that a user here, who is not of the team, was shown something: one row for each participant and each consent that
	 * opened any of it.
	 * 
	 * @param record the uuid of the one record, null for a list
	 */
	void shown(Viewer viewer, Collection<Opening> opened, String record, Instant at) {
		if (opened.isEmpty()) {
			return;
		}
		Set<Integer> patientIds = opened.stream().map(Opening::getPatientId).collect(Collectors.toSet());
		Set<Segment> segments = opened.stream().flatMap(one -> one.getSegments().stream()).collect(Collectors.toSet());
		Map<Integer, Map<Segment, GrantRecord>> grants = reach.newestThatOpen(viewer, patientIds, segments, at);
		List<Opening> rowsToKeep = new ArrayList<>();
		opened.forEach(one -> rowsToKeep
		        .addAll(byConsent(one, grants.getOrDefault(one.getPatientId(), Collections.emptyMap()))));
		rows.keepDisclosures(viewer, rowsToKeep, record, at);
	}
	
	private static List<Opening> byConsent(Opening opened, Map<Segment, GrantRecord> grants) {
		Map<String, List<Segment>> segmentsOf = new LinkedHashMap<>();
		for (Segment segment : opened.getSegments()) {
			GrantRecord grant = grants.get(segment);
			segmentsOf.computeIfAbsent(grant == null ? null : grant.getConsentUuid(), consent -> new ArrayList<>()).add(segment);
		}
		return segmentsOf.values().stream().map(of -> opened.of(of, grants.get(of.get(0)))).collect(Collectors.toList());
	}
	
	/**
	 * Keeps that segments went to an organisation outside: a row for each consent that opened any of them.
	 * 
	 * @param opened segment to the uuid of the consent that opens it
	 * @param notice consent to the version of the notice that went with it
	 * @param handout the uuid of what was prepared
	 */
	void handedOn(int patientId, String organisation, PurposeOfUse purpose, Map<Segment, String> opened, UnaryOperator<String> notice,
	    String handout, Instant at) {
		for (String consent : new TreeSet<>(opened.values())) {
			String segments = opened.keySet().stream().filter(segment -> opened.get(segment).equals(consent)).map(Segment::name)
			        .collect(Collectors.joining(","));
			records.save(new DisclosureRecord(patientId, at, segments, purpose, DisclosureBasis.CONSENT)
			        .toOutside(organisation, null).under(consent, notice.apply(consent)).of(handout));
		}
	}
	
	/**
	 * Keeps that participants were given what is held of them.
	 * 
	 * @param uuid that the row is to have, null for a new one
	 * @param toWhom the name of whoever took it in the participant's stead, null for the participant
	 */
	DisclosureRecord handedOver(String uuid, int patientId, Collection<Segment> segments, String toWhom, Instant at) {
		String names = segments.stream().map(Segment::name).collect(Collectors.joining(","));
		DisclosureRecord row = new DisclosureRecord(patientId, at, names, PurposeOfUse.PARTICIPANT_REQUEST,
		        DisclosureBasis.PARTICIPANT).toOutside(toWhom, null);
		if (uuid != null) {
			row.setUuid(uuid);
		}
		return records.save(row);
	}
	
	/**
	 * @return the disclosure that has the uuid; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	DisclosureRecord find(String uuid) {
		return sessionFactory.getCurrentSession().createQuery("select d from PeerDisclosure d where d.uuid = :uuid",
		    DisclosureRecord.class).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * Keeps a disclosure that no consent of a reader decided: in an emergency, under an order.
	 */
	DisclosureRecord keep(DisclosureRecord disclosure) {
		return records.save(disclosure);
	}
}
