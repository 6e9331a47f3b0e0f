/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.dosing.DosePlace;
import org.openmrs.module.peermentor.dosing.Stay;

/**
 * Reads from a participant's plans when they were in custody or hospital, as the dose clock wants to know it: there, the
 * facility gives the doses.
 */
public final class Stays {
	
	private Stays() {
	}
	
	/**
	 * @param plans all plans of the participant, in their order
	 * @param zone the site's zone
	 * @return stays that do not overlap, in the order of their beginning; the last may last
	 */
	public static List<Stay> of(Collection<PlanFacts> plans, ZoneId zone) {
		List<Stay> stays = new ArrayList<>();
		for (PlanFacts plan : plans) {
			Instant inCustodyFrom = plan.getOpenedAt();
			Instant out = plan.getRelease() == null ? plan.getClosedAt() : plan.getRelease().getAt();
			if (plan.getRelease() != null && inCustodyFrom.equals(out)) {
				inCustodyFrom = earliest(stays, out, zone);
			}
			for (Pause pause : plan.getPauses()) {
				boolean beforeRelease = out == null || pause.getFrom().isBefore(out);
				if (beforeRelease) {
					add(stays, DosePlace.CUSTODY, inCustodyFrom, pause.getFrom());
					inCustodyFrom = pause.getTo();
				}
				add(stays, pause.isCustody() ? DosePlace.CUSTODY : DosePlace.HOSPITAL, pause.getFrom(), pause.getTo());
			}
			if (inCustodyFrom != null) {
				add(stays, DosePlace.CUSTODY, inCustodyFrom, out);
			}
		}
		stays.sort((one, other) -> one.getFrom().compareTo(other.getFrom()));
		return Collections.unmodifiableList(stays);
	}
	
	/** Nobody knew of a custody before it ended: it touched that day at least, behind what is known of it. */
	private static Instant earliest(List<Stay> stays, Instant out, ZoneId zone) {
		Instant start = out.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
		for (Stay stay : stays) {
			start = stay.getTo() != null && stay.getTo().isAfter(start) ? stay.getTo() : start;
		}
		return start;
	}
	
	private static void add(List<Stay> stays, DosePlace place, Instant from, Instant to) {
		if (to == null || from.isBefore(to)) {
			stays.add(new Stay(place, from, to));
		}
	}
}
