/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.contact.Mode;

/**
 * Reads contacts in vain as steps of a ladder. A contact says how somebody was tried, not which step that was: whether it was
 * the own phone, a voicemail or a shared phone. An attempt counts as the step that was next when it was made, if it could have
 * been that one; else as the plainest of its kind. So each attempt leads on, and none is proposed for ever.
 */
public final class OutreachAttempts {
	
	private static final Set<OutreachStep> BY_PHONE = Collections
	        .unmodifiableSet(EnumSet.of(OutreachStep.CALL, OutreachStep.VOICEMAIL, OutreachStep.CALL_SHARED_PHONE));
	
	private final OutreachLadder ladder;
	
	private final SafeContact rules;
	
	private final List<OutreachAttempt> attempts = new ArrayList<>();
	
	/**
	 * @param ladder the steps as the programme wants them
	 * @param rules the participant's own
	 */
	public OutreachAttempts(OutreachLadder ladder, SafeContact rules) {
		this.ladder = ladder;
		this.rules = rules;
	}
	
	/**
	 * Adds what was tried next, in the order of time.
	 * 
	 * @param mode null if nobody said
	 */
	public void add(Mode mode, Instant at) {
		OutreachStep plain = plain(mode);
		OutreachStep next = ladder.next(rules, attempts, at).getStep();
		boolean samePhones = BY_PHONE.contains(plain) && BY_PHONE.contains(next);
		// Whoever still tries once the ladder has come to the team does so with the team.
		boolean withTeam = next == OutreachStep.TELL_TEAM && !attempts.isEmpty();
		attempts.add(new OutreachAttempt(samePhones || withTeam ? next : plain, at));
	}
	
	/**
	 * @return what was added, as steps
	 */
	public List<OutreachAttempt> asList() {
		return Collections.unmodifiableList(attempts);
	}
	
	private OutreachStep plain(Mode mode) {
		if (mode == Mode.TEXT || mode == Mode.EMAIL || mode == Mode.LETTER) {
			return OutreachStep.TEXT;
		}
		if (mode == Mode.IN_PERSON || mode == Mode.GROUP) {
			return OutreachStep.MEETING_PLACE;
		}
		if (mode == Mode.THIRD_PARTY) {
			return OutreachStep.TRUSTED_PERSON;
		}
		return ownPhoneRings() ? OutreachStep.CALL : OutreachStep.CALL_SHARED_PHONE;
	}
	
	/** False only where every phone that may ring is shared. */
	private boolean ownPhoneRings() {
		boolean shared = false;
		for (SafePhone phone : rules.getPhones()) {
			if (phone.isCallSafe() && !phone.isShared()) {
				return true;
			}
			shared = shared || phone.isCallSafe();
		}
		return !shared;
	}
}
