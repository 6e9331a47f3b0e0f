/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * How much two records look like the same: the same words in the name count most, then a shared phone, then the place. What is
 * not known counts neither way. The weights are a rule of thumb for putting likely pairs before a steward, who decides.
 */
public final class Resemblance {
	
	/** From this on a pair is worth a look. */
	public static final int WORTH_A_LOOK = 60;
	
	private static final int NAME = 60;
	
	private static final int SHARED_PHONE = 25;
	
	private static final int OTHER_PHONES = -10;
	
	private static final int SAME_PLACE = 15;
	
	private static final int FAR_AWAY = -30;
	
	private static final double NEAR_METRES = 150;
	
	private static final double FAR_METRES = 5_000;
	
	private Resemblance() {
	}
	
	/**
	 * @return from 0 to 100; the same whichever comes first
	 */
	public static int score(Lookalike one, Lookalike other) {
		int score = name(one, other) + phones(one, other) + place(one, other);
		return Math.max(0, Math.min(100, score));
	}
	
	/**
	 * @return the most that knowing their places can add to the score of two
	 */
	public static int mostOfPlace() {
		return SAME_PLACE;
	}
	
	/** The share of words in common. */
	private static int name(Lookalike one, Lookalike other) {
		Set<String> all = new HashSet<>(one.getWords());
		all.addAll(other.getWords());
		Set<String> common = new HashSet<>(one.getWords());
		common.retainAll(other.getWords());
		return all.isEmpty() ? 0 : (int) Math.round((double) NAME * common.size() / all.size());
	}
	
	private static int phones(Lookalike one, Lookalike other) {
		if (one.getPhones().isEmpty() || other.getPhones().isEmpty()) {
			return 0;
		}
		return Collections.disjoint(one.getPhones(), other.getPhones()) ? OTHER_PHONES : SHARED_PHONE;
	}
	
	private static int place(Lookalike one, Lookalike other) {
		Double metres = one.metresTo(other);
		boolean sameAddress = !one.getAddress().isEmpty() && one.getAddress().equals(other.getAddress());
		if (sameAddress || (metres != null && metres <= NEAR_METRES)) {
			return SAME_PLACE;
		}
		return metres != null && metres > FAR_METRES ? FAR_AWAY : 0;
	}
}
