/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.transition.OutreachStep;
import org.openmrs.module.peermentor.transition.OutreachView;
import org.openmrs.module.peermentor.transition.SafeContactService;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>outreach</code>: what to try next to reach a participant, by their own rules and after what was tried in vain.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/outreach", supportedClass = OutreachView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class OutreachResource extends RoomResource<OutreachView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.ref("patient");
		schema.integer("edition");
		schema.code("step", OutreachStep.class);
		schema.object("target");
		schema.instant("notBefore");
		schema.text("words");
		schema.list("attempts");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_PLANS;
	}
	
	@Override
	protected OutreachView single(Query query) {
		String patient = query.uuid("patient");
		if (!query.has("patient")) {
			query.problems().require("patient", null);
		}
		query.check();
		return Context.getService(SafeContactService.class).nextStep(patient);
	}
}
