/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.referral.PartnerAnswerService;
import org.openmrs.module.peermentor.referral.PartnerEvent;
import org.openmrs.module.peermentor.referral.PartnerLogView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>partnerlog</code>: what happened with the codes of services, without anything about participants.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/partnerlog", supportedClass = PartnerLogView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class PartnerLogResource extends RoomResource<PartnerLogView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("happened", PartnerEvent.class);
		schema.instant("at");
		schema.text("code");
		schema.text("source");
		schema.ref("by");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.MANAGE_PARTNER_ANSWERS;
	}
	
	@Override
	protected Page<PartnerLogView> list(Query query) {
		List<PartnerEvent> happened = query.codes("happened", PartnerEvent.class);
		String code = query.uuid("code");
		PageRequest page = query.page();
		query.check();
		return Context.getService(PartnerAnswerService.class).getLog(happened, code, page);
	}
}
