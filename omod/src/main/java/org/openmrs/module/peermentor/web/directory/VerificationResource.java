/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.directory.VerificationHow;
import org.openmrs.module.peermentor.directory.VerificationOutcome;
import org.openmrs.module.peermentor.directory.VerificationService;
import org.openmrs.module.peermentor.directory.VerificationView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * Who asked when and how whether a record is right: <code>directoryrecord/{uuid}/verification</code>.
 */
@SubResource(parent = DirectoryRecordResource.class, path = "verification", supportedClass = VerificationView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class VerificationResource extends RecordSubResource<VerificationView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.instant("at");
		schema.ref("by");
		schema.code("how", VerificationHow.class).required();
		schema.code("outcome", VerificationOutcome.class).required();
		return schema;
	}
	
	@Override
	protected String parentUuid(VerificationView view) {
		return view.getRecord();
	}
	
	@Override
	protected VerificationView find(String record, String uuid) {
		return service().getVerification(record, uuid);
	}
	
	@Override
	protected Page<VerificationView> list(String record, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getVerifications(record, page);
	}
	
	@Override
	protected VerificationView create(String record, Body body) {
		VerificationHow how = body.code("how", VerificationHow.class);
		VerificationOutcome outcome = body.code("outcome", VerificationOutcome.class);
		return service().verify(record, how, outcome, body.found());
	}
	
	private static VerificationService service() {
		return Context.getService(VerificationService.class);
	}
}
