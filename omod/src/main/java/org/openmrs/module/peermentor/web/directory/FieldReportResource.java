/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.Closing;
import org.openmrs.module.peermentor.directory.FieldReportCriteria;
import org.openmrs.module.peermentor.directory.FieldReportKind;
import org.openmrs.module.peermentor.directory.FieldReportMove;
import org.openmrs.module.peermentor.directory.FieldReportReason;
import org.openmrs.module.peermentor.directory.FieldReportService;
import org.openmrs.module.peermentor.directory.FieldReportStatus;
import org.openmrs.module.peermentor.directory.FieldReportView;
import org.openmrs.module.peermentor.directory.NewFieldReport;
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
 * <code>fieldreport</code>: what the field found a service to be other than the directory says.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/fieldreport", supportedClass = FieldReportView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class FieldReportResource extends RoomResource<FieldReportView> {
	
	/** The longest note, in characters; the service holds the same. */
	private static final int LONGEST = 500;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.text("listing").required();
		schema.ref("service");
		schema.code("kind", FieldReportKind.class).required();
		schema.text("note").inCreate()
		        .saying("What is different now. Nothing about a person: no name, and nothing by which somebody can be known.");
		schema.bool("fromReferral");
		schema.integer("times");
		schema.ref("reportedBy");
		schema.instant("reportedAt");
		schema.instant("lastAt");
		schema.code("status", FieldReportStatus.class).inUpdate();
		schema.code("reason", FieldReportReason.class).inUpdate();
		schema.ref("decidedBy");
		schema.instant("decidedAt");
		schema.writeOnly("closing").inUpdate();
		schema.writeOnly("address").inUpdate();
		schema.writeOnly("record").inUpdate();
		schema.writeOnly("fields").inUpdate();
		return schema;
	}
	
	/** Who may read which is the service's to say: a reporter their own, a steward all. */
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DIRECTORY;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.REPORT_TO_DIRECTORY, Privileges.STEWARD_DIRECTORY };
	}
	
	@Override
	protected FieldReportView find(String uuid) {
		return service().getReport(uuid);
	}
	
	@Override
	protected Page<FieldReportView> list(Query query) {
		FieldReportCriteria criteria = new FieldReportCriteria(query.uuid("listing"),
		        query.codes("status", FieldReportStatus.class));
		PageRequest page = query.page();
		query.check();
		return service().getReports(criteria, page);
	}
	
	@Override
	protected FieldReportView create(Body body) {
		String uuid = body.uuid("uuid");
		String listing = body.uuid("listing");
		FieldReportKind kind = body.code("kind", FieldReportKind.class);
		String note = body.string("note", LONGEST);
		return service().report(new NewFieldReport(uuid, listing, kind, note, body.found()));
	}
	
	@Override
	protected FieldReportView change(String uuid, Body body) {
		Integer version = body.version();
		FieldReportStatus status = body.code("status", FieldReportStatus.class);
		FieldReportReason reason = body.code("reason", FieldReportReason.class);
		Closing closing = body.code("closing", Closing.class);
		Map<String, Object> address = body.object("address");
		String record = body.uuid("record");
		Map<String, Object> fields = body.object("fields");
		return service().decide(uuid, new FieldReportMove(version == null ? 0 : version, status, reason, closing, address, record,
		        fields, body.found()));
	}
	
	private static FieldReportService service() {
		return Context.getService(FieldReportService.class);
	}
}
