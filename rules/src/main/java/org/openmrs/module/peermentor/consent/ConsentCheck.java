/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Finds what is wrong with the terms of a consent.
 */
public final class ConsentCheck {
	
	private ConsentCheck() {
	}
	
	/**
	 * Finds what could never count, however much is added: a draft may be unfinished.
	 */
	public static void checkDraft(ConsentTerms terms, Problems problems) {
		if (!terms.getSegments().stream().allMatch(Segment::isConsentable)) {
			problems.add("segments", "peermentor.error.consent.notConsentable");
		}
		checkNarrative(terms, problems);
		int place = 0;
		for (Recipient recipient : terms.getRecipients()) {
			String path = "recipients." + place++ + ".";
			checkRecipient(recipient, path + "kind", path + "name", problems);
		}
		if (terms.getFormVersion() != null && !terms.getFormVersion().matches("[a-z][a-z0-9-]*:[0-9]{1,6}:[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")) {
			problems.add("formVersion", "peermentor.error.consent.formVersion");
		}
		if (terms.getIntermediary() == null && terms.getIntermediaryMembers() != null) {
			problems.add("intermediary", Problems.REQUIRED);
		}
	}
	
	/** The words go to named ones only, under a consent for nothing else, as 42 CFR Part 2 has it for counseling notes. */
	private static void checkNarrative(ConsentTerms terms, Problems problems) {
		if (!terms.getSegments().contains(Segment.FULL_NARRATIVE)) {
			return;
		}
		if (terms.getSegments().size() > 1) {
			problems.add("segments", "peermentor.error.consent.narrativeAlone");
		}
		if (!terms.getRecipients().stream().allMatch(Recipient::isNamedOne)) {
			problems.add("recipients", "peermentor.error.consent.narrativeToNamed");
		}
	}
	
	/**
	 * @param kindField in which field a caller gave its kind
	 * @param nameField in which its name
	 */
	public static void checkRecipient(Recipient recipient, String kindField, String nameField, Problems problems) {
		if (!problems.require(kindField, recipient.getKind())) {
			return;
		}
		if (recipient.getKind() != RecipientKind.TREATING_PROVIDERS) {
			problems.require(nameField, recipient.getName());
		} else if (recipient.getName() != null) {
			problems.add(nameField, "peermentor.error.consent.classHasNoName");
		}
	}
	
	/**
	 * Finds what keeps the terms from counting, each missing element of the law by its name.
	 */
	public static void checkActivation(ConsentTerms terms, Instant now, Problems problems) {
		if (terms.getLaw() == null) {
			problems.add("governingLaw", "peermentor.error.consent.lawUndeclared");
		} else {
			checkLaw(terms, JurisdictionProfile.of(terms.getLaw()), problems);
		}
		checkDraft(terms, problems);
		terms.getPeriod().check(problems);
		terms.getEvidence().check(now, problems);
		problems.require("inCustody", terms.getEvidence().getInCustody());
		checkTimes(terms, now, problems);
	}
	
	private static void checkLaw(ConsentTerms terms, JurisdictionProfile profile, Problems problems) {
		for (LegalElement lacked : profile.lackedBy(terms)) {
			if (!problems.has(lacked.getField())) {
				problems.add(lacked.getField(), lacked.getCode(), profile.getLaw().name());
			}
		}
		boolean openEnded = terms.getPeriod().getKind() == PeriodKind.OPEN_ENDED;
		if (openEnded && !profile.allows(LegalAllowance.OPEN_ENDED, terms.getPurposes())) {
			problems.add("period", "peermentor.error.consent.openEndedNotAllowed", profile.getLaw().name());
		}
		if (terms.getIrrevocableUntil() != null
		        && !profile.allows(LegalAllowance.RESTRICTED_REVOCATION, terms.getPurposes())) {
			problems.add("irrevocableUntil", "peermentor.error.consent.irrevocableNotAllowed", profile.getLaw().name());
		}
	}
	
	private static void checkTimes(ConsentTerms terms, Instant now, Problems problems) {
		Instant from = terms.getFrom() == null ? now : terms.getFrom();
		Instant until = terms.getPeriod().getUntil();
		if (until != null && !until.isAfter(from)) {
			problems.add("until", "peermentor.error.consent.endsBeforeItBegins");
		} else if (until != null && !until.isAfter(now)) {
			problems.add("until", "peermentor.error.consent.overAlready");
		}
		Instant due = terms.getEvidence().getSignatureDue();
		if (due != null && !due.isAfter(now) && !problems.has("signatureDue")) {
			problems.add("signatureDue", "peermentor.error.consent.overAlready");
		}
	}
}
