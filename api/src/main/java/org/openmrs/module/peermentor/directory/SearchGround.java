/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a search has to know before it asks: the zones in which anything is listed, and what of that which it looks for is
 * rare. One statement for both.
 */
final class SearchGround {
	
	/** As many listings as can be looked at one by one. */
	private static final int RARE = 2_000;
	
	private static final int ZONE = -1;
	
	private final List<Long> tokens = new ArrayList<>();
	
	private final boolean hoursMatter;
	
	private final Set<Long> rare = new LinkedHashSet<>();
	
	private final Map<Integer, ZoneId> zones = new LinkedHashMap<>();
	
	/**
	 * @param site the site's zone
	 */
	SearchGround(ListingCriteria criteria, ZoneId site) {
		tokens.addAll(criteria.ranking());
		tokens.addAll(criteria.filtering());
		hoursMatter = criteria.openAt != null;
		zones.put(ListingZone.OF_SITE, site);
	}
	
	/**
	 * @return with the columns <code>what</code>, <code>number</code> and <code>zone</code>; null if there is nothing to ask
	 */
	String sql() {
		List<String> parts = new ArrayList<>();
		if (hoursMatter) {
			parts.add("select " + ZONE + " as what, z.zone_id as number, z.zone as zone from peermentor_directory_zone z");
		}
		for (int index = 0; tokens.size() > 1 && index < tokens.size(); index++) {
			parts.add("select " + index + " as what, count(*) as number, cast(null as char(64)) as zone from (select p.listing_id from"
			        + " peermentor_directory_posting p where p.token = " + tokens.get(index) + " limit " + RARE + ") c" + index);
		}
		return parts.isEmpty() ? null : String.join(" union all ", parts);
	}
	
	/**
	 * @param row of {@link #sql}
	 */
	void take(Object[] row) {
		int what = (Integer) row[0];
		int number = (Integer) row[1];
		if (what == ZONE) {
			zones.put(number, ZoneId.of((String) row[2]));
		} else if (number < RARE) {
			rare.add(tokens.get(what));
		}
	}
	
	/**
	 * @return the tokens that few listings have
	 */
	Collection<Long> getRare() {
		return rare;
	}
	
	/**
	 * @return by id, the site's own among them
	 */
	Map<Integer, ZoneId> getZones() {
		return zones;
	}
}
