/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.directory.ListedService;
import org.openmrs.module.peermentor.directory.ListedServices;
import org.openmrs.module.peermentor.directory.OpenState;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds what can be tried in the place of a service that does not answer, is full or turned somebody away.
 */
@Component("peermentor.NextBest")
class NextBest {
	
	/** More than these nobody looks at. */
	static final int MOST = 5;
	
	private final ListedServices services;
	
	private final SiteTime time;
	
	@Autowired
	NextBest(ListedServices services, SiteTime time) {
		this.services = services;
		this.time = time;
	}
	
	/**
	 * @return open services for the same need, the nearest first; empty if the listing was never there
	 */
	List<ListedService> to(ReferralRecord referral) {
		ListedService listed = listed(referral);
		return listed == null ? Collections.<ListedService> emptyList()
		        : services.alternatives(listed, referral.getNeed(), MOST);
	}
	
	/**
	 * @param days for each step but the first, how many days it waits
	 * @return the ladder in the service's zone, the site's if nobody knows it; a day counts unless the service is known to be closed
	 */
	EscalationLadder ladder(ReferralRecord referral, List<Integer> days) {
		ListedService listed = listed(referral);
		ZoneId zone = listed == null || listed.getZone() == null ? time.zone() : listed.getZone();
		return new EscalationLadder(days, zone, listed == null ? null : day -> listed.stateOn(day) != OpenState.CLOSED);
	}
	
	/**
	 * @param listings uuids of listings that were proposed once
	 * @return those that were ever listed, in that order
	 */
	List<ListedService> named(Collection<String> listings) {
		Map<String, ListedService> found = new HashMap<>();
		if (!listings.isEmpty()) {
			services.all(listings).forEach(service -> found.put(service.getListing(), service));
		}
		return listings.stream().map(found::get).filter(Objects::nonNull).collect(Collectors.toList());
	}
	
	/** Whatever became of it since: a place that closed has neighbours all the same. */
	private ListedService listed(ReferralRecord referral) {
		List<ListedService> found = services.all(Collections.singleton(referral.getListing()));
		return found.isEmpty() ? null : found.get(0);
	}
}
