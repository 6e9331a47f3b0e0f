/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.contact.HowWritten;
import org.openmrs.module.peermentor.contact.NarrativeService;
import org.openmrs.module.peermentor.contact.NarrativeText;
import org.openmrs.module.peermentor.contact.NarrativeView;
import org.openmrs.module.peermentor.contact.NotePart;
import org.openmrs.module.peermentor.contact.OtherPerson;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * The words about a contact: <code>/ws/rest/v1/peermentor/contact/{uuid}/narrative</code>.
 */
@SubResource(parent = ContactResource.class, path = "narrative", supportedClass = NarrativeView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class NarrativeResource extends ContactSubResource<NarrativeView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.integer("edition");
		schema.text("mentorWords").inCreate();
		schema.text("participantWords").inCreate();
		schema.text("sharedLine").inCreate();
		schema.code("howWritten", HowWritten.class).required();
		schema.bool("othersPresent").inCreate();
		schema.codes("whoElse", OtherPerson.class).inCreate();
		schema.codes("withheld", NotePart.class);
		schema.texts("annotations");
		schema.text("notice");
		schema.list("prompts");
		schema.ref("author");
		schema.instant("writtenAt");
		schema.writeOnly("basedOn").inCreate();
		return schema;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONTACTS, Privileges.MANAGE_CONTACTS };
	}
	
	@Override
	protected String parentUuid(NarrativeView view) {
		return view.getContact();
	}
	
	@Override
	protected NarrativeView find(String contactUuid, String uuid) {
		return service().getNarrative(contactUuid, uuid);
	}
	
	@Override
	protected Page<NarrativeView> list(String contactUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getNarratives(contactUuid, page);
	}
	
	@Override
	protected NarrativeView create(String contactUuid, Body body) {
		NarrativeText text = ContactBody.narrative(body);
		String basedOn = body.uuid("basedOn");
		text.check("", body.problems());
		body.check();
		return service().writeNarrative(contactUuid, text, basedOn);
	}
	
	@Override
	protected void voidRecord(String contactUuid, String uuid, String reason) {
		service().voidNarrative(contactUuid, uuid, reason);
	}
	
	private static NarrativeService service() {
		return Context.getService(NarrativeService.class);
	}
}
