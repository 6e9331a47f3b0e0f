/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * Where services answer that have no account. The two methods here are the only ones of the module's services that ask for no
 * privilege (<code>ArrowsTest</code> names them): whoever has a good code may do what the code is for, and nothing else. Nobody
 * is logged in and no privilege is lent; what is told is what a consent to the service opens at that moment.
 */
public interface PartnerDoor {
	
	/**
	 * Shows what a service is asked, and keeps that it was shown.
	 * 
	 * @param code as it was typed
	 * @param address of the network from which it came; kept as a digest
	 * @return null if the code opens nothing, for whatever reason: the log alone says for which
	 */
	PartnerQuestion open(String code, String address);
	
	/**
	 * Takes the answer, and uses the code up.
	 * 
	 * @return whether it was taken; if not, for whatever reason: the log alone says for which
	 * @throws InvalidInput naming what cannot be taken, whatever the code is; with a good code also what it does not allow. Such a
	 *             code is not used up
	 */
	boolean answer(PartnerReply reply, String address);
}
