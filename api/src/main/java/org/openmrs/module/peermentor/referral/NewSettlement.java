/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody makes of sources that exclude each other, as requested.
 */
public final class NewSettlement {
	
	final Outcome outcome;
	
	final SettlementReason reason;
	
	final Set<String> restsOn;
	
	final Problems found;
	
	/**
	 * @param outcome {@link Outcome#UNKNOWN} if it cannot be found out
	 * @param restsOn the uuids of the voices that count, as the caller read them: nobody settles what they have not read
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewSettlement(Outcome outcome, SettlementReason reason, Collection<String> restsOn, Problems found) {
		this.outcome = outcome;
		this.reason = reason;
		this.restsOn = new LinkedHashSet<>(restsOn);
		this.found = found;
	}
	
	/**
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	void check() {
		boolean both = found.require("outcome", outcome) & found.require("reason", reason);
		if (both && (outcome == Outcome.UNKNOWN) != (reason == SettlementReason.CANNOT_BE_FOUND_OUT)) {
			found.add("reason", "peermentor.error.settlement.reason", outcome.name());
		}
		found.require("restsOn", restsOn);
		found.throwIfAny();
	}
}
