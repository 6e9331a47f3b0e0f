/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * Why and from when on a plan is on the list of who needs someone. Not a fact of its own: {@link WorkKeeper} derives it from
 * everything that is known, and keeps it so that the list can be read in the order of an index.
 */
@Entity(name = "PeerWorkItem")
@Table(name = "peermentor_work_item")
public class WorkItemRecord {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "work_item_id")
	private Integer workItemId;
	
	@Column(name = "plan_id", nullable = false, updatable = false)
	private Integer planId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 40, nullable = false, updatable = false)
	private WorkReason reason;
	
	/** The place of the reason's severity in the order of urgency, 0 first. */
	@Column(name = "severity", nullable = false)
	private int severity;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "from_at", nullable = false)
	private Instant from;
	
	/** Whether it is the earliest of its severity of that plan. */
	@Column(name = "leads", nullable = false)
	private boolean leads;
	
	/** For Hibernate. */
	WorkItemRecord() {
	}
	
	WorkItemRecord(Integer planId, WorkReason reason) {
		this.planId = planId;
		this.reason = reason;
	}
	
	/**
	 * @param newFrom from when on it holds
	 * @param newLeads whether it is the earliest of its severity of that plan
	 */
	void stand(Instant newFrom, boolean newLeads) {
		severity = reason.getSeverity().ordinal();
		from = newFrom;
		leads = newLeads;
	}
	
	WorkReason getReason() {
		return reason;
	}
	
	Instant getFrom() {
		return from;
	}
	
	boolean isLeading() {
		return leads;
	}
	
	WorkItem toFact() {
		return new WorkItem(reason, from);
	}
}
