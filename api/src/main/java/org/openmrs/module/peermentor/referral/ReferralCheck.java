/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.directory.ListedService;
import org.openmrs.module.peermentor.directory.ListedServices;
import org.openmrs.module.peermentor.directory.NeedTerm;
import org.openmrs.module.peermentor.goal.KnownGoal;
import org.openmrs.module.peermentor.goal.KnownGoals;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.transition.Address;
import org.openmrs.module.peermentor.transition.PlanStanding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds what is wrong with what a referral is to say, and puts the rest into it.
 */
@Component("peermentor.ReferralCheck")
class ReferralCheck {
	
	/** What may still be said once a service knows of the referral. */
	private static final Collection<String> ALWAYS = Collections
	        .unmodifiableList(Arrays.asList(ReferralTerms.GOAL, ReferralTerms.ANSWER_DUE, ReferralTerms.REACH_DUE));
	
	static final String FAMILY_NAME = "peermentor.error.referral.familyName";
	
	private final ParticipantAccess access;
	
	private final ListedServices services;
	
	private final PlanStanding plans;
	
	private final KnownGoals goals;
	
	private final ReferralDao referrals;
	
	@Autowired
	ReferralCheck(ParticipantAccess access, ListedServices services, PlanStanding plans, KnownGoals goals,
	    ReferralDao referrals) {
		this.access = access;
		this.services = services;
		this.plans = plans;
		this.goals = goals;
		this.referrals = referrals;
	}
	
	/**
	 * @param code as requested
	 * @return null if there is no such need, which is a problem
	 */
	static NeedTerm need(String code, Problems problems) {
		NeedTerm need = problems.require(ReferralTerms.NEED, code) ? NeedTerm.of(code) : null;
		if (need == null && code != null) {
			problems.add(ReferralTerms.NEED, "peermentor.error.notACode",
			    NeedTerm.all().stream().map(NeedTerm::getCode).collect(Collectors.joining(", ")));
		}
		return need;
	}
	
	/**
	 * @return null if nothing like it is listed, which is a problem
	 */
	ListedService service(String listing, Problems problems) {
		ListedService service = problems.require(ReferralTerms.LISTING, listing) ? services.find(listing) : null;
		if (service == null && listing != null) {
			problems.add(ReferralTerms.LISTING, "peermentor.error.referral.unlisted");
		}
		return service;
	}
	
	/**
	 * Where its listing is gone and another took its place, the referral goes there, and consents are asked for whoever runs it
	 * now.
	 * 
	 * @return null if its service is listed no more, which is a problem
	 */
	ListedService follow(ReferralRecord referral, Problems problems) {
		ListedService service = service(referral.getListing(), problems);
		if (service != null && !service.getListing().equals(referral.getListing())) {
			referral.referTo(service);
		}
		return service;
	}
	
	/** Once a service knows of it, what it was told is fixed. */
	static void checkFixed(ReferralTerms terms, ReferralRecord referral, Problems problems) {
		for (String name : terms.names()) {
			boolean fixed = referral.getSentAt() != null && !ALWAYS.contains(name) && !ReferralTerms.WAY.equals(name);
			if (fixed || !referral.getStatus().isOpen()) {
				problems.add(name, "peermentor.error.referral.fixed");
			}
		}
	}
	
	/**
	 * Puts into the referral what is said, as far as nothing is wrong with it.
	 * 
	 * @param participant whose it is, found for the caller
	 * @param scope of the need as it will be
	 */
	void apply(ReferralTerms terms, ReferralRecord referral, Participant participant, Scope scope, Instant now, Problems problems) {
		referral.isFor(terms.get(ReferralTerms.NEED, referral.getNeed()), scope, urgency(terms, referral));
		String item = terms.get(ReferralTerms.PLAN_ITEM, referral.getPlanItem());
		String task = terms.get(ReferralTerms.PLAN_TASK, referral.getPlanTask());
		checkOrigin(participant, scope, terms.get(ReferralTerms.PLAN_ITEM, null), terms.get(ReferralTerms.PLAN_TASK, null), problems);
		checkGoal(participant, terms.get(ReferralTerms.GOAL, null), problems);
		referral.comesFrom(item, task, terms.get(ReferralTerms.GOAL, referral.getGoal()));
		List<Segment> segments = terms.get(ReferralTerms.SEGMENTS, new ArrayList<>(referral.getSegments()));
		String askFor = terms.get(ReferralTerms.ASK_FOR, referral.getAskFor());
		String note = terms.get(ReferralTerms.NOTE, referral.getNote());
		// What was sent is fixed, and may be closed to whoever moves a date now; whether it may be told is asked when it is.
		boolean open = segments != null && referral.getSentAt() == null;
		checkSegments(participant, scope, open ? segments : Collections.emptyList(), problems);
		checkLength(ReferralTerms.ASK_FOR, askFor, ReferralRecord.LONGEST_NAME, problems);
		checkLength(ReferralTerms.NOTE, note, ReferralRecord.LONGEST_NOTE, problems);
		referral.tell(segments == null ? Collections.emptyList() : segments, askFor, note,
		    Boolean.TRUE.equals(terms.get(ReferralTerms.CONTACT_PROHIBITED, referral.isContactProhibited())));
		Instant answerDue = checkDue(terms, ReferralTerms.ANSWER_DUE, referral.getAnswerDue(), now, problems);
		Instant reachDue = checkDue(terms, ReferralTerms.REACH_DUE, referral.getReachDue(), now, problems);
		referral.expect(answerDue, reachDue);
		referral.queue(checkDue(terms, ReferralTerms.QUEUED_FOR, referral.getQueuedFor(), now, problems),
		    terms.get(ReferralTerms.WAY, referral.getWay()));
	}
	
