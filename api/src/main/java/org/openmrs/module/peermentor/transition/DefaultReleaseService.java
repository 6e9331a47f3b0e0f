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
import java.util.Map;
import java.util.UUID;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.dosing.DoseOutlook;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records releases and returns through the desk. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultReleaseService implements ReleaseService {
	
	private final SessionFactory sessionFactory;
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final PlanDao plans;
	
	private final PlanPartDao parts;
	
	private final PlanReader reader;
	
	private final PlanDesk desk;
	
	private final SnapshotDesk snapshots;
	
	private final AlertDao alerts;
	
	private final Openings openings;
	
	private final Readiness readiness;
	
	private final DoseOutlook doses;
	
	private final TransitionFiles files;
	
	private final TaskNames names;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	DefaultReleaseService(SessionFactory sessionFactory, ParticipantAccess access, PersonLock lock, PlanDao plans,
	    PlanPartDao parts, PlanReader reader, PlanDesk desk, SnapshotDesk snapshots, AlertDao alerts, Openings openings,
	    Readiness readiness, DoseOutlook doses, TransitionFiles files, TaskNames names, Settings settings,
	    SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.access = access;
		this.lock = lock;
		this.plans = plans;
		this.parts = parts;
		this.reader = reader;
		this.desk = desk;
		this.snapshots = snapshots;
		this.alerts = alerts;
		this.openings = openings;
		this.readiness = readiness;
		this.doses = doses;
		this.files = files;
		this.names = names;
		this.settings = settings;
		this.time = time;
	}
	
	@Override
	public ReleaseView getRelease(String planUuid) {
		ReleaseView view = find(planUuid);
		Collection<String> patient = Collections.singleton(view.getPatient().getUuid());
		openings.shown(access.viewer(),
		    view.tellsOfDoses() ? EnumSet.of(Segment.PLAN, Segment.DOSING) : EnumSet.of(Segment.PLAN), patient, planUuid);
		return view;
	}
	
	private ReleaseView find(String planUuid) {
		Visibility visibility = access.to(Segment.PLAN);
		PlanAddress address = plans.find(visibility, planUuid);
		PlanView plan = address == null ? null : reader.find(visibility, planUuid);
		if (plan == null || plan.getRelease() == null) {
			throw new NotFound();
		}
		return view(address.getParticipant(), address.getPlanId(), plan);
	}
	
	@Override
	public Page<ReleaseView> getReleases(String patientUuid, PageRequest page) {
		Page<PlanView> found = reader.list(access.to(Segment.PLAN), new PlanCriteria().patient(patientUuid).released(), page);
		List<ReleaseView> views = new ArrayList<>();
		for (PlanView plan : found.getRows()) {
			views.add(new ReleaseView(plan, null));
		}
		keep(found);
		return new Page<>(views, found.hasMore(), found.getTotal());
	}
	
	@Override
	public Page<ReturnView> getReturns(String patientUuid, PageRequest page) {
		Page<PlanView> found = reader.list(access.to(Segment.PLAN),
		    new PlanCriteria().patient(patientUuid).statuses(EnumSet.of(PlanStatus.PAUSED_IN_CUSTODY)), page);
		List<ReturnView> views = new ArrayList<>();
		for (PlanView plan : found.getRows()) {
			views.add(new ReturnView(plan));
		}
		keep(found);
		return new Page<>(views, found.hasMore(), found.getTotal());
	}
	
	private void keep(Page<PlanView> shown) {
		openings.shown(access.viewer(), Segment.PLAN, Openings.patients(shown.getRows(), PlanView::getPatient), null);
	}
	
	@Override
	public ReleaseView releaseNow(NewRelease request) {
		Participant participant = participant(request);
		Instant at = request.at == null ? time.now() : request.at;
		ActualRelease release = new ActualRelease(at, request.estimated, request.place, request.kind);
		String key = UUID.randomUUID().toString();
		PlanRecord plan = desk.move(participant, access.viewer()::holds,
		    PlanMove.of(chain -> chain.releaseNow(key, release)).at(at).programme(settings.programme()));
		snapshots.take(participant, plan);
		return find(plan.getUuid());
	}
	
	@Override
	public ReturnView returnToCustody(NewRelease request, String centre) {
		if (centre != null && !plans.isPlace(centre)) {
			request.found.add("centre", "peermentor.error.contact.location.unknown");
		}
		Participant participant = participant(request);
		Instant at = request.at == null ? time.now() : request.at;
		PlanRecord plan = desk.move(participant, access.viewer()::holds,
		    PlanMove.of(chain -> chain.returnToCustody(centre, at)).at(at));
		return new ReturnView(reader.find(access.to(Segment.PLAN), plan.getUuid()));
	}
	
	/** With their turn taken before anything is read. */
	private Participant participant(NewRelease request) {
		Problems problems = request.found;
		lock.takeByUuid(request.patient);
		Participant participant = access.findForDosing(request.patient, "patient", problems);
		if (participant != null && participant.isDead()) {
			problems.add("patient", "peermentor.error.plan.deceased");
		}
		problems.throwIfAny();
		return participant;
	}
	
	private ReleaseView view(Participant participant, Integer planId, PlanView plan) {
		Instant now = time.now();
		PlanRecord record = sessionFactory.getCurrentSession().get(PlanRecord.class, planId);
		boolean dosing = access.mayAlsoSee(Segment.DOSING, participant);
		// What was frozen tells of doses too.
		ReleaseView view = new ReleaseView(plan,
		        dosing ? sessionFactory.getCurrentSession().get(SnapshotRecord.class, planId) : null);
		for (Object[] told : alerts.ofPlan(planId)) {
			view.told((Instant) told[0], (OwnerRole) told[1], (String) told[2]);
		}
		view.missing(readiness.summary(participant, record));
		List<TaskRecord> tasks = parts.tasks(planId);
		Map<Integer, Ref> people = names.of(tasks);
		for (TaskRecord each : tasks) {
			Task task = each.toFact();
			if (task.getStatus().isOpen()) {
				view.task(task, task.deadline(record.getReleasePoint(), time.zone()), people.get(each.getPersonId()));
			}
		}
		files.rescueRoutes().openAt(now, time.zone()).forEach(view::route);
		if (dosing) {
			doses.read(participant, now).forEach(view::dose);
		}
		return view;
	}
}
