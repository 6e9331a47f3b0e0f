/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.caseload.ContactKnown;
import org.openmrs.module.peermentor.caseload.LastContacts;
import org.openmrs.module.peermentor.dosing.DoseOutlook;
import org.openmrs.module.peermentor.dosing.Finding;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps, for every open plan, why and from when on it needs someone, in the transaction in which anything becomes known. What
 * it keeps says from when on, so that time alone puts a plan on the list; whoever calls holds the participant's turn.
 */
@Component("peermentor.WorkKeeper")
class WorkKeeper {
	
	/** For how many days a meeting counts as knowing how somebody is where no cadence holds; the caseload counts the same. */
	private static final int RECENT_DAYS = 7;
	
	private final SessionFactory sessionFactory;
	
	private final PlanDao plans;
	
	private final PlanPartDao parts;
	
	private final TransitionFiles files;
	
	private final LastContacts contacts;
	
	private final DoseOutlook doses;
	
	private final OpenReferralWork referrals;
	
	private final SiteTime time;
	
	@Autowired
	WorkKeeper(SessionFactory sessionFactory, PlanDao plans, PlanPartDao parts, TransitionFiles files, LastContacts contacts,
	    DoseOutlook doses, OpenReferralWork referrals, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.plans = plans;
		this.parts = parts;
		this.files = files;
		this.contacts = contacts;
		this.doses = doses;
		this.referrals = referrals;
		this.time = time;
	}
	
	/**
	 * Works everything out anew.
	 */
	void refresh(Participant participant) {
		for (PlanRecord plan : plans.ofPatient(participant.getPatientId())) {
			List<WorkItemRecord> kept = parts.lockWorkItems(plan.getId());
			keep(plan.getId(), kept, wanted(participant, plan, kept));
		}
	}
	
	/**
	 * A plan that was taken back needs nobody.
	 */
	void drop(Integer planId) {
		keep(planId, parts.lockWorkItems(planId), Collections.<WorkReason, Instant> emptyMap());
	}
	
	/**
	 * Works out what contacts decide.
	 */
	void refreshContacts(PlanRecord plan) {
		refresh(plan, facts(plan.getPatientId()), WorkReason.CONTACT_OVERDUE);
	}
	
	/**
	 * Works out what doses and prescriptions decide.
	 */
	void refreshDoses(Participant participant, PlanRecord plan) {
		List<WorkItemRecord> kept = parts.lockWorkItems(plan.getId());
		refresh(plan, doses(WorkFacts.NONE, participant, plan, kept), WorkReason.DOSE, WorkReason.DATES_DO_NOT_FIT);
	}
	
	/**
	 * Works out what referrals decide.
	 */
	void refreshReferrals(PlanRecord plan) {
		refresh(plan, WorkFacts.NONE.referrals(referrals.of(plan.getPatientId())), WorkReason.REFERRAL_UNANSWERED,
		    WorkReason.REFERRAL_OUTCOMES_DISAGREE, WorkReason.REFERRAL_NOT_SENT, WorkReason.REFERRAL_TO_TAKE_UP);
	}
	
	private void refresh(PlanRecord plan, WorkFacts facts, WorkReason... reasons) {
		List<WorkItemRecord> kept = parts.lockWorkItems(plan.getId());
		Map<WorkReason, Instant> wanted = new EnumMap<>(WorkReason.class);
		kept.forEach(item -> wanted.put(item.getReason(), item.getFrom()));
		Map<WorkReason, Instant> anew = byReason(rules(plan).items(plan.toCourse(), Collections.<Task> emptyList(),
		    Collections.<ReadinessItem> emptyList(), facts));
		for (WorkReason reason : reasons) {
			wanted.remove(reason);
			if (anew.containsKey(reason)) {
				wanted.put(reason, anew.get(reason));
			}
		}
		keep(plan.getId(), kept, wanted);
	}
	
