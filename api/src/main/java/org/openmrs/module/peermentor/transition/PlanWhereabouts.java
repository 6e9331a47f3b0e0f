/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.dosing.Release;
import org.openmrs.module.peermentor.dosing.Stay;
import org.openmrs.module.peermentor.dosing.Whereabouts;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Answers the dose clock where participants stayed, from their plans. Of somebody who never had a plan nothing is known.
 */
@Component("peermentor.PlanWhereabouts")
class PlanWhereabouts implements Whereabouts {
	
	private final PlanDao plans;
	
	private final SiteTime time;
	
	@Autowired
	PlanWhereabouts(PlanDao plans, SiteTime time) {
		this.plans = plans;
		this.time = time;
	}
	
	@Override
	public Map<Integer, List<Stay>> staysOf(Collection<Integer> patientIds) {
		ZoneId zone = time.zone();
		Map<Integer, List<Stay>> stays = new HashMap<>();
		for (Integer patientId : patientIds) {
			List<PlanRecord> records = plans.ofPatient(patientId);
			if (!records.isEmpty()) {
				stays.put(patientId,
				    Stays.of(records.stream().map(PlanRecord::toCourse).collect(Collectors.toList()), zone));
			}
		}
		return stays;
	}
	
	@Override
	public Release releaseOf(int patientId) {
		List<PlanRecord> records = plans.ofPatient(patientId);
		PlanRecord last = records.isEmpty() ? null : records.get(records.size() - 1);
		if (last == null) {
			return null;
		}
		if (last.getRelease() != null) {
			return Release.at(last.getRelease().getAt());
		}
		return last.getPlanned() == null || last.getPlanned().getDay() == null ? null
		        : Release.plannedOn(last.getPlanned().getDay());
	}
}
