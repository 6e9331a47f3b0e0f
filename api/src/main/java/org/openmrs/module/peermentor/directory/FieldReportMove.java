/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Map;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a steward makes of a report from the field, as requested.
 */
public final class FieldReportMove {
	
	final int version;
	
	final FieldReportStatus status;
	
	final FieldReportReason reason;
	
	final Closing closing;
	
	final Map<String, Object> address;
	
	final String record;
	
	final Map<String, Object> fields;
	
	final Problems found;
	
	/**
	 * @param version the version that the caller read
	 * @param reason why it is declined, else null
	 * @param closing needed to accept {@link FieldReportKind#CLOSED}, allowed for no other
	 * @param address by the names of HSDS; needed to accept {@link FieldReportKind#MOVED}, allowed for no other
	 * @param record the uuid of what has the wrong details; null for the service itself
	 * @param fields those that change, by the names of HSDS; needed to accept {@link FieldReportKind#WRONG_DETAILS}, allowed for no
	 *            other
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public FieldReportMove(int version, FieldReportStatus status, FieldReportReason reason, Closing closing,
	    Map<String, Object> address, String record, Map<String, Object> fields, Problems found) {
		this.version = version;
		this.status = status;
		this.reason = reason;
		this.closing = closing;
		this.address = address;
		this.record = record;
		this.fields = fields;
		this.found = found;
	}
	
	/** What comes along is what the decision and the kind of report need, and nothing else. */
	void check(FieldReportKind kind) {
		boolean accepted = status == FieldReportStatus.ACCEPTED;
		belongs("closing", closing, accepted && kind == FieldReportKind.CLOSED);
		belongs("address", address, accepted && kind == FieldReportKind.MOVED);
		belongs("fields", fields, accepted && kind == FieldReportKind.WRONG_DETAILS);
		if (record != null && !(accepted && kind == FieldReportKind.WRONG_DETAILS)) {
			found.add("record", "peermentor.error.directory.notHere");
		}
		if (accepted && reason != null) {
			found.add("reason", "peermentor.error.directory.notHere");
		}
		found.throwIfAny();
	}
	
	private void belongs(String field, Object value, boolean needed) {
		if (needed) {
			found.require(field, value instanceof Map ? ((Map<?, ?>) value).keySet() : value);
		} else if (value != null) {
			found.add(field, "peermentor.error.directory.notHere");
		}
	}
}
