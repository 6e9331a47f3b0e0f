/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * A leave as it was read, before names and numbers are added.
 */
final class LeaveRow {
	
	private final String uuid;
	
	private final int version;
	
	private final int providerId;
	
	private final String providerUuid;
	
	private final Integer personId;
	
	private final LeaveDays days;
	
	/**
	 * @param personId the person who the mentor is, null if the provider is none
	 */
	LeaveRow(String uuid, int version, int providerId, String providerUuid, Integer personId, LeaveDays days) {
		this.uuid = uuid;
		this.version = version;
		this.providerId = providerId;
		this.providerUuid = providerUuid;
		this.personId = personId;
		this.days = days;
	}
	
	String getUuid() {
		return uuid;
	}
	
	int getVersion() {
		return version;
	}
	
	int getProviderId() {
		return providerId;
	}
	
	String getProviderUuid() {
		return providerUuid;
	}
	
	Integer getPersonId() {
		return personId;
	}
	
	LeaveDays getDays() {
		return days;
	}
}
