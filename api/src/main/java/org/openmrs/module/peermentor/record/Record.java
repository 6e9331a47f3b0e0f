/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.record;

import javax.persistence.Column;
import javax.persistence.MappedSuperclass;
import javax.persistence.Version;

import org.openmrs.BaseChangeableOpenmrsData;

/**
 * What every row of the module's own tables has: the platform's uuid, audit and void columns, and a version that
 * refuses to overwrite what somebody else changed meanwhile.
 */
@MappedSuperclass
public abstract class Record extends BaseChangeableOpenmrsData {
	
	private static final long serialVersionUID = 1L;
	
	@Version
	@Column(name = "version", nullable = false)
	private int version;
	
	/**
	 * @return how often the row has been changed; a caller hands it back with an update
	 */
	public int getVersion() {
		return version;
	}
	
	/** The uuid only: nothing about a person reaches a log by way of a record. */
	@Override
	public String toString() {
		return getClass().getSimpleName() + "[" + getUuid() + "]";
	}
}
