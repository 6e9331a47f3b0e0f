/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import java.util.List;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The asks about one participant that wait, as far as whoever is logged in may see asks. For services whose callers hold what
 * reading asks takes; they keep that they were shown, with what else their answer holds.
 */
@Component("peermentor.OpenAsks")
public class OpenAsks {
	
	private final ParticipantAccess access;
	
	private final AskDao asks;
	
	@Autowired
	OpenAsks(ParticipantAccess access, AskDao asks) {
		this.access = access;
		this.asks = asks;
	}
	
	/**
	 * Reads in one statement.
	 * 
	 * @param most how many at most
	 * @return the soonest due first, those without a date last; never null
	 */
	public List<OpenAsk> of(int patientId, int most) {
		return asks.waiting(access.to(Segment.CONTACT_FACTS), access.dosing(), patientId, most);
	}
}
