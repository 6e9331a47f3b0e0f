/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks the rules what a recipient would see, and words it in the language of who asks.
 */
@Component("peermentor.PreviewMaker")
class PreviewMaker {
	
	private final RecipientFinder recipients;
	
	private final SiteTime time;
	
	@Autowired
	PreviewMaker(RecipientFinder recipients, SiteTime time) {
		this.recipients = recipients;
		this.time = time;
	}
	
	ConsentPreviewView ofConsent(ConsentRecord consent, PreviewFor asked) {
		ConsentTerms terms = consent.getTerms();
		Instant at = when(terms);
		Cover cover = consent.getStatus() == ConsentStatus.DRAFT ? asIfItCounted(terms, at) : consent.toFacts().getCover();
		return preview(consent.getUuid(), cover, consent.getPatientId(), asked, at);
	}
	
	/**
	 * @param participant null if nobody said whose it is
	 */
	ConsentPreviewView ofTerms(ConsentTerms terms, Participant participant, PreviewFor asked) {
		ConsentCheck.checkDraft(terms, asked.found);
		recipients.check(terms, asked.found);
		Instant at = when(terms);
		return preview(null, asIfItCounted(terms, at), participant == null ? null : participant.getPatientId(), asked, at);
	}
	
	private ConsentPreviewView preview(String uuid, Cover cover, Integer patientId, PreviewFor asked, Instant at) {
		Asker asker = recipients.asker(asked, patientId, at);
		asked.found.require("purpose", asked.purpose);
		asked.found.throwIfAny();
		List<Map<String, Object>> sees = new ArrayList<>();
		List<Map<String, Object>> doesNotSee = new ArrayList<>();
		for (ConsentPreview line : ConsentPreview.of(cover, asker, asked.purpose, at)) {
			(line.isSeen() ? sees : doesNotSee).add(words(line));
		}
		return new ConsentPreviewView(uuid, asked, at, recipients.isOfTeam(asked), sees, doesNotSee);
	}
	
	/** From when on it counts is the first moment at which there is anything to see. */
	private Instant when(ConsentTerms terms) {
		Instant now = time.now();
		return terms.getFrom() == null || terms.getFrom().isBefore(now) ? now : terms.getFrom();
	}
	
	private static Cover asIfItCounted(ConsentTerms terms, Instant at) {
		ConsentTerms begun = terms.getFrom() == null ? terms.but().from(at).build() : terms;
		return begun.cover(Collections.emptyMap(), null);
	}
	
	private static Map<String, Object> words(ConsentPreview line) {
		Map<String, Object> words = new LinkedHashMap<>();
		words.put("segment", line.getSegment());
		words.put("words",
		    Context.getMessageSourceService().getMessage(line.getCode(), null, line.getCode(), Context.getLocale()));
		if (line.isSeen()) {
			words.put("until", line.getUntil());
		}
		return words;
	}
}
