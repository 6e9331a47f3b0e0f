/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.refusal;

/**
 * What is there has changed since the caller read it, or is changing now; nothing was written.
 */
public class Stale extends Refusal {
	
	private static final long serialVersionUID = 1L;
	
	public Stale() {
		this("peermentor.error.stale");
	}
	
	/**
	 * @param code says what is changing
	 */
	public Stale(String code) {
		super(code);
	}
}
