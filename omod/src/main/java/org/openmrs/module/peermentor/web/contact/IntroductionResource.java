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
import org.openmrs.module.peermentor.contact.IntroductionService;
import org.openmrs.module.peermentor.contact.IntroductionView;
import org.openmrs.module.peermentor.contact.NewIntroduction;
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
 * <code>introduction</code>: a participant's own words for a mentor who is new to them, in editions. The list begins with the
 * one that counts.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/introduction", supportedClass = IntroductionView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class IntroductionResource extends RoomResource<IntroductionView> {
	
	/** The longest introduction, in characters; the table holds the same. */
	private static final int LONGEST = 4_000;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.ref("patient").required();
		schema.integer("edition");
		schema.writeOnly("basedOn").required();
		schema.text("words").required();
		schema.code("saidHow", AskedHow.class).required();
		schema.instant("saidAt").inCreate();
		schema.ref("recordedBy");
		schema.instant("recordedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_CONTACTS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS };
	}
	
	@Override
	protected IntroductionView find(String uuid) {
		return service().getIntroduction(uuid);
	}
	
	@Override
	protected Page<IntroductionView> list(Query query) {
		String patient = query.uuid("patient");
		if (!query.has("patient")) {
			query.problems().require("patient", null);
		}
		PageRequest page = query.page();
		query.check();
		return service().getIntroductions(patient, page);
	}
	
	@Override
	protected IntroductionView create(Body body) {
		String uuid = body.uuid("uuid");
		String patient = body.uuid("patient");
		Integer basedOn = body.integer("basedOn", 0, Integer.MAX_VALUE);
		String words = body.string("words", LONGEST);
		AskedHow saidHow = body.code("saidHow", AskedHow.class);
		return service().saveIntroduction(
		    new NewIntroduction(uuid, patient, basedOn, words, saidHow, body.instant("saidAt"), body.found()));
	}
	
	private static IntroductionService service() {
		return Context.getService(IntroductionService.class);
	}
}
