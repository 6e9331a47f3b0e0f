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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Puts a referral into words for whoever has its code: what stands on the sheet too, but in words that tell nothing of the
 * therapy or of custody unless a consent opens just that.
 */
@Component("peermentor.PartnerQuestions")
class PartnerQuestions {
	
	private static final List<Locale> LOCALES = Collections.unmodifiableList(Arrays.asList(Locale.ENGLISH, Locale.FRENCH));
	
	private final ReferralSending sending;
	
	private final PersonNames names;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	@Autowired
	PartnerQuestions(ReferralSending sending, PersonNames names, Settings settings, SiteTime time) {
		this.sending = sending;
		this.names = names;
		this.settings = settings;
		this.time = time;
	}
	
	/**
	 * Keeps that it was told, to the organisation that has the code.
	 * 
	 * @param opened of what the referral may tell that which is open, as {@link ReferralSending#opened} says
	 */
	PartnerQuestion ask(ReferralRecord referral, Map<Segment, String> opened, Instant now) {
		Set<Segment> told = EnumSet.noneOf(Segment.class);
		told.addAll(opened.keySet());
		PartnerQuestion question = new PartnerQuestion(referral.getServiceName(), referral.isContactProhibited());
		String name = told.contains(Segment.IDENTITY)
		        ? names.of(Collections.singleton(referral.getPatientId())).get(referral.getPatientId())
		        : null;
		String reach = sending.reachNow(referral);
		for (Locale locale : LOCALES) {
			question.say(locale.getLanguage(), facts(referral, told, name, reach, locale), sending.notices(opened, locale));
		}
		for (PartnerChoice choice : PartnerChoice.offered(referral.getStatus())) {
			question.offer(choice, reasons(choice, told));
		}
		if (!told.isEmpty()) {
			sending.told(referral, opened, now);
		}
		return question;
	}
	
	private Map<String, String> facts(ReferralRecord referral, Set<Segment> told, String name, String reach, Locale locale) {
		ReferralWords words = new ReferralWords(referral, locale, time.zone());
		Map<String, String> facts = words.facts(told, name, reach, settings.referralAnswerTo());
		boolean tells = told.contains(Segment.PLAN) || told.contains(Segment.JUSTICE);
		if (!tells) {
			facts.put(words.message("peermentor.sheet.need"), words.privateNeed());
			facts.values().removeIf(value -> !PrivateWords.in(value).isEmpty());
		}
		return facts;
	}
	
	private static List<Map<String, Object>> reasons(PartnerChoice choice, Collection<Segment> told) {
		List<Map<String, Object>> reasons = new ArrayList<>();
		for (OutcomeReason reason : choice.reasons(told)) {
			Map<String, Object> words = PartnerQuestion.pairs("code", reason, "en", word(reason, Locale.ENGLISH));
			words.put("fr", word(reason, Locale.FRENCH));
			reasons.add(words);
		}
		return reasons;
	}
	
	private static String word(OutcomeReason reason, Locale locale) {
		String code = "peermentor.partnerReason." + reason;
		return Context.getMessageSourceService().getMessage(code, null, code, locale);
	}
}
