/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.goal.GoalArea;
import org.openmrs.module.peermentor.goal.GoalChange;
import org.openmrs.module.peermentor.goal.GoalCriteria;
import org.openmrs.module.peermentor.goal.GoalReason;
import org.openmrs.module.peermentor.goal.GoalRules;
import org.openmrs.module.peermentor.goal.GoalService;
import org.openmrs.module.peermentor.goal.GoalStatus;
import org.openmrs.module.peermentor.goal.GoalTerms;
import org.openmrs.module.peermentor.goal.GoalView;
import org.openmrs.module.peermentor.goal.NewGoal;
import org.openmrs.module.peermentor.goal.NewStep;
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
 * <code>goal</code>: what a participant wants to reach, in their own words, with its steps. What an update does not name stays as
 * it is.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/goal", supportedClass = GoalView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class GoalResource extends RoomResource<GoalView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").required();
		schema.text("words").required().inUpdate().saying("the participant's own words; mentors for work alone read those of goals"
		        + " about WORK and LEARNING, so nothing of the therapy belongs there");
		schema.code("area", GoalArea.class).required().inUpdate();
		schema.date("targetDate").inCreate().inUpdate();
		schema.instant("setAt").inCreate();
		schema.code("status", GoalStatus.class).inUpdate();
		schema.code("reason", GoalReason.class).inUpdate();
		schema.instant("statusAt");
		schema.ref("recordedBy");
		schema.list("steps").inCreate();
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
	protected GoalView find(String uuid) {
		return service().getGoal(uuid);
	}
	
	@Override
	protected Page<GoalView> list(Query query) {
		String patient = query.uuid("patient");
		if (!query.has("patient")) {
			query.problems().require("patient", null);
		}
		List<GoalStatus> statuses = query.codes("status", GoalStatus.class);
		PageRequest page = query.page();
		query.check();
		return service().getGoals(new GoalCriteria(patient, statuses), page);
	}
	
	@Override
	protected GoalView create(Body body) {
		String uuid = body.uuid("uuid");
		String patient = body.uuid("patient");
		String words = body.string("words", GoalRules.LONGEST_WORDS);
		GoalArea area = body.code("area", GoalArea.class);
		LocalDate targetDate = body.date("targetDate");
		Instant setAt = body.instant("setAt");
		List<NewStep> steps = new ArrayList<>();
		body.items("steps").forEach(step -> steps.add(GoalStepResource.step(step)));
		return service().setGoal(new NewGoal(uuid, patient, words, area, targetDate, setAt, steps, body.found()));
	}
	
	@Override
	protected GoalView change(String uuid, Body body) {
		Integer version = body.version();
		GoalTerms terms = GoalStepResource.terms(body);
		if (body.has("area")) {
			terms.area(body.code("area", GoalArea.class));
		}
		GoalStatus status = body.code("status", GoalStatus.class);
		GoalReason reason = body.code("reason", GoalReason.class);
		return service().changeGoal(uuid, new GoalChange(version == null ? 0 : version, terms, status, reason, body.found()));
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidGoal(uuid, reason);
	}
	
	private static GoalService service() {
		return Context.getService(GoalService.class);
	}
}
