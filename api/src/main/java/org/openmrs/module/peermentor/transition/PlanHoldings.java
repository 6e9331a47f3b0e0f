/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.holding.RoomHoldings;
import org.openmrs.module.peermentor.holding.Shelf;
import org.openmrs.module.peermentor.holding.ShelfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What plans hold of a participant. Where somebody is held and under which conditions is of another segment than the plan;
 * the snapshot of a hand-over tells of all three. Why somebody stands on the worklist, and who was told of a task, is
 * the team's alone.
 */
@Component("peermentor.PlanHoldings")
class PlanHoldings extends RoomHoldings {
	
	private static final String OF_PLAN = ", PeerTransitionPlan p where p.planId = x.planId and p.patientId = :patient";
	
	private static final String OF_JUSTICE = "x.subject in ('CENTRE', 'CONDITION')";
	
	@Autowired
	PlanHoldings(ShelfReader reader) {
		super(reader, plans(), centres(), planned(), pauses(), history(false), history(true), items(), tasks(), thresholds(),
		        conditions(), handover(), snapshots(), cards(), alerts(), work());
	}
	
	private static Shelf plans() {
		return Shelf.of("plan", "peermentor_plan", "PeerTransitionPlan x where x.patientId = :patient").in(Segment.PLAN)
		        .at("x.openedAt").plain("programme", "x.programme").plain("status", "x.status")
		        .plain("custodyKind", "x.custodyKind", Segment.JUSTICE)
		        .plain("centre", "(select l.name from Location l where l.uuid = x.centre)", Segment.JUSTICE)
		        .plain("team", "(select l.name from Location l where l.uuid = x.team)").plain("plannedDay", "x.plannedDay")
		        .plain("plannedTime", "x.plannedTime").plain("plannedCertainty", "x.plannedCertainty")
		        .plain("plannedWhyUnknown", "x.plannedWhyUnknown").plain("releasedAt", "x.releasedAt")
		        .plain("releasedEstimated", "x.releasedEstimated").plain("releasedPlace", "x.releasedPlace")
		        .plain("releasedKind", "x.releasedKind", Segment.JUSTICE).plain("metAt", "x.metAt")
		        .plain("supportDays", "x.supportDays").plain("inReachDays", "x.inReachDays")
		        .plain("closeReason", "x.closeReason").plain("closedAt", "x.closedAt").plain("previous", "x.previous");
	}
	
	private static Shelf centres() {
		return inPlan("planCentre", "peermentor_plan_centre", "centres").in(Segment.JUSTICE).at("row.from")
		        .plain("centre", "(select l.name from Location l where l.uuid = row.centre)");
	}
	
	private static Shelf planned() {
		return inPlan("plannedRelease", "peermentor_plan_date", "planned").in(Segment.PLAN).at("row.saidAt")
		        .supersededIf("row.saidAt < (select max(later.saidAt) from PeerTransitionPlan q join q.planned later"
		                + " where q.planId = x.planId)")
		        .plain("plannedDay", "row.day").plain("plannedTime", "row.time").plain("plannedCertainty", "row.certainty")
		        .plain("plannedWhyUnknown", "row.whyUnknown");
	}
	
	private static Shelf pauses() {
		return inPlan("planPause", "peermentor_plan_pause", "pauses").in(Segment.JUSTICE).at("row.from")
		        .plain("custody", "row.custody").plain("from", "row.from").plain("to", "row.to");
	}
	
	private static Shelf inPlan(String section, String table, String collection) {
		return Shelf.ofRows(section, table, "PeerTransitionPlan x join x." + collection + " row where x.patientId = :patient");
	}
	
	private static Shelf history(boolean ofJustice) {
		Segment[] also = ofJustice ? new Segment[] { Segment.PLAN } : new Segment[0];
		return Shelf.ofRows("planHistory", "peermentor_plan_event",
		    "PeerPlanEvent x" + OF_PLAN + " and " + (ofJustice ? "" : "not ") + OF_JUSTICE)
		        .in(ofJustice ? Segment.JUSTICE : Segment.PLAN).at("x.happenedAt").by("x.userId")
		        .plain("subject", "x.subject", also).plain("code", "x.code", also).plain("from", "x.from", also)
		        .plain("to", "x.to", also).plain("reason", "x.reason", also);
	}
	
