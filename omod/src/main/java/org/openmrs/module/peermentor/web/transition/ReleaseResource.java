/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.transition.Lead;
import org.openmrs.module.peermentor.transition.LeadReason;
import org.openmrs.module.peermentor.transition.NewRelease;
import org.openmrs.module.peermentor.transition.ReleaseKind;
import org.openmrs.module.peermentor.transition.ReleasePlace;
import org.openmrs.module.peermentor.transition.ReleaseService;
import org.openmrs.module.peermentor.transition.ReleaseView;
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
 * <code>release</code>: the door opens now. In a list each release stands with what happened; by itself also with what is
 * missing, who was told, and the ways to help that are open at this hour.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/release", supportedClass = ReleaseView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ReleaseResource extends RoomResource<ReleaseView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.ref("patient").required();
		schema.ref("plan");
		schema.instant("at").inCreate();
		schema.bool("estimated").inCreate();
		schema.code("place", ReleasePlace.class).inCreate();
		schema.code("kind", ReleaseKind.class).inCreate();
		schema.code("lead", Lead.class);
		schema.code("leadReason", LeadReason.class);
		schema.instant("frozenAt");
		schema.text("digest");
		schema.list("told");
		schema.list("missing");
		schema.list("tasks");
		schema.list("rescueRoutes");
		schema.list("doses");
		schema.text("snapshot").onlyFull();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_PLANS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_RELEASE };
	}
	
	@Override
	protected ReleaseView find(String uuid) {
		return service().getRelease(uuid);
	}
	
	@Override
	protected Page<ReleaseView> list(Query query) {
		String patient = query.uuid("patient");
		PageRequest page = query.page();
		query.check();
		return service().getReleases(patient, page);
	}
	
	@Override
	protected ReleaseView create(Body body) {
		NewRelease release = new NewRelease(body.problems()).patient(body.uuid("patient"))
		        .at(body.instant("at"), Boolean.TRUE.equals(body.bool("estimated")))
		        .from(body.code("place", ReleasePlace.class), body.code("kind", ReleaseKind.class));
		body.found();
		return service().releaseNow(release);
	}
	
	private static ReleaseService service() {
		return Context.getService(ReleaseService.class);
	}
}
