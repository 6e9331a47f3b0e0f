/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.refusal.NotFound;

/**
 * The directory in the format of Open Referral, for other systems. The one service of the module whose methods name no privilege:
 * whether one is needed is a setting of the site, which each of them asks first.
 */
public interface HsdsExportService {
	
	/**
	 * @return whether the site lets everybody read the export, without a login
	 */
	boolean isOpenToAll();
	
	/**
	 * @param number from 1 on
	 * @param perPage at most 100
	 * @throws APIAuthenticationException if the site is not open to all and the caller may not export
	 */
	ExportPage getPage(ExportList list, int number, int perPage);
	
	/**
	 * @return the object, nested as the specification has it
	 * @throws NotFound if nothing of this kind goes out under this uuid
	 * @throws APIAuthenticationException as above
	 */
	Map<String, Object> getOne(ExportList list, String uuid);
	
	/**
	 * Asks whether {@link #writePackage} would be allowed, before anything is written.
	 * 
	 * @throws APIAuthenticationException as above
	 */
	void requireExport();
	
	/**
	 * Writes a zip with a Tabular Data Package of the whole directory. Needs no more memory for a large directory than for a small
	 * one.
	 * 
	 * @param out left open
	 * @throws APIAuthenticationException as above
	 */
	void writePackage(OutputStream out) throws IOException;
}
