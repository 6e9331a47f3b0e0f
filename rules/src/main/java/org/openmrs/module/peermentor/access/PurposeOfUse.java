/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

/**
 * What somebody reads or hands on for. The codes are of HL7 v3-ActReason where one is confirmed (domain.md section 3.4).
 */
public enum PurposeOfUse {
	
	/** Treating the participant. */
	TREATMENT("TREAT"),
	
	/** Bringing care and support together, which is what the mentoring team does. */
	CARE_MANAGEMENT("CAREMGT"),
	
	/** Finding and keeping work. */
	EMPLOYMENT_SUPPORT(null),
	
	/** Monitoring by those with a duty to monitor, such as probation. */
	CRIMINAL_JUSTICE_MONITORING(null),
	
	/** Evaluation and research. */
	EVALUATION(null),
	
	/** At the participant's own request. */
	PARTICIPANT_REQUEST(null),
	
	/** Being named in the record of a group session. */
	GROUP_RECORD(null);
	
	private final String code;
	
	PurposeOfUse(String code) {
		this.code = code;
	}
	
	/**
	 * @return the code in v3-ActReason, null where none is confirmed
	 */
	public String getCode() {
		return code;
	}
	
	/**
	 * @param text the name of a purpose, or its code
	 * @return the purpose that a reader says it has; null if there is none of this name that can be said: being named in
	 *         the record of a group is nothing that anybody reads for
	 */
	public static PurposeOfUse declared(String text) {
		for (PurposeOfUse purpose : values()) {
			if (purpose != GROUP_RECORD && (purpose.name().equals(text) || (purpose.code != null && purpose.code.equals(text)))) {
				return purpose;
			}
		}
		return null;
	}
}
