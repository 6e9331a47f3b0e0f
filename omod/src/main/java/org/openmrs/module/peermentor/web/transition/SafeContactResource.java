/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import java.time.DayOfWeek;
import java.time.Instant;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.transition.NewSafeContact;
import org.openmrs.module.peermentor.transition.SafeContactContent;
import org.openmrs.module.peermentor.transition.SafeContactService;
import org.openmrs.module.peermentor.transition.SafeContactView;
import org.openmrs.module.peermentor.transition.TrustedRelation;
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
 * <code>safecontact</code>: how a participant wants to be reached, in editions. The list begins with the one that counts; where
 * it is empty, nobody has asked and nothing is safe. A change is a new edition with all that holds from then on.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/safecontact", supportedClass = SafeContactView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class SafeContactResource extends RoomResource<SafeContactView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.ref("patient").required();
		schema.integer("edition");
		schema.writeOnly("basedOn").required();
		schema.instant("askedAt").inCreate();
		schema.list("phones").inCreate();
		schema.list("quietHours").inCreate();
		schema.texts("unwantedWords").inCreate();
		schema.object("trustedPerson").inCreate();
		schema.list("places").inCreate();
		schema.texts("neverPlaces").inCreate();
		schema.ref("recordedBy");
		schema.instant("recordedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_PLANS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS };
	}
	
	@Override
	protected SafeContactView find(String uuid) {
		return service().getEdition(uuid);
	}
	
	@Override
	protected Page<SafeContactView> list(Query query) {
		String patient = query.uuid("patient");
		if (!query.has("patient")) {
			query.problems().require("patient", null);
		}
		PageRequest page = query.page();
		query.check();
		return service().getEditions(patient, page);
	}
	
	@Override
	protected SafeContactView create(Body body) {
		String uuid = body.uuid("uuid");
		String patient = body.uuid("patient");
		Integer basedOn = body.integer("basedOn", 0, Integer.MAX_VALUE);
		Instant askedAt = body.instant("askedAt");
		SafeContactContent content = content(body);
		return service().saveSafeContact(new NewSafeContact(uuid, patient, basedOn, askedAt, content, body.found()));
	}
	
	private static SafeContactContent content(Body body) {
		SafeContactContent content = new SafeContactContent();
		for (Body phone : body.items("phones")) {
			content.phone(phone.string("label", SafeContactContent.LONGEST_LABEL),
			    phone.string("number", SafeContactContent.LONGEST_NUMBER), is(phone, "shared"), is(phone, "callSafe"),
			    is(phone, "textSafe"), is(phone, "voicemailSafe"));
		}
		for (Body quiet : body.items("quietHours")) {
			content.quiet(quiet.codes("days", DayOfWeek.class), quiet.time("from"), quiet.time("to"));
		}
		for (Body place : body.items("places")) {
			content.place(place.string("name", SafeContactContent.LONGEST_NAME), place.codes("days", DayOfWeek.class),
			    place.time("from"), place.time("to"));
		}
		Body person = body.nested("trustedPerson");
		if (person != null) {
			content.trusted(person.string("name", SafeContactContent.LONGEST_NAME),
			    person.string("number", SafeContactContent.LONGEST_NUMBER), person.code("relation", TrustedRelation.class));
		}
		return content.unwanted(body.texts("unwantedWords", SafeContactContent.LONGEST_WORD))
		        .never(body.texts("neverPlaces", SafeContactContent.LONGEST_NAME));
	}
	
	/** What nobody said is not safe. */
	private static boolean is(Body phone, String name) {
		return Boolean.TRUE.equals(phone.bool(name));
	}
	
	private static SafeContactService service() {
		return Context.getService(SafeContactService.class);
	}
}
