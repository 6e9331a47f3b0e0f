/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Opens the chart of a patient to whoever may open it. A mentor opens that of those assigned now. Whoever reaches everybody
 * opens every patient's but their own and that of whom they must not be matched with; to those who are not of the team it
 * shows what a consent opens, so that opening it does not tell whether somebody has a mentor.
 */
@Component("peermentor.ChartGate")
class ChartGate {
	
	/** What a chart may show, and the privilege without which nobody reads such a thing anywhere. */
	static final Map<Segment, String> SHOWN;
	
	static {
		Map<Segment, String> shown = new EnumMap<>(Segment.class);
		shown.put(Segment.CONTACT_FACTS, Privileges.VIEW_CONTACTS);
		shown.put(Segment.SHARED_LINE, Privileges.VIEW_CONTACTS);
		shown.put(Segment.PLAN, Privileges.VIEW_PLANS);
		shown.put(Segment.DOSING, Privileges.VIEW_DOSING);
		shown.put(Segment.EMPLOYMENT, Privileges.VIEW_CONTACTS);
		shown.put(Segment.FULL_NARRATIVE, Privileges.VIEW_CONTACTS);
		SHOWN = Collections.unmodifiableMap(shown);
	}
	
	private final ParticipantAccess access;
	
	private final ChartDao charts;
	
	@Autowired
	ChartGate(ParticipantAccess access, ChartDao charts) {
		this.access = access;
		this.charts = charts;
	}
	
	/**
	 * @throws InvalidInput on <code>patient</code> if there is no such patient for the caller
	 */
	ChartSubject require(String patientUuid) {
		Problems problems = new Problems();
		ChartSubject subject = problems.require("patient", patientUuid) ? find(patientUuid) : null;
		if (subject == null && patientUuid != null) {
			problems.add("patient", "peermentor.error.participant.unknown");
		}
		problems.throwIfAny();
		return subject;
	}
	
	private ChartSubject find(String patientUuid) {
		Visibility told = access.to(Segment.CONTACT_FACTS);
		Map<Segment, Visibility> visibilities = new EnumMap<>(Segment.class);
		SHOWN.forEach((segment, privilege) -> {
			if (told.getViewer().holds(privilege)) {
				visibilities.put(segment, access.to(segment));
			}
		});
		ChartSubject subject = charts.find(told, visibilities, patientUuid);
		boolean known = subject != null
				&& (subject.getViewer().reachesAll() || subject.isOpen(Segment.CONTACT_FACTS));
		return known ? subject : null;
	}
}
