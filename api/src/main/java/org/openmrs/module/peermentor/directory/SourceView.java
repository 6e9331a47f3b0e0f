/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.module.peermentor.view.View;

/**
 * Who publishes what was brought in.
 */
public final class SourceView implements View {
	
	private final DirectorySource source;
	
	SourceView(DirectorySource source) {
		this.source = source;
	}
	
	@Override
	public String getUuid() {
		return source.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return source.getName();
	}
	
	/**
	 * @return by which it is known
	 */
	public String getUri() {
		return source.getUri();
	}
	
	public String getName() {
		return source.getName();
	}
}
