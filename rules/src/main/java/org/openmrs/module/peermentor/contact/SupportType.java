/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * The four types of peer support, several of which a contact may hold. Source: SAMHSA, <i>What Are Peer Recovery
 * Support Services?</i> (2009, public domain).
 */
public enum SupportType {
	
	/** Empathy, care, encouragement. */
	EMOTIONAL,
	
	/** Knowledge, resources, skills. */
	INFORMATIONAL,
	
	/** Concrete help: transport, child care, forms. */
	INSTRUMENTAL,
	
	/** Belonging: connecting to people and community. */
	AFFILIATIONAL
}