	/**
	 * @return every reason that the plan has now or ahead, derived from everything that is known
	 */
	Map<WorkReason, Instant> wanted(Participant participant, PlanRecord plan, List<WorkItemRecord> kept) {
		if (!plan.getStatus().isOpen() || participant.isDead()) {
			return Collections.emptyMap();
		}
		List<Task> tasks = parts.lockTasks(plan.getId()).stream().map(TaskRecord::toFact).collect(Collectors.toList());
		List<ReadinessItem> items = parts.lockItems(plan.getId()).stream().map(ItemRecord::toFact)
		        .collect(Collectors.toList());
		WorkFacts facts = doses(facts(plan.getPatientId()), participant, plan, kept)
		        .referrals(referrals.of(plan.getPatientId()));
		return byReason(rules(plan).items(plan.toFact(), tasks, items, facts));
	}
	
	private WorkFacts facts(int patientId) {
		ContactKnown known = contacts.of(Collections.singleton(patientId)).get(patientId);
		return known == null ? WorkFacts.NONE : WorkFacts.NONE.contacts(known.getLastMet(), known.getNextDue());
	}
	
	/** In custody and hospital the facility gives the doses; what is missing for the release there says readiness. */
	private WorkFacts doses(WorkFacts facts, Participant participant, PlanRecord plan, List<WorkItemRecord> kept) {
		if (plan.getRelease() == null || plan.getStatus().isPaused()) {
			return facts;
		}
		Instant now = time.now();
		boolean found = doses.findings(participant, now).stream().map(Finding::getKind).anyMatch(kind -> kind.isBlocking());
		Instant since = kept.stream().filter(item -> item.getReason() == WorkReason.DATES_DO_NOT_FIT)
		        .map(WorkItemRecord::getFrom).findFirst().orElse(now);
		return facts.doses(pressesFrom(participant, kept, now), found ? since : null);
	}
	
	/** Since when it has pressed stays known as long as it presses. */
	private Instant pressesFrom(Participant participant, List<WorkItemRecord> kept, Instant now) {
		Instant from = doses.pressesFrom(participant, now);
		Instant since = kept.stream().filter(item -> item.getReason() == WorkReason.DOSE).map(WorkItemRecord::getFrom)
		        .findFirst().orElse(null);
		return now.equals(from) && since != null && since.isBefore(now) ? since : from;
	}
	
	private Worklist rules(PlanRecord plan) {
		SupportClock clock = new SupportClock(time.zone(), plan.getSupportDays());
		CadencePolicy policy = files.cadence(plan.getProgramme(), time.now().atZone(time.zone()).toLocalDate());
		return new Worklist(clock, new Cadence(clock, policy, RECENT_DAYS));
	}
	
	private static Map<WorkReason, Instant> byReason(List<WorkItem> items) {
		Map<WorkReason, Instant> byReason = new EnumMap<>(WorkReason.class);
		items.forEach(item -> byReason.merge(item.getReason(), item.getFrom(), (one, other) -> other.isBefore(one) ? other : one));
		return byReason;
	}
	
	private void keep(Integer planId, List<WorkItemRecord> kept, Map<WorkReason, Instant> wanted) {
		Map<WorkReason, WorkItemRecord> byReason = new EnumMap<>(WorkReason.class);
		for (WorkItemRecord item : kept) {
			if (wanted.containsKey(item.getReason())) {
				byReason.put(item.getReason(), item);
			} else {
				sessionFactory.getCurrentSession().delete(item);
			}
		}
		Set<WorkReason.Severity> led = new HashSet<>();
		List<WorkItem> inOrder = wanted.entrySet().stream().map(entry -> new WorkItem(entry.getKey(), entry.getValue()))
		        .sorted(WorkItem.GRAVEST_FIRST).collect(Collectors.toList());
		for (WorkItem item : inOrder) {
			WorkItemRecord record = byReason.computeIfAbsent(item.getReason(), reason -> new WorkItemRecord(planId, reason));
			record.stand(item.getFrom(), led.add(item.getReason().getSeverity()));
			sessionFactory.getCurrentSession().saveOrUpdate(record);
		}
		sessionFactory.getCurrentSession().flush();
	}
}
