/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.mentoring;

import java.util.Collections;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.mentoring.MeService;
import org.openmrs.module.peermentor.mentoring.MeView;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.PropertyGetter;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>GET me</code>: who the caller is here, and the settings under which the caller works.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
        + "/me", supportedClass = MeView.class, supportedOpenmrsVersions = "2.0.* - 9.*")
public class MeResource extends RoomResource<MeView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.ref("user");
		schema.object("person");
		schema.text("mentor");
		schema.texts("roles");
		schema.texts("privileges");
		schema.codes("scopes", Scope.class);
		schema.text("timeZone");
		schema.integer("lateEntryHours");
		schema.integer("draftDays");
		schema.instant("now");
		schema.object("leave").saying("The caller's own leave that holds now or comes next: uuid, startDate, endDate, version");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_MODULE;
	}
	
	@Override
	protected MeView single(Query query) {
		query.check();
		return Context.getService(MeService.class).getMe();
	}
	
	@PropertyGetter("person")
	public static Map<String, String> getPerson(MeView me) {
		return Collections.singletonMap("uuid", me.getPerson());
	}
}
