/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds to the cards of a plan and reads them. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultReleaseCardService implements ReleaseCardService {
	
	private final SessionFactory sessionFactory;
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final PlanGate gate;
	
	private final PlanDao plans;
	
	private final ReleaseCardDao cards;
	
	private final HandoverDao handovers;
	
	private final SiteTime time;
	
	DefaultReleaseCardService(SessionFactory sessionFactory, ParticipantAccess access, PersonLock lock, PlanGate gate,
	    PlanDao plans, ReleaseCardDao cards, HandoverDao handovers, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.access = access;
		this.lock = lock;
		this.gate = gate;
		this.plans = plans;
		this.cards = cards;
		this.handovers = handovers;
		this.time = time;
	}
	
	@Override
	public Page<ReleaseCardView> getReleaseCards(String planUuid, PageRequest page) {
		PlanAddress address = gate.show(planUuid, Segment.PLAN);
		Page<ReleaseCardRecord> found = cards.ofPlan(address.getPlanId(), page);
		return new Page<>(views(planUuid, found.getRows()), found.hasMore(), found.getTotal());
	}
	
	@Override
	public ReleaseCardView keepReleaseCard(String planUuid, NewReleaseCard request) {
		PlanAddress address = plans.find(access.teamOfTherapy(), planUuid);
		if (address == null) {
			throw new NotFound();
		}
		request.check(time.now());
		lock.takeById(Collections.singleton(address.getParticipant().getPatientId()));
		ReleaseCardRecord kept = request.uuid == null ? null : cards.takenBy(request.uuid);
		if (kept != null && !kept.isOf(address.getPlanId(), request)) {
			request.found.add("uuid", "peermentor.error.uuidTaken");
		}
		request.found.throwIfAny();
		if (kept == null) {
			kept = new ReleaseCardRecord(address.getPlanId(), request, access.viewer().getUserId(), time.now());
			sessionFactory.getCurrentSession().save(kept);
		}
		return views(planUuid, Collections.singleton(kept)).get(0);
	}
	
	private List<ReleaseCardView> views(String planUuid, Collection<ReleaseCardRecord> records) {
		Map<Integer, Ref> users = handovers
		        .users(records.stream().map(ReleaseCardRecord::getUserId).collect(Collectors.toSet()));
		return records.stream().map(card -> new ReleaseCardView(planUuid, card, users.get(card.getUserId())))
		        .collect(Collectors.toList());
	}
}
