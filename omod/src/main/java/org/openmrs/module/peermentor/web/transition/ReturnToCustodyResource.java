/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.transition.NewRelease;
import org.openmrs.module.peermentor.transition.ReleaseService;
import org.openmrs.module.peermentor.transition.ReturnView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>returntocustody</code>: somebody is back in custody. A list has those who are now; what came of it later is the plan's to
 * say.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/returntocustody", supportedClass = ReturnView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ReturnToCustodyResource extends RoomResource<ReturnView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().withoutLinks();
		schema.ref("patient").required();
		schema.ref("plan");
		schema.instant("at").inCreate();
		schema.ref("centre").inCreate();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_PLANS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS };
	}
	
	@Override
	protected Page<ReturnView> list(Query query) {
		String patient = query.uuid("patient");
		PageRequest page = query.page();
		query.check();
		return Context.getService(ReleaseService.class).getReturns(patient, page);
	}
	
	@Override
	protected ReturnView create(Body body) {
		NewRelease request = new NewRelease(body.problems()).patient(body.uuid("patient")).at(body.instant("at"), false);
		String centre = body.uuid("centre");
		body.found();
		return Context.getService(ReleaseService.class).returnToCustody(request, centre);
	}
}
