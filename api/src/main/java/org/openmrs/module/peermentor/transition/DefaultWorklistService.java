/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.transition.WorklistDao.WorkDetails;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the worklist together from three reads, whatever its length: where plans stand, what is said of those that are shown,
 * and how people are called. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultWorklistService implements WorklistService {
	
	private final ParticipantAccess access;
	
	private final Openings openings;
	
	private final WorklistDao worklist;
	
	private final PersonNames names;
	
	private final SiteTime time;
	
	DefaultWorklistService(ParticipantAccess access, Openings openings, WorklistDao worklist, PersonNames names,
	    SiteTime time) {
		this.access = access;
		this.openings = openings;
		this.worklist = worklist;
		this.names = names;
		this.time = time;
	}
	
	@Override
	public WorklistView readWorklist(WorklistCriteria criteria, PageRequest page) {
		Visibility visibility = access.to(Segment.PLAN);
		if (!page.isTotalWanted() && criteria.phases.isEmpty()) {
			List<WorkStanding> shown = worklist.some(visibility, criteria, page.getStart(), page.getSizeAndOne());
			return view(visibility, Page.of(shown, page, null), null);
		}
		List<WorkStanding> all = inPhase(worklist.all(visibility, criteria), criteria.phases, visibility.getAt());
		List<WorkStanding> shown = all.stream().skip(page.getStart()).limit(page.getSizeAndOne())
		        .collect(Collectors.toList());
		return view(visibility, Page.of(shown, page, null), page.isTotalWanted() ? all : null);
	}
	
	/** The rule of the phases counts days of the site's calendar, over each plan's own support window: no query can say it. */
	private List<WorkStanding> inPhase(List<WorkStanding> all, Collection<Phase> phases, Instant now) {
		if (phases.isEmpty()) {
			return all;
		}
		ZoneId zone = time.zone();
		return all.stream()
		        .filter(standing -> phases
		                .contains(new SupportClock(zone, standing.getSupportDays()).phase(standing.getReleasedAt(), now)))
		        .collect(Collectors.toList());
	}
	
	/**
	 * @param counted null if nobody asked for counts
	 */
	private WorklistView view(Visibility visibility, Page<WorkStanding> shown, List<WorkStanding> counted) {
		List<Integer> ids = shown.getRows().stream().map(WorkStanding::getPlanId).collect(Collectors.toList());
		WorkDetails details = ids.isEmpty() ? null : worklist.details(visibility, ids);
		Map<Integer, String> nameOf = names.of(people(details, counted));
		List<WorklistRow> rows = new ArrayList<>();
		for (Integer id : ids) {
			WorkDetail detail = details.byPlan.get(id);
			// Null where another transaction took the plan off the list between the two reads.
			if (detail != null) {
				rows.add(row(detail, nameOf, details.zone, visibility.getAt()));
			}
		}
		openings.shown(visibility.getViewer(), Segment.PLAN, Openings.patients(rows, WorklistRow::getPatient), null);
		return new WorklistView(visibility.getAt(), new Page<>(rows, shown.hasMore(), null),
		        counted == null ? null : WorkCount.of(counted), counted == null ? null : byMentor(counted, nameOf));
	}
	
	private static Set<Integer> people(WorkDetails details, List<WorkStanding> counted) {
		Set<Integer> people = new HashSet<>();
		if (details != null) {
			for (WorkDetail detail : details.byPlan.values()) {
				people.add(detail.patientId);
				people.addAll(detail.getMentors().values());
			}
		}
		if (counted != null) {
			counted.forEach(standing -> people.addAll(standing.getMentors().values()));
		}
		return people;
	}
	
	private static WorklistRow row(WorkDetail detail, Map<Integer, String> nameOf, ZoneId zone, Instant now) {
		SupportClock clock = new SupportClock(zone, detail.supportDays);
		Long day = detail.releasedAt == null ? null : clock.dayNumber(detail.releasedAt, now);
		List<Ref> mentors = new ArrayList<>();
		detail.getMentors().forEach((uuid, person) -> mentors.add(new Ref(uuid, nameOf.get(person))));
		return new WorklistRow(detail, new Ref(detail.patientUuid, nameOf.get(detail.patientId)), detail.getReasons(), mentors,
		        clock.phase(detail.releasedAt, now), day);
	}
	
	private static List<MentorWork> byMentor(List<WorkStanding> counted, Map<Integer, String> nameOf) {
		Map<String, WorkCount> counts = new LinkedHashMap<>();
		Map<String, Integer> people = new HashMap<>();
		for (WorkStanding standing : counted) {
			people.putAll(standing.getMentors());
			Set<String> mentors = standing.getMentors().isEmpty() ? Collections.singleton(null)
			        : standing.getMentors().keySet();
			mentors.forEach(uuid -> counts.computeIfAbsent(uuid, each -> new WorkCount()).add(standing.getSeverity()));
		}
		List<MentorWork> byMentor = new ArrayList<>();
		counts.forEach((uuid, count) -> byMentor
		        .add(new MentorWork(uuid == null ? null : new Ref(uuid, nameOf.get(people.get(uuid))), count)));
		byMentor.sort(MentorWork.MOST_PRESSING_FIRST);
		return byMentor;
	}
}
