/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.directory.ListedService;
import org.openmrs.module.peermentor.directory.NeedTerm;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A participant's referral to a service: to whom, for what, what may be told, and where it stands. {@link ReferralDesk} is its
 * only writer. What the service is told stays as it was when it was sent; which service it was stays as it was when the
 * referral was written, whatever becomes of the listing.
 */
@Entity(name = "PeerReferral")
@Table(name = "peermentor_referral")
class ReferralRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** The longest note to the service, in characters. */
	static final int LONGEST_NOTE = 1_000;
	
	/** The longest name to ask for, in characters. */
	static final int LONGEST_NAME = 60;
	
	/** How to reach somebody, in characters. */
	static final int LONGEST_REACH = 1_000;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "referral_id")
	private Integer referralId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	/** The uuid of the service at a location, or of the service; no foreign key: the directory forgets nothing. */
	@Column(name = "listing", length = 38, nullable = false)
	private String listing;
	
	@Column(name = "service", length = 38, nullable = false)
	private String service;
	
	@Column(name = "service_name", length = 255, nullable = false)
	private String serviceName;
	
	/** The name by which a consent names it. */
	@Column(name = "organisation", length = 255, nullable = false)
	private String organisation;
	
	/** Null if the service has no place. */
	@Column(name = "place_name", length = 255)
	private String placeName;
	
	/** The code of a {@link NeedTerm}. */
	@Column(name = "need", length = 40, nullable = false)
	private String need;
	
	/** Who in the team meets it: it follows from the need. */
	@Enumerated(EnumType.STRING)
	@Column(name = "scope", length = 20, nullable = false)
	private Scope scope;
	
	@Column(name = "plan_item", length = 38)
	private String planItem;
	
	@Column(name = "plan_task", length = 38)
	private String planTask;
	
	/** The uuid of the participant's goal that it serves; no service is told of it. */
	@Column(name = "goal", length = 38)
	private String goal;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "urgency", length = 20, nullable = false)
	private Urgency urgency = Urgency.ROUTINE;
	
	@Column(name = "contact_prohibited", nullable = false)
	private boolean contactProhibited;
	
	@Column(name = "ask_for", length = LONGEST_NAME)
	private String askFor;
	
	/** The names of the segments, with commas between them; empty for none. */
	@Column(name = "segments", length = 255, nullable = false)
	private String segments = "";
	
	@Column(name = "note", length = LONGEST_NOTE)
	private String note;
	
	/** How the participant is reached, as it was when the referral was sent; null where the service was not told. */
	@Column(name = "reach_how", length = LONGEST_REACH)
	private String reachHow;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "answer_due")
	private Instant answerDue;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "reach_due")
	private Instant reachDue;
	
	/** When it is to go; null if it is not waiting to go. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "queued_for")
	private Instant queuedFor;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "send_way", length = 20)
	private SendWay way;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "sent_at")
	private Instant sentAt;
	
	@Column(name = "sent_by")
	private Integer sentBy;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private ReferralStatus status;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private ReferralReason reason;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "status_at", nullable = false)
	private Instant statusAt;
	
	/** Since when what is said of its outcome disagrees; null if it does not. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "disagrees_since")
	private Instant disagreesSince;
	
	/** For Hibernate. */
	ReferralRecord() {
	}
	
	/**
	 * @param to as it is listed now
	 * @param at when it is written
	 */
	ReferralRecord(int patientId, ListedService to, Instant at) {
		this.patientId = patientId;
		this.status = ReferralStatus.LIFECYCLE.getInitial();
		this.statusAt = at;
		referTo(to);
	}
	
	final void referTo(ListedService to) {
		listing = to.getListing();
		service = to.getService();
		serviceName = to.getServiceName();
		organisation = to.getOrganisationName();
		placeName = to.getPlaceName();
	}
	
	/**
	 * @param scopeOfNeed {@link Scope#EMPLOYMENT} for work, else {@link Scope#OAT}
	 */
	void isFor(String needCode, Scope scopeOfNeed, Urgency howSoon) {
		need = needCode;
		scope = scopeOfNeed;
		urgency = howSoon;
	}
	
	/**
	 * @param item the uuid of a readiness item of the participant's plan, null for none
	 * @param task the uuid of a task of the participant's plan, null for none
	 * @param served the uuid of a goal of the participant, null for none
	 */
	void comesFrom(String item, String task, String served) {
		planItem = item;
		planTask = task;
		goal = served;
	}
	
	/**
	 * @param name to ask for where identity is not told; null for none
	 * @param words for the service, null for none
	 */
	void tell(Collection<Segment> told, String name, String words, boolean prohibited) {
		segments = EnumSet.allOf(Segment.class).stream().filter(told::contains).map(Segment::name).collect(Collectors.joining(","));
		askFor = name;
		note = words;
		contactProhibited = prohibited;
	}
	
	/**
	 * @param answer by when the service is to have answered, null if nobody said
	 * @param reach by when the participant is to have been seen, null if nobody said
	 */
	void expect(Instant answer, Instant reach) {
		answerDue = answer;
		reachDue = reach;
	}
	
	/**
	 * @param at null to take it out of the queue
	 */
	void queue(Instant at, SendWay by) {
		queuedFor = at;
		way = by;
	}
	
	/**
	 * It leaves.
	 * 
	 * @param howToReach what the service is told of how to reach the participant, null for nothing
	 * @param userId by whom
	 */
	void send(SendWay by, String howToReach, int userId, Instant at) {
		queuedFor = null;
		way = by;
		reachHow = howToReach;
		sentAt = at;
		sentBy = userId;
	}
	
	/**
	 * @param why null where none is needed
	 */
	void move(ReferralStatus to, ReferralReason why, Instant at) {
		status = to;
		reason = why;
		statusAt = at;
		if (to != ReferralStatus.DRAFT) {
			queuedFor = null;
		}
	}
	
	/**
	 * @param since null if what is said agrees
	 */
	void disagree(Instant since) {
		disagreesSince = since;
	}
	
	@Override
	public Integer getId() {
		return referralId;
	}
	
	@Override
	public void setId(Integer id) {
		this.referralId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	String getListing() {
		return listing;
	}
	
	String getService() {
		return service;
	}
	
	String getServiceName() {
		return serviceName;
	}
	
	String getOrganisation() {
		return organisation;
	}
	
	String getPlaceName() {
		return placeName;
	}
	
	String getNeed() {
		return need;
	}
	
	Scope getScope() {
		return scope;
	}
	
	/**
	 * @return of what segment the referral is, so that who meets it follows
	 */
	Segment getSegment() {
		return scope == Scope.EMPLOYMENT ? Segment.EMPLOYMENT : Segment.PLAN;
	}
	
	String getPlanItem() {
		return planItem;
	}
	
	String getPlanTask() {
		return planTask;
	}
	
	String getGoal() {
		return goal;
	}
	
	Urgency getUrgency() {
		return urgency;
	}
	
	/**
	 * @return whether the participant does not want the service to contact them
	 */
	boolean isContactProhibited() {
		return contactProhibited;
	}
	
	/**
	 * @return the name that the service asks for where it is not told who it is; null for none
	 */
	String getAskFor() {
		return askFor;
	}
	
	/**
	 * @return what the service may be told, in the order of {@link Segment}; may be empty
	 */
	Set<Segment> getSegments() {
		return Arrays.stream(segments.split(",")).filter(name -> !name.isEmpty()).map(Segment::valueOf)
		        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Segment.class)));
	}
	
	String getNote() {
		return note;
	}
	
	String getReachHow() {
		return reachHow;
	}
	
	Instant getAnswerDue() {
		return answerDue;
	}
	
	Instant getReachDue() {
		return reachDue;
	}
	
	Instant getQueuedFor() {
		return queuedFor;
	}
	
	SendWay getWay() {
		return way;
	}
	
	/**
	 * @return null as long as no service knows of it
	 */
	Instant getSentAt() {
		return sentAt;
	}
	
	ReferralStatus getStatus() {
		return status;
	}
	
	ReferralReason getReason() {
		return reason;
	}
	
	Instant getStatusAt() {
		return statusAt;
	}
	
	Instant getDisagreesSince() {
		return disagreesSince;
	}
}
