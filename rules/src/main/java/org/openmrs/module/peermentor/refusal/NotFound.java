/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.refusal;

/**
 * There is no such record for this caller: it does not exist, or the caller may not know that it does. Both read the
 * same.
 */
public class NotFound extends Refusal {
	
	private static final long serialVersionUID = 1L;
	
	public NotFound() {
		super("peermentor.error.notFound");
	}
}
