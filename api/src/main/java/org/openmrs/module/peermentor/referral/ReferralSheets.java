/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.PlainDocument;
import org.openmrs.module.peermentor.directory.ListedService;
import org.openmrs.module.peermentor.directory.ListedServices;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Puts together what goes to a service, from what consents open at this moment, and keeps that it went.
 */
@Component("peermentor.ReferralSheets")
class ReferralSheets {
	
	private static final List<String> ANSWERS = Collections.unmodifiableList(Arrays.asList(
	    "peermentor.sheet.call.answer.yes", "peermentor.sheet.call.answer.appointment", "peermentor.sheet.call.answer.waiting",
	    "peermentor.sheet.call.answer.full", "peermentor.sheet.call.answer.notEligible", "peermentor.sheet.call.answer.document",
	    "peermentor.sheet.call.answer.closed", "peermentor.sheet.call.answer.callBack", "peermentor.sheet.call.answer.other"));
	
	private static final String NOT_SENT = "peermentor.error.referral.notSent";
	
	private final ReferralSending sending;
	
	private final ListedServices services;
	
	private final PersonNames names;
	
	private final Settings settings;
	
	private final PartnerCodes codes;
	
	private final ParticipantAccess access;
	
	private final Openings openings;
	
	private final SiteTime time;
	
	@Autowired
	ReferralSheets(ReferralSending sending, ListedServices services, PersonNames names, Settings settings,
	    PartnerCodes codes, ParticipantAccess access, Openings openings, SiteTime time) {
		this.sending = sending;
		this.services = services;
		this.names = names;
		this.settings = settings;
		this.codes = codes;
		this.access = access;
		this.openings = openings;
		this.time = time;
	}
	
	/**
	 * @param referral whose participant's turn the caller holds; of one that was taken back after it was sent the service is told
	 *            that
	 * @throws InvalidInput if nothing may go to the service, or this cannot go this way
	 */
	ReferralSheet write(ReferralRecord referral, Participant participant, NewSheet request) {
		if (referral.getStatus() == ReferralStatus.CANCELLED && referral.getSentAt() != null) {
			return takingBack(referral, participant, request);
		}
		Instant now = time.now();
		Map<Segment, String> opened = sending.opened(referral, now);
		check(referral, participant, request, opened.keySet());
		Set<Segment> told = EnumSet.noneOf(Segment.class);
		// Neither an e-mail nor a code tells of a segment, so that nothing is disclosed by it; what a code opens is, when it is opened.
		if (request.way != SendWay.EMAIL_TEXT && request.way != SendWay.CODE) {
			told.addAll(opened.keySet());
		}
		ReferralWords words = new ReferralWords(referral, Context.getLocale(), time.zone());
		ReferralSheet sheet = sheet(referral, request.way, told, opened, words);
		if (!told.isEmpty()) {
			sending.told(referral, opened, now);
		}
		Set<Segment> shown = EnumSet.of(referral.getSegment());
		shown.addAll(told);
		openings.shown(access.viewer(), shown, Collections.singleton(participant.getUuid()), referral.getUuid());
		return sheet;
	}
	
	/** Tells a reference and nothing of anybody, so that it needs no consent; a code tells nothing any more. */
	private ReferralSheet takingBack(ReferralRecord referral, Participant participant, NewSheet request) {
		if (request.found.require(ReferralTerms.WAY, request.way) && request.way == SendWay.CODE) {
			request.found.add("status", NOT_SENT);
		}
		request.found.throwIfAny();
		ReferralWords words = new ReferralWords(referral, Context.getLocale(), time.zone());
		String title = words.message("peermentor.sheet.takenBack", words.reference());
		String plea = words.message("peermentor.sheet.takenBack.plea");
		boolean text = request.way == SendWay.EMAIL_TEXT;
		String page = new PlainDocument(Context.getLocale().getLanguage(), title).facts(service(referral, words)).paragraph(plea)
		        .toHtml();
		openings.shown(access.viewer(), EnumSet.of(referral.getSegment()), Collections.singleton(participant.getUuid()),
		    referral.getUuid());
		return new ReferralSheet(referral, request.way, Collections.<Segment> emptySet(), title,
		        text ? words.message("peermentor.sheet.email.hello") + "\n\n" + title + ".\n\n" + plea : null, text ? null : page,
		        Collections.<String> emptySet());
	}
	
	private ReferralSheet sheet(ReferralRecord referral, SendWay way, Set<Segment> told, Map<Segment, String> opened,
	        ReferralWords words) {
		switch (way) {
			case EMAIL_TEXT:
				return email(referral, words);
			case CODE:
				return withCode(referral, words);
			default:
				return onPaper(referral, way, told, opened, words);
		}
	}
	
