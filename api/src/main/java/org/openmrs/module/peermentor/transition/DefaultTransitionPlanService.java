/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the facts, asks the rules, writes through the desk. Public because the platform wraps what is transactional from
 * another class loader.
 */
@Transactional
public class DefaultTransitionPlanService implements TransitionPlanService {
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final PlanDao plans;
	
	private final PlanReader reader;
	
	private final PlanDesk desk;
	
	private final Readiness readiness;
	
	private final TransitionFiles files;
	
	private final Openings openings;
	
	private final RecordStore records;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	DefaultTransitionPlanService(ParticipantAccess access, PersonLock lock, PlanDao plans, PlanReader reader,
	    PlanDesk desk, Readiness readiness, TransitionFiles files, Openings openings, RecordStore records,
	    Settings settings, SiteTime time) {
		this.access = access;
		this.lock = lock;
		this.plans = plans;
		this.reader = reader;
		this.desk = desk;
		this.readiness = readiness;
		this.files = files;
		this.openings = openings;
		this.records = records;
		this.settings = settings;
		this.time = time;
	}
	
	@Override
	public PlanView getTransitionPlan(String uuid) {
		PlanView view = find(uuid);
		keep(Collections.singleton(view.getPatient().getUuid()), uuid);
		return view;
	}
	
