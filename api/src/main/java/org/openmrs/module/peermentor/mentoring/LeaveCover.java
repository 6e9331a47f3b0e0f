/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Works out whom nobody accompanies while their mentor is away, of what is still ahead: a mentor who stands in and is away
 * too is not there. Two statements and the site's zone, however many leaves and participants there are.
 */
@Component("peermentor.LeaveCover")
class LeaveCover {
	
	private final CoverDao assignments;
	
	private final LeaveDao leaves;
	
	private final SiteTime time;
	
	@Autowired
	LeaveCover(CoverDao assignments, LeaveDao leaves, SiteTime time) {
		this.assignments = assignments;
		this.leaves = leaves;
		this.time = time;
	}
	
	/**
	 * @param rows leaves that the viewer may see
	 * @return leave's uuid to the assignments of it by which somebody in sight is missed; a leave without any is missing
	 */
	Map<String, List<Missed>> of(Visibility visibility, Collection<LeaveRow> rows) {
		Map<String, List<Missed>> missed = new HashMap<>();
		if (!rows.isEmpty()) {
			Instant now = time.now();
			Set<Integer> mentors = rows.stream().map(LeaveRow::getProviderId).collect(Collectors.toSet());
			Board board = new Board(assignments.find(visibility, mentors, now), now);
			for (LeaveRow row : rows) {
				List<Missed> of = board.missed(row.getProviderId(), row.getDays());
				if (!of.isEmpty()) {
					missed.put(row.getUuid(), of);
				}
			}
		}
		return missed;
	}
	
	/**
	 * @return the uuids of all assignments of a mentor by which somebody would be missed on these days
	 */
	Set<String> missedOn(int providerId, LeaveDays days) {
		Instant now = time.now();
		return new Board(assignments.findAll(Collections.singleton(providerId), now), now).missed(providerId, days).stream()
		        .map(missed -> missed.getAssignment().getUuid()).collect(Collectors.toSet());
	}
	
	/** Who is there for whom from now on. */
	private final class Board {
		
		private final ZoneId zone = time.zone();
		
		private final Span ahead;
		
		private final Map<Integer, List<CoverRow>> ofPatient = new HashMap<>();
		
		private final Map<Integer, List<Span>> away = new HashMap<>();
		
		private Board(List<CoverRow> rows, Instant now) {
			this.ahead = new Span(now, null);
			Set<Integer> providers = new HashSet<>();
			for (CoverRow row : rows) {
				providers.add(row.getProviderId());
				ofPatient.computeIfAbsent(row.getPatientId(), patient -> new ArrayList<>()).add(row);
			}
			// A day is never further than a day from another by the clock: the rules look closer.
			leaves.ofProviders(providers, now.atZone(zone).toLocalDate().minusDays(1)).forEach((provider, days) -> away.put(provider,
			    days.stream().map(each -> each.in(zone)).collect(Collectors.toList())));
		}
		
		private List<Missed> missed(int providerId, LeaveDays days) {
			Span leave = days.in(zone).within(ahead);
			List<Missed> missed = new ArrayList<>();
			for (List<CoverRow> rows : ofPatient.values()) {
				List<Cover> others = rows.stream().filter(row -> row.getProviderId() != providerId).map(this::cover)
				        .collect(Collectors.toList());
				for (CoverRow own : rows) {
					Scope scope = own.getProviderId() != providerId ? null
					        : CoverRules.missing(own.getTerm().getScope(), span(own).within(leave), others);
					if (scope != null) {
						missed.add(new Missed(own, scope));
					}
				}
			}
			return missed;
		}
		
		private Cover cover(CoverRow row) {
			return new Cover(row.getTerm(), away.getOrDefault(row.getProviderId(), Collections.<Span> emptyList()));
		}
		
		private Span span(CoverRow row) {
			return new Span(row.getTerm().getStart(), row.getTerm().getEnd());
		}
	}
}
