/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Where and when somebody thinks of booking something, as far as it is known.
 */
public final class Booking {
	
	final Problems found;
	
	final Address place;
	
	final Instant start;
	
	final Instant end;
	
	/**
	 * @param street its name without the number, null if not known
	 * @param city null if not known
	 * @param postalCode null if not known
	 * @param start null if it has no time
	 * @param end null if not known
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public Booking(String street, String city, String postalCode, Instant start, Instant end, Problems found) {
		this.place = new Address(street, city, postalCode);
		this.start = start;
		this.end = end;
		this.found = found;
	}
	
	void check() {
		if (end != null && found.require("start", start) && end.isBefore(start)) {
			found.add("end", "peermentor.error.booking.endsBeforeStart");
		}
	}
}
