/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A consent as its readers see it.
 */
public final class ConsentView implements View {
	
	private final ConsentRecord consent;
	
	private final ConsentTerms terms;
	
	private final ConsentFacts facts;
	
	private final int version;
	
	private final Instant at;
	
	private final Ref patient;
	
	private final Ref recordedBy;
	
	private final Map<String, String> users;
	
	/**
	 * @param at the instant of looking
	 * @param users the names of the users whom it names, by uuid
	 */
	ConsentView(ConsentRecord consent, Instant at, Ref patient, Ref recordedBy, Map<String, String> users) {
		this.consent = consent;
		this.facts = consent.toFacts();
		this.terms = facts.getTerms();
		this.version = consent.getVersion();
		this.at = at;
		this.patient = patient;
		this.recordedBy = recordedBy;
		this.users = users;
	}
	
	@Override
	public String getUuid() {
		return consent.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return getKind() + " " + getStatus();
	}
	
	public int getVersion() {
		return version;
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public ConsentStatus getStatus() {
		return facts.getStatus();
	}
	
	/**
	 * @return whether it opens anything at this moment, to whomever
	 */
	public boolean isOpen() {
		return facts.isOpen(at);
	}
	
	/**
	 * @return from when on nothing of it is open, whatever ends it; null if that is not known, or it never counted
	 */
	public Instant getEndsAt() {
		return facts.getEnd();
	}
	
	public ConsentKind getKind() {
		return terms.getKind();
	}
	
	public Set<Segment> getSegments() {
		return terms.getSegments();
	}
	
	public Set<PurposeOfUse> getPurposes() {
		return terms.getPurposes();
	}
	
	/**
	 * @return each with its <code>kind</code>, its <code>name</code> and, for a user, <code>display</code>
	 */
	public List<Map<String, Object>> getRecipients() {
		List<Map<String, Object>> recipients = new ArrayList<>();
		for (Recipient recipient : terms.getRecipients()) {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("kind", recipient.getKind());
			map.put("name", recipient.getName());
			map.put("display", users.getOrDefault(recipient.getName(), recipient.getName()));
			recipients.add(map);
		}
		return recipients;
	}
	
	public String getDisclosers() {
		return terms.getDisclosers();
	}
	
	public String getIntermediary() {
		return terms.getIntermediary();
	}
	
	public String getIntermediaryMembers() {
		return terms.getIntermediaryMembers();
	}
	
	public Instant getFrom() {
		return terms.getFrom();
	}
	
	public PeriodKind getPeriod() {
		return terms.getPeriod().getKind();
	}
	
	public Instant getUntil() {
		return terms.getPeriod().getUntil();
	}
	
	public EndingEvent getEndingEvent() {
		return terms.getPeriod().getEvent();
	}
	
	public String getEndingEventText() {
		return terms.getPeriod().getEventText();
	}
	
	public EvidenceKind getEvidence() {
		return terms.getEvidence().getKind();
	}
	
	public Instant getGivenAt() {
		return terms.getEvidence().getGivenAt();
	}
	
	public String getWitness() {
		return terms.getEvidence().getWitness();
	}
	
	public Instant getSignatureDue() {
		return terms.getEvidence().getSignatureDue();
	}
	
	/**
	 * @return when it was signed, at once or later; null if it is not
	 */
	public Instant getSignedAt() {
		return terms.getEvidence().getSignedAt();
	}
	
	public String getLanguage() {
		return terms.getEvidence().getLanguage();
	}
	
	public String getInterpreter() {
		return terms.getEvidence().getInterpreter();
	}
	
	public String getSigner() {
		return terms.getEvidence().getSigner();
	}
	
	public String getSignerCapacity() {
		return terms.getEvidence().getSignerCapacity();
	}
	
	public Boolean getInCustody() {
		return terms.getEvidence().getInCustody();
	}
	
	public String getNoticeVersion() {
		return terms.getNoticeVersion();
	}
	
	public String getCustodian() {
		return terms.getCustodian();
	}
	
	public GoverningLaw getGoverningLaw() {
		return terms.getLaw();
	}
	
	public String getHowToRevoke() {
		return terms.getHowToRevoke();
	}
	
	public Instant getIrrevocableUntil() {
		return terms.getIrrevocableUntil();
	}
	
	/**
	 * @return <code>code:version:locale</code>, null for none
	 */
	public String getFormVersion() {
		return terms.getFormVersion();
	}
	
	/**
	 * @return the uuid of the consent in whose place this stands, null for none
	 */
	public String getReplaces() {
		return consent.getReplaces();
	}
	
	/**
	 * @return the uuid of the consent that stands in the place of this, null for none
	 */
	public String getReplacedBy() {
		return consent.getReplacedBy();
	}
	
	public Instant getActivatedAt() {
		return consent.getActivatedAt();
	}
	
	/**
	 * @return when all of it was taken back, replaced, ended by its event or found to be an error; null for not
	 */
	public Instant getEndedAt() {
		return consent.getEndedAt();
	}
	
	public ConsentReason getReason() {
		return consent.getEndReason();
	}
	
	public WithdrawalForm getHow() {
		return consent.getEndForm();
	}
	
	/**
	 * @return what was taken back by itself: <code>segment</code>, <code>at</code>, <code>how</code>, <code>reason</code>
	 */
	public List<Map<String, Object>> getWithdrawn() {
		List<Map<String, Object>> withdrawn = new ArrayList<>();
		for (SegmentRow row : consent.getSegments()) {
			if (row.getWithdrawnAt() != null) {
				Map<String, Object> map = new LinkedHashMap<>();
				map.put("segment", row.getSegment());
				map.put("at", row.getWithdrawnAt());
				map.put("how", row.getForm());
				map.put("reason", row.getReason());
				withdrawn.add(map);
			}
		}
		return withdrawn;
	}
	
	/**
	 * @return when the participant was released after giving it in custody; null if neither
	 */
	public Instant getReleasedAt() {
		return consent.getReleasedAt();
	}
	
	/**
	 * @return when it was offered anew after that release, null for not yet
	 */
	public Instant getReofferedAt() {
		return consent.getReofferedAt();
	}
	
	public ReofferOutcome getReofferOutcome() {
		return consent.getReofferOutcome();
	}
	
	/**
	 * @return the user who took it down
	 */
	public Ref getRecordedBy() {
		return recordedBy;
	}
}
