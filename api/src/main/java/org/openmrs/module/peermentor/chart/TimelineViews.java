/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.contact.ContactFacts;
import org.openmrs.module.peermentor.contact.ObservedFacts;
import org.openmrs.module.peermentor.contact.SharedLine;
import org.openmrs.module.peermentor.contact.SharedLines;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes the pictures of the rows of a timeline, in two statements for any number of them.
 */
@Component("peermentor.TimelineViews")
class TimelineViews {
	
	private final ObservedFacts facts;
	
	private final SharedLines lines;
	
	private final SiteTime time;
	
	@Autowired
	TimelineViews(ObservedFacts facts, SharedLines lines, SiteTime time) {
		this.facts = facts;
		this.lines = lines;
		this.time = time;
	}
	
	/**
	 * @param entries that the viewer may see
	 */
	List<TimelineView> of(List<TimelineEntry> entries, Viewer viewer) {
		Collection<Integer> contacts = new ArrayList<>();
		entries.stream().filter(entry -> entry.kind == TimelineKind.CONTACT).forEach(entry -> contacts.add(entry.reference));
		Map<Integer, ContactFacts> known = facts.of(contacts);
		Map<Integer, SharedLine> shared = lines.of(contacts, viewer);
		ZoneId zone = time.zone();
		List<TimelineView> views = new ArrayList<>();
		for (TimelineEntry entry : entries) {
			boolean contact = entry.kind == TimelineKind.CONTACT;
			entry.type = localized(entry.type);
			views.add(new TimelineView(uuid(entry), what(entry) + ", " + entry.at.atZone(zone).toLocalDate(), entry, contact ? known.get(entry.reference) : null,
					contact ? shared.get(entry.reference) : null));
		}
		return views;
	}
	
	/** Several steps of one referral are several lines; each is named by the referral and what it became. */
	private static String uuid(TimelineEntry entry) {
		if (entry.kind == TimelineKind.REFERRAL) {
			return entry.referral.getUuid();
		}
		return entry.event == null ? entry.encounter : entry.event;
	}
	
	private static String what(TimelineEntry entry) {
		if (entry.kind == TimelineKind.REFERRAL) {
			return message("peermentor.referral." + ReferralLine.status(entry.code)) + ": " + entry.referral.getDisplay();
		}
		return entry.type == null ? message("peermentor.milestone." + entry.code) : entry.type.getDisplay();
	}
	
	TimelineView ofUnsharedNotes(ChartSubject subject) {
		return new TimelineView(subject.getParticipant().getUuid(), message("peermentor.chart.unsharedNotes"),
				new TimelineEntry(TimelineKind.UNSHARED_NOTES, 0, null, null), null, null);
	}
	
	/** As the REST module does: a message, if there is one for the user's language, before the name in the database. */
	static Ref localized(Ref type) {
		return type == null ? null : new Ref(type.getUuid(), Context.getMessageSourceService().getMessage(
			"ui.i18n.EncounterType.name." + type.getUuid(), null, type.getDisplay(), Context.getLocale()));
	}
	
	private static String message(String code) {
		return Context.getMessageSourceService().getMessage(code, null, code, Context.getLocale());
	}
}
