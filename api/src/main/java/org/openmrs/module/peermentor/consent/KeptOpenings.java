/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.AssignedReach;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps disclosures and reads in rows.
 */
@Component("peermentor.KeptOpenings")
class KeptOpenings implements Openings {
	
	/** Of which every reading is kept, also within the team, unless the reader wrote it. */
	private static final Set<Segment> WATCHED = EnumSet.of(Segment.FULL_NARRATIVE, Segment.SAFETY, Segment.DOSING);
	
	private final SessionFactory sessionFactory;
	
	private final AssignedReach reach;
	
	private final OpeningRows rows;
	
	private final DisclosureDesk disclosures;
	
	private final SiteTime time;
	
	@Autowired
	KeptOpenings(SessionFactory sessionFactory, AssignedReach reach, OpeningRows rows, DisclosureDesk disclosures,
	    SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.reach = reach;
		this.rows = rows;
		this.disclosures = disclosures;
		this.time = time;
	}
	
	@Override
	public void shown(Viewer viewer, Map<String, Set<Segment>> segments, String record) {
		// Whoever reaches the assigned only is shown nothing of others.
		boolean outsider = viewer.reachesAll() && !viewer.worksInTeam();
		Map<String, Set<Segment>> kept = new HashMap<>(segments);
		kept.values().removeIf(of -> of.isEmpty() || !(outsider || isWatched(of)));
		if (kept.isEmpty()) {
			return;
		}
		Instant now = time.now();
		List<Opening> opened = opened(viewer, kept, now);
		rows.keepReads(viewer, reads(opened), record, now);
		if (outsider) {
			disclosures.shown(viewer, opened.stream().filter(one -> !one.isAssigned()).collect(Collectors.toList()), record, now);
		}
	}
	
	private static boolean isWatched(Set<Segment> segments) {
		return !Collections.disjoint(segments, WATCHED);
	}
	
	private static List<Opening> reads(List<Opening> opened) {
		List<Opening> reads = new ArrayList<>();
		opened.forEach(one -> one.getSegments().stream().filter(WATCHED::contains)
		        .forEach(segment -> reads.add(one.of(Collections.singleton(segment), null))));
		return reads;
	}
	
	private List<Opening> opened(Viewer viewer, Map<String, Set<Segment>> segments, Instant at) {
		Query<Object[]> query = sessionFactory.getCurrentSession()
		        .createQuery("select p.patientId, p.uuid, case when " + reach.assigned("p.patientId")
		                + " then 1 else 0 end from Patient p where p.uuid in (:patients) order by p.patientId",
		            Object[].class)
		        .setParameterList("patients", segments.keySet()).setParameter(AssignedReach.VIEWER_PERSON, viewer.getPersonId())
		        .setParameter(AssignedReach.VIEWED_AT, at);
		List<Opening> opened = new ArrayList<>();
		query.list().forEach(row -> opened
		        .add(new Opening((Integer) row[0], ((Number) row[2]).intValue() == 1, segments.get((String) row[1]), null)));
		return opened;
	}
}
