/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps readiness items as the rules move them. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultReadinessItemService implements ReadinessItemService {
	
	private final ParticipantAccess access;
	
	private final PlanGate gate;
	
	private final PlanPartDao parts;
	
	private final RecordStore records;
	
	private final PlanTrail trail;
	
	private final WorkKeeper work;
	
	private final SiteTime time;
	
	DefaultReadinessItemService(ParticipantAccess access, PlanGate gate, PlanPartDao parts, RecordStore records,
	    PlanTrail trail, WorkKeeper work, SiteTime time) {
		this.access = access;
		this.gate = gate;
		this.parts = parts;
		this.records = records;
		this.trail = trail;
		this.work = work;
		this.time = time;
	}
	
	@Override
	public ReadinessItemView getReadinessItem(String planUuid, String uuid) {
		return one(gate.show(planUuid, Segment.PLAN), uuid);
	}
	
	private ReadinessItemView one(PlanAddress address, String uuid) {
		return views(address).stream().filter(view -> view.getUuid().equals(uuid)).findFirst().orElseThrow(NotFound::new);
	}
	
	@Override
	public Page<ReadinessItemView> getReadinessItems(String planUuid, PageRequest page) {
		return Page.cut(views(gate.show(planUuid, Segment.PLAN)), page);
	}
	
	private List<ReadinessItemView> views(PlanAddress address) {
		ReleasePoint point = gate.read(address).getReleasePoint();
		Instant now = time.now();
		return parts.items(address.getPlanId()).stream().map(record -> new ReadinessItemView(address.getUuid(), record,
		        point.deadline(record.toFact().getDue(), time.zone()), now)).collect(Collectors.toList());
	}
	
	@Override
	public ReadinessItemView moveReadinessItem(String planUuid, String uuid, ItemMove move) {
		PlanAddress address = gate.find(planUuid);
		move.found.require("version", move.version);
		move.found.require("status", move.status);
		move.found.throwIfAny();
		PlanRecord plan = gate.takeTurn(address);
		ItemRecord record = parts.lockItems(address.getPlanId()).stream().filter(one -> one.getUuid().equals(uuid))
		        .findFirst().orElseThrow(NotFound::new);
		records.requireUnchanged(record, move.version);
		PlanGate.requireOpen(plan, "status");
		ReadinessItem before = record.toFact();
		ReadinessItem after = before.move(move.status, move.reason, access.viewer()::holds);
		record.become(after);
		records.save(record);
		trail.note(new PlanEvent(address.getPlanId(), PlanSubject.READINESS_ITEM, after.getArea().name(), before.getStatus(),
		        after.getStatus()).because(after.getReason()), null);
		work.refresh(address.getParticipant());
		return one(address, uuid);
	}
}
