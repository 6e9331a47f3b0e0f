/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

/**
 * What comes next by its date.
 */
public enum DatedKind {
	
	/** A dose can be had. */
	DOSE_DUE,
	
	/** Release is planned. */
	PLANNED_RELEASE,
	
	/** A task of the plan has to be done. */
	TASK_DUE,
	
	/** The participant has to be met. */
	CONTACT_DUE
}
