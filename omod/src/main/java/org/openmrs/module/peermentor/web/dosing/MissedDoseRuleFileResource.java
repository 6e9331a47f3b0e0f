/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.dosing;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.dosing.MissedDoseRuleService;
import org.openmrs.module.peermentor.dosing.RuleImportView;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>missedoserulefile</code>: takes in a file of rules, whole or not at all; or the samples that come with the
 * module, which a GET shows.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/missedoserulefile", supportedClass = RuleImportView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class MissedDoseRuleFileResource extends RoomResource<RuleImportView> {
	
	private static final int LONGEST_FILE = 500_000;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.integer("count");
		schema.list("rules");
		schema.text("content").inCreate();
		schema.writeOnly("samples").inCreate();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.MANAGE_MISSED_DOSE_RULES;
	}
	
	@Override
	protected RuleImportView single(Query query) {
		query.check();
		return Context.getService(MissedDoseRuleService.class).getSampleRules();
	}
	
	@Override
	protected RuleImportView create(Body body) {
		Boolean samples = body.bool("samples");
		String content = body.string("content", LONGEST_FILE);
		if (Boolean.TRUE.equals(samples) == (content != null) && !body.problems().has("content")) {
			body.problems().add("content", "peermentor.error.missedDoseRule.fileOrSamples");
		}
		body.check();
		return Context.getService(MissedDoseRuleService.class).importMissedDoseRules(content);
	}
}
