/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.goal;

import java.time.LocalDate;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.goal.GoalRules;
import org.openmrs.module.peermentor.goal.GoalStepService;
import org.openmrs.module.peermentor.goal.GoalStepView;
import org.openmrs.module.peermentor.goal.GoalTerms;
import org.openmrs.module.peermentor.goal.GoalView;
import org.openmrs.module.peermentor.goal.NewStep;
import org.openmrs.module.peermentor.goal.StepChange;
import org.openmrs.module.peermentor.goal.StepReason;
import org.openmrs.module.peermentor.goal.StepStatus;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * The steps towards a goal, in the order in which they were agreed on: <code>/ws/rest/v1/peermentor/goal/{uuid}/step</code>.
 */
@SubResource(parent = GoalResource.class, path = "step", supportedClass = GoalStepView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class GoalStepResource extends RoomSubResource<GoalStepView, GoalView, GoalResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.text("words").required().inUpdate();
		schema.date("targetDate").inCreate().inUpdate();
		schema.code("status", StepStatus.class).inUpdate();
		schema.code("reason", StepReason.class).inUpdate();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_GOALS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_GOALS };
	}
	
	@Override
	protected String parentUuid(GoalStepView view) {
		return view.getGoal();
	}
	
	@Override
	protected GoalStepView find(String goalUuid, String uuid) {
		return service().getStep(goalUuid, uuid);
	}
	
	@Override
	protected Page<GoalStepView> list(String goalUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getSteps(goalUuid, page);
	}
	
	@Override
	protected GoalStepView create(String goalUuid, Body body) {
		NewStep step = step(body);
		body.found();
		return service().addStep(goalUuid, step);
	}
	
	@Override
	protected GoalStepView change(String goalUuid, String uuid, Body body) {
		Integer version = body.version();
		GoalTerms terms = terms(body);
		StepStatus status = body.code("status", StepStatus.class);
		StepReason reason = body.code("reason", StepReason.class);
		return service().changeStep(goalUuid, uuid,
		    new StepChange(version == null ? 0 : version, terms, status, reason, body.found()));
	}
	
	@Override
	protected void voidRecord(String goalUuid, String uuid, String reason) {
		service().voidStep(goalUuid, uuid, reason);
	}
	
	/** A new step, by itself or in a goal; what is not asked for is refused with the body as a whole. */
	static NewStep step(Body body) {
		String uuid = body.uuid("uuid");
		String words = body.string("words", GoalRules.LONGEST_WORDS);
		LocalDate targetDate = body.date("targetDate");
		return new NewStep(uuid, words, targetDate, body.problems());
	}
	
	/** What a goal or a step is to say, as far as that is said. */
	static GoalTerms terms(Body body) {
		GoalTerms terms = new GoalTerms();
		if (body.has("words")) {
			terms.words(body.string("words", GoalRules.LONGEST_WORDS));
		}
		if (body.has("targetDate")) {
			terms.targetDate(body.date("targetDate"));
		}
		return terms;
	}
	
	private static GoalStepService service() {
		return Context.getService(GoalStepService.class);
	}
}
