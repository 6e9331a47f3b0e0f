/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.directory.ListedService;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * What one source says came of a referral, as it leaves the service layer.
 */
public final class VoiceView implements View {
	
	private final ReferralRecord referral;
	
	private final OutcomeVoice voice;
	
	private final Ref takenDownBy;
	
	private final boolean counts;
	
	private List<ListedService> alternatives;
	
	/**
	 * @param takenDownBy null where the service wrote it itself
	 * @param counts whether it is what its source said last
	 */
	VoiceView(ReferralRecord referral, OutcomeVoice voice, Ref takenDownBy, boolean counts) {
		this.referral = referral;
		this.voice = voice;
		this.takenDownBy = takenDownBy;
		this.counts = counts;
	}
	
	/** What can be tried instead, for whoever just said that it came to no. */
	VoiceView offering(List<ListedService> others) {
		alternatives = others;
		return this;
	}
	
	@Override
	public String getUuid() {
		return voice.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return voice.getSource() + ": " + voice.getOutcome();
	}
	
	/**
	 * @return the uuid of the referral
	 */
	public String getReferral() {
		return referral.getUuid();
	}
	
	public OutcomeSource getSource() {
		return voice.getSource();
	}
	
	public Outcome getOutcome() {
		return voice.getOutcome();
	}
	
	/**
	 * @return the word that referrals between systems use; null where it says nothing about an enrolment
	 */
	public String getEnrolment() {
		return voice.getOutcome().getEnrolment();
	}
	
	/**
	 * @return null for what is no no
	 */
	public OutcomeReason getReason() {
		return voice.getReason();
	}
	
	public HowHeard getHow() {
		return voice.getHow();
	}
	
	/**
	 * @return when it was so
	 */
	public Instant getAt() {
		return voice.getSaidAt();
	}
	
	public Instant getEnteredAt() {
		return voice.getEnteredAt();
	}
	
	/**
	 * @return null where the service wrote it itself
	 */
	public Ref getTakenDownBy() {
		return takenDownBy;
	}
	
	/**
	 * @return whether it counts: its source has said nothing later
	 */
	public boolean isCounts() {
		return counts;
	}
	
	/**
	 * @return what can be tried instead, the nearest first; null but for whoever just said that it came to no
	 */
	public List<Map<String, Object>> getAlternatives() {
		return alternatives == null ? null : asMaps(alternatives);
	}
	
	/**
	 * @return of each listed service what is needed to refer to it
	 */
	static List<Map<String, Object>> asMaps(List<ListedService> services) {
		List<Map<String, Object>> maps = new ArrayList<>();
		for (ListedService service : services) {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("listing", service.getListing());
			map.put("serviceName", service.getServiceName());
			map.put("organisation", service.getOrganisationName());
			map.put("placeName", service.getPlaceName());
			maps.add(map);
		}
		return maps;
	}
}
