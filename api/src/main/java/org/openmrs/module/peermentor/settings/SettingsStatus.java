/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.settings;

import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.status.StatusContributor;
import org.openmrs.module.peermentor.status.StatusProblem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says which settings hold a value that cannot be used.
 */
@Component("peermentor.SettingsStatus")
class SettingsStatus implements StatusContributor {
	
	private final Settings settings;
	
	@Autowired
	SettingsStatus(Settings settings) {
		this.settings = settings;
	}
	
	@Override
	public List<StatusProblem> problems() {
		return settings.unusable().stream()
		        .map(setting -> new StatusProblem("peermentor.status.setting.unusable", setting.getProperty()))
		        .collect(Collectors.toList());
	}
}
