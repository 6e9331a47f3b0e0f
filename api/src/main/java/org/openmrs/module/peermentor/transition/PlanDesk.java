/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.hibernate.LockMode;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.ParticipantReleased;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The only writer of plans: lays all plans of a participant before the rules, keeps what these make of them, notes it in the
 * history, and lets tasks, readiness and the worklist follow, all in one transaction.
 */
@Component("peermentor.PlanDesk")
class PlanDesk {
	
	private final SessionFactory sessionFactory;
	
	private final PersonLock lock;
	
	private final PlanDao plans;
	
	private final TransitionFiles files;
	
	private final Preparation preparation;
	
	private final PlanTrail trail;
	
	private final PlanPartDao parts;
	
	private final AlertDesk alerts;
	
	private final WorkKeeper work;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	private final ApplicationEventPublisher publisher;
	
	@Autowired
	PlanDesk(SessionFactory sessionFactory, PersonLock lock, PlanDao plans, TransitionFiles files, Preparation preparation,
	    PlanTrail trail, PlanPartDao parts, AlertDesk alerts, WorkKeeper work, RecordStore records, SiteTime time,
	    ApplicationEventPublisher publisher) {
		this.sessionFactory = sessionFactory;
		this.lock = lock;
		this.plans = plans;
		this.files = files;
		this.preparation = preparation;
		this.trail = trail;
		this.parts = parts;
		this.alerts = alerts;
		this.work = work;
		this.records = records;
		this.time = time;
		this.publisher = publisher;
	}
	
	/**
	 * Takes the turn of whoever writes about a plan that was looked up before.
	 * 
	 * @throws Stale if somebody else wrote between the look and the turn
	 */
	void takeTurn(PlanAddress address) {
		lock.takeById(Collections.singleton(address.getParticipant().getPatientId()));
		PlanRecord plan = sessionFactory.getCurrentSession().get(PlanRecord.class, address.getPlanId());
		sessionFactory.getCurrentSession().refresh(plan, LockMode.PESSIMISTIC_WRITE);
		records.requireUnchanged(plan, address.getVersion());
	}
	
	/**
	 * @param participant whom the caller may see, and for whom it took its turn
	 * @param holds whether the caller holds a privilege
	 * @param move what the rules are asked for, and what goes with it
	 * @return the participant's latest plan
	 */
	PlanRecord move(Participant participant, Predicate<String> holds, PlanMove move) {
		List<PlanRecord> kept = plans.ofPatient(participant.getPatientId());
		Map<String, PlanRecord> byKey = new HashMap<>();
		Map<String, PlanFacts> before = new HashMap<>();
		List<PlanFacts> facts = new ArrayList<>();
		for (PlanRecord record : kept) {
			PlanFacts fact = record.toFact();
			facts.add(fact);
			byKey.put(fact.getKey(), record);
			before.put(fact.getKey(), fact);
		}
		PlanChain after = move.take(new PlanChain(facts, holds, time.now()));
		PlanRecord last = null;
		for (int place = 0; place < after.getPlans().size(); place++) {
			PlanFacts fact = after.getPlans().get(place);
			last = byKey.get(fact.getKey());
			if (fact != before.get(fact.getKey())) {
				last = keep(participant, last, before.get(fact.getKey()), fact, place, move);
			}
		}
		sessionFactory.getCurrentSession().flush();
		if (last != null) {
			alerts.tell(participant.getPatientId(), parts.lockTasks(last.getId()));
		}
		work.refresh(participant);
		tell(participant.getPatientId());
		return last;
	}
	
	private PlanRecord keep(Participant participant, PlanRecord kept, PlanFacts before, PlanFacts after, int place,
	        PlanMove move) {
		PlanRecord record = kept == null ? begin(participant, after, move) : kept;
		record.become(after, place);
		records.save(record);
		sessionFactory.getCurrentSession().flush();
		trail.noteChange(record.getId(), before, after, move.getReason(), move.getAt());
		preparation.follow(record, before, after);
		tellReleased(participant, before == null ? null : before.getRelease(), after.getRelease());
		return record;
	}
	
	/** Other rooms follow the door, whichever plan it belongs to. */
	private void tellReleased(Participant participant, ActualRelease before, ActualRelease after) {
		if (after != null && (before == null || !before.getAt().equals(after.getAt()))) {
			publisher.publishEvent(new ParticipantReleased(this, participant.getPatientId(), after.getAt()));
		}
	}
	
	private PlanRecord begin(Participant participant, PlanFacts facts, PlanMove move) {
		String programme = move.getProgramme();
		LocalDate begins = facts.getOpenedAt().atZone(time.zone()).toLocalDate();
		TransitionTemplate template = files.template(programme, begins);
		return new PlanRecord(participant.getPatientId(), files.programme(programme, begins), template.getVersion(), facts,
		        time.now().atZone(time.zone()).toLocalDate());
	}
	
	/**
	 * Takes back a plan that should never have been opened. What followed from it goes with it.
	 * 
	 * @throws InvalidInput on <code>uuid</code> if another plan follows it, on <code>status</code> once the door has opened
	 */
	void voidPlan(PlanAddress address, String reason) {
		List<PlanRecord> kept = plans.ofPatient(address.getParticipant().getPatientId());
		PlanRecord last = kept.get(kept.size() - 1);
		if (!last.getUuid().equals(address.getUuid())) {
			throw InvalidInput.on("uuid", "peermentor.error.plan.notTheLatest");
		}
		if (last.getRelease() != null) {
			throw InvalidInput.on("status", "peermentor.error.plan.released");
		}
		records.voidRecord(last, reason);
		sessionFactory.getCurrentSession().flush();
		work.drop(last.getId());
		tell(address.getParticipant().getPatientId());
	}
	
	private void tell(int patientId) {
		publisher.publishEvent(new PlansChanged(this, patientId));
	}
	
	/**
	 * Two records of one person become one.
	 */
	void merge(Participant winner, int loserId) {
		List<PlanRecord> others = plans.ofPatient(loserId);
		if (others.isEmpty()) {
			return;
		}
		List<PlanFacts> facts = new ArrayList<>();
		for (PlanRecord other : others) {
			facts.add(other.toFact());
			other.setPatientId(winner.getPatientId());
		}
		sessionFactory.getCurrentSession().flush();
		Instant now = time.now();
		UnaryOperator<PlanChain> merge = chain -> {
			List<PlanFacts> own = new ArrayList<>(chain.getPlans());
			own.removeIf(plan -> facts.stream().anyMatch(other -> other.getKey().equals(plan.getKey())));
			return new PlanChain(own, privilege -> true, now).merged(facts, now);
		};
		move(winner, privilege -> true, PlanMove.of(merge));
	}
}
