/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.DirectoryRecordView;
import org.openmrs.module.peermentor.view.View;
import org.openmrs.module.peermentor.web.RoomSubResource;

/**
 * What hangs on a record of the directory and is not of HSDS.
 * 
 * @param <T> what the service shows
 */
abstract class RecordSubResource<T extends View> extends RoomSubResource<T, DirectoryRecordView, DirectoryRecordResource> {
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DIRECTORY;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.STEWARD_DIRECTORY };
	}
}
