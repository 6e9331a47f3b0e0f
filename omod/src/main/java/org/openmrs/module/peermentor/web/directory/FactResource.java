/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.directory.DirectoryRecordService;
import org.openmrs.module.peermentor.directory.FactValue;
import org.openmrs.module.peermentor.directory.FactView;
import org.openmrs.module.peermentor.directory.ServiceFact;
import org.openmrs.module.peermentor.directory.VerificationHow;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What somebody on OAT or with a record has to know of a service: <code>directoryrecord/{uuid}/fact</code>, a line for each fact.
 */
@SubResource(parent = DirectoryRecordResource.class, path = "fact", supportedClass = FactView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class FactResource extends RecordSubResource<FactView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().withoutLinks();
		schema.code("fact", ServiceFact.class).required();
		schema.code("value", FactValue.class).required();
		schema.code("how", VerificationHow.class).required();
		schema.instant("statedAt");
		return schema;
	}
	
	@Override
	protected String parentUuid(FactView view) {
		return view.getUuid();
	}
	
	@Override
	protected Page<FactView> list(String record, Query query) {
		PageRequest page = query.page();
		query.check();
		return Page.cut(service().getFacts(record), page);
	}
	
	@Override
	protected FactView create(String record, Body body) {
		ServiceFact fact = body.code("fact", ServiceFact.class);
		FactValue value = body.code("value", FactValue.class);
		VerificationHow how = body.code("how", VerificationHow.class);
		return service().stateFact(record, fact, value, how, body.found());
	}
	
	private static DirectoryRecordService service() {
		return Context.getService(DirectoryRecordService.class);
	}
}
