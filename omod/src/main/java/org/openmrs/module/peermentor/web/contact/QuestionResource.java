/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.contact.QuestionChange;
import org.openmrs.module.peermentor.contact.QuestionCloseReason;
import org.openmrs.module.peermentor.contact.QuestionService;
import org.openmrs.module.peermentor.contact.QuestionStatus;
import org.openmrs.module.peermentor.contact.QuestionView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What a supervisor asks about a contact: <code>/ws/rest/v1/peermentor/contact/{uuid}/question</code>.
 */
@SubResource(parent = ContactResource.class, path = "question", supportedClass = QuestionView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class QuestionResource extends ContactSubResource<QuestionView> {
	
	/** The longest question or answer, in characters; the service holds the same. */
	private static final int LONGEST = 4_000;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.integer("version").inUpdate();
		schema.code("status", QuestionStatus.class).inUpdate();
		schema.text("text").required();
		schema.ref("askedBy");
		schema.instant("askedAt");
		schema.text("answer").inUpdate();
		schema.ref("answeredBy");
		schema.instant("answeredAt");
		schema.code("reason", QuestionCloseReason.class).inUpdate();
		schema.ref("closedBy");
		schema.instant("closedAt");
		return schema;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONTACTS, Privileges.REVIEW_CONTACTS };
	}
	
	@Override
	protected String parentUuid(QuestionView view) {
		return view.getContact();
	}
	
	@Override
	protected QuestionView find(String contactUuid, String uuid) {
		return service().getQuestion(contactUuid, uuid);
	}
	
	@Override
	protected Page<QuestionView> list(String contactUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getQuestions(contactUuid, page);
	}
	
	@Override
	protected QuestionView create(String contactUuid, Body body) {
		String text = body.string("text", LONGEST);
		body.problems().require("text", text);
		body.check();
		return service().askQuestion(contactUuid, text);
	}
	
	@Override
	protected QuestionView change(String contactUuid, String uuid, Body body) {
		Integer version = body.version();
		QuestionChange change = new QuestionChange(version == null ? 0 : version, body.string("answer", LONGEST),
		        body.code("status", QuestionStatus.class), body.code("reason", QuestionCloseReason.class));
		body.check();
		return service().changeQuestion(contactUuid, uuid, change);
	}
	
	private static QuestionService service() {
		return Context.getService(QuestionService.class);
	}
}
