/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.contact.AskedHow;
import org.openmrs.module.peermentor.contact.NewParticipantNote;
import org.openmrs.module.peermentor.contact.NotePart;
import org.openmrs.module.peermentor.contact.ParticipantNoteKind;
import org.openmrs.module.peermentor.contact.ParticipantNoteService;
import org.openmrs.module.peermentor.contact.ParticipantNoteView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * The participant's say about the words on a contact: <code>/ws/rest/v1/peermentor/contact/{uuid}/participantnote</code>.
 * Nothing of it is changed or voided; a change of mind is another entry.
 */
@SubResource(parent = ContactResource.class, path = "participantnote", supportedClass = ParticipantNoteView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ParticipantNoteResource extends ContactSubResource<ParticipantNoteView> {
	
	/** The longest annotation, in characters; the table holds the same. */
	private static final int LONGEST = 4_000;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.code("kind", ParticipantNoteKind.class).required();
		schema.code("part", NotePart.class).inCreate();
		schema.text("text").inCreate();
		schema.integer("edition");
		schema.code("askedHow", AskedHow.class).required();
		schema.instant("askedAt").inCreate();
		schema.ref("enteredBy");
		schema.instant("recordedAt");
		return schema;
	}
	
	/** The service asks further: the privacy officer reads no contacts. */
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_MODULE;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONTACTS, Privileges.SUBJECT_ACCESS };
	}
	
	@Override
	protected String parentUuid(ParticipantNoteView view) {
		return view.getContact();
	}
	
	@Override
	protected ParticipantNoteView find(String contactUuid, String uuid) {
		return service().getParticipantNote(contactUuid, uuid);
	}
	
	@Override
	protected Page<ParticipantNoteView> list(String contactUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getParticipantNotes(contactUuid, page);
	}
	
	@Override
	protected ParticipantNoteView create(String contactUuid, Body body) {
		String uuid = body.uuid("uuid");
		ParticipantNoteKind kind = body.code("kind", ParticipantNoteKind.class);
		NotePart part = body.code("part", NotePart.class);
		String text = body.string("text", LONGEST);
		AskedHow askedHow = body.code("askedHow", AskedHow.class);
		return service().addParticipantNote(contactUuid,
		    new NewParticipantNote(uuid, kind, part, text, askedHow, body.instant("askedAt"), body.found()));
	}
	
	private static ParticipantNoteService service() {
		return Context.getService(ParticipantNoteService.class);
	}
}
