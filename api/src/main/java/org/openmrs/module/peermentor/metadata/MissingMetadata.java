/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

/**
 * The database lacks metadata that the module needs for what was asked. The status of the module tells an administrator
 * why: a locked dictionary, a name that is taken, something purged.
 */
public class MissingMetadata extends IllegalStateException {
	
	private static final long serialVersionUID = 1L;
	
	MissingMetadata(Kind kind, String code) {
		super("The " + kind + " " + code + " is not installed; see the status of the peer mentor module");
	}
}
