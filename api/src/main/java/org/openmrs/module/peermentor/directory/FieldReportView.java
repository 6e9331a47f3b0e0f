/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * What somebody in the field says of a listed service, and what a steward made of it.
 */
public final class FieldReportView implements View {
	
	private final FieldReportRecord report;
	
	private final String serviceName;
	
	private final Ref reportedBy;
	
	private final Ref decidedBy;
	
	/**
	 * @param reportedBy null if referrals raised it
	 * @param decidedBy null until decided
	 */
	FieldReportView(FieldReportRecord report, String serviceName, Ref reportedBy, Ref decidedBy) {
		this.report = report;
		this.serviceName = serviceName;
		this.reportedBy = reportedBy;
		this.decidedBy = decidedBy;
	}
	
	@Override
	public String getUuid() {
		return report.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return report.getKind().name() + (serviceName == null ? "" : ": " + serviceName);
	}
	
	public int getVersion() {
		return report.getVersion();
	}
	
	/**
	 * @return the uuid of a service at a location, or of a service
	 */
	public String getListing() {
		return report.getListingUuid();
	}
	
	public Ref getService() {
		return new Ref(report.getServiceUuid(), serviceName);
	}
	
	public FieldReportKind getKind() {
		return report.getKind();
	}
	
	/**
	 * @return null if nobody wrote any
	 */
	public String getNote() {
		return report.getNote();
	}
	
	public boolean isFromReferral() {
		return report.isFromReferral();
	}
	
	/**
	 * @return how often it was raised
	 */
	public int getTimes() {
		return report.getTimes();
	}
	
	public Ref getReportedBy() {
		return reportedBy;
	}
	
	public Instant getReportedAt() {
		return report.getReportedAt();
	}
	
	public Instant getLastAt() {
		return report.getLastAt();
	}
	
	public FieldReportStatus getStatus() {
		return report.getStatus();
	}
	
	/**
	 * @return why it was declined; null if it was not
	 */
	public FieldReportReason getReason() {
		return report.getReason();
	}
	
	public Ref getDecidedBy() {
		return decidedBy;
	}
	
	public Instant getDecidedAt() {
		return report.getDecidedAt();
	}
}
