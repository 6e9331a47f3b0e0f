/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.DirectoryKind;
import org.openmrs.module.peermentor.directory.DuplicateService;
import org.openmrs.module.peermentor.directory.DuplicateView;
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
 * <code>directoryduplicate</code>: pairs of records that may be the same; posted, that two of them are not.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/directoryduplicate", supportedClass = DuplicateView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DirectoryDuplicateResource extends RoomResource<DuplicateView> {
	
	/** Of what pairs are looked for. */
	enum Compared {
		SERVICE,
		ORGANIZATION,
		LOCATION
	}
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("kind", DirectoryKind.class);
		schema.ref("one").required();
		schema.ref("other").required();
		schema.integer("score");
		schema.bool("notTheSame");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.STEWARD_DIRECTORY;
	}
	
	@Override
	protected Page<DuplicateView> list(Query query) {
		Compared kind = query.code("kind", Compared.class);
		query.problems().require("kind", kind);
		String record = query.uuid("record");
		PageRequest page = query.page();
		query.check();
		return service().getPairs(DirectoryKind.valueOf(kind.name()), record, page);
	}
	
	@Override
	protected DuplicateView create(Body body) {
		String one = body.uuid("one");
		String other = body.uuid("other");
		return service().setApart(one, other, body.found());
	}
	
	private static DuplicateService service() {
		return Context.getService(DuplicateService.class);
	}
}
