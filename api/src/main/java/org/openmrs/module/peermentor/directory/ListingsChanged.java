/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.context.ApplicationEvent;

/**
 * What is listed may no longer be what a referral to it was made for: the field's report of it was accepted, it was taken out,
 * merged into another, a file closed it or dropped it, or one of its facts no longer helps. Told in the transaction that writes, so that whoever refers can list the referrals that are affected.
 */
public final class ListingsChanged extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final transient Set<String> listings;
	
	private final FieldReportKind reported;
	
	/**
	 * @param listings uuids of services at locations and of services
	 * @param reported what the field found; null if a steward or a file did it without a report
	 */
	public ListingsChanged(Object source, Collection<String> listings, FieldReportKind reported) {
		super(source);
		this.listings = Collections.unmodifiableSet(new LinkedHashSet<>(listings));
		this.reported = reported;
	}
	
	/**
	 * @return never null or empty
	 */
	public Set<String> getListings() {
		return listings;
	}
	
	/**
	 * @return null if nobody reported it
	 */
	public FieldReportKind getReported() {
		return reported;
	}
}
