/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

/**
 * A step or an addition to a safety concern: which version the caller read, and what is to be different. What is not
 * named stays.
 */
public final class ConcernChange {
	
	private final int version;
	
	private ConcernStatus status;
	
	private boolean detailsGiven;
	
	private String details;
	
	private boolean toldWhomGiven;
	
	private String toldWhom;
	
	private boolean toldAtGiven;
	
	private Instant toldAt;
	
	/**
	 * @param version the version that the caller read
	 */
	public ConcernChange(int version) {
		this.version = version;
	}
	
	public int getVersion() {
		return version;
	}
	
	/**
	 * @param status where to take it; null: nowhere
	 */
	public ConcernChange status(ConcernStatus status) {
		this.status = status;
		return this;
	}
	
	/**
	 * @param details null removes
	 */
	public ConcernChange details(String details) {
		this.detailsGiven = true;
		this.details = details;
		return this;
	}
	
	/**
	 * @param toldWhom null removes
	 */
	public ConcernChange toldWhom(String toldWhom) {
		this.toldWhomGiven = true;
		this.toldWhom = toldWhom;
		return this;
	}
	
	/**
	 * @param toldAt null removes
	 */
	public ConcernChange toldAt(Instant toldAt) {
		this.toldAtGiven = true;
		this.toldAt = toldAt;
		return this;
	}
	
	ConcernStatus getStatus() {
		return status;
	}
	
	boolean isAnythingGiven() {
		return status != null || detailsGiven || toldWhomGiven || toldAtGiven;
	}
	
	ConcernFacts appliedTo(ConcernFacts before) {
		return new ConcernFacts(before.getType(), before.getImmediateActions(),
		        detailsGiven ? details : before.getDetails(), toldWhomGiven ? toldWhom : before.getToldWhom(),
		        toldAtGiven ? toldAt : before.getToldAt());
	}
}
