/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.ask.OpenAsk;
import org.openmrs.module.peermentor.ask.OpenAsks;
import org.openmrs.module.peermentor.caseload.ContactKnown;
import org.openmrs.module.peermentor.caseload.LastContacts;
import org.openmrs.module.peermentor.dosing.DoseOutlook;
import org.openmrs.module.peermentor.dosing.DoseReading;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.transition.MentorPresence;
import org.openmrs.module.peermentor.transition.PlanOutline;
import org.openmrs.module.peermentor.transition.PlanOutlines;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Gathers the parts of a card that are open. The number of statements does not depend on how much there is.
 */
@Component("peermentor.CardParts")
class CardParts {
	
	private static final int MOST_DATED = 3;
	
	private static final int MOST_ASKS = 5;
	
	private final CardDao card;
	
	private final PlanOutlines plans;
	
	private final DoseOutlook doses;
	
	private final LastContacts contacts;
	
	private final OpenAsks asks;
	
	private final PersonNames names;
	
	private final SiteTime time;
	
	@Autowired
	CardParts(CardDao card, PlanOutlines plans, DoseOutlook doses, LastContacts contacts, OpenAsks asks,
	    PersonNames names, SiteTime time) {
		this.card = card;
		this.plans = plans;
		this.doses = doses;
		this.contacts = contacts;
		this.asks = asks;
		this.names = names;
		this.time = time;
	}
	
	ClinicianCardView gather(ChartSubject subject, Instant now) {
		boolean facts = subject.isOpen(Segment.CONTACT_FACTS);
		boolean work = subject.isOpen(Segment.EMPLOYMENT);
		boolean plan = subject.isOpen(Segment.PLAN);
		List<CardMentor> mentors = facts || work || plan ? card.mentors(subject, now) : Collections.<CardMentor> emptyList();
		Map<Integer, String> nameOf = names(subject, mentors);
		ClinicianCardView view = new ClinicianCardView(patient(subject, nameOf));
		List<Map<String, Object>> dated = new ArrayList<>();
		ContactKnown known = facts || plan
				? contacts.of(Collections.singleton(subject.getPatientId())).get(subject.getPatientId()) : null;
		if (facts || work) {
			view.mentors = mentors(mentors, subject, nameOf);
			view.lastContact = lastContact(card.lastContact(subject, now));
		}
		if (facts) {
			asks.of(subject.getPatientId(), MOST_ASKS).forEach(ask -> view.openAsks.add(asMap(ask)));
		}
		Instant contactDue = facts && work ? known.getNextDue() : null;
		if (plan) {
			PlanOutline outline = plans.latest(subject.getPatientId(), presence(mentors), known.getLastMet(), now);
			if (outline != null) {
				addPlan(view, outline, dated);
				contactDue = contactDue == null && outline.getNextContact() != null ? begin(outline.getNextContact()) : contactDue;
			}
		}
		if (contactDue != null) {
			dated.add(dated(contactDue, DatedKind.CONTACT_DUE, null));
		}
		if (subject.isOpen(Segment.DOSING)) {
			addDoses(view, subject, now, dated);
		}
		dated.sort(Comparator.comparing(each -> (Instant) each.get("at")));
		view.nextDated = dated.subList(0, Math.min(MOST_DATED, dated.size()));
		return view;
	}
	
	private static MentorPresence presence(List<CardMentor> mentors) {
		List<CardMentor> ofTherapy = mentors.stream().filter(each -> each.getScope().sharesWith(Scope.OAT))
				.collect(Collectors.toList());
		if (ofTherapy.isEmpty()) {
			return MentorPresence.NONE;
		}
		return ofTherapy.stream().allMatch(CardMentor::isOnLeave) ? MentorPresence.ON_LEAVE : MentorPresence.AT_WORK;
	}
	
	private Map<Integer, String> names(ChartSubject subject, List<CardMentor> mentors) {
		Collection<Integer> people = new ArrayList<>();
		mentors.forEach(mentor -> people.add(mentor.getPersonId()));
		people.add(subject.getPatientId());
		return names.of(people);
	}
	
	/** Who may neither read patients nor anything of this one learns no name here. */
	private static Ref patient(ChartSubject subject, Map<Integer, String> nameOf) {
		boolean named = !subject.getOpen().isEmpty() || subject.getViewer().holds("Get Patients");
		return new Ref(subject.getParticipant().getUuid(), named ? nameOf.get(subject.getPatientId()) : null);
	}
	
