/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * Takes what referrals measured of a service. The directory shows it; it never learns from whom it comes.
 */
public interface ServiceMeasures {
	
	/**
	 * Replaces what was measured of a service, in the transaction of the caller.
	 * 
	 * @param service the uuid of a service
	 * @param measure null if there is nothing any more
	 */
	void keep(String service, ServiceMeasure measure);
}
