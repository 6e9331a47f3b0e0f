/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.contact.Attended;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.ContactSearchCriteria;
import org.openmrs.module.peermentor.contact.ContactService;
import org.openmrs.module.peermentor.contact.ContactView;
import org.openmrs.module.peermentor.contact.Mode;
import org.openmrs.module.peermentor.contact.Place;
import org.openmrs.module.peermentor.contact.SupportType;
import org.openmrs.module.peermentor.contact.TookPlace;
import org.openmrs.module.peermentor.contact.Topic;
import org.openmrs.module.peermentor.contact.WhyNot;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.SimpleObject;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.PropertyGetter;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * Contacts and attempts: <code>/ws/rest/v1/peermentor/contact</code>.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/contact", supportedClass = ContactView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ContactResource extends RoomResource<ContactView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").required();
		schema.ref("mentor").inCreate();
		schema.code("type", ContactKind.class).required();
		schema.instant("startedAt").inCreate().inUpdate();
		schema.instant("enteredAt");
		schema.bool("lateEntry");
		schema.ref("location").inCreate().inUpdate();
		schema.code("mode", Mode.class).required().inUpdate();
		schema.code("place", Place.class).inCreate().inUpdate();
		schema.integer("durationMinutes").inCreate().inUpdate();
		schema.code("attended", Attended.class).inCreate().inUpdate();
		schema.code("tookPlace", TookPlace.class).inCreate().inUpdate();
		schema.code("whyNot", WhyNot.class).inCreate().inUpdate();
		schema.codes("supportTypes", SupportType.class).inCreate().inUpdate();
		schema.codes("topics", Topic.class).inCreate().inUpdate();
		schema.object("accompaniment").inCreate().inUpdate();
		schema.instant("nextContactDue").inCreate().inUpdate();
		schema.integer("groupHeadCount").inCreate().inUpdate();
		schema.object("sharedLine");
		schema.list("prompts");
		schema.number("kilometres").inCreate().inUpdate();
		schema.number("expenses").inCreate().inUpdate();
		schema.bool("hasNarrative");
		schema.bool("openQuestion");
		schema.list("safetyConcerns").onlyFull();
		schema.object("auditInfo").onlyFull();
		schema.writeOnly("narrative").inCreate();
		schema.writeOnly("safetyConcern").inCreate();
		schema.writeOnly("draft").inCreate();
		schema.writeOnly("correctionReason").inUpdate();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_CONTACTS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONTACTS, Privileges.MANAGE_CONTACTS };
	}
	
	@Override
	protected ContactView find(String uuid) {
		return service().getContact(uuid);
	}
	
	@Override
	protected Page<ContactView> list(Query query) {
		ContactSearchCriteria criteria = new ContactSearchCriteria(query.uuid("patient"), query.uuid("mentor"),
		        query.codes("type", ContactKind.class), query.instant("from"), query.instant("to"));
		PageRequest page = query.page();
		query.check();
		return service().getContacts(criteria, page);
	}
	
	@Override
	protected ContactView create(Body body) {
		return service().recordContact(ContactBody.newContact(body));
	}
	
	@Override
	protected ContactView change(String uuid, Body body) {
		return service().correctContact(uuid, ContactBody.change(body));
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidContact(uuid, reason);
	}
	
	/** The REST module would look for it in the manner of the platform's own records. */
	@Override
	@PropertyGetter("auditInfo")
	public SimpleObject getAuditInfo(Object view) {
		SimpleObject audit = new SimpleObject();
		audit.putAll(((ContactView) view).getAuditInfo());
		return audit;
	}
	
	private static ContactService service() {
		return Context.getService(ContactService.class);
	}
}