	/** For whom it is and what it tells, the page alone shows, to whoever has the code. */
	private ReferralSheet withCode(ReferralRecord referral, ReferralWords words) {
		String title = words.message("peermentor.sheet.print", referral.getServiceName());
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(words.message("peermentor.sheet.reference"), words.reference());
		facts.put(words.message("peermentor.sheet.answerDue"), words.at(referral.getAnswerDue()));
		facts.put(words.message("peermentor.sheet.answerTo"), settings.referralAnswerTo());
		PlainDocument page = new PlainDocument(Context.getLocale().getLanguage(), title).facts(service(referral, words))
		        .facts(facts).facts(codes.block(codes.issue(referral), Context.getLocale()));
		return new ReferralSheet(referral, SendWay.CODE, Collections.<Segment> emptySet(), title, null, page.toHtml(),
		        Collections.<String> emptySet());
	}
	
	private void check(ReferralRecord referral, Participant participant, NewSheet request, Collection<Segment> open) {
		Problems problems = request.found;
		if (problems.require(ReferralTerms.WAY, request.way) && request.way == SendWay.CODE
		        && !settings.partnersAnswer()) {
			problems.add(ReferralTerms.WAY, "peermentor.error.partner.off");
		}
		if (!referral.getStatus().isWithService() || participant.isDead()) {
			problems.add("status", NOT_SENT);
		}
		for (Segment segment : referral.getSegments()) {
			if (!open.contains(segment)) {
				problems.add(ReferralTerms.SEGMENTS, "peermentor.error.referral.noConsent", segment.name());
			}
		}
		problems.throwIfAny();
	}
	
	private ReferralSheet email(ReferralRecord referral, ReferralWords words) {
		String subject = words.message("peermentor.sheet.email.subject", words.reference());
		String text = words.email(settings.referralAnswerTo());
		List<String> found = PrivateWords.in(subject + "\n" + text);
		if (!found.isEmpty()) {
			throw InvalidInput.on(ReferralTerms.WAY, "peermentor.error.referral.privateWords", String.join(", ", found));
		}
		// One that told who it is may name somebody on paper, and never where others read it.
		if (sending.tellsFamilyName(referral.getAskFor(), referral) || sending.tellsFamilyName(referral.getNote(), referral)) {
			throw InvalidInput.on(ReferralTerms.WAY, ReferralCheck.FAMILY_NAME);
		}
		return new ReferralSheet(referral, SendWay.EMAIL_TEXT, Collections.<Segment> emptySet(), subject, text, null,
		        Collections.<String> emptySet());
	}
	
	private ReferralSheet onPaper(ReferralRecord referral, SendWay way, Set<Segment> told, Map<Segment, String> opened,
	        ReferralWords words) {
		Locale locale = Context.getLocale();
		boolean call = way == SendWay.CALL;
		String title = words.message(call ? "peermentor.sheet.call" : "peermentor.sheet.print", referral.getServiceName());
		Collection<String> notices = sending.notices(opened, locale);
		PlainDocument page = new PlainDocument(locale.getLanguage(), title);
		Map<String, String> service = service(referral, words);
		String name = names.of(Collections.singleton(referral.getPatientId())).get(referral.getPatientId());
		if (call) {
			page.heading(words.message("peermentor.sheet.call.before")).facts(service)
			        .heading(words.message("peermentor.sheet.call.say"));
		} else {
			page.facts(service);
		}
		page.facts(words.facts(told, name, sending.reachNow(referral), settings.referralAnswerTo()));
		notices.forEach(page::paragraph);
		if (call) {
			writeCall(page, told, words);
		}
		return new ReferralSheet(referral, way, told, title, null, page.toHtml(), notices);
	}
	
	private static void writeCall(PlainDocument page, Set<Segment> told, ReferralWords words) {
		page.heading(words.message("peermentor.sheet.call.doNotSay"));
		page.paragraph(words.message("peermentor.sheet.call.nothingElse"));
		if (!told.contains(Segment.PLAN)) {
			page.paragraph(words.message("peermentor.sheet.call.notTherapy"));
		}
		if (!told.contains(Segment.JUSTICE)) {
			page.paragraph(words.message("peermentor.sheet.call.notCustody"));
		}
		page.heading(words.message("peermentor.sheet.call.answer"));
		ANSWERS.forEach(answer -> page.paragraph("\u2610 " + words.message(answer)));
		page.paragraph(words.message("peermentor.sheet.call.who"));
	}
	
	/** As it is listed now: hours and phones change. */
	private Map<String, String> service(ReferralRecord referral, ReferralWords words) {
		List<ListedService> listed = services.all(Collections.singleton(referral.getListing()));
		ListedService now = listed.isEmpty() ? null : listed.get(0);
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(words.message("peermentor.sheet.to"), referral.getServiceName());
		facts.put(words.message("peermentor.sheet.organisation"), referral.getOrganisation());
		facts.put(words.message("peermentor.sheet.place"), referral.getPlaceName());
		if (now != null) {
			facts.put(words.message("peermentor.sheet.address"), now.getAddress());
			facts.put(words.message("peermentor.sheet.phone"), now.getPhone());
			facts.put(words.message("peermentor.sheet.hours"), now.getHours());
		}
		return facts;
	}
}
