/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.consent.NewHandingOver;
import org.openmrs.module.peermentor.consent.SubjectAccessService;
import org.openmrs.module.peermentor.consent.SubjectAccessView;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>subjectaccess?patient=</code>: everything that is held of a participant, as JSON and, in the full representation,
 * as a page to print. A create keeps that it was handed over.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
        + "/subjectaccess", supportedClass = SubjectAccessView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class SubjectAccessResource extends RoomResource<SubjectAccessView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid().withoutLinks();
		schema.ref("patient").required();
		schema.instant("gatheredAt");
		schema.instant("handedOverAt");
		schema.text("toWhom").inCreate();
		schema.list("sections");
		schema.list("thirdPersons");
		schema.text("document").onlyFull();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.SUBJECT_ACCESS;
	}
	
	@Override
	protected SubjectAccessView single(Query query) {
		String patient = query.uuid("patient");
		query.check();
		return service().gatherSubjectAccess(patient);
	}
	
	@Override
	protected SubjectAccessView create(Body body) {
		String uuid = body.uuid("uuid");
		String patient = body.uuid("patient");
		String toWhom = body.string("toWhom", SubjectAccessService.LONGEST_NAME);
		return service().handOverSubjectAccess(new NewHandingOver(uuid, patient, toWhom, body.found()));
	}
	
	private static SubjectAccessService service() {
		return Context.getService(SubjectAccessService.class);
	}
}
