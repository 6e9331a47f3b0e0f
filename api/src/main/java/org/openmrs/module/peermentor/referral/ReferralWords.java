/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.directory.NeedTerm;

/**
 * A referral in words for the service, in one language. What is not told is not there: each word depends on the segments that
 * are handed in, and on nothing else.
 */
final class ReferralWords {
	
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
	
	private static final int REFERENCE = 8;
	
	private static final Map<Segment, String> TOLD = new EnumMap<>(Segment.class);
	
	static {
		TOLD.put(Segment.PLAN, "peermentor.sheet.told.PLAN");
		TOLD.put(Segment.JUSTICE, "peermentor.sheet.told.JUSTICE");
		TOLD.put(Segment.EMPLOYMENT, "peermentor.sheet.told.EMPLOYMENT");
	}
	
	private final ReferralRecord referral;
	
	private final Locale locale;
	
	private final ZoneId zone;
	
	/**
	 * @param zone of the site, in which times are written
	 */
	ReferralWords(ReferralRecord referral, Locale locale, ZoneId zone) {
		this.referral = referral;
		this.locale = locale;
		this.zone = zone;
	}
	
	/**
	 * @return by which both sides name the referral without naming anybody
	 */
	String reference() {
		return referral.getUuid().substring(0, REFERENCE).toUpperCase(Locale.ROOT);
	}
	
	/**
	 * @return what the participant looks for
	 */
	String need() {
		NeedTerm need = NeedTerm.of(referral.getNeed());
		return need == null ? referral.getNeed() : need.name(locale.getLanguage());
	}
	
	/**
	 * @return the need in words that tell nothing of therapy or custody
	 */
	String privateNeed() {
		for (NeedTerm need = NeedTerm.of(referral.getNeed()); need != null; need = need.getParent()) {
			if (PrivateWords.in(need.name("en")).isEmpty() && PrivateWords.in(need.name("fr")).isEmpty()) {
				return need.name(locale.getLanguage());
			}
		}
		return message("peermentor.sheet.yourService");
	}
	
	/**
	 * What the service may know, each under what it is called.
	 * 
	 * @param told what a consent opens
	 * @param name the participant's, of which nothing is said unless identity is told
	 * @param reach how the participant is reached, as with the name; null if through those who refer
	 * @param answerTo how the service answers, null if the site has not said
	 */
	Map<String, String> facts(Collection<Segment> told, String name, String reach, String answerTo) {
		boolean known = told.contains(Segment.IDENTITY);
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(message("peermentor.sheet.reference"), reference());
		facts.put(message("peermentor.sheet.need"), need());
		facts.put(message(known ? "peermentor.sheet.name" : "peermentor.sheet.askFor"), known ? name : referral.getAskFor());
		facts.put(message("peermentor.sheet.told"), told.stream().filter(TOLD::containsKey)
		        .map(segment -> message(TOLD.get(segment))).collect(Collectors.joining("\n")));
		facts.put(message("peermentor.sheet.reach"), reach(known ? reach : null));
		facts.put(message("peermentor.sheet.note"), referral.getNote());
		facts.put(message("peermentor.sheet.urgency"), message("peermentor.sheet.urgency." + referral.getUrgency()));
		facts.put(message("peermentor.sheet.answerDue"), at(referral.getAnswerDue()));
		facts.put(message("peermentor.sheet.reachDue"), at(referral.getReachDue()));
		facts.put(message("peermentor.sheet.answerTo"), answerTo);
		return facts;
	}
	
	private String reach(String how) {
		if (referral.isContactProhibited()) {
			return message("peermentor.sheet.doNotContact");
		}
		return how != null ? how : message("peermentor.sheet.throughUs");
	}
	
	/**
	 * @return the text of an e-mail: no name but the one to ask for, and nothing of what consents open, for others may read it on
	 *         the way
	 */
	String email(String answerTo) {
		List<String> lines = new ArrayList<>();
		lines.add(message("peermentor.sheet.email.hello"));
		lines.add(message("peermentor.sheet.email.need", privateNeed()));
		if (referral.getAskFor() != null) {
			lines.add(message("peermentor.sheet.email.askFor", referral.getAskFor()));
		}
		if (referral.getNote() != null) {
			lines.add(referral.getNote());
		}
		lines.add(message("peermentor.sheet.urgency." + referral.getUrgency()) + ".");
		lines.add(message(answerTo == null ? "peermentor.sheet.email.answer" : "peermentor.sheet.email.answerTo", reference(),
		    at(referral.getAnswerDue()), answerTo));
		lines.add(message(referral.isContactProhibited() ? "peermentor.sheet.doNotContact" : "peermentor.sheet.throughUs"));
		return String.join("\n\n", lines);
	}
	
	/**
	 * @return at which instant on the site's clock, null for none
	 */
	String at(Instant instant) {
		return instant == null ? null : TIME.format(instant.atZone(zone));
	}
	
	String message(String code, Object... arguments) {
		return Context.getMessageSourceService().getMessage(code, arguments, code, locale);
	}
}
