/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds a contact that was filed on the wrong participant. The contact room answers, so that the consent room, which
 * assesses who saw it, does not import it.
 */
public interface MisfiledRecords {
	
	/**
	 * @param uuid of a contact, voided or not
	 * @return null if there is no such contact that the caller may say this of: its author, whoever corrects contacts of others,
	 *         whoever reviews access
	 */
	Misfiled find(String uuid);
	
	/**
	 * Where it stands, since when, and what hangs on it. Immutable.
	 */
	final class Misfiled {
		
		private final int patientId;
		
		private final Instant enteredAt;
		
		private final Set<String> records;
		
		/**
		 * @param records the uuids of the contact and of the words and concerns behind it
		 */
		public Misfiled(int patientId, Instant enteredAt, Set<String> records) {
			this.patientId = patientId;
			this.enteredAt = enteredAt;
			this.records = Collections.unmodifiableSet(new LinkedHashSet<>(records));
		}
		
		public int getPatientId() {
			return patientId;
		}
		
		public Instant getEnteredAt() {
			return enteredAt;
		}
		
		public Set<String> getRecords() {
			return records;
		}
	}
}
