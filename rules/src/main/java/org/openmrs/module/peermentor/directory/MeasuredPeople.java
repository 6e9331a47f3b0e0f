/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * How many people stand behind what a {@link ServiceMeasure} counts, each once however often they were referred: five referrals
 * of one person tell of that person.
 */
public final class MeasuredPeople {
	
	private final int all;
	
	private final int answered;
	
	private final int unanswered;
	
	private final int reached;
	
	private final int notReached;
	
	/**
	 * Somebody who was referred more than once may be in both parts.
	 * 
	 * @param all who were referred
	 * @param answered of whom a referral was answered
	 * @param unanswered of whom one was not
	 * @param reached of whom one reached the service
	 * @param notReached of whom one came to another end of which anything is known
	 */
	public MeasuredPeople(int all, int answered, int unanswered, int reached, int notReached) {
		this.all = all;
		this.answered = answered;
		this.unanswered = unanswered;
		this.reached = reached;
		this.notReached = notReached;
	}
	
	public int getAll() {
		return all;
	}
	
	public int getAnswered() {
		return answered;
	}
	
	public int getUnanswered() {
		return unanswered;
	}
	
	public int getReached() {
		return reached;
	}
	
	public int getNotReached() {
		return notReached;
	}
}
