/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor;

import org.openmrs.module.BaseModuleActivator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the platform calls when the module starts and stops.
 */
public class PeerMentorActivator extends BaseModuleActivator {
	
	private static final Logger log = LoggerFactory.getLogger(PeerMentorActivator.class);
	
	@Override
	public void started() {
		log.info("Peer mentor module started");
	}
	
	@Override
	public void stopped() {
		log.info("Peer mentor module stopped");
	}
}
