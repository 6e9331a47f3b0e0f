/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.Segment;

/**
 * What a referral says, as requested: what is not said stays as it is, what is said to be null is taken away.
 */
public final class ReferralTerms {
	
	static final String LISTING = "listing";
	
	static final String NEED = "need";
	
	static final String URGENCY = "urgency";
	
	static final String PLAN_ITEM = "planItem";
	
	static final String PLAN_TASK = "planTask";
	
	static final String GOAL = "goal";
	
	static final String SEGMENTS = "segments";
	
	static final String ASK_FOR = "askFor";
	
	static final String NOTE = "note";
	
	static final String CONTACT_PROHIBITED = "contactProhibited";
	
	static final String ANSWER_DUE = "answerDue";
	
	static final String REACH_DUE = "reachDue";
	
	static final String QUEUED_FOR = "queuedFor";
	
	static final String WAY = "way";
	
	private final Map<String, Object> said = new LinkedHashMap<>();
	
	/**
	 * @param uuid of the service at a location, or of a service that has none
	 */
	public ReferralTerms listing(String uuid) {
		return say(LISTING, uuid);
	}
	
	/**
	 * @param code of one of the module's own needs
	 */
	public ReferralTerms need(String code) {
		return say(NEED, code);
	}
	
	public ReferralTerms urgency(Urgency urgency) {
		return say(URGENCY, urgency);
	}
	
	/**
	 * @param uuid of a readiness item of a plan of the participant
	 */
	public ReferralTerms planItem(String uuid) {
		return say(PLAN_ITEM, uuid);
	}
	
	/**
	 * @param uuid of a task of a plan of the participant
	 */
	public ReferralTerms planTask(String uuid) {
		return say(PLAN_TASK, uuid);
	}
	
	/**
	 * @param uuid of an open goal of the participant that the referral serves
	 */
	public ReferralTerms goal(String uuid) {
		return say(GOAL, uuid);
	}
	
	/**
	 * @param segments what the service may be told; may be empty
	 */
	public ReferralTerms segments(List<Segment> segments) {
		return say(SEGMENTS, segments);
	}
	
	/**
	 * @param name to ask for where the service is not told who it is, chosen with the participant
	 */
	public ReferralTerms askFor(String name) {
		return say(ASK_FOR, name);
	}
	
	/**
	 * @param words for the service, who reads them
	 */
	public ReferralTerms note(String words) {
		return say(NOTE, words);
	}
	
	/**
	 * @param prohibited whether the participant does not want the service to contact them
	 */
	public ReferralTerms contactProhibited(Boolean prohibited) {
		return say(CONTACT_PROHIBITED, prohibited);
	}
	
	/**
	 * @param due by when the service is to have answered
	 */
	public ReferralTerms answerDue(Instant due) {
		return say(ANSWER_DUE, due);
	}
	
	/**
	 * @param due by when the participant is to have been seen
	 */
	public ReferralTerms reachDue(Instant due) {
		return say(REACH_DUE, due);
	}
	
	/**
	 * @param at when it is to go
	 */
	public ReferralTerms queuedFor(Instant at) {
		return say(QUEUED_FOR, at);
	}
	
	public ReferralTerms way(SendWay way) {
		return say(WAY, way);
	}
	
	private ReferralTerms say(String name, Object value) {
		said.put(name, value);
		return this;
	}
	
	Set<String> names() {
		return Collections.unmodifiableSet(said.keySet());
	}
	
	boolean says(String name) {
		return said.containsKey(name);
	}
	
	/**
	 * @param otherwise what it is if nothing is said of it
	 */
	@SuppressWarnings("unchecked")
	<T> T get(String name, T otherwise) {
		return said.containsKey(name) ? (T) said.get(name) : otherwise;
	}
}
