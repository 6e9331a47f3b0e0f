/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * What a consent is about (domain.md section 3.3).
 */
public enum ConsentKind {
	
	/** Sharing what is known. */
	INFORMATION_SHARING,
	
	/** Taking part in the programme. */
	PROGRAMME_PARTICIPATION,
	
	/** Taking part in a group, and being named in its record. */
	GROUP_PARTICIPATION,
	
	/** Being reached by phone or text, in which words. */
	CONTACT_WORDING,
	
	/** Evaluation and research. */
	EVALUATION,
	
	/** Being monitored by those with a duty to monitor. */
	JUSTICE_MONITORING
}
