/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * Whether a mentor carries a participant or stands in for the one who does.
 */
public enum AssignmentKind {
	
	/** The one mentor of a scope. */
	PRIMARY,
	/** Stands in while the primary mentor is away; may run beside a primary. */
	INTERIM_COVER
}
