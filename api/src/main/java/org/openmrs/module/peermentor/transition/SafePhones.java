/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * On which phones a participant lets themselves be called or texted, for services of other rooms whose caller may see how the
 * participant is reached, and that keep that they told it. A shared phone, and one that nobody said to be safe, is left out.
 */
@Component("peermentor.SafePhones")
public class SafePhones {
	
	/** One phone, and what is safe on it. */
	public static final class Phone {
		
		private final SaidPhone phone;
		
		private Phone(SaidPhone phone) {
			this.phone = phone;
		}
		
		public String getNumber() {
			return (String) phone.toMap().get("number");
		}
		
		public boolean isCallSafe() {
			return Boolean.TRUE.equals(phone.toMap().get("callSafe"));
		}
		
		public boolean isTextSafe() {
			return Boolean.TRUE.equals(phone.toMap().get("textSafe"));
		}
		
		public boolean isVoicemailSafe() {
			return Boolean.TRUE.equals(phone.toMap().get("voicemailSafe"));
		}
		
		private boolean isSafe() {
			return !Boolean.TRUE.equals(phone.toMap().get("shared")) && (isCallSafe() || isTextSafe());
		}
	}
	
	private final SafeContactDao editions;
	
	@Autowired
	SafePhones(SafeContactDao editions) {
		this.editions = editions;
	}
	
	/**
	 * @return in the order in which to try them; empty if nobody has asked, or none is safe
	 */
	public List<Phone> of(int patientId) {
		SafeContactRecord latest = editions.latest(patientId);
		List<Phone> phones = new ArrayList<>();
		if (latest != null) {
			latest.getContent().getPhones().forEach(said -> phones.add(new Phone(said)));
			phones.removeIf(phone -> !phone.isSafe());
		}
		return phones;
	}
	
	/**
	 * @return whether what is safe was said anew since then, or nothing is said of it any more
	 */
	public boolean haveChangedSince(int patientId, Instant at) {
		SafeContactRecord latest = editions.latest(patientId);
		return latest == null || latest.getRecordedAt().isAfter(at);
	}
}
