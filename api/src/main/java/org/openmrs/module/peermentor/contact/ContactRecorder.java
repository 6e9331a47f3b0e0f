/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.List;

import org.openmrs.Encounter;
import org.openmrs.module.peermentor.access.ConsentedReach;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Records a new contact: finds whom it was with and whose it is, tries every rule, and only then writes.
 */
@Component("peermentor.ContactRecorder")
class ContactRecorder {
	
	private final ParticipantAccess access;
	
	private final MentorFinder mentors;
	
	private final LocationFinder locations;
	
	private final EncounterWriter encounters;
	
	private final ContactRows rows;
	
	private final RecordStore records;
	
	private final ConcernLedger concerns;
	
	private final DraftDesk drafts;
	
	private final ReviewDesk reviews;
	
	private final ConsentedReach consents;
	
	private final SiteTime time;
	
	@Autowired
	ContactRecorder(ParticipantAccess access, MentorFinder mentors, LocationFinder locations, EncounterWriter encounters,
	    ContactRows rows, RecordStore records, ConcernLedger concerns, DraftDesk drafts, ReviewDesk reviews,
	    ConsentedReach consents, SiteTime time) {
		this.access = access;
		this.reviews = reviews;
		this.consents = consents;
		this.mentors = mentors;
		this.locations = locations;
		this.encounters = encounters;
		this.rows = rows;
		this.records = records;
		this.concerns = concerns;
		this.drafts = drafts;
		this.time = time;
	}
	
	/**
	 * @param facts with every default filled in
	 * @param prompts that the words give rise to
	 * @return the new row, not yet flushed
	 * @throws InvalidInput naming everything that is wrong
	 */
	Contact record(NewContact contact, ContactFacts facts, List<NotePrompt> prompts, Viewer viewer, Problems problems) {
		Instant now = time.now();
		ContactRules.check(facts, now, problems);
		if (contact.getNarrative() != null) {
			contact.getNarrative().check("narrative.", problems);
		}
		if (contact.getConcern() != null) {
			contact.getConcern().check("safetyConcern.", now, problems);
		}
		Participant participant = Participants.find(access, contact.getPatient(), "patient", problems);
		checkGroup(facts, participant, now, problems);
		Integer mentor = mentors.find(contact.getMentor(), participant, viewer, problems);
		Integer location = locations.find(contact.getLocation(), problems);
		Draft draft = drafts.find(contact.getDraft(), "draft", viewer, problems);
		problems.throwIfAny();
		Encounter encounter = encounters.make(facts, contact.getUuid(), participant.getPatientId(), mentor, location, viewer,
		    now);
		Contact row = rows.add(encounter, () -> encounters.save(encounter), added -> {
			added.setEnteredAt(now);
			added.setDraftUuid(contact.getDraft());
			sharpen(added, facts);
		});
		if (contact.getNarrative() != null) {
			Narrative narrative = records.save(new Narrative(row.getEncounterId(), 1, contact.getNarrative(), now));
			reviews.follow(narrative, prompts, viewer, now);
		}
		if (contact.getConcern() != null) {
			concerns.raise(null, participant, row.getEncounterId(), contact.getConcern(), viewer);
		}
		if (draft != null) {
			drafts.close(draft, "Recorded");
		}
		return row;
	}
	
	/** Whoever has not agreed to be in the record of a group is counted without a name, in that of somebody who has. */
	private void checkGroup(ContactFacts facts, Participant participant, Instant now, Problems problems) {
		if (facts.getKind() == ContactKind.GROUP_SESSION && participant != null && !consents.consentsTo(participant.getPatientId(),
		    PurposeOfUse.GROUP_RECORD, Segment.CONTACT_FACTS, now)) {
			problems.add("patient", "peermentor.error.contact.countWithoutName");
		}
	}
	
	/** Writes into a row what encounter and observations know only to the second, and what they must not know. */
	static void sharpen(Contact row, ContactFacts facts) {
		row.setStartedAt(facts.getStartedAt());
		row.setPlannedAt(facts.get(Fact.PLANNED_AT));
		row.setNextDue(facts.get(Fact.NEXT_CONTACT_DUE));
		row.setGroupHeadCount(facts.getGroupHeadCount());
		row.setCosts(facts.getKilometres(), facts.getExpenses());
	}
}
