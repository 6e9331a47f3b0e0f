/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.function.Supplier;

import org.openmrs.api.context.Context;

/**
 * Lends the current user privileges of the platform for the length of one piece of work, after the module itself has
 * decided that the user may do it. The narrowest that the work needs, and given back whatever happens.
 */
public final class CorePrivileges {
	
	private CorePrivileges() {
	}
	
	/**
	 * @param work must give back nothing that the user could not see otherwise
	 * @param privileges names of the platform's privileges
	 */
	public static <T> T lent(Supplier<T> work, String... privileges) {
		Context.addProxyPrivilege(privileges);
		try {
			return work.get();
		}
		finally {
			Context.removeProxyPrivilege(privileges);
		}
	}
}
