/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;

/**
 * Codes in plain words of the user's language.
 */
final class PlainWords {
	
	private static final Map<Segment, String> SEGMENTS = new EnumMap<>(Segment.class);
	
	private static final Map<PurposeOfUse, String> PURPOSES = new EnumMap<>(PurposeOfUse.class);
	
	private static final Map<DisclosureBasis, String> BASES = new EnumMap<>(DisclosureBasis.class);
	
	static {
		SEGMENTS.put(Segment.CONTACT_FACTS, "peermentor.word.segment.contactFacts");
		SEGMENTS.put(Segment.SHARED_LINE, "peermentor.word.segment.sharedLine");
		SEGMENTS.put(Segment.PLAN, "peermentor.word.segment.plan");
		SEGMENTS.put(Segment.DOSING, "peermentor.word.segment.dosing");
		SEGMENTS.put(Segment.EMPLOYMENT, "peermentor.word.segment.employment");
		SEGMENTS.put(Segment.JUSTICE, "peermentor.word.segment.justice");
		SEGMENTS.put(Segment.IDENTITY, "peermentor.word.segment.identity");
		SEGMENTS.put(Segment.FULL_NARRATIVE, "peermentor.word.segment.fullNarrative");
		SEGMENTS.put(Segment.SAFETY, "peermentor.word.segment.safety");
		PURPOSES.put(PurposeOfUse.TREATMENT, "peermentor.word.purpose.treatment");
		PURPOSES.put(PurposeOfUse.CARE_MANAGEMENT, "peermentor.word.purpose.careManagement");
		PURPOSES.put(PurposeOfUse.EMPLOYMENT_SUPPORT, "peermentor.word.purpose.employmentSupport");
		PURPOSES.put(PurposeOfUse.CRIMINAL_JUSTICE_MONITORING, "peermentor.word.purpose.criminalJusticeMonitoring");
		PURPOSES.put(PurposeOfUse.EVALUATION, "peermentor.word.purpose.evaluation");
		PURPOSES.put(PurposeOfUse.PARTICIPANT_REQUEST, "peermentor.word.purpose.participantRequest");
		PURPOSES.put(PurposeOfUse.GROUP_RECORD, "peermentor.word.purpose.groupRecord");
		BASES.put(DisclosureBasis.CONSENT, "peermentor.word.basis.consent");
		BASES.put(DisclosureBasis.EMERGENCY, "peermentor.word.basis.emergency");
		BASES.put(DisclosureBasis.ORDER, "peermentor.word.basis.order");
		BASES.put(DisclosureBasis.PARTICIPANT, "peermentor.word.basis.participant");
	}
	
	private PlainWords() {
	}
	
	/**
	 * @param code of a message
	 * @return the message, with the arguments in it
	 */
	static String say(String code, Object... arguments) {
		return Context.getMessageSourceService().getMessage(code, arguments, code, Context.getLocale());
	}
	
	static String say(Locale locale, String code) {
		return Context.getMessageSourceService().getMessage(code, null, code, locale);
	}
	
	static String of(Segment segment, Locale locale) {
		return say(locale, SEGMENTS.get(segment));
	}
	
	static String of(PurposeOfUse purpose, Locale locale) {
		return say(locale, PURPOSES.get(purpose));
	}
	
	static String of(Segment segment) {
		return say(SEGMENTS.get(segment));
	}
	
	static String of(Collection<Segment> segments) {
		return segments.stream().map(PlainWords::of).collect(Collectors.joining("; "));
	}
	
	/**
	 * @param purpose null if nobody said
	 */
	static String of(PurposeOfUse purpose) {
		return say(purpose == null ? "peermentor.word.purpose.unsaid" : PURPOSES.get(purpose));
	}
	
	static String of(DisclosureBasis basis) {
		return say(BASES.get(basis));
	}
	
	/**
	 * @param name of a role, in the database
	 */
	static String ofRole(String uuid, String name) {
		return Context.getMessageSourceService().getMessage("ui.i18n.Role.name." + uuid, null, name, Context.getLocale());
	}
}
