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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.openmrs.module.peermentor.dosing.DoseEvent;
import org.openmrs.module.peermentor.dosing.DoseReading;
import org.openmrs.module.peermentor.dosing.Medication;

/**
 * What was known when the door opened, frozen. Its text is canonical: the same facts give the same bytes at any later time
 * and on any machine. It names people and places by key, and holds no words that anybody wrote but the name of a medicine
 * that the module does not know. It holds doses: whoever may not read those may not read it.
 */
public final class HandoverSnapshot {
	
	/** Of the text's form; a later form gets a later number. */
	static final int FORM = 1;
	
	private final String text;
	
	private HandoverSnapshot(String text) {
		this.text = text;
	}
	
	/**
	 * @return the whole text, lines ended by a line feed
	 */
	public String getText() {
		return text;
	}
	
	/**
	 * @return the SHA-256 of the text's bytes in UTF-8, in lower-case hexadecimal
	 */
	public String getDigest() {
		return CanonicalText.digest(text);
	}
	
	public static Builder of(PlanFacts plan, ZoneId zone) {
		return new Builder(plan, zone);
	}
	
	/** Gathers what was known; the order in which it comes in does not matter. */
	public static final class Builder {
		
		private final PlanFacts plan;
		
		private final ZoneId zone;
		
		private Instant takenAt;
		
		private TransitionTemplate template;
		
		private LeadReason lead;
		
		private List<String> mentors = Collections.emptyList();
		
		private List<DoseReading> readings = Collections.emptyList();
		
		private List<Missing> missing = Collections.emptyList();
		
		private List<Task> tasks = Collections.emptyList();
		
		private Map<RescueRoute, RescueRoute.State> routes = Collections.emptyMap();
		
		private HandoverChecklist checklist = new HandoverChecklist(Collections.<HandoverEntry> emptyList());
		
		private Builder(PlanFacts plan, ZoneId zone) {
			this.plan = Objects.requireNonNull(plan.getRelease() == null ? null : plan, "released plan");
			this.zone = Objects.requireNonNull(zone, "zone");
		}
		
		/**
		 * @param instant when it was taken
		 * @param inForce the programme's template
		 */
		public Builder taken(Instant instant, TransitionTemplate inForce) {
			takenAt = instant;
			template = inForce;
			return this;
		}
		
		/**
		 * @param reason who leads
		 * @param mentorKeys the mentors assigned now
		 */
		public Builder leads(LeadReason reason, Collection<String> mentorKeys) {
			lead = reason;
			mentors = new ArrayList<>(mentorKeys);
			Collections.sort(mentors);
			return this;
		}
		
		public Builder doses(Collection<DoseReading> doseReadings) {
			readings = new ArrayList<>(doseReadings);
			readings.sort(Comparator.comparing(Builder::medication, Comparator.nullsFirst(Comparator.naturalOrder()))
			        .thenComparing(Builder::name, Comparator.nullsFirst(Comparator.naturalOrder())));
			return this;
		}
		
		public Builder missing(ReadinessSummary summary) {
			missing = summary.getMissing();
			return this;
		}
		
		/**
		 * @param all the plan's tasks; those that are open are kept
		 */
		public Builder tasks(Collection<Task> all) {
			tasks = new ArrayList<>(all);
			tasks.removeIf(task -> !task.getStatus().isOpen());
			tasks.sort(Comparator.comparing((Task task) -> task.getTemplate().getCode()).thenComparing(Task::getKey));
			return this;
		}
		
		/**
		 * @param open the rescue routes that are open, or may be
		 */
		public Builder routes(Map<RescueRoute, RescueRoute.State> open) {
			List<RescueRoute> sorted = new ArrayList<>(open.keySet());
			sorted.sort(Comparator.comparing(RescueRoute::getCode));
			routes = new LinkedHashMap<>();
			sorted.forEach(route -> routes.put(route, open.get(route)));
			return this;
		}
		
		public Builder checklist(HandoverChecklist handover) {
			checklist = handover;
			return this;
		}
		
		public HandoverSnapshot build() {
			CanonicalText text = new CanonicalText(zone);
			ActualRelease release = plan.getRelease();
			text.part("handover").line("form", FORM).line("zone", zone.getId()).line("taken-at", takenAt)
			        .line("template", template.getProgramme(), template.getVersion());
			text.part("plan").line("key", plan.getKey()).line("previous", plan.getPreviousKey())
			        .line("custody", plan.getCustodyKind());
			plan.getCentres().forEach(stay -> text.line("centre", stay.getFrom(), stay.getCentre()));
			plan.getPlannedHistory().forEach(planned -> text.line("planned", planned.getSaidAt(), planned.getCertainty(),
			    planned.getDay(), planned.getTime(), planned.getWhyUnknown()));
			text.part("release").line("at", release.getAt()).line("estimated", release.isEstimated())
			        .line("place", release.getPlace()).line("kind", release.getKind());
			text.part("lead").line("lead", lead.getLead(), lead);
			mentors.forEach(mentor -> text.line("mentor", mentor));
			text.part("doses");
			readings.forEach(reading -> dose(text, reading));
			text.part("missing");
			missing.forEach(one -> text.line("item", one.getCode(), one.getStatus(), one.getReason(), one.getOwner(),
			    one.isBlocking() ? "blocking" : "not blocking"));
			text.part("tasks");
			ReleasePoint point = ReleasePoint.of(plan);
			tasks.forEach(task -> text.line("task", task.getKey(), task.getTemplate().getCode(),
			    task.getTemplate().getOwner(), task.getStatus(), task.getPerson(), task.deadline(point, zone)));
			text.part("checklist");
			checklist.doneAt(takenAt).forEach((step, entry) -> text.line("done", step, entry.getAt(), entry.getBy()));
			text.part("rescue");
			routes.forEach((route, state) -> text.line("route", route.getCode(), state, route.getName(), route.getContact()));
			return new HandoverSnapshot(text.toString());
		}
		
		private static void dose(CanonicalText text, DoseReading reading) {
			DoseEvent last = reading.getLastConfirmed();
			text.line("product", medication(reading), name(reading), reading.getState(), reading.getUnknownReason());
			text.line("last-confirmed", last == null ? null : last.getAt(), last == null ? null : last.getScheduledDay(),
			    last == null ? null : last.getPlace(), last == null ? null : last.getGrade());
			text.line("next-due", reading.getNextDue() == null ? null : reading.getNextDue().getDay());
			text.line("prescription-days-left", reading.getPrescriptionDaysLeft());
		}
		
		/** Null where nothing is known of any product. */
		private static Medication medication(DoseReading reading) {
			return reading.getProduct() == null ? null : reading.getProduct().getMedication();
		}
		
		private static String name(DoseReading reading) {
			return reading.getProduct() == null ? null : reading.getProduct().getName();
		}
	}
}
