/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.sitefile.SiteFile;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.transition.NewPlanTemplate;
import org.openmrs.module.peermentor.transition.PlanTemplateService;
import org.openmrs.module.peermentor.transition.PlanTemplateView;
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
 * <code>plantemplate</code>: the files that the site brings in place of the module's samples, whole or not at all. None is
 * ever changed.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/plantemplate", supportedClass = PlanTemplateView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class PlanTemplateResource extends RoomResource<PlanTemplateView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.code("kind", SiteFileKind.class).required();
		schema.text("programme");
		schema.integer("fileVersion");
		schema.date("effectiveFrom");
		schema.text("digest");
		schema.object("parts").onlyFull().inCreate();
		schema.ref("recordedBy");
		schema.instant("broughtInAt");
		schema.writeOnly("samples").inCreate();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_MODULE;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MANAGE_TEMPLATES, Privileges.MANAGE_CONSENT_FORMS };
	}
	
	@Override
	protected PlanTemplateView find(String uuid) {
		return service().getPlanTemplate(uuid);
	}
	
	@Override
	protected Page<PlanTemplateView> list(Query query) {
		SiteFileKind kind = query.code("kind", SiteFileKind.class);
		String programme = query.string("programme", SiteFile.LONGEST_PROGRAMME);
		PageRequest page = query.page();
		query.check();
		return service().getPlanTemplates(kind, programme, page);
	}
	
	@Override
	protected PlanTemplateView create(Body body) {
		SiteFileKind kind = body.code("kind", SiteFileKind.class);
		String uuid = body.uuid("uuid");
		boolean samples = Boolean.TRUE.equals(body.bool("samples"));
		Map<String, String> parts = parts(body.nested("parts"), kind);
		return service().bringInPlanTemplate(new NewPlanTemplate(kind, uuid, parts, samples, body.found()));
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidPlanTemplate(uuid, reason);
	}
	
	/** Those of the kind; of a kind that nobody knows, those of any, so that the kind alone is refused. */
	private static Map<String, String> parts(Body body, SiteFileKind kind) {
		Map<String, String> parts = new LinkedHashMap<>();
		if (body != null) {
			for (SiteFileKind one : kind == null ? SiteFileKind.values() : new SiteFileKind[] { kind }) {
				for (String part : one.getParts()) {
					if (body.has(part)) {
						parts.put(part, body.string(part, SiteFile.LONGEST_PART));
					}
				}
			}
		}
		return parts;
	}
	
	private static PlanTemplateService service() {
		return Context.getService(PlanTemplateService.class);
	}
}
