/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A listing that a search found, with where it stands and why.
 */
final class FoundListing {
	
	private final ListingRow row;
	
	private final List<Integer> weights;
	
	private final Double km;
	
	/**
	 * @param weights the points of each token that was looked for, in their order
	 * @param km null if nobody asked how far it is
	 */
	FoundListing(ListingRow row, List<Integer> weights, Double km) {
		this.row = row;
		this.weights = Collections.unmodifiableList(new ArrayList<>(weights));
		this.km = km;
	}
	
	ListingRow getRow() {
		return row;
	}
	
	List<Integer> getWeights() {
		return weights;
	}
	
	Double getKm() {
		return km;
	}
	
	/**
	 * @return the points for how near it is
	 */
	int nearPoints(ListingCriteria criteria) {
		return km == null ? 0 : (int) Math.floor(ListingPoints.HERE * (1 - km / criteria.km));
	}
	
	/**
	 * @return what the places in the list follow from
	 */
	int points(ListingCriteria criteria) {
		return row.standing + nearPoints(criteria) + weights.stream().mapToInt(Integer::intValue).sum();
	}
	
	/**
	 * @return the instant of which its hours are told
	 */
	static Instant moment(ListingCriteria criteria, Instant now) {
		return criteria.openAt == null ? now : criteria.openAt;
	}
}
