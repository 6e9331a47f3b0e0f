/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

/** How good the line and the phone are. */
enum Signal {
	/** As fast as this machine is. */
	NORMAL,
	/** 750 kbit a second, 300 ms before each answer begins, and a processor a fourth as fast. */
	SLOW
}
