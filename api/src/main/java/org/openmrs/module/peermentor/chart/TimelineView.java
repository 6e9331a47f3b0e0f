/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.openmrs.module.peermentor.contact.ContactFacts;
import org.openmrs.module.peermentor.contact.Fact;
import org.openmrs.module.peermentor.contact.SharedLine;
import org.openmrs.module.peermentor.referral.ReferralStatus;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A line of a timeline as one reader may see it. The line that says there are notes which are not shared has no time, and
 * its uuid is the patient's.
 */
public final class TimelineView implements View {
	
	private final String uuid;
	
	private final String display;
	
	private final TimelineEntry entry;
	
	private final ContactFacts facts;
	
	private final SharedLine line;
	
	/**
	 * @param display tells what and on which day, not of whom
	 * @param facts of a contact; null for all else
	 * @param line null if there is none for this reader
	 */
	TimelineView(String uuid, String display, TimelineEntry entry, ContactFacts facts, SharedLine line) {
		this.uuid = uuid;
		this.display = display;
		this.entry = entry;
		this.facts = facts;
		this.line = line;
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return display;
	}
	
	public TimelineKind getKind() {
		return entry.kind;
	}
	
	/**
	 * @return when it happened; null for what has no time
	 */
	public Instant getAt() {
		return entry.at;
	}
	
	/**
	 * @return the type of the encounter; null for all else
	 */
	public Ref getType() {
		return entry.type;
	}
	
	/**
	 * @return the mentor or another provider; the user who entered a step of a plan; null if nobody is named
	 */
	public Ref getBy() {
		return entry.by;
	}
	
	/**
	 * @return null if none is named
	 */
	public Ref getPlace() {
		return entry.place;
	}
	
	/**
	 * @return what is known of a contact by name, null where nobody said; null for all else
	 */
	public Map<String, Object> getFacts() {
		if (facts == null) {
			return null;
		}
		Map<String, Object> known = new LinkedHashMap<>();
		known.put("mode", facts.get(Fact.MODE));
		known.put("placeKind", facts.get(Fact.PLACE));
		known.put("durationMinutes", facts.get(Fact.DURATION_MINUTES));
		known.put("tookPlace", facts.get(Fact.TOOK_PLACE));
		known.put("attended", facts.get(Fact.ATTENDED));
		known.put("supportTypes", facts.has(Fact.SUPPORT_TYPES) ? facts.get(Fact.SUPPORT_TYPES) : Collections.emptySet());
		return known;
	}
	
	/**
	 * @return text, writtenAt, notice; null if there is none for this reader
	 */
	public Map<String, Object> getSharedLine() {
		return line == null ? null : line.asMap();
	}
	
	/**
	 * @return the step of a plan; null for all else
	 */
	public PlanMilestone getMilestone() {
		return entry.kind == TimelineKind.PLAN ? PlanMilestone.valueOf(entry.code) : null;
	}
	
	/**
	 * @return where a referral went; null for all else
	 */
	public ReferralStatus getReferralStatus() {
		return entry.kind == TimelineKind.REFERRAL ? ReferralLine.status(entry.code) : null;
	}
	
	/**
	 * @return the referral that took the step, or that the contact was for, by the name of the service; null for all else
	 */
	public Ref getReferral() {
		return entry.referral;
	}
	
	/**
	 * @return the encounter that the line stands for; null for all else
	 */
	public Ref getEncounter() {
		return entry.encounter == null ? null : new Ref(entry.encounter, display);
	}
}
