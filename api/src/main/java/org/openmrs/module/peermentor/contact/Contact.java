/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.math.BigDecimal;
import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * The narrow row beside a contact's encounter. Encounter and observations are the truth of what any reader of the chart
 * may see; the row repeats what lists and caseloads must find fast ({@link ContactRows} keeps the two in step) and holds
 * what the platform cannot: the exact instants, a version, kilometres and expenses.
 */
@Entity(name = "PeerContact")
@Table(name = "peermentor_contact")
class Contact {
	
	/** The encounter's. */
	@Id
	@Column(name = "encounter_id")
	private Integer encounterId;
	
	/** The encounter's. */
	@Column(name = "uuid", nullable = false, unique = true, length = 38, updatable = false)
	private String uuid;
	
	@Version
	@Column(name = "version", nullable = false)
	private int version;
	
	@Column(name = "patient_id", nullable = false)
	private Integer patientId;
	
	/** The provider in the role of mentor; null for an encounter recorded elsewhere without one. */
	@Column(name = "provider_id")
	private Integer providerId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", nullable = false, length = 40)
	private ContactKind kind;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "started_at", nullable = false)
	private Instant startedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "entered_at", nullable = false)
	private Instant enteredAt;
	
	/** Null if nobody said, which is not the same as yes. */
	@Column(name = "took_place")
	private Boolean tookPlace;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "planned_at")
	private Instant plannedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "next_due")
	private Instant nextDue;
	
	/** The user who recorded it. */
	@Column(name = "recorded_by", nullable = false)
	private Integer recordedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "changed_at")
	private Instant changedAt;
	
	/** The user who changed it last. */
	@Column(name = "changed_by")
	private Integer changedBy;
	
	@Column(name = "voided", nullable = false)
	private boolean voided;
	
	@Column(name = "kilometres", precision = 5, scale = 1)
	private BigDecimal kilometres;
	
	@Column(name = "expenses", precision = 7, scale = 2)
	private BigDecimal expenses;
	
	/** How many were at a group session, those who are named in no record among them. */
	@Column(name = "group_head_count")
	private Integer groupHeadCount;
	
	/** The draft that it came from. */
	@Column(name = "draft_uuid", length = 38)
	private String draftUuid;
	
	/** For Hibernate. */
	Contact() {
	}
	
	Contact(int encounterId, String uuid) {
		this.encounterId = encounterId;
		this.uuid = uuid;
	}
	
	Integer getEncounterId() {
		return encounterId;
	}
	
	String getUuid() {
		return uuid;
	}
	
	/**
	 * @return how often the contact has been changed, here or in the chart
	 */
	int getVersion() {
		return version;
	}
	
	Integer getPatientId() {
		return patientId;
	}
	
	void setPatientId(Integer patientId) {
		this.patientId = patientId;
	}
	
	Integer getProviderId() {
		return providerId;
	}
	
	void setProviderId(Integer providerId) {
		this.providerId = providerId;
	}
	
	ContactKind getKind() {
		return kind;
	}
	
	void setKind(ContactKind kind) {
		this.kind = kind;
	}
	
	Instant getStartedAt() {
		return startedAt;
	}
	
	void setStartedAt(Instant startedAt) {
		this.startedAt = startedAt;
	}
	
	Instant getEnteredAt() {
		return enteredAt;
	}
	
	void setEnteredAt(Instant enteredAt) {
		this.enteredAt = enteredAt;
	}
	
	Boolean getTookPlace() {
		return tookPlace;
	}
	
	void setTookPlace(Boolean tookPlace) {
		this.tookPlace = tookPlace;
	}
	
	Instant getPlannedAt() {
		return plannedAt;
	}
	
	void setPlannedAt(Instant plannedAt) {
		this.plannedAt = plannedAt;
	}
	
	Instant getNextDue() {
		return nextDue;
	}
	
	void setNextDue(Instant nextDue) {
		this.nextDue = nextDue;
	}
	
	Integer getRecordedBy() {
		return recordedBy;
	}
	
	void setRecordedBy(Integer recordedBy) {
		this.recordedBy = recordedBy;
	}
	
	Instant getChangedAt() {
		return changedAt;
	}
	
	Integer getChangedBy() {
		return changedBy;
	}
	
	/**
	 * Every change goes through here: the moment is always a later one, so that the version moves even where only an
	 * observation has changed.
	 */
	void setChanged(Instant at, Integer by) {
		this.changedAt = changedAt == null || at.isAfter(changedAt) ? at : changedAt.plusMillis(1);
		this.changedBy = by;
	}
	
	boolean isVoided() {
		return voided;
	}
	
	void setVoided(boolean voided) {
		this.voided = voided;
	}
	
	BigDecimal getKilometres() {
		return kilometres;
	}
	
	BigDecimal getExpenses() {
		return expenses;
	}
	
	void setCosts(BigDecimal kilometres, BigDecimal expenses) {
		this.kilometres = kilometres;
		this.expenses = expenses;
	}
	
	Integer getGroupHeadCount() {
		return groupHeadCount;
	}
	
	void setGroupHeadCount(Integer groupHeadCount) {
		this.groupHeadCount = groupHeadCount;
	}
	
	String getDraftUuid() {
		return draftUuid;
	}
	
	void setDraftUuid(String draftUuid) {
		this.draftUuid = draftUuid;
	}
	
	/** The uuid only: nothing about a person reaches a log by way of a contact. */
	@Override
	public String toString() {
		return "Contact[" + uuid + "]";
	}
}
