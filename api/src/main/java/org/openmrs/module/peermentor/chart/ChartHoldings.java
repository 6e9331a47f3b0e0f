/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.holding.Held;
import org.openmrs.module.peermentor.holding.HeldEntry;
import org.springframework.stereotype.Component;

/**
 * This room holds nothing of its own: the timeline is a projection of contacts, plans and encounters, of which the rooms
 * tell that keep them.
 */
@Component("peermentor.ChartHoldings")
class ChartHoldings implements Held {
	
	@Override
	public Set<String> tables() {
		return Collections.singleton("peermentor_timeline");
	}
	
	@Override
	@Unguarded("tells nothing")
	public List<HeldEntry> of(int patientId) {
		return Collections.emptyList();
	}
}
