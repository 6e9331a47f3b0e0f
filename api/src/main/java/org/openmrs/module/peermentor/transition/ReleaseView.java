/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.dosing.DoseReading;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A release as its readers see it: what happened and was frozen then, and how things stand at the moment of reading.
 */
public final class ReleaseView implements View {
	
	private final PlanView plan;
	
	private final SnapshotRecord snapshot;
	
	private final List<Map<String, Object>> told = new ArrayList<>();
	
	private List<Map<String, Object>> missing = Collections.emptyList();
	
	private final List<Map<String, Object>> tasks = new ArrayList<>();
	
	private final List<Map<String, Object>> routes = new ArrayList<>();
	
	private final List<Map<String, Object>> doses = new ArrayList<>();
	
	/**
	 * @param snapshot null for a release that was taken over from elsewhere, and for a reader to whom doses are closed
	 */
	ReleaseView(PlanView plan, SnapshotRecord snapshot) {
		this.plan = plan;
		this.snapshot = snapshot;
	}
	
	void told(Instant at, OwnerRole role, String task) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("at", at);
		one.put("role", role);
		one.put("task", task);
		told.add(one);
	}
	
	void missing(ReadinessSummary summary) {
		missing = new ArrayList<>();
		for (Missing each : summary.getMissing()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("code", each.getCode());
			one.put("status", each.getStatus());
			one.put("owner", each.getOwner());
			one.put("blocking", each.isBlocking());
			missing.add(one);
		}
	}
	
	void task(Task task, Instant due, Ref person) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("uuid", task.getKey());
		one.put("code", task.getTemplate().getCode());
		one.put("title", task.getTemplate().getTitle());
		one.put("owner", task.getTemplate().getOwner());
		one.put("status", task.getStatus());
		one.put("person", person);
		one.put("due", due);
		tasks.add(one);
	}
	
	void route(RescueRoute route, RescueRoute.State state) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("code", route.getCode());
		one.put("name", route.getName());
		one.put("contact", route.getContact());
		one.put("state", state);
		one.put("source", route.getSource());
		routes.add(one);
	}
	
	void dose(DoseReading reading) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("medication", reading.getProduct() == null ? null : reading.getProduct().getMedication());
		one.put("state", reading.getState());
		one.put("urgency", reading.getUrgency());
		one.put("unknownReason", reading.getUnknownReason());
		one.put("lastConfirmedAt", reading.getLastConfirmed() == null ? null : reading.getLastConfirmed().getAt());
		one.put("nextDueOn", reading.getNextDue() == null ? null : reading.getNextDue().getDay());
		doses.add(one);
	}
	
	boolean tellsOfDoses() {
		return snapshot != null || !doses.isEmpty();
	}
	
	/**
	 * @return the uuid of the plan: it has one release
	 */
	@Override
	public String getUuid() {
		return plan.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return plan.getDisplay();
	}
	
	public Ref getPatient() {
		return plan.getPatient();
	}
	
	/**
	 * @return the plan, by uuid and where it stands
	 */
	public Ref getPlan() {
		return new Ref(plan.getUuid(), plan.getDisplay());
	}
	
	public Instant getAt() {
		return (Instant) plan.getRelease().get("at");
	}
	
	/**
	 * @return whether the minute is a guess
	 */
	public Boolean getEstimated() {
		return (Boolean) plan.getRelease().get("estimated");
	}
	
	public ReleasePlace getPlace() {
		return (ReleasePlace) plan.getRelease().get("place");
	}
	
	public ReleaseKind getKind() {
		return (ReleaseKind) plan.getRelease().get("kind");
	}
	
	public Lead getLead() {
		return plan.getLead();
	}
	
	public LeadReason getLeadReason() {
		return plan.getLeadReason();
	}
	
	/**
	 * @return when what was known was frozen
	 */
	public Instant getFrozenAt() {
		return snapshot == null ? null : snapshot.getTakenAt();
	}
	
	/**
	 * @return the SHA-256 of the frozen text in UTF-8, in lower-case hexadecimal
	 */
	public String getDigest() {
		return snapshot == null ? null : snapshot.getDigest();
	}
	
	/**
	 * @return what was known when the door opened, byte for byte
	 */
	public String getSnapshot() {
		return snapshot == null ? null : snapshot.getContent();
	}
	
	/**
	 * @return who was told, in turn: at, role, task
	 */
	public List<Map<String, Object>> getTold() {
		return told;
	}
	
	/**
	 * @return what is missing now, the most pressing first: code, status, owner, blocking
	 */
	public List<Map<String, Object>> getMissing() {
		return missing;
	}
	
	/**
	 * @return the tasks that wait: uuid, code, title, owner, status, person, due
	 */
	public List<Map<String, Object>> getTasks() {
		return tasks;
	}
	
	/**
	 * @return the rescue routes that are open at the hour of reading, or may be: code, name, contact, state, source
	 */
	public List<Map<String, Object>> getRescueRoutes() {
		return routes;
	}
	
	/**
	 * @return how each product stands: medication, state, urgency, unknownReason, lastConfirmedAt, nextDueOn
	 */
	public List<Map<String, Object>> getDoses() {
		return doses;
	}
}
