/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.util.Map;

/**
 * A privilege that a later version of the module adds to a role that sites have already. Given once, when that version
 * is first installed; what a site takes away afterwards stays away.
 */
final class Grant {
	
	private final int version;
	
	private final String role;
	
	private final String privilege;
	
	Grant(int version, String role, String privilege) {
		this.version = version;
		this.role = role;
		this.privilege = privilege;
	}
	
	static Grant of(Map<String, String> row) {
		return new Grant(Integer.parseInt(row.get("Version")), row.get("Role"), row.get("Privilege"));
	}
	
	/** The version of the metadata that brings it; 2 or more, for version 1 created the roles with theirs. */
	int version() {
		return version;
	}
	
	/** The UUID of the role. */
	String role() {
		return role;
	}
	
	/** The name of the privilege. */
	String privilege() {
		return privilege;
	}
}
