/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a caller hands in to keep that somebody outside asked about a participant, or about somebody who is none here: then
 * without free text, so that no name is kept of a person who is unknown.
 */
public final class NewInformationRequest {
	
	/** The longest name, in characters. */
	public static final int LONGEST_NAME = 255;
	
	/** The longest free text, in characters. */
	public static final int LONGEST_TEXT = 1_000;
	
	private String uuid;
	
	private String patient;
	
	private RequestAsker asker;
	
	private String askerName;
	
	private String affiliation;
	
	private RequestSubject subject;
	
	private String question;
	
	private Instant askedAt;
	
	private RequestChannel channel;
	
	private RequestForm form;
	
	private RequestAnswer answer;
	
	private final Problems problems;
	
	/**
	 * @param problems what was found wrong in reading; the service adds what it finds and refuses all at once
	 */
	public NewInformationRequest(Problems problems) {
		this.problems = problems;
	}
	
	/**
	 * @param uuidToHave so that a repeat is known for one; null for a new one
	 */
	public NewInformationRequest uuid(String uuidToHave) {
		this.uuid = uuidToHave;
		return this;
	}
	
	/**
	 * @param patientUuid null where the person who was asked about is unknown here
	 */
	public NewInformationRequest patient(String patientUuid) {
		this.patient = patientUuid;
		return this;
	}
	
	/**
	 * @param name of the person who asks, null if they did not say
	 * @param from where they work or whom they stand for, null if they did not say
	 */
	public NewInformationRequest by(RequestAsker who, String name, String from) {
		this.asker = who;
		this.askerName = name;
		this.affiliation = from;
		return this;
	}
	
	/**
	 * @param words what was asked, null for nothing beyond the code
	 */
	public NewInformationRequest about(RequestSubject what, String words) {
		this.subject = what;
		this.question = words;
		return this;
	}
	
	/**
	 * @param at null for now
	 * @param by how it came in
	 * @param as null for somebody who just asks
	 */
	public NewInformationRequest came(Instant at, RequestChannel by, RequestForm as) {
		this.askedAt = at;
		this.channel = by;
		this.form = as == null ? RequestForm.INQUIRY : as;
		return this;
	}
	
	/**
	 * @param given null for the script
	 */
	public NewInformationRequest answer(RequestAnswer given) {
		this.answer = given == null ? RequestAnswer.CANNOT_CONFIRM_OR_DENY : given;
		return this;
	}
	
	/** Finds everything that is wrong, but for the participant. */
	Problems check(Instant now) {
		problems.require("asker", asker);
		problems.require("subject", subject);
		problems.require("channel", channel);
		longest("askerName", askerName, LONGEST_NAME);
		longest("affiliation", affiliation, LONGEST_NAME);
		longest("question", question, LONGEST_TEXT);
		if (askedAt != null && askedAt.isAfter(now)) {
			problems.add("askedAt", "peermentor.error.request.askedAt.future");
		}
		if (patient == null && question != null) {
			problems.add("question", "peermentor.error.request.wordsAboutUnknown");
		}
		return problems;
	}
	
	private void longest(String field, String value, int longest) {
		if (value != null && value.length() > longest) {
			problems.add(field, "peermentor.error.tooLong", longest);
		}
	}
	
	String getUuid() {
		return uuid;
	}
	
	String getPatient() {
		return patient;
	}
	
	RequestAsker getAsker() {
		return asker;
	}
	
	String getAskerName() {
		return askerName;
	}
	
	String getAffiliation() {
		return affiliation;
	}
	
	RequestSubject getSubject() {
		return subject;
	}
	
	String getQuestion() {
		return question;
	}
	
	Instant getAskedAt() {
		return askedAt;
	}
	
	RequestChannel getChannel() {
		return channel;
	}
	
	RequestForm getForm() {
		return form;
	}
	
	RequestAnswer getAnswer() {
		return answer;
	}
}
