/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.caseload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.caseload.CaseloadAssignment;
import org.openmrs.module.peermentor.caseload.CaseloadCriteria;
import org.openmrs.module.peermentor.caseload.CaseloadFlag;
import org.openmrs.module.peermentor.caseload.CaseloadRow;
import org.openmrs.module.peermentor.caseload.CaseloadService;
import org.openmrs.module.peermentor.caseload.DueState;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.SimpleObject;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.PropertyGetter;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>GET caseload</code>: a mentor's participants, the most urgent first.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
        + "/caseload", supportedClass = CaseloadRow.class, supportedOpenmrsVersions = "2.0.* - 9.*")
public class CaseloadResource extends RoomResource<CaseloadRow> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.ref("participant");
		schema.list("assignments");
		schema.object("lastContact");
		schema.instant("lastAttemptAt");
		schema.instant("nextDue");
		schema.code("due", DueState.class);
		schema.integer("overdueDays");
		schema.codes("flags", CaseloadFlag.class);
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_CASELOAD;
	}
	
	@Override
	protected Page<CaseloadRow> list(Query query) {
		String mentor = query.uuid("mentor");
		Instant dueBefore = query.instant("dueBefore");
		PageRequest page = query.page();
		query.check();
		return Context.getService(CaseloadService.class).getCaseload(new CaseloadCriteria(mentor, dueBefore), page);
	}
	
	@PropertyGetter("assignments")
	public static List<SimpleObject> getAssignments(CaseloadRow row) {
		List<SimpleObject> assignments = new ArrayList<>();
		for (CaseloadAssignment assignment : row.getAssignments()) {
			assignments.add(new SimpleObject().add("uuid", assignment.getUuid()).add("scope", assignment.getScope())
			        .add("kind", assignment.getKind()).add("since", assignment.getSince()));
		}
		return assignments;
	}
	
	@PropertyGetter("lastContact")
	public static SimpleObject getLastContact(CaseloadRow row) {
		return row.getLastContactUuid() == null ? null
		        : new SimpleObject().add("uuid", row.getLastContactUuid()).add("at", row.getLastContactAt()).add("type",
		            row.getLastContactType());
	}
}
