/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Somebody outside asks for somebody to be taken in, as requested.
 */
public final class NewEnquiry {
	
	final String uuid;
	
	final EnquirySource source;
	
	final String called;
	
	final String callBack;
	
	final String need;
	
	final String centre;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param called a first name or another name, null if nobody said
	 * @param callBack a way to call back, null if there is none
	 * @param need the code of a need, null if nobody said
	 * @param centre the name of the centre where the person is, null if nobody said
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewEnquiry(String uuid, EnquirySource source, String called, String callBack, String need, String centre,
	    Problems found) {
		this.uuid = uuid;
		this.source = source;
		this.called = called;
		this.callBack = callBack;
		this.need = need;
		this.centre = centre;
		this.found = found;
	}
	
	/** Adds what cannot be taken. */
	void check() {
		found.require("source", source);
		checkLength("called", called, EnquiryRecord.LONGEST_NAME);
		checkLength("callBack", callBack, EnquiryRecord.LONGEST_CALL_BACK);
		checkLength("centre", centre, EnquiryRecord.LONGEST_CENTRE);
		checkWords("called", called);
		checkWords("centre", centre);
		if (need != null) {
			ReferralCheck.need(need, found);
		}
	}
	
	private void checkLength(String field, String text, int longest) {
		if (text != null && text.length() > longest) {
			found.add(field, "peermentor.error.tooLong", longest);
		}
	}
	
	/** Where somebody is, and what they are called, says nothing of what ails them. */
	private void checkWords(String field, String text) {
		if (HealthWords.in(text)) {
			found.add(field, "peermentor.error.enquiry.healthWords");
		}
	}
}
