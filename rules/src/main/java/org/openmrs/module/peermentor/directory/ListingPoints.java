/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * For what a listing stands before another, in points: where its words are, how near it is, and what speaks for it whatever is
 * looked for. Few and round, so that a reader can add them up.
 */
public final class ListingPoints {
	
	/** The word stands in the name of the service. */
	public static final int IN_NAME = 40;
	
	/** The word names what the service is filed under. */
	public static final int IN_TERM = 25;
	
	/** The word stands in the name of the organisation or of the place. */
	public static final int IN_OTHER_NAME = 20;
	
	/** The word stands in what is told of the service. */
	public static final int IN_DESCRIPTION = 10;
	
	/** Right here; none at the edge of where was looked. */
	public static final int HERE = 30;
	
	/** Everybody who was sent got there. */
	public static final int ALL_REACHED = 20;
	
	private static final int ACCEPTS_OAT = 10;
	
	private static final int ACCEPTS_RECORD = 5;
	
	private static final int FREE_PLACES = 3;
	
	private static final int VERIFIED_LATELY = 15;
	
	private static final int VERIFIED_THIS_YEAR = 8;
	
	private static final int VERIFIED_ONCE = 3;
	
	private static final Duration LATELY = Duration.ofDays(90);
	
	private static final Duration YEAR = Duration.ofDays(365);
	
	private ListingPoints() {
	}
	
	/**
	 * @return for a fact that is confirmed; 0 for every other fact and value
	 */
	public static int of(ServiceFact fact, FactValue value) {
		if (value != FactValue.YES) {
			return 0;
		}
		return fact == ServiceFact.ACCEPTS_OAT ? ACCEPTS_OAT : fact == ServiceFact.ACCEPTS_RECORD ? ACCEPTS_RECORD : 0;
	}
	
	/**
	 * @return for all facts together
	 */
	public static int of(Map<ServiceFact, FactValue> facts) {
		return facts.entrySet().stream().mapToInt(fact -> of(fact.getKey(), fact.getValue())).sum();
	}
	
	/**
	 * @param capacity whether there are free places
	 */
	public static int ofCapacity(FactValue capacity) {
		return capacity == FactValue.YES ? FREE_PLACES : 0;
	}
	
	/**
	 * @param verifiedAt null if nobody ever did
	 */
	public static int ofVerified(Instant verifiedAt, Instant now) {
		if (verifiedAt == null) {
			return 0;
		}
		return now.isBefore(verifiedAt.plus(LATELY)) ? VERIFIED_LATELY
		        : now.isBefore(verifiedAt.plus(YEAR)) ? VERIFIED_THIS_YEAR : VERIFIED_ONCE;
	}
	
	/**
	 * @return when {@link #ofVerified} will be another; null if never
	 */
	public static Instant verifiedUntil(Instant verifiedAt, Instant now) {
		if (verifiedAt == null || !now.isBefore(verifiedAt.plus(YEAR))) {
			return null;
		}
		return verifiedAt.plus(now.isBefore(verifiedAt.plus(LATELY)) ? LATELY : YEAR);
	}
	
	/**
	 * @param share of those who were sent and of whom anything is known, in hundredths; null if there is too little to tell
	 */
	public static int ofReached(Short share) {
		return share == null ? 0 : ALL_REACHED * share / 100;
	}
}
