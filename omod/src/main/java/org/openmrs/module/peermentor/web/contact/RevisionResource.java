/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.contact.ContactService;
import org.openmrs.module.peermentor.contact.RevisionView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What a contact said before its corrections: <code>/ws/rest/v1/peermentor/contact/{uuid}/revision</code>.
 */
@SubResource(parent = ContactResource.class, path = "revision", supportedClass = RevisionView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class RevisionResource extends ContactSubResource<RevisionView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.integer("version");
		schema.instant("revisedAt");
		schema.ref("revisedBy");
		schema.text("reason");
		schema.object("factsBefore");
		return schema;
	}
	
	@Override
	protected String parentUuid(RevisionView view) {
		return view.getContact();
	}
	
	@Override
	protected RevisionView find(String contactUuid, String uuid) {
		return service().getRevision(contactUuid, uuid);
	}
	
	@Override
	protected Page<RevisionView> list(String contactUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getRevisions(contactUuid, page);
	}
	
	private static ContactService service() {
		return Context.getService(ContactService.class);
	}
}
