/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Collections;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets a caller through to what belongs to a plan: to read if the plan exists for them, to write once they have their turn.
 */
@Component("peermentor.PlanGate")
class PlanGate {
	
	private final SessionFactory sessionFactory;
	
	private final ParticipantAccess access;
	
	private final Openings openings;
	
	private final PlanDao plans;
	
	private final PlanDesk desk;
	
	@Autowired
	PlanGate(SessionFactory sessionFactory, ParticipantAccess access, Openings openings, PlanDao plans, PlanDesk desk) {
		this.sessionFactory = sessionFactory;
		this.access = access;
		this.openings = openings;
		this.plans = plans;
		this.desk = desk;
	}
	
	/**
	 * @throws NotFound if there is no such plan for the caller
	 */
	PlanAddress find(String planUuid) {
		return find(planUuid, Segment.PLAN);
	}
	
	private PlanAddress find(String planUuid, Segment segment) {
		PlanAddress address = plans.find(access.to(segment), planUuid);
		if (address == null) {
			throw new NotFound();
		}
		return address;
	}
	
	/**
	 * The same for an answer that shows something that belongs to the plan, which is kept.
	 * 
	 * @param segment of what it is; of a plan of which it is closed to the caller there is none
	 */
	PlanAddress show(String planUuid, Segment segment) {
		PlanAddress address = find(planUuid, segment);
		openings.shown(access.viewer(), segment, Collections.singleton(address.getParticipant().getUuid()), planUuid);
		return address;
	}
	
	PlanRecord read(PlanAddress address) {
		return sessionFactory.getCurrentSession().get(PlanRecord.class, address.getPlanId());
	}
	
	/**
	 * @return the plan as it stands in this instant
	 * @throws Stale if somebody else wrote since the plan was looked up
	 */
	PlanRecord takeTurn(PlanAddress address) {
		desk.takeTurn(address);
		return read(address);
	}
	
	/**
	 * @param field what the refusal is about
	 * @throws InvalidInput if the plan is closed: what belongs to it stays as it is
	 */
	static void requireOpen(PlanRecord plan, String field) {
		if (!plan.getStatus().isOpen()) {
			throw InvalidInput.on(field, "peermentor.error.plan.closed");
		}
	}
}
