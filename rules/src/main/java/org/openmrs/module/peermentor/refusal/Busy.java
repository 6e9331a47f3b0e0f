/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.refusal;

/**
 * The same is being done for others at this moment; asked again a little later, it may be done.
 */
public class Busy extends Refusal {
	
	private static final long serialVersionUID = 1L;
	
	public Busy(String code, Object... arguments) {
		super(code, arguments);
	}
}
