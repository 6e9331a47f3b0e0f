/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.ConsentedReach;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out what of a chart is open, gathers that, and keeps what was shown. Public because the platform wraps what is
 * transactional from another class loader.
 */
@Transactional
public class DefaultClinicianCardService implements ClinicianCardService {
	
	private final ChartGate gate;
	
	private final CardParts parts;
	
	private final ConsentedReach consents;
	
	private final Openings openings;
	
	private final SiteTime time;
	
	DefaultClinicianCardService(ChartGate gate, CardParts parts, ConsentedReach consents, Openings openings, SiteTime time) {
		this.gate = gate;
		this.parts = parts;
		this.consents = consents;
		this.openings = openings;
		this.time = time;
	}
	
	@Override
	public ClinicianCardView readCard(String patientUuid) {
		ChartSubject subject = gate.require(patientUuid);
		Instant now = time.now();
		ClinicianCardView card = parts.gather(subject, now);
		card.consent = consent(subject, now);
		card.unsharedNotes = subject.hasUnsharedNotes() ? Boolean.TRUE : null;
		openings.shown(subject.getViewer(), segments(card, subject), Collections.singleton(subject.getParticipant().getUuid()), null);
		return card;
	}
	
	private Map<String, Object> consent(ChartSubject subject, Instant now) {
		Viewer viewer = subject.getViewer();
		boolean asked = !viewer.worksInTeam() && viewer.reachesAll();
		Set<Segment> open = new LinkedHashSet<>(subject.getOpen());
		if (!asked) {
			// No consent opens the words to them: they have written them, or their role decides.
			open.remove(Segment.FULL_NARRATIVE);
		}
		long parts = open.stream().filter(each -> each != Segment.FULL_NARRATIVE).count();
		Map<String, Object> consent = new LinkedHashMap<>();
		consent.put("state", open.isEmpty() ? "NONE" : parts == ChartGate.SHOWN.size() - 1 ? "ALL" : "SOME");
		consent.put("segments", open);
		consent.put("until", asked && !open.isEmpty() ? consents.endOf(viewer, subject.getPatientId(), open, now) : null);
		return consent;
	}
	
	/** Who accompanies somebody, and when they met, is part of what is told of work where that alone is open. */
	private static Set<Segment> segments(ClinicianCardView card, ChartSubject subject) {
		Set<Segment> segments = EnumSet.noneOf(Segment.class);
		if (card.lastContact != null || (card.mentors != null && !card.mentors.isEmpty()) || !card.openAsks.isEmpty()) {
			segments.add(subject.isOpen(Segment.CONTACT_FACTS) ? Segment.CONTACT_FACTS : Segment.EMPLOYMENT);
		}
		if (card.stage != null) {
			segments.add(Segment.PLAN);
		}
		if (card.doseClock != null) {
			segments.add(Segment.DOSING);
		}
		return segments;
	}
}