	private static Shelf items() {
		return Shelf.of("readinessItem", "peermentor_plan_item", "PeerReadinessItem x" + OF_PLAN).in(Segment.PLAN)
		        .plain("area", "x.area").plain("owner", "x.owner").plain("due", "x.due").plain("blocking", "x.blocking")
		        .plain("status", "x.status").plain("reason", "x.reason");
	}
	
	private static Shelf tasks() {
		return Shelf.of("planTask", "peermentor_plan_task", "PeerPlanTask x" + OF_PLAN).in(Segment.PLAN).at("x.openedAt")
		        .plain("code", "x.code").plain("title", "x.title").plain("owner", "x.owner").plain("due", "x.due")
		        .plain("status", "x.status").plain("reason", "x.reason").staff("person", "x.personId")
		        .plain("claimedAt", "x.claimedAt");
	}
	
	private static Shelf thresholds() {
		return Shelf.of("thresholdTask", "peermentor_threshold_task", "PeerThresholdTask x" + OF_PLAN).in(Segment.DOSING)
		        .at("x.openedAt").plain("medication", "x.medication").plain("medicationName", "x.medicationName")
		        .plain("rule", "x.ruleCode").plain("firstMissed", "x.firstMissed").plain("contacts", "x.contacts")
		        .plain("due", "x.dueAt").plain("status", "x.status").plain("reason", "x.reason").staff("person", "x.personId");
	}
	
	private static Shelf conditions() {
		return Shelf.of("releaseCondition", "peermentor_plan_condition", "PeerReleaseCondition x" + OF_PLAN).in(Segment.JUSTICE)
		        .plain("category", "x.category").plain("postalBeginnings", "x.postalBeginnings").plain("city", "x.city")
		        .words("streets", "x.streets").plain("days", "x.days").plain("from", "x.from").plain("to", "x.to")
		        .plain("person", "x.person");
	}
	
	private static Shelf handover() {
		return Shelf.ofRows("handover", "peermentor_plan_handover", "PeerHandoverEntry x" + OF_PLAN).in(Segment.PLAN)
		        .at("x.enteredAt").by("x.userId")
		        .supersededIf("x.handoverId < (select max(later.handoverId) from PeerHandoverEntry later"
		                + " where later.planId = x.planId and later.step = x.step)")
		        .plain("step", "x.step").plain("done", "x.done");
	}
	
	private static Shelf snapshots() {
		return Shelf.ofRows("handoverSnapshot", "peermentor_plan_snapshot", "PeerHandoverSnapshot x" + OF_PLAN).in(Segment.PLAN)
		        .at("x.takenAt").words("content", "x.content", Segment.DOSING, Segment.JUSTICE)
		        .plain("digest", "x.digest", Segment.DOSING, Segment.JUSTICE);
	}
	
	private static Shelf cards() {
		return Shelf.ofRows("releaseCard", "peermentor_release_card", "PeerReleaseCard x" + OF_PLAN).in(Segment.PLAN)
		        .at("x.printedAt").by("x.userId").plain("language", "x.language").plain("wording", "x.wording")
		        .plain("digest", "x.digest");
	}
	
	private static Shelf alerts() {
		return Shelf.ofRows("taskAlert", "peermentor_task_alert", "PeerTaskAlert x, PeerPlanTask t, PeerTransitionPlan p"
		        + " where t.taskId = x.taskId and p.planId = t.planId and p.patientId = :patient").at("x.toldAt")
		        .user("told", "x.userId").plain("role", "x.role");
	}
	
	private static Shelf work() {
		return Shelf.ofRows("workItem", "peermentor_work_item", "PeerWorkItem x" + OF_PLAN).record(null).at("x.from")
		        .plain("reason", "x.reason");
	}
}