	/** A mentor for work alone is part of what is told about work. */
	private static List<Map<String, Object>> mentors(List<CardMentor> mentors, ChartSubject subject, Map<Integer, String> nameOf) {
		boolean scoped = subject.isOpen(Segment.PLAN) || subject.isOpen(Segment.DOSING);
		List<Map<String, Object>> shown = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>();
		for (CardMentor mentor : mentors) {
			Segment needed = mentor.getScope() == Scope.EMPLOYMENT ? Segment.EMPLOYMENT : Segment.CONTACT_FACTS;
			if (subject.isOpen(needed) && seen.add(mentor.getUuid())) {
				shown.add(mentor.asMap(nameOf.get(mentor.getPersonId()), scoped));
			}
		}
		return shown;
	}
	
	private static Map<String, Object> lastContact(Object[] row) {
		if (row == null) {
			return null;
		}
		Map<String, Object> contact = new LinkedHashMap<>();
		contact.put("uuid", row[0]);
		contact.put("at", row[1]);
		contact.put("type", TimelineViews.localized(new Ref((String) row[2], (String) row[3])));
		return contact;
	}
	
	private static Map<String, Object> asMap(OpenAsk ask) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("uuid", ask.getUuid());
		map.put("display", ask.getText());
		map.put("kind", ask.getKind());
		map.put("status", ask.getStatus());
		map.put("askedAt", ask.getAskedAt());
		map.put("due", ask.getDue());
		return map;
	}
	
	private void addPlan(ClinicianCardView view, PlanOutline outline, List<Map<String, Object>> dated) {
		view.stage = new LinkedHashMap<>();
		view.stage.put("code", outline.getStatus());
		view.stage.put("display", message("peermentor.stage." + outline.getStatus()));
		view.stage.put("day", outline.getDay());
		view.stage.put("since", outline.getSince());
		view.stage.put("plan", outline.getUuid());
		view.lead = new LinkedHashMap<>();
		view.lead.put("role", outline.getLead().getLead());
		view.lead.put("display", message("peermentor.lead." + outline.getLead().getLead()));
		view.lead.put("reason", outline.getLead());
		if (outline.getPlannedRelease() != null) {
			dated.add(dated(begin(outline.getPlannedRelease()), DatedKind.PLANNED_RELEASE, null));
		}
		outline.getDeadlines().stream().limit(MOST_DATED)
				.forEach(task -> dated.add(dated(task.getAt(), DatedKind.TASK_DUE, task.getTitle())));
	}
	
	private void addDoses(ClinicianCardView view, ChartSubject subject, Instant now, List<Map<String, Object>> dated) {
		List<DoseReading> readings = AccessPolicy.mayKnowReturnToUse(subject.getViewer())
				? doses.readForTeam(subject.getParticipant(), now) : doses.read(subject.getParticipant(), now);
		view.doseClock = new LinkedHashMap<>();
		view.doseClock.put("expected", !readings.isEmpty());
		if (readings.isEmpty()) {
			return;
		}
		DoseReading worst = readings.get(0);
		Instant due = worst.getNextDue() == null ? null
				: worst.getNextDue().getFrom() == null ? begin(worst.getNextDue().getDay()) : worst.getNextDue().getFrom();
		Set<Object> whom = new LinkedHashSet<>();
		worst.getReachedRules().forEach(rule -> whom.addAll(rule.getContacts()));
		view.doseClock.put("state", worst.getState());
		view.doseClock.put("urgency", worst.getUrgency());
		view.doseClock.put("medication", worst.getProduct() == null ? null : worst.getProduct().getMedication());
		view.doseClock.put("lastConfirmedAt", worst.getLastConfirmed() == null ? null : worst.getLastConfirmed().getAt());
		view.doseClock.put("missedDays", worst.getMissedDays());
		view.doseClock.put("nextDueAt", due);
		view.doseClock.put("unknownReason", worst.getUnknownReason());
		view.doseClock.put("contacts", whom);
		if (due != null) {
			dated.add(dated(due, DatedKind.DOSE_DUE, null));
		}
	}
	
	private Instant begin(LocalDate day) {
		return day.atStartOfDay(time.zone()).toInstant();
	}
	
	/** A title of its own, or the word for the kind. */
	private static Map<String, Object> dated(Instant at, DatedKind kind, String title) {
		Map<String, Object> dated = new LinkedHashMap<>();
		dated.put("at", at);
		dated.put("kind", kind);
		dated.put("display", title == null ? message("peermentor.dated." + kind) : title);
		return dated;
	}
	
	private static String message(String code) {
		return Context.getMessageSourceService().getMessage(code, null, code, Context.getLocale());
	}
}
