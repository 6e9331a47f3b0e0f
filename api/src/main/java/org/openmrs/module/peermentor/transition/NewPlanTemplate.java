/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;

/**
 * What somebody asks for who brings in a file of the site.
 */
public final class NewPlanTemplate {
	
	final SiteFileKind kind;
	
	final String uuid;
	
	final Map<String, String> parts;
	
	final boolean samples;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param parts its texts by name, empty if the samples are wanted
	 * @param samples whether to take the texts that come with the module
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewPlanTemplate(SiteFileKind kind, String uuid, Map<String, String> parts, boolean samples, Problems found) {
		this.kind = kind;
		this.uuid = uuid;
		this.parts = new LinkedHashMap<>(parts);
		this.samples = samples;
		this.found = found;
	}
}
