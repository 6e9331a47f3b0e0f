/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.view;

/**
 * What leaves a service: a read-only picture of one record, without anything its reader may not see.
 */
public interface View {
	
	/**
	 * @return the record's uuid, never null
	 */
	String getUuid();
	
	/**
	 * @return a short line for a person to recognise the record by; never null
	 */
	String getDisplay();
}
