/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Record;

/**
 * One readiness item of one plan as it is kept, with what the template said when the plan began.
 */
@Entity(name = "PeerReadinessItem")
@Table(name = "peermentor_plan_item")
public class ItemRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "item_id")
	private Integer itemId;
	
	@Column(name = "plan_id", nullable = false, updatable = false)
	private Integer planId;
	
	@Column(name = "place_in_row", nullable = false, updatable = false)
	private int place;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "area", length = 30, nullable = false, updatable = false)
	private ReadinessArea area;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "owner", length = 20, nullable = false, updatable = false)
	private OwnerRole owner;
	
	@Column(name = "due", length = 10, nullable = false, updatable = false)
	private String due;
	
	@Column(name = "blocking", nullable = false, updatable = false)
	private boolean blocking;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private ItemStatus status;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private ItemReason reason;
	
	/** For Hibernate. */
	ItemRecord() {
	}
	
	/**
	 * @param place where it stands in the template, from 0
	 */
	ItemRecord(Integer planId, int place, ReadinessItem item) {
		this.planId = planId;
		this.place = place;
		area = item.getArea();
		owner = item.getOwner();
		due = item.getDue().toString();
		blocking = item.isBlocking();
		become(item);
	}
	
	void become(ReadinessItem item) {
		status = item.getStatus();
		reason = item.getReason();
	}
	
	ReadinessItem toFact() {
		return ReadinessItem.of(area, owner, RelativeTime.parse(due), blocking).status(status, reason);
	}
	
	@Override
	public Integer getId() {
		return itemId;
	}
	
	@Override
	public void setId(Integer id) {
		this.itemId = id;
	}
	
	Integer getPlanId() {
		return planId;
	}
}
