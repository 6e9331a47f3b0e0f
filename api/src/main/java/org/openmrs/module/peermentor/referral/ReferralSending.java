/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.ConsentedTelling;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.transition.SafePhones;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets a referral go, or wait to go, as far as consents open what it tells: asked when it is queued, asked again when it goes.
 * Whoever calls holds the participant's turn. The answer page of partners asks {@link #opened} and keeps {@link #told} each time
 * it shows something.
 */
@Component("peermentor.ReferralSending")
class ReferralSending {
	
	private static final String CALL = "peermentor.sheet.phone.call";
	
	private static final String TEXT = "peermentor.sheet.phone.text";
	
	private static final String CALL_AND_TEXT = "peermentor.sheet.phone.callAndText";
	
	private static final String NO_CONSENT = "peermentor.error.referral.noConsent";
	
	private final ParticipantAccess access;
	
	private final ConsentedTelling telling;
	
	private final SafePhones phones;
	
	private final ReferralCheck check;
	
	private final ReferralDesk desk;
	
	private final SiteTime time;
	
	@Autowired
	ReferralSending(ParticipantAccess access, ConsentedTelling telling, SafePhones phones, ReferralCheck check,
	    ReferralDesk desk, SiteTime time) {
		this.access = access;
		this.telling = telling;
		this.phones = phones;
		this.check = check;
		this.desk = desk;
		this.time = time;
	}
	
	/**
	 * @return of what the referral may tell that which a consent to its organisation opens now, each with the consent's uuid
	 */
	Map<Segment, String> opened(ReferralRecord referral, Instant now) {
		Set<Segment> segments = referral.getSegments();
		return segments.isEmpty() ? Collections.<Segment, String> emptyMap()
		        : telling.opened(referral.getOrganisation(), ReferralTelling.purposeOf(referral.getScope()),
		            referral.getPatientId(), segments, now);
	}
	
	/**
	 * @return of what the referral may tell that which no consent opens now
	 */
	Set<Segment> closed(ReferralRecord referral, Instant now) {
		Set<Segment> closed = EnumSet.noneOf(Segment.class);
		closed.addAll(referral.getSegments());
		closed.removeAll(opened(referral, now).keySet());
		return closed;
	}
	
	/**
	 * Keeps that the service was told what is open.
	 * 
	 * @param opened what {@link #opened} said
	 */
	void told(ReferralRecord referral, Map<Segment, String> opened, Instant now) {
		telling.told(referral.getPatientId(), referral.getOrganisation(), ReferralTelling.purposeOf(referral.getScope()), opened,
		    referral.getUuid(), now);
	}
	
	/**
	 * @param opened what {@link #opened} said
	 */
	Set<String> notices(Map<Segment, String> opened, Locale locale) {
		return telling.notices(opened, locale);
	}
	
	/**
	 * Adds what keeps it from going now.
	 */
	void check(ReferralRecord referral, Participant participant, Instant now, Problems problems) {
		check.checkSending(referral, check.follow(referral, problems), participant, problems);
		closed(referral, now).forEach(segment -> problems.add(ReferralTerms.SEGMENTS, NO_CONSENT, segment.name()));
	}
	
	/**
	 * @return whether a text tells the participant's family name, now
	 */
	boolean tellsFamilyName(String text, ReferralRecord referral) {
		return check.tellsFamilyName(text, referral);
	}
	
	/**
	 * Sends a referral. One that waited to go, and that consents no longer open, is stopped instead: that is found out, and no
	 * mistake of whoever sends it.
	 * 
	 * @param waited whether it was queued
	 */
	void send(ReferralRecord referral, Participant participant, boolean waited, Problems problems) {
		Instant now = time.now();
		if (waited) {
			// Whom it is to tell is known first; that nobody is left to tell is found out when it goes.
			check.follow(referral, new Problems());
		}
		if (waited && !closed(referral, now).isEmpty()) {
			problems.throwIfAny();
			desk.move(referral, ReferralStatus.ON_HOLD, ReferralReason.CONSENT_WITHDRAWN, ReferralActor.MODULE);
			return;
		}
		check(referral, participant, now, problems);
		problems.throwIfAny();
		if (referral.getSentAt() == null) {
			referral.send(referral.getWay(), reach(referral, participant), access.viewer().getUserId(), now);
		}
		desk.move(referral, ReferralStatus.REQUESTED, null, ReferralActor.USER);
	}
	
	/**
	 * What was noted at sending, unless somebody has said since what is safe: a phone that others answer by now is told to no
	 * service.
	 * 
	 * @return null if the service is to come through those who refer
	 */
	String reachNow(ReferralRecord referral) {
		return referral.getReachHow() == null || phones.haveChangedSince(referral.getPatientId(), referral.getSentAt()) ? null
		        : referral.getReachHow();
	}
	
	/** Only where the service is told who it is, and by whoever may know how they are reached. */
	private String reach(ReferralRecord referral, Participant participant) {
		if (referral.isContactProhibited() || !referral.getSegments().contains(Segment.IDENTITY)
		        || !access.mayAlsoSee(Segment.IDENTITY, participant)) {
			return null;
		}
		List<String> lines = phones.of(participant.getPatientId()).stream().map(ReferralSending::line).collect(Collectors.toList());
		String all = String.join("\n", lines);
		return all.isEmpty() ? null : all.substring(0, Math.min(all.length(), ReferralRecord.LONGEST_REACH));
	}
	
	private static String line(SafePhones.Phone phone) {
		String line = message(phone.isTextSafe() ? phone.isCallSafe() ? CALL_AND_TEXT : TEXT : CALL, phone.getNumber());
		return phone.isVoicemailSafe() ? line : line + " " + message("peermentor.sheet.phone.noVoicemail");
	}
	
	private static String message(String code, Object... arguments) {
		return Context.getMessageSourceService().getMessage(code, arguments, code, Context.getLocale());
	}
}
