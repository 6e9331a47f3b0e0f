/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One participant of a caseload as its reader sees them.
 */
public final class CaseloadRow implements View {
	
	/** The most urgent first; alike by name, so that the order is the same at each reading. */
	static final Comparator<CaseloadRow> MOST_URGENT_FIRST = Comparator
	        .comparing((CaseloadRow row) -> row.due, Due.MOST_URGENT_FIRST).thenComparing(CaseloadRow::getDisplay)
	        .thenComparing(CaseloadRow::getUuid);
	
	private final Mentee mentee;
	
	private final ContactSummary contacts;
	
	private final Due due;
	
	private final Set<CaseloadFlag> flags;
	
	CaseloadRow(Mentee mentee, ContactSummary contacts, Due due, Instant now) {
		this.mentee = mentee;
		this.contacts = contacts;
		this.due = due;
		this.flags = Collections.unmodifiableSet(flags(mentee, contacts, now));
	}
	
	private static Set<CaseloadFlag> flags(Mentee mentee, ContactSummary contacts, Instant now) {
		Set<CaseloadFlag> flags = EnumSet.noneOf(CaseloadFlag.class);
		raise(flags, CaseloadFlag.DECEASED, mentee.isDead());
		raise(flags, CaseloadFlag.OPEN_SAFETY_CONCERN, contacts.hasOpenConcern());
		raise(flags, CaseloadFlag.OPEN_QUESTION, contacts.hasOpenQuestion());
		raise(flags, CaseloadFlag.NEVER_MET, contacts.getLastMet() == null);
		raise(flags, CaseloadFlag.INTERIM_COVER, mentee.isCoverOnly());
		raise(flags, CaseloadFlag.NOT_YET_STARTED, !mentee.hasBegunAt(now));
		return flags;
	}
	
	private static void raise(Set<CaseloadFlag> flags, CaseloadFlag flag, boolean raised) {
		if (raised) {
			flags.add(flag);
		}
	}
	
	/**
	 * @return the participant's
	 */
	@Override
	public String getUuid() {
		return mentee.getParticipant().getUuid();
	}
	
	@Override
	public String getDisplay() {
		return mentee.getParticipant().getDisplay();
	}
	
	public Ref getParticipant() {
		return mentee.getParticipant();
	}
	
	/**
	 * @return the mentor's assignments with this participant that run or will, the earliest first
	 */
	public List<CaseloadAssignment> getAssignments() {
		return Collections.unmodifiableList(mentee.getAssignments());
	}
	
	/**
	 * @return the last contact that took place, with whomever; null if none did
	 */
	public String getLastContactUuid() {
		return contacts.getLastMet() == null ? null : contacts.getLastMet().getUuid();
	}
	
	/**
	 * @return null if no contact took place
	 */
	public Instant getLastContactAt() {
		return contacts.getLastMet() == null ? null : contacts.getLastMet().getAt();
	}
	
	/**
	 * @return null if no contact took place
	 */
	public ContactKind getLastContactType() {
		return contacts.getLastMet() == null ? null : contacts.getLastMet().getKind();
	}
	
	/**
	 * @return when somebody last tried and reached nobody; null if nobody ever did
	 */
	public Instant getLastAttemptAt() {
		return contacts.getLastAttempt();
	}
	
	/**
	 * @return when the next contact is due, null if nothing is due or nobody knows
	 */
	public Instant getNextDue() {
		return due.getState() == DueState.NONE ? null : contacts.getNextDue();
	}
	
	public DueState getDue() {
		return due.getState();
	}
	
	/**
	 * @return the days since it was due, null unless overdue
	 */
	public Long getOverdueDays() {
		return due.getState() == DueState.OVERDUE ? due.getOverdueDays() : null;
	}
	
	public Set<CaseloadFlag> getFlags() {
		return flags;
	}
}
