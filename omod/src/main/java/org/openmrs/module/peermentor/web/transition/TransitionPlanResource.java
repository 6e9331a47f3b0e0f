/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.transition.CloseReason;
import org.openmrs.module.peermentor.transition.CustodyKind;
import org.openmrs.module.peermentor.transition.Lead;
import org.openmrs.module.peermentor.transition.LeadReason;
import org.openmrs.module.peermentor.transition.NewPlan;
import org.openmrs.module.peermentor.transition.Phase;
import org.openmrs.module.peermentor.transition.PlanChange;
import org.openmrs.module.peermentor.transition.PlanCriteria;
import org.openmrs.module.peermentor.transition.PlanStatus;
import org.openmrs.module.peermentor.transition.PlanView;
import org.openmrs.module.peermentor.transition.ReleaseCertainty;
import org.openmrs.module.peermentor.transition.ReopenReason;
import org.openmrs.module.peermentor.transition.SaidRelease;
import org.openmrs.module.peermentor.transition.TransitionPlanService;
import org.openmrs.module.peermentor.transition.WhyUnknown;
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
 * <code>transitionplan</code>: the plan of one release. An update moves it or takes a new word about it; releases and returns
 * to custody have addresses of their own.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/transitionplan", supportedClass = PlanView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class TransitionPlanResource extends RoomResource<PlanView> {
	
	private static final int LONGEST_PROGRAMME = 50;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").required();
		schema.text("programme").inCreate();
		schema.integer("templateVersion");
		schema.integer("supportDays");
		schema.text("previous");
		schema.instant("openedAt");
		schema.code("status", PlanStatus.class).inUpdate();
		schema.writeOnly("reason").inUpdate();
		schema.writeOnly("at").inCreate().inUpdate();
		schema.code("custodyKind", CustodyKind.class).inCreate().inUpdate();
		schema.ref("centre").inCreate().inUpdate();
		schema.ref("team").inCreate().inUpdate();
		schema.object("planned");
		schema.writeOnly("plannedOn").inCreate().inUpdate();
		schema.writeOnly("plannedTime").inCreate().inUpdate();
		schema.writeOnly("certainty").inCreate().inUpdate();
		schema.writeOnly("whyUnknown").inCreate().inUpdate();
		schema.object("release");
		schema.integer("dayNumber");
		schema.code("phase", Phase.class);
		schema.code("lead", Lead.class);
		schema.code("leadReason", LeadReason.class);
		schema.instant("metAt");
		schema.date("nextContactOn");
		schema.code("closeReason", CloseReason.class);
		schema.instant("closedAt");
		schema.list("plannedHistory").onlyFull();
		schema.list("centres").onlyFull();
		schema.list("pauses").onlyFull();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_PLANS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MANAGE_PLANS, Privileges.APPROVE_PLANS, Privileges.RECORD_RELEASE };
	}
	
	@Override
	protected PlanView find(String uuid) {
		return service().getTransitionPlan(uuid);
	}
	
	@Override
	protected Page<PlanView> list(Query query) {
		PlanCriteria criteria = new PlanCriteria().patient(query.uuid("patient")).centre(query.uuid("centre"))
		        .team(query.uuid("team")).statuses(query.codes("status", PlanStatus.class));
		PageRequest page = query.page();
		query.check();
		return service().getTransitionPlans(criteria, page);
	}
	
	@Override
	protected PlanView create(Body body) {
		NewPlan plan = new NewPlan(body.problems()).uuid(body.uuid("uuid")).patient(body.uuid("patient"))
		        .programme(body.string("programme", LONGEST_PROGRAMME))
		        .held(body.code("custodyKind", CustodyKind.class), body.uuid("centre")).team(body.uuid("team"))
		        .since(body.instant("at")).planned(planned(body));
		body.found();
		return service().referForPlan(plan);
	}
	
	@Override
	protected PlanView change(String uuid, Body body) {
		PlanChange change = new PlanChange(body.version(), body.problems());
		PlanStatus status = body.code("status", PlanStatus.class);
		change.status(status, body.instant("at"));
		if (status == PlanStatus.CLOSED) {
			change.because(body.code("reason", CloseReason.class));
		} else {
			change.because(body.code("reason", ReopenReason.class));
		}
		change.custodyKind(body.code("custodyKind", CustodyKind.class)).centre(body.uuid("centre")).team(body.uuid("team"))
		        .planned(planned(body));
		body.found();
		return service().changePlan(uuid, change);
	}
	
	/** Null if nothing is said of it. */
	private static SaidRelease planned(Body body) {
		boolean said = body.has("plannedOn") || body.has("plannedTime") || body.has("certainty") || body.has("whyUnknown");
		SaidRelease planned = new SaidRelease(body.date("plannedOn"), body.time("plannedTime"),
		        body.code("certainty", ReleaseCertainty.class), body.code("whyUnknown", WhyUnknown.class));
		return said ? planned : null;
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidTransitionPlan(uuid, reason);
	}
	
	private static TransitionPlanService service() {
		return Context.getService(TransitionPlanService.class);
	}
}
