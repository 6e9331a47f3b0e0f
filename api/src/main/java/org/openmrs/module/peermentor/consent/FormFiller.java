/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says what a consent says in the words that go into the blanks of a form.
 */
@Component("peermentor.FormFiller")
class FormFiller {
	
	private static final String WHEN = "d MMMM yyyy, HH:mm";
	
	private static final Map<EndingEvent, String> EVENTS = new EnumMap<>(EndingEvent.class);
	
	static {
		EVENTS.put(EndingEvent.END_OF_TREATMENT, "peermentor.word.endingEvent.endOfTreatment");
		EVENTS.put(EndingEvent.END_OF_ACCOMPANIMENT, "peermentor.word.endingEvent.endOfAccompaniment");
		EVENTS.put(EndingEvent.RELEASE, "peermentor.word.endingEvent.release");
		EVENTS.put(EndingEvent.END_OF_JUSTICE_SUPERVISION, "peermentor.word.endingEvent.endOfJusticeSupervision");
	}
	
	private final SiteTime time;
	
	@Autowired
	FormFiller(SiteTime time) {
		this.time = time;
	}
	
	/**
	 * @return by blank; without those of which the consent says nothing
	 */
	Map<FormBlank, String> blanks(ConsentView consent, Locale locale) {
		Map<FormBlank, String> blanks = new EnumMap<>(FormBlank.class);
		blanks.put(FormBlank.PARTICIPANT, consent.getPatient().getDisplay());
		blanks.put(FormBlank.SEGMENTS,
		    consent.getSegments().stream().map(segment -> PlainWords.of(segment, locale)).collect(Collectors.joining("; ")));
		blanks.put(FormBlank.PURPOSES,
		    consent.getPurposes().stream().map(purpose -> PlainWords.of(purpose, locale)).collect(Collectors.joining("; ")));
		blanks.put(FormBlank.RECIPIENTS,
		    consent.getRecipients().stream().map(recipient -> name(recipient, locale)).collect(Collectors.joining("; ")));
		blanks.put(FormBlank.DISCLOSERS, consent.getDisclosers());
		blanks.put(FormBlank.FROM, when(consent.getFrom(), locale));
		blanks.put(FormBlank.UNTIL, until(consent, locale));
		blanks.put(FormBlank.CUSTODIAN, consent.getCustodian());
		blanks.put(FormBlank.REVOKE, consent.getHowToRevoke());
		blanks.values().removeIf(words -> words == null || words.isEmpty());
		return blanks;
	}
	
	private static String name(Map<String, Object> recipient, Locale locale) {
		return recipient.get("kind") == RecipientKind.TREATING_PROVIDERS ? PlainWords.say(locale, "peermentor.word.recipient.treating")
		        : String.valueOf(recipient.get("display"));
	}
	
	private String until(ConsentView consent, Locale locale) {
		if (consent.getPeriod() == PeriodKind.UNTIL_DATE) {
			return when(consent.getUntil(), locale);
		}
		if (consent.getPeriod() == PeriodKind.OPEN_ENDED) {
			return PlainWords.say(locale, "peermentor.word.endingEvent.none");
		}
		String code = consent.getEndingEvent() == null ? null : EVENTS.get(consent.getEndingEvent());
		return code == null ? consent.getEndingEventText() : PlainWords.say(locale, code);
	}
	
	private String when(Instant at, Locale locale) {
		return at == null ? null : DateTimeFormatter.ofPattern(WHEN, locale).withZone(time.zone()).format(at);
	}
}
