/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * A provider who may be asked to mentor, as facts.
 */
final class Mentor {
	
	private final int providerId;
	
	private final Integer personId;
	
	private final boolean retired;
	
	Mentor(int providerId, Integer personId, boolean retired) {
		this.providerId = providerId;
		this.personId = personId;
		this.retired = retired;
	}
	
	int getProviderId() {
		return providerId;
	}
	
	/**
	 * @return the person who the provider is, null if the provider is none
	 */
	Integer getPersonId() {
		return personId;
	}
	
	boolean isRetired() {
		return retired;
	}
}
