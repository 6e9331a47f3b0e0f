/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.dosing;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.dosing.MissedDoseRule;
import org.openmrs.module.peermentor.dosing.MissedDoseRuleService;
import org.openmrs.module.peermentor.dosing.MissedDoseRuleView;
import org.openmrs.module.peermentor.dosing.NewRule;
import org.openmrs.module.peermentor.dosing.ReturnCondition;
import org.openmrs.module.peermentor.dosing.RuleContact;
import org.openmrs.module.peermentor.dosing.RuleKind;
import org.openmrs.module.peermentor.dosing.RuleUnit;
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
 * <code>missedoserule</code>: every version of every missed-dose rule, and who signed it. An update signs a version.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/missedoserule", supportedClass = MissedDoseRuleView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class MissedDoseRuleResource extends RoomResource<MissedDoseRuleView> {
	
	private static final int LONGEST_TEXT = 255;
	
	private static final int LONGEST_CODE = 100;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.text("code").required();
		schema.integer("ruleVersion");
		schema.text("jurisdiction").required();
		schema.code("medication", Medication.class).required();
		schema.code("kind", RuleKind.class).required();
		schema.code("unit", RuleUnit.class).required();
		schema.integer("threshold").required();
		schema.code("returnToUse", ReturnCondition.class).inCreate();
		schema.codes("contacts", RuleContact.class).required();
		schema.integer("withinHours").required();
		schema.text("message").required();
		schema.text("sourceTitle").required();
		schema.text("sourceAddress").required();
		schema.date("effectiveFrom").inCreate();
		schema.date("effectiveTo").inCreate();
		schema.text("fingerprint").inUpdate();
		schema.bool("signed").inUpdate();
		schema.ref("signedBy");
		schema.instant("signedAt");
		schema.writeOnly("supersedes").inCreate();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_MODULE;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MANAGE_MISSED_DOSE_RULES, Privileges.SIGN_MISSED_DOSE_RULES };
	}
	
	@Override
	protected MissedDoseRuleView find(String uuid) {
		return service().getMissedDoseRule(uuid);
	}
	
	@Override
	protected Page<MissedDoseRuleView> list(Query query) {
		String jurisdiction = query.string("jurisdiction", LONGEST_CODE);
		Medication medication = query.code("medication", Medication.class);
		PageRequest page = query.page();
		query.check();
		return service().getMissedDoseRules(jurisdiction, medication, page);
	}
	
	@Override
	protected MissedDoseRuleView create(Body body) {
		ReturnCondition condition = body.has("returnToUse") ? body.code("returnToUse", ReturnCondition.class)
		        : ReturnCondition.ANY;
		String uuid = body.uuid("uuid");
		String supersedes = body.uuid("supersedes");
		MissedDoseRule.Builder rule = MissedDoseRule.of(body.string("code", LONGEST_CODE))
		        .holdsIn(body.string("jurisdiction", LONGEST_CODE), body.code("medication", Medication.class),
		            body.code("kind", RuleKind.class))
		        .reachedAt(body.code("unit", RuleUnit.class), number(body, "threshold", 1)).returnToUse(condition)
		        .contact(body.codes("contacts", RuleContact.class), number(body, "withinHours", 0))
		        .message(body.string("message", LONGEST_TEXT))
		        .source(body.string("sourceTitle", LONGEST_TEXT), body.string("sourceAddress", LONGEST_TEXT))
		        .effective(body.date("effectiveFrom"), body.date("effectiveTo"));
		return service().writeMissedDoseRule(new NewRule(uuid, supersedes, rule, body.found()));
	}
	
	@Override
	protected MissedDoseRuleView change(String uuid, Body body) {
		String fingerprint = body.string("fingerprint", LONGEST_CODE);
		body.problems().require("fingerprint", fingerprint);
		Boolean signed = body.bool("signed");
		if (!body.problems().has("signed") && !Boolean.TRUE.equals(signed)) {
			body.problems().add("signed", "peermentor.error.missedDoseRule.signOnly");
		}
		body.check();
		return service().signMissedDoseRule(uuid, fingerprint);
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidMissedDoseRule(uuid, reason);
	}
	
	/** What stands for no number is never kept: there is a problem then. */
	private static int number(Body body, String name, int least) {
		Integer number = body.integer(name, least, MissedDoseRule.HIGHEST);
		body.problems().require(name, number);
		return number == null ? least : number;
	}
	
	private static MissedDoseRuleService service() {
		return Context.getService(MissedDoseRuleService.class);
	}
}
