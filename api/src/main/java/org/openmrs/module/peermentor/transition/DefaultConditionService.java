/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps release conditions and holds bookings against them. Public because the platform wraps what is transactional from
 * another class loader.
 */
@Transactional
public class DefaultConditionService implements ConditionService {
	
	private final PlanGate gate;
	
	private final ConditionDao conditions;
	
	private final RecordStore records;
	
	private final PlanTrail trail;
	
	private final SiteTime time;
	
	DefaultConditionService(PlanGate gate, ConditionDao conditions, RecordStore records, PlanTrail trail, SiteTime time) {
		this.gate = gate;
		this.conditions = conditions;
		this.records = records;
		this.trail = trail;
		this.time = time;
	}
	
	@Override
	public ConditionView getCondition(String planUuid, String uuid) {
		return one(gate.show(planUuid, Segment.JUSTICE), uuid);
	}
	
	private ConditionView one(PlanAddress address, String uuid) {
		return views(address).stream().filter(view -> view.getUuid().equals(uuid)).findFirst().orElseThrow(NotFound::new);
	}
	
	@Override
	public Page<ConditionView> getConditions(String planUuid, PageRequest page) {
		return Page.cut(views(gate.show(planUuid, Segment.JUSTICE)), page);
	}
	
	private List<ConditionView> views(PlanAddress address) {
		return conditions.ofPlan(address.getPlanId()).stream()
		        .map(record -> new ConditionView(address.getUuid(), record.toFact())).collect(Collectors.toList());
	}
	
	@Override
	public Page<BookingWarningView> getBookingWarnings(String planUuid, Booking booking, PageRequest page) {
		PlanAddress address = gate.show(planUuid, Segment.JUSTICE);
		booking.check();
		booking.found.throwIfAny();
		Map<String, ReleaseCondition> byKey = new LinkedHashMap<>();
		conditions.ofPlan(address.getPlanId()).forEach(record -> byKey.put(record.getUuid(), record.toFact()));
		List<BookingWarningView> views = new ArrayList<>();
		for (BookingWarning warning : Bookings.warnings(booking.place, booking.start, booking.end, byKey.values(),
		    time.zone())) {
			views.add(new BookingWarningView(planUuid, warning.getKind(), byKey.get(warning.getCondition())));
		}
		return Page.cut(views, page);
	}
	
	@Override
	public ConditionView enterCondition(String planUuid, NewCondition request) {
		PlanAddress address = gate.find(planUuid);
		Problems problems = request.found;
		ConditionRecord taken = request.uuid == null ? null : conditions.takenBy(request.uuid);
		if (taken != null && !taken.getVoided() && taken.getPlanId().equals(address.getPlanId())) {
			return one(address, taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		ReleaseCondition condition = request.check();
		problems.throwIfAny();
		PlanGate.requireOpen(gate.takeTurn(address), "category");
		ConditionRecord record = records.save(new ConditionRecord(address.getPlanId(), condition));
		trail.note(new PlanEvent(address.getPlanId(), PlanSubject.CONDITION, condition.getCategory().name(), null,
		        condition.getCategory()), null);
		return one(address, record.getUuid());
	}
	
	@Override
	public void voidCondition(String planUuid, String uuid, String reason) {
		PlanAddress address = gate.find(planUuid);
		gate.takeTurn(address);
		ConditionRecord record = conditions.lockOfPlan(address.getPlanId()).stream()
		        .filter(one -> one.getUuid().equals(uuid)).findFirst().orElseThrow(NotFound::new);
		records.voidRecord(record, reason);
		trail.note(new PlanEvent(address.getPlanId(), PlanSubject.CONDITION, record.getCategory().name(),
		        record.getCategory(), null), null);
	}
}
