/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.caseload.LastContacts;
import org.openmrs.module.peermentor.contact.ContactsChanged;
import org.openmrs.module.peermentor.dosing.DosesChanged;
import org.openmrs.module.peermentor.mentoring.MentorAway;
import org.openmrs.module.peermentor.mentoring.MentorLeft;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.ParticipantDied;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Lets plans follow what happens in other rooms, in the transaction in which it happens: contacts, doses, mentors who leave
 * or are away, deaths, and two records that become one. Where somebody has no open plan, that costs one statement.
 */
@Component("peermentor.PlanFollower")
class PlanFollower implements ApplicationListener<ApplicationEvent> {
	
	private final PlanDao plans;
	
	private final PlanPartDao parts;
	
	private final PlanDesk desk;
	
	private final Preparation preparation;
	
	private final ThresholdDesk thresholds;
	
	private final AlertDesk alerts;
	
	private final WorkKeeper work;
	
	private final LastContacts contacts;
	
	private final PersonLock lock;
	
	@Autowired
	PlanFollower(PlanDao plans, PlanPartDao parts, PlanDesk desk, Preparation preparation, ThresholdDesk thresholds,
	    AlertDesk alerts, WorkKeeper work, LastContacts contacts, PersonLock lock) {
		this.plans = plans;
		this.parts = parts;
		this.desk = desk;
		this.preparation = preparation;
		this.thresholds = thresholds;
		this.alerts = alerts;
		this.work = work;
		this.contacts = contacts;
		this.lock = lock;
	}
	
	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof ContactsChanged) {
			contactsChanged(((ContactsChanged) event).getPatientId());
		} else if (event instanceof DosesChanged) {
			dosesChanged(((DosesChanged) event).getPatientId());
		} else if (event instanceof MentorLeft) {
			mentorLeft((MentorLeft) event);
		} else if (event instanceof MentorAway) {
			mentorAway((MentorAway) event);
		} else if (event instanceof ParticipantDied) {
			died((ParticipantDied) event);
		} else if (event instanceof PatientsMerging) {
			merging((PatientsMerging) event);
		}
	}
	
	/** Somebody who was released and is met for the first time is in support from then on. */
	private void contactsChanged(int patientId) {
		PlanAddress address = openPlan(patientId);
		if (address == null) {
			return;
		}
		PlanRecord plan = plan(patientId);
		if (plan.getStatus() == PlanStatus.RELEASED
		        && contacts.firstMetAfter(patientId, plan.getRelease().getAt()) != null) {
			desk.move(address.getParticipant(), privilege -> true, PlanMove.of(
			    chain -> chain.met(contacts.firstMetAfter(patientId, plan.getRelease().getAt()))));
		} else {
			work.refreshContacts(plan);
		}
	}
	
	private void dosesChanged(int patientId) {
		PlanAddress address = openPlan(patientId);
		if (address != null) {
			PlanRecord plan = plan(patientId);
			if (plan.getRelease() != null) {
				thresholds.reconcile(address.getParticipant(), plan);
			}
			work.refreshDoses(address.getParticipant(), plan);
		}
	}
	
	private void mentorLeft(MentorLeft left) {
		PlanAddress address = openPlan(left.getPatientId());
		if (address != null) {
			PlanRecord plan = plan(left.getPatientId());
			preparation.ownerLeft(plan, left.getPersonId());
			thresholds.handOn(left.getPatientId(), plan, left.getPersonId());
			passOn(address.getParticipant(), plan);
		}
	}
	
	private void mentorAway(MentorAway away) {
		PlanAddress address = openPlan(away.getPatientId());
		if (address != null) {
			PlanRecord plan = plan(away.getPatientId());
			preparation.ownerAway(plan, away.getPersonId(), away.getUntil());
			thresholds.handOn(away.getPatientId(), plan, away.getPersonId());
			passOn(address.getParticipant(), plan);
		}
	}
	
	/** Whoever is next is told at once. */
	private void passOn(Participant participant, PlanRecord plan) {
		alerts.tell(participant.getPatientId(), parts.lockTasks(plan.getId()));
		work.refresh(participant);
	}
	
	private void died(ParticipantDied death) {
		PlanAddress address = openPlan(death.getPatientId());
		if (address != null) {
			desk.move(address.getParticipant(), privilege -> true,
			    PlanMove.of(chain -> chain.died(death.isConfirmed(), death.getAt())).at(death.getAt()));
		}
	}
	
	private void merging(PatientsMerging merging) {
		lock.takeById(Arrays.asList(merging.getWinnerId(), merging.getLoserId()));
		Participant winner = plans.participant(merging.getWinnerId());
		desk.merge(winner, merging.getLoserId());
	}
	
	/** Null if there is none; else with the participant's turn taken. */
	private PlanAddress openPlan(int patientId) {
		Integer planId = plans.openPlanOf(patientId);
		if (planId == null) {
			return null;
		}
		lock.takeById(Collections.singleton(patientId));
		return plans.find(planId);
	}
	
	private PlanRecord plan(int patientId) {
		List<PlanRecord> all = plans.ofPatient(patientId);
		return all.get(all.size() - 1);
	}
}
