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
import java.util.List;
import java.util.stream.Collectors;

import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One plan as it is kept. {@link PlanFacts} is the same as a fact for the rules, which alone decide what it becomes.
 */
@Entity(name = "PeerTransitionPlan")
@Table(name = "peermentor_plan")
public class PlanRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "plan_id")
	private Integer planId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Column(name = "place_in_chain", nullable = false)
	private int placeInChain;
	
	@Column(name = "previous", length = 38)
	private String previous;
	
	@Column(name = "programme", length = 50, nullable = false, updatable = false)
	private String programme;
	
	@Column(name = "template_version", nullable = false, updatable = false)
	private int templateVersion;
	
	@Column(name = "support_days", nullable = false, updatable = false)
	private int supportDays;
	
	@Column(name = "in_reach_days", nullable = false, updatable = false)
	private int inReachDays;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "opened_at", nullable = false, updatable = false)
	private Instant openedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 30, nullable = false)
	private PlanStatus status;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "custody_kind", length = 20, nullable = false)
	private CustodyKind custodyKind;
	
	@Column(name = "centre", length = 38)
	private String centre;
	
	@Column(name = "team", length = 38)
	private String team;
	
	@Column(name = "planned_day")
	private LocalDate plannedDay;
	
	@Column(name = "planned_time", length = 5)
	private String plannedTime;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "planned_certainty", length = 20)
	private ReleaseCertainty plannedCertainty;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "planned_why_unknown", length = 30)
	private WhyUnknown plannedWhyUnknown;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "released_at")
	private Instant releasedAt;
	
	@Column(name = "released_estimated")
	private Boolean releasedEstimated;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "released_place", length = 20)
	private ReleasePlace releasedPlace;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "released_kind", length = 20)
	private ReleaseKind releasedKind;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "met_at")
	private Instant metAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "close_reason", length = 30)
	private CloseReason closeReason;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "closed_at")
	private Instant closedAt;
	
	/** The site's day on which everything about it was last looked at. */
	@Column(name = "checked_on", nullable = false)
	private LocalDate checkedOn;
	
	@ElementCollection
	@CollectionTable(name = "peermentor_plan_centre", joinColumns = @JoinColumn(name = "plan_id"))
	@OrderColumn(name = "place_in_row")
	@Fetch(FetchMode.SUBSELECT)
	private List<CentreRow> centres = new ArrayList<>();
	
	@ElementCollection
	@CollectionTable(name = "peermentor_plan_date", joinColumns = @JoinColumn(name = "plan_id"))
	@OrderColumn(name = "place_in_row")
	@Fetch(FetchMode.SUBSELECT)
	private List<PlannedRow> planned = new ArrayList<>();
	
	@ElementCollection
	@CollectionTable(name = "peermentor_plan_pause", joinColumns = @JoinColumn(name = "plan_id"))
	@OrderColumn(name = "place_in_row")
	@Fetch(FetchMode.SUBSELECT)
	private List<PauseRow> pauses = new ArrayList<>();
	
	/** For Hibernate. */
	PlanRecord() {
	}
	
	/**
	 * @param programme the programme as it is in force when the plan begins
	 * @param templateVersion of the template it begins with
	 * @param today the site's day; a plan that begins is looked at whole, and by the check of the night only after it
	 */
	PlanRecord(int patientId, Programme programme, int templateVersion, PlanFacts facts, LocalDate today) {
		this.patientId = patientId;
		this.programme = programme.getName();
		this.templateVersion = templateVersion;
		this.supportDays = programme.getSupportDays();
		this.inReachDays = programme.getInReachDays();
		this.openedAt = facts.getOpenedAt();
		this.checkedOn = today;
		setUuid(facts.getKey());
	}
	
	/**
	 * Becomes what the rules made of it.
	 * 
	 * @param place where it stands among the participant's plans, from 0
	 */
	void become(PlanFacts facts, int place) {
		placeInChain = place;
		previous = facts.getPreviousKey();
		status = facts.getStatus();
		custodyKind = facts.getCustodyKind();
		metAt = facts.getMetAt();
		closeReason = facts.getCloseReason();
		closedAt = facts.getClosedAt();
		plan(facts.getPlanned());
		release(facts.getRelease());
		replace(centres, facts.getCentres().stream().map(CentreRow::new).collect(Collectors.toList()));
		replace(planned, facts.getPlannedHistory().stream().map(PlannedRow::new).collect(Collectors.toList()));
		replace(pauses, facts.getPauses().stream().map(PauseRow::new).collect(Collectors.toList()));
		centre = centres.isEmpty() ? null : centres.get(centres.size() - 1).toFact().getCentre();
	}
	
	private void plan(PlannedRelease said) {
		plannedDay = said == null ? null : said.getDay();
		plannedTime = said == null || said.getTime() == null ? null : said.getTime().toString();
		plannedCertainty = said == null ? null : said.getCertainty();
		plannedWhyUnknown = said == null ? null : said.getWhyUnknown();
	}
	
	private void release(ActualRelease release) {
		releasedAt = release == null ? null : release.getAt();
		releasedEstimated = release == null ? null : release.isEstimated();
		releasedPlace = release == null ? null : release.getPlace();
		releasedKind = release == null ? null : release.getKind();
	}
	
	private static <T> void replace(List<T> kept, List<T> now) {
		if (!kept.equals(now)) {
			kept.clear();
			kept.addAll(now);
		}
	}
	
	/**
	 * @return the same as a fact for the rules, by its uuid
	 */
	PlanFacts toFact() {
		PlanFacts facts = opened();
		for (CentreRow row : centres) {
			facts = facts.inCentre(row.toFact().getCentre(), row.toFact().getFrom());
		}
		for (PlannedRow row : planned) {
			facts = facts.planned(row.toFact());
		}
		return withCourse(facts);
	}
	
	/**
	 * @return the same without where somebody was held and what was planned, which is not read for it
	 */
	PlanFacts toCourse() {
		return withCourse(opened());
	}
	
	private PlanFacts opened() {
		return PlanFacts.opened(getUuid(), previous, openedAt).custodyKind(custodyKind);
	}
	
	private PlanFacts withCourse(PlanFacts begun) {
		PlanFacts facts = begun;
		for (PauseRow row : pauses) {
			facts = facts.paused(row.toFact());
		}
		if (releasedAt != null) {
			facts = facts.released(getRelease());
		}
		if (metAt != null) {
			facts = facts.met(metAt);
		}
		return closedAt == null ? facts.status(status) : facts.closed(closeReason, closedAt);
	}
	
	/**
	 * @return when release is or was, null in it where nobody knows; without reading what was said before
	 */
	ReleasePoint getReleasePoint() {
		if (releasedAt != null) {
			return ReleasePoint.at(releasedAt);
		}
		PlannedRelease said = getPlanned();
		return said == null ? ReleasePoint.unknown() : ReleasePoint.of(said);
	}
	
	/**
	 * @return the last word about the planned release, null if there is none
	 */
	PlannedRelease getPlanned() {
		return plannedCertainty == null ? null
		        : PlannedRelease.of(plannedDay, plannedTime == null ? null : LocalTime.parse(plannedTime), plannedCertainty,
		            plannedWhyUnknown, openedAt);
	}
	
	/**
	 * @return null if it has not happened
	 */
	ActualRelease getRelease() {
		return releasedAt == null ? null
		        : new ActualRelease(releasedAt, Boolean.TRUE.equals(releasedEstimated), releasedPlace, releasedKind);
	}
	
	@Override
	public Integer getId() {
		return planId;
	}
	
	@Override
	public void setId(Integer id) {
		this.planId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	void setPatientId(int patientId) {
		this.patientId = patientId;
	}
	
	String getPrevious() {
		return previous;
	}
	
	String getProgramme() {
		return programme;
	}
	
	int getTemplateVersion() {
		return templateVersion;
	}
	
	int getSupportDays() {
		return supportDays;
	}
	
	int getInReachDays() {
		return inReachDays;
	}
	
	Instant getOpenedAt() {
		return openedAt;
	}
	
	PlanStatus getStatus() {
		return status;
	}
	
	CustodyKind getCustodyKind() {
		return custodyKind;
	}
	
	/**
	 * @return the uuid of the location where the participant is or was last held, null if not known
	 */
	String getCentre() {
		return centre;
	}
	
	/**
	 * @return the uuid of the location whose transition team it is, null if nobody said
	 */
	String getTeam() {
		return team;
	}
	
	void setTeam(String team) {
		this.team = team;
	}
	
	Instant getMetAt() {
		return metAt;
	}
	
	CloseReason getCloseReason() {
		return closeReason;
	}
	
	Instant getClosedAt() {
		return closedAt;
	}
}
