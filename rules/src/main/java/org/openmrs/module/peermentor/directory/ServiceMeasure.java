/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the referrals made from here say of one service. Whether there are enough of them to tell is asked when it is shown.
 */
public final class ServiceMeasure {
	
	private final int referrals;
	
	private final int answered;
	
	private final Duration medianToAnswer;
	
	private final int ended;
	
	private final int reached;
	
	private final Map<String, Integer> refusals;
	
	private final MeasuredPeople people;
	
	/**
	 * @param referrals how many were sent
	 * @param answered how many of these were answered
	 * @param medianToAnswer from sending to the answer; null if none was answered
	 * @param ended how many came to an end of which anything is known
	 * @param reached how many of these reached the service
	 * @param refusals of how many people each coded reason was given, the most frequent first
	 * @param people how many stand behind all this
	 */
	public ServiceMeasure(int referrals, int answered, Duration medianToAnswer, int ended, int reached,
	    Map<String, Integer> refusals, MeasuredPeople people) {
		this.referrals = referrals;
		this.answered = answered;
		this.medianToAnswer = medianToAnswer;
		this.ended = ended;
		this.reached = reached;
		this.refusals = Collections.unmodifiableMap(new LinkedHashMap<>(refusals));
		this.people = people;
	}
	
	public int getReferrals() {
		return referrals;
	}
	
	public int getAnswered() {
		return answered;
	}
	
	/**
	 * @return null if none was answered
	 */
	public Duration getMedianToAnswer() {
		return medianToAnswer;
	}
	
	public int getEnded() {
		return ended;
	}
	
	public int getReached() {
		return reached;
	}
	
	/**
	 * @return how many people by coded reason, the most frequent first
	 */
	public Map<String, Integer> getRefusals() {
		return refusals;
	}
	
	public MeasuredPeople getPeople() {
		return people;
	}
}