	private PlanView find(String uuid) {
		PlanView view = reader.find(access.to(Segment.PLAN), uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	private void keep(Collection<String> patients, String record) {
		openings.shown(access.viewer(), Segment.PLAN, patients, record);
	}
	
	@Override
	public Page<PlanView> getTransitionPlans(PlanCriteria criteria, PageRequest page) {
		Page<PlanView> found = reader.list(access.to(Segment.PLAN), criteria, page);
		keep(Openings.patients(found.getRows(), PlanView::getPatient), null);
		return found;
	}
	
	@Override
	public Page<PlanEventView> getPlanHistory(String uuid, PageRequest page) {
		Collection<String> patient = Collections.singleton(address(uuid).getParticipant().getUuid());
		Page<PlanEventView> trail = plans.trail(access.to(Segment.PLAN), uuid, page);
		boolean justice = trail.getRows().stream().anyMatch(event -> event.getSubject() == PlanSubject.CONDITION);
		openings.shown(access.viewer(), justice ? EnumSet.of(Segment.PLAN, Segment.JUSTICE) : EnumSet.of(Segment.PLAN), patient,
		    uuid);
		return trail;
	}
	
	@Override
	public Page<MissingView> getMissing(String uuid, PageRequest page) {
		PlanAddress address = address(uuid);
		keep(Collections.singleton(address.getParticipant().getUuid()), uuid);
		PlanRecord plan = plans.ofPatient(address.getParticipant().getPatientId()).stream()
		        .filter(one -> one.getUuid().equals(uuid)).findFirst().orElseThrow(NotFound::new);
		Instant now = time.now();
		List<MissingView> missing = readiness.summary(address.getParticipant(), plan).getMissing().stream()
		        .map(one -> new MissingView(uuid, one, now)).collect(Collectors.toList());
		List<MissingView> part = missing.stream().skip(page.getStart()).limit(page.getSizeAndOne())
		        .collect(Collectors.toList());
		return Page.of(part, page, page.isTotalWanted() ? Long.valueOf(missing.size()) : null);
	}
	
	@Override
	public PlanView referForPlan(NewPlan request) {
		Problems problems = request.found;
		lock.takeByUuid(request.patient);
		Participant participant = access.findForDosing(request.patient, "patient", problems);
		PlanRecord taken = request.uuid == null ? null : plans.takenBy(request.uuid);
		if (taken != null && participant != null && !taken.getVoided()
		        && taken.getPatientId() == participant.getPatientId()) {
			return find(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		if (participant != null && participant.isDead()) {
			problems.add("patient", "peermentor.error.plan.deceased");
		}
		String programme = request.programme == null ? settings.programme() : request.programme;
		Instant at = request.at == null ? time.now() : request.at;
		if (files.template(programme, at.atZone(time.zone()).toLocalDate()) == null) {
			problems.add("programme", "peermentor.error.plan.programme");
		}
		checkPlace("centre", request.centre, problems);
		checkPlace("team", request.team, problems);
		if (request.planned != null) {
			request.planned.at(at).check(problems);
		}
		problems.throwIfAny();
		String key = request.uuid == null ? UUID.randomUUID().toString() : request.uuid;
		PlanRecord plan = desk.move(participant, access.viewer()::holds, PlanMove.of(chain -> {
			PlanChain referred = chain.refer(key, request.custodyKind, request.centre, at);
			return request.planned == null ? referred : referred.plan(request.planned.at(time.now()));
		}).at(at).programme(programme));
		if (request.team != null) {
			plan.setTeam(request.team);
			records.save(plan);
		}
		return find(key);
	}
	
	@Override
	public PlanView changePlan(String uuid, PlanChange change) {
		PlanAddress address = address(uuid);
		if (change.version != null && change.version != address.getVersion()) {
			throw new Stale();
		}
		Viewer viewer = access.viewer();
		if (change.asksToManage() && !viewer.holds(Privileges.MANAGE_PLANS)) {
			throw new NotAllowed("peermentor.error.notPermitted");
		}
		Problems problems = change.found;
		checkPlace("centre", change.centre, problems);
		checkPlace("team", change.team, problems);
		if (change.planned != null) {
			change.planned.at(time.now()).check(problems);
		}
		problems.throwIfAny();
		desk.takeTurn(address);
		Instant at = change.at == null ? time.now() : change.at;
		Object reason = change.closeReason == null ? change.reopenReason : change.closeReason;
		PlanRecord plan = desk.move(address.getParticipant(), viewer::holds,
		    PlanMove.of(chain -> changed(chain, address, change, at)).because(reason).at(at));
		if (change.team != null) {
			plan.setTeam(change.team);
			records.save(plan);
		}
		return find(uuid);
	}
	
	private PlanChain changed(PlanChain before, PlanAddress address, PlanChange change, Instant at) {
		if (!before.last().getKey().equals(address.getUuid())) {
			throw InvalidInput.on("uuid", "peermentor.error.plan.notTheLatest");
		}
		PlanChain chain = before;
		if (change.custodyKind != null) {
			chain = chain.held(change.custodyKind);
		}
		if (change.centre != null) {
			chain = chain.transfer(change.centre, at);
		}
		if (change.planned != null) {
			chain = chain.plan(change.planned.at(time.now()));
		}
		return change.status == null || change.status == chain.last().getStatus() ? chain : moved(chain, address, change, at);
	}
	
	private PlanChain moved(PlanChain chain, PlanAddress address, PlanChange change, Instant at) {
		PlanStatus from = chain.last().getStatus();
		switch (change.status) {
			case CLOSED:
				if (change.closeReason == null) {
					throw InvalidInput.on("reason", Problems.REQUIRED);
				}
				return change.closeReason.isDeath() ? died(chain, change.closeReason, at) : chain.close(change.closeReason, at);
			case PAUSED_IN_HOSPITAL:
				return chain.admit(at);
			case READY:
				return chain.approve(readiness.summary(address.getParticipant(), plan(address)));
			default:
				return back(chain, from, change, at);
		}
	}
	
	/** Moves that lead back to where a plan stood, or on from its beginning. */
	private static PlanChain back(PlanChain chain, PlanStatus from, PlanChange change, Instant at) {
		PlanChain moved;
		if (from == PlanStatus.CLOSED) {
			moved = chain.reopen(change.reopenReason);
		} else if (from == PlanStatus.PAUSED_IN_HOSPITAL) {
			moved = chain.discharge(at);
		} else if (from == PlanStatus.PAUSED_IN_CUSTODY) {
			moved = chain.notInCustody(change.reopenReason);
		} else if (change.status == PlanStatus.PREPARING) {
			moved = chain.prepare(change.reopenReason);
		} else {
			throw InvalidInput.on("status", "peermentor.error.plan.ownAddress", change.status.name());
		}
		if (moved.last().getStatus() != change.status) {
			throw InvalidInput.on("status", "peermentor.error.plan.doesNotFit", from.name(), change.status.name());
		}
		return moved;
	}
	
	/** A death closes everything at once; to say that somebody died asks for the right to close. */
	private PlanChain died(PlanChain chain, CloseReason reason, Instant at) {
		PlanStatus.LIFECYCLE.requireMove(chain.last().getStatus(), PlanStatus.CLOSED, access.viewer()::holds, true);
		return chain.died(reason == CloseReason.DECEASED, at);
	}
	
	private PlanRecord plan(PlanAddress address) {
		List<PlanRecord> all = new ArrayList<>(plans.ofPatient(address.getParticipant().getPatientId()));
		return all.get(all.size() - 1);
	}
	
	@Override
	public void voidTransitionPlan(String uuid, String reason) {
		PlanAddress address = address(uuid);
		desk.takeTurn(address);
		desk.voidPlan(address, reason);
	}
	
	private PlanAddress address(String uuid) {
		PlanAddress address = plans.find(access.to(Segment.PLAN), uuid);
		if (address == null) {
			throw new NotFound();
		}
		return address;
	}
	
	private void checkPlace(String field, String uuid, Problems problems) {
		if (uuid != null && !plans.isPlace(uuid)) {
			problems.add(field, "peermentor.error.contact.location.unknown");
		}
	}
}
