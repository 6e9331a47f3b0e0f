/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * The next step of a question: an answer, or its closing.
 */
public final class QuestionChange {
	
	private final int version;
	
	private final String answer;
	
	private final QuestionStatus status;
	
	private final QuestionCloseReason reason;
	
	/**
	 * @param version the version that the caller read
	 * @param answer what the mentor says, null if this is no answer
	 * @param status where to take it, null with an answer
	 * @param reason why it is closed unanswered, null if it was answered
	 */
	public QuestionChange(int version, String answer, QuestionStatus status, QuestionCloseReason reason) {
		this.version = version;
		this.answer = answer;
		this.status = status;
		this.reason = reason;
	}
	
	public int getVersion() {
		return version;
	}
	
	public String getAnswer() {
		return answer;
	}
	
	public QuestionStatus getStatus() {
		return status;
	}
	
	public QuestionCloseReason getReason() {
		return reason;
	}
}
