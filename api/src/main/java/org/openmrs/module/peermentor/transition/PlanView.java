/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A transition plan as its readers see it: what is kept, and what follows from it at the moment of reading.
 */
public final class PlanView implements View {
	
	private final PlanRow row;
	
	private final PlanFacts facts;
	
	private final Phase phase;
	
	private final Long dayNumber;
	
	private final LeadReason lead;
	
	private final LocalDate nextContact;
	
	private final Map<String, Ref> places;
	
	/**
	 * @param dayNumber null before release
	 * @param nextContact null where none is due
	 * @param places by uuid, those of the centres
	 */
	PlanView(PlanRow row, PlanFacts facts, Phase phase, Long dayNumber, LeadReason lead, LocalDate nextContact,
	    Map<String, Ref> places) {
		this.row = row;
		this.facts = facts;
		this.phase = phase;
		this.dayNumber = dayNumber;
		this.lead = lead;
		this.nextContact = nextContact;
		this.places = places;
	}
	
	@Override
	public String getUuid() {
		return facts.getKey();
	}
	
	@Override
	public String getDisplay() {
		return facts.getStatus().name();
	}
	
	public int getVersion() {
		return row.getRecord().getVersion();
	}
	
	public Ref getPatient() {
		return row.getPatient();
	}
	
	public String getProgramme() {
		return row.getRecord().getProgramme();
	}
	
	/**
	 * @return of the template that the plan began with
	 */
	public int getTemplateVersion() {
		return row.getRecord().getTemplateVersion();
	}
	
	/**
	 * @return the last day of the support window, counted from the day of release
	 */
	public int getSupportDays() {
		return row.getRecord().getSupportDays();
	}
	
	/**
	 * @return the uuid of the plan of the release before, null if there is none
	 */
	public String getPrevious() {
		return facts.getPreviousKey();
	}
	
	public Instant getOpenedAt() {
		return facts.getOpenedAt();
	}
	
	public PlanStatus getStatus() {
		return facts.getStatus();
	}
	
	public CustodyKind getCustodyKind() {
		return facts.getCustodyKind();
	}
	
	/**
	 * @return where the participant is or was last held, null if not known
	 */
	public Ref getCentre() {
		return row.getCentre();
	}
	
	/**
	 * @return the place whose transition team it is, null if nobody said
	 */
	public Ref getTeam() {
		return row.getTeam();
	}
	
	/**
	 * @return the last word about the planned release: plannedOn, plannedTime, certainty, whyUnknown, saidAt; null if there is
	 *         none
	 */
	public Map<String, Object> getPlanned() {
		return facts.getPlanned() == null ? null : planned(facts.getPlanned());
	}
	
	/**
	 * @return every word about it, the last one last
	 */
	public List<Map<String, Object>> getPlannedHistory() {
		List<Map<String, Object>> history = new ArrayList<>();
		facts.getPlannedHistory().forEach(said -> history.add(planned(said)));
		return history;
	}
	
	private static Map<String, Object> planned(PlannedRelease said) {
		Map<String, Object> planned = new LinkedHashMap<>();
		LocalTime time = said.getTime();
		planned.put("plannedOn", said.getDay());
		planned.put("plannedTime", time == null ? null : time.toString());
		planned.put("certainty", said.getCertainty());
		planned.put("whyUnknown", said.getWhyUnknown());
		planned.put("saidAt", said.getSaidAt());
		return planned;
	}
	
	/**
	 * @return at, estimated, place, kind; null if it has not happened
	 */
	public Map<String, Object> getRelease() {
		ActualRelease happened = facts.getRelease();
		if (happened == null) {
			return null;
		}
		Map<String, Object> release = new LinkedHashMap<>();
		release.put("at", happened.getAt());
		release.put("estimated", happened.isEstimated());
		release.put("place", happened.getPlace());
		release.put("kind", happened.getKind());
		return release;
	}
	
	/**
	 * @return days of the site's calendar since the day of release, which is day 0; null before it
	 */
	public Long getDayNumber() {
		return dayNumber;
	}
	
	public Phase getPhase() {
		return phase;
	}
	
	/**
	 * @return who leads now
	 */
	public Lead getLead() {
		return lead.getLead();
	}
	
	/**
	 * @return why they do
	 */
	public LeadReason getLeadReason() {
		return lead;
	}
	
	/**
	 * @return when the participant was first met after release, null if never
	 */
	public Instant getMetAt() {
		return facts.getMetAt();
	}
	
	/**
	 * @return the day on which they have to be met at the latest by the programme's cadence; null before release, in custody
	 *         and hospital, and after the support window
	 */
	public LocalDate getNextContactOn() {
		return nextContact;
	}
	
	/**
	 * @return each with its centre and since when
	 */
	public List<Map<String, Object>> getCentres() {
		List<Map<String, Object>> centres = new ArrayList<>();
		for (CentreStay stay : facts.getCentres()) {
			Map<String, Object> centre = new LinkedHashMap<>();
			centre.put("centre", places.getOrDefault(stay.getCentre(), new Ref(stay.getCentre(), null)));
			centre.put("from", stay.getFrom());
			centres.add(centre);
		}
		return centres;
	}
	
	/** Null unless the plan waits. */
	Instant getPausedSince() {
		List<Pause> pauses = facts.getPauses();
		Pause last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
		return last == null || last.getTo() != null ? null : last.getFrom();
	}
	
	/**
	 * @return each with where (CUSTODY or HOSPITAL), from and to, which is null while it lasts
	 */
	public List<Map<String, Object>> getPauses() {
		List<Map<String, Object>> pauses = new ArrayList<>();
		for (Pause pause : facts.getPauses()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("where", pause.isCustody() ? "CUSTODY" : "HOSPITAL");
			one.put("from", pause.getFrom());
			one.put("to", pause.getTo());
			pauses.add(one);
		}
		return pauses;
	}
	
	/**
	 * @return null while open
	 */
	public CloseReason getCloseReason() {
		return facts.getCloseReason();
	}
	
	/**
	 * @return null while open
	 */
	public Instant getClosedAt() {
		return facts.getClosedAt();
	}
}
