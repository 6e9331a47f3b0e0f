/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * A mentor whom the duty list names for an instant, as facts.
 */
public final class MentorOnDuty {
	
	private final int providerId;
	
	private final String providerUuid;
	
	private final int personId;
	
	MentorOnDuty(int providerId, String providerUuid, int personId) {
		this.providerId = providerId;
		this.providerUuid = providerUuid;
		this.personId = personId;
	}
	
	public int getProviderId() {
		return providerId;
	}
	
	public String getProviderUuid() {
		return providerUuid;
	}
	
	/**
	 * @return the person who the mentor is
	 */
	public int getPersonId() {
		return personId;
	}
}
