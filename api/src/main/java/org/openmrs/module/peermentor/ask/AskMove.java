/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * One step of an ask, as requested.
 */
public final class AskMove {
	
	final int version;
	
	final AskStatus status;
	
	final String answer;
	
	final AskReason reason;
	
	final Problems found;
	
	/**
	 * @param version the version that the caller read
	 * @param status where to take it
	 * @param answer what came of it; needed for {@link AskStatus#ANSWERED}, allowed for no other
	 * @param reason needed where the table of moves says so
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public AskMove(int version, AskStatus status, String answer, AskReason reason, Problems found) {
		this.version = version;
		this.status = status;
		this.answer = answer;
		this.reason = reason;
		this.found = found;
	}
	
	void check() {
		if (found.require("status", status)) {
			checkAnswer();
			if (reason != null && !reason.leadsTo(status)) {
				found.add("reason", "peermentor.error.ask.reason", status.name());
			}
		}
		found.throwIfAny();
	}
	
	private void checkAnswer() {
		if (status != AskStatus.ANSWERED) {
			if (answer != null) {
				found.add("answer", "peermentor.error.ask.answerElsewhere");
			}
		} else if (found.require("answer", answer) && answer.length() > AskRecord.LONGEST_TEXT) {
			found.add("answer", "peermentor.error.tooLong", AskRecord.LONGEST_TEXT);
		}
	}
}
