/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openmrs.Privilege;
import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.ClinicalReads;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.util.PrivilegeConstants;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out what of a chart is open, reads that, and keeps what was shown. Public because the platform wraps what is
 * transactional from another class loader.
 */
@Transactional
public class DefaultTimelineService implements TimelineService {
	
	private final ChartGate gate;
	
	private final TimelineDao timeline;
	
	private final TimelineViews views;
	
	private final Openings openings;
	
	DefaultTimelineService(ChartGate gate, TimelineDao timeline, TimelineViews views, Openings openings) {
		this.gate = gate;
		this.timeline = timeline;
		this.views = views;
		this.openings = openings;
	}
	
	@Override
	public TimelinePage getTimeline(TimelineCriteria criteria, int size, boolean counted) {
		ChartSubject subject = gate.require(criteria.getPatient());
		TimelineSight sight = sight(subject, criteria.getKinds());
		List<TimelineEntry> found = sight.isNothing() ? new ArrayList<>()
				: timeline.page(subject, sight, criteria, size + 1);
		List<TimelineEntry> shown = found.subList(0, Math.min(size, found.size()));
		shown.stream().filter(row -> !mayTellReferral(subject, row)).forEach(row -> row.referral = null);
		Long total = !counted ? null : sight.isNothing() ? Long.valueOf(0) : timeline.count(subject, sight, criteria);
		List<TimelineView> views = this.views.of(shown, subject.getViewer());
		openings.shown(subject.getViewer(), segments(shown, views), Collections.singleton(subject.getParticipant().getUuid()), null);
		List<TimelineView> rows = new ArrayList<>();
		if (isFirst(criteria) && subject.hasUnsharedNotes()) {
			rows.add(this.views.ofUnsharedNotes(subject));
		}
		rows.addAll(views);
		TimelineEntry last = found.size() > size ? shown.get(size - 1) : null;
		return new TimelinePage(rows, last == null ? null : new TimelineCursor(last.at, last.kind, last.reference), total);
	}
	
	/** For which referral somebody went along is of the referral's segment, whatever opens the contact. */
	private static boolean mayTellReferral(ChartSubject subject, TimelineEntry row) {
		return row.referral == null
				|| (subject.getViewer().holds(Privileges.VIEW_REFERRALS) && subject.isOpen(row.referralOf));
	}
	
	/** Notes that are not shared have no date by which they could be told. */
	private static boolean isFirst(TimelineCriteria criteria) {
		return criteria.getBefore() == null && criteria.getFrom() == null && criteria.getTo() == null
				&& criteria.getKinds().contains(TimelineKind.UNSHARED_NOTES);
	}
	
	/** The clinical encounters are the platform's: whoever may read them there may read them here. */
	private static TimelineSight sight(ChartSubject subject, Set<TimelineKind> kinds) {
		User user = Context.getAuthenticatedUser();
		boolean encounters = subject.getViewer().holds(PrivilegeConstants.GET_ENCOUNTERS) && !ClinicalReads.isMentorOnly(user);
		return new TimelineSight(subject, kinds, encounters, encounters ? held(user) : null);
	}
	
	private static Collection<String> held(User user) {
		if (user.isSuperUser()) {
			return null;
		}
		Collection<String> held = new ArrayList<>();
		for (Privilege privilege : user.getPrivileges()) {
			held.add(privilege.getPrivilege());
		}
		return held;
	}
	
	private static Set<Segment> segments(List<TimelineEntry> shown, List<TimelineView> views) {
		Set<Segment> segments = EnumSet.noneOf(Segment.class);
		for (TimelineEntry row : shown) {
			if (row.referral != null) {
				segments.add(row.referralOf);
			}
			if (row.kind == TimelineKind.CONTACT) {
				segments.add(isWork(row) ? Segment.EMPLOYMENT : Segment.CONTACT_FACTS);
			} else if (row.kind == TimelineKind.PLAN) {
				segments.add(Segment.PLAN);
			} else if (row.kind == TimelineKind.REFERRAL) {
				segments.add(ReferralLine.isWork(row.code) ? Segment.EMPLOYMENT : Segment.PLAN);
			}
		}
		if (views.stream().anyMatch(view -> view.getSharedLine() != null)) {
			segments.add(Segment.SHARED_LINE);
		}
		return segments;
	}
	
	private static boolean isWork(TimelineEntry row) {
		return ContactKind.EMPLOYMENT_SUPPORT.name().equals(row.code);
	}
}
