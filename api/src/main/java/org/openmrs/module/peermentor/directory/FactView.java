/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;

import org.openmrs.module.peermentor.view.View;

/**
 * What is known of one fact of a service.
 */
public final class FactView implements View {
	
	private final String record;
	
	private final ServiceFact fact;
	
	private final FactValue value;
	
	private final Instant statedAt;
	
	private final VerificationHow how;
	
	/**
	 * @param record the uuid of the service, or of the service at a location
	 * @param statedAt null if nobody has from here
	 * @param how as statedAt
	 */
	FactView(String record, ServiceFact fact, FactValue value, Instant statedAt, VerificationHow how) {
		this.record = record;
		this.fact = fact;
		this.value = value;
		this.statedAt = statedAt;
		this.how = how;
	}
	
	/**
	 * @return the record's; a fact has no address of its own
	 */
	@Override
	public String getUuid() {
		return record;
	}
	
	@Override
	public String getDisplay() {
		return fact.name() + ": " + value.name();
	}
	
	public ServiceFact getFact() {
		return fact;
	}
	
	/**
	 * @return unknown if nobody said anything of this very record; never null
	 */
	public FactValue getValue() {
		return value;
	}
	
	/**
	 * @return when somebody here found out; null if only a source says so, or nobody
	 */
	public Instant getStatedAt() {
		return statedAt;
	}
	
	public VerificationHow getHow() {
		return how;
	}
}