	private static Urgency urgency(ReferralTerms terms, ReferralRecord referral) {
		Urgency urgency = terms.get(ReferralTerms.URGENCY, referral.getUrgency());
		return urgency == null ? Urgency.ROUTINE : urgency;
	}
	
	/** A referral to work hangs on no plan: who meets it need not know of one. */
	private void checkOrigin(Participant participant, Scope scope, String item, String task, Problems problems) {
		boolean may = scope != Scope.EMPLOYMENT && participant != null && access.mayAlsoSee(Segment.PLAN, participant);
		if (item != null && !(may && plans.isItem(participant.getPatientId(), item))) {
			problems.add(ReferralTerms.PLAN_ITEM, "peermentor.error.referral.notTheirs");
		}
		if (task != null && !(may && plans.isTask(participant.getPatientId(), task))) {
			problems.add(ReferralTerms.PLAN_TASK, "peermentor.error.referral.notTheirs");
		}
	}
	
	private void checkGoal(Participant participant, String uuid, Problems problems) {
		KnownGoal goal = uuid == null ? null : goals.of(Collections.singleton(uuid)).get(uuid);
		boolean theirs = participant != null && goal != null && goal.getPatientId() == participant.getPatientId();
		if (uuid != null && !theirs) {
			problems.add(ReferralTerms.GOAL, "peermentor.error.referral.goal");
		} else if (uuid != null && !goal.isOpen()) {
			problems.add(ReferralTerms.GOAL, "peermentor.error.goal.closed");
		}
	}
	
	/** Nobody has a service told what they may not see themselves, but for the name, which whoever accompanies somebody knows. */
	private void checkSegments(Participant participant, Scope scope, Collection<Segment> segments, Problems problems) {
		for (Segment segment : segments) {
			boolean tellable = ReferralTelling.tellable(scope).contains(segment);
			boolean open = segment == Segment.IDENTITY || participant == null || access.mayAlsoSee(segment, participant);
			if (!tellable || !open) {
				problems.add(ReferralTerms.SEGMENTS, "peermentor.error.referral.segment", segment.name());
			}
		}
	}
	
	private static void checkLength(String field, String text, int longest, Problems problems) {
		if (text != null && text.length() > longest) {
			problems.add(field, "peermentor.error.tooLong", longest);
		}
	}
	
	private static Instant checkDue(ReferralTerms terms, String field, Instant otherwise, Instant now, Problems problems) {
		Instant due = terms.get(field, otherwise);
		if (terms.says(field) && due != null && due.isBefore(now)) {
			problems.add(field, "peermentor.error.referral.past");
		}
		return due;
	}
	
	/**
	 * What must be known before it can go, beside consents.
	 * 
	 * @param service as it is listed now, null if it is not
	 */
	void checkSending(ReferralRecord referral, ListedService service, Participant participant, Problems problems) {
		problems.require(ReferralTerms.WAY, referral.getWay());
		problems.require(ReferralTerms.ANSWER_DUE, referral.getAnswerDue());
		if (service != null && !service.isOpen()) {
			problems.add(ReferralTerms.LISTING, "peermentor.error.referral.closed");
		}
		checkName(referral, problems);
		if (participant.isDead()) {
			problems.add("patient", "peermentor.error.referral.deceased");
		}
		checkNote(referral, problems);
	}
	
	/** A first name or another that was agreed on is enough to find somebody at a door; a family name tells who it is. */
	private void checkName(ReferralRecord referral, Problems problems) {
		boolean known = referral.getSegments().contains(Segment.IDENTITY);
		if (!known) {
			problems.require(ReferralTerms.ASK_FOR, referral.getAskFor());
		}
		// An e-mail tells nobody who it is, whatever consents open.
		if (known && referral.getWay() != SendWay.EMAIL_TEXT) {
			return;
		}
		checkFamilyName(ReferralTerms.ASK_FOR, referral.getAskFor(), referral, problems);
		checkFamilyName(ReferralTerms.NOTE, referral.getNote(), referral, problems);
	}
	
	private void checkFamilyName(String field, String text, ReferralRecord referral, Problems problems) {
		if (tellsFamilyName(text, referral)) {
			problems.add(field, FAMILY_NAME);
		}
	}
	
	/**
	 * @param text null for none
	 */
	boolean tellsFamilyName(String text, ReferralRecord referral) {
		String asked = " " + Address.plain(text) + " ";
		return text != null && referrals.familyNames(referral.getPatientId()).stream().map(Address::plain)
		        .anyMatch(name -> name != null && asked.contains(" " + name + " "));
	}
	
	/** What goes by e-mail may be read on the way; what goes another way holds no more than the service is told. */
	private static void checkNote(ReferralRecord referral, Problems problems) {
		boolean mailed = referral.getWay() == SendWay.EMAIL_TEXT;
		List<String> words = mailed ? PrivateWords.in(referral.getNote())
		        : PrivateWords.in(referral.getNote(), referral.getSegments());
		if (!words.isEmpty()) {
			problems.add(ReferralTerms.NOTE, mailed ? "peermentor.error.referral.privateWords" : "peermentor.error.referral.untoldWords",
			    String.join(", ", words));
		}
	}
}
