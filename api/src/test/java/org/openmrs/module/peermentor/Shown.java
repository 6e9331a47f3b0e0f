/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Segment;

/**
 * For tests: what participants consent to, and what was kept of who was shown what.
 */
public final class Shown {
	
	private static final int CONSENT_ID = 77;
	
	private final Cast cast;
	
	public Shown(Cast cast) {
		this.cast = cast;
	}
	
	/**
	 * From the beginning of time, by name, for treatment.
	 * 
	 * @return the uuid of the consent
	 */
	public String consent(int patientId, Cast.Member to, Segment... segments) {
		String consent = UUID.randomUUID().toString();
		for (Segment segment : segments) {
			cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose,"
			        + " recipient_kind, recipient_name, from_at) values (" + CONSENT_ID + ", '" + consent + "', " + patientId + ", '"
			        + segment + "', 'TREATMENT', 'USER', '" + to.getUser().getUuid() + "', 0)");
		}
		return consent;
	}
	
	public void withdraw(String consent, Instant at) {
		cast.run("update peermentor_consent_grant set until_at = " + at.toEpochMilli() + " where consent_uuid = '" + consent + "'");
	}
	
	/** As <code>read SEGMENT</code> and <code>disclosed SEGMENT</code>, with a star where a single record was named. */
	public List<String> during(Runnable call) {
		List<String> before = all();
		call.run();
		List<String> after = all();
		before.forEach(after::remove);
		return after.stream().map(line -> line.substring(line.indexOf('|') + 1)).sorted().collect(Collectors.toList());
	}
	
	private static List<String> all() {
		Context.flushSession();
		List<String> lines = new ArrayList<>();
		for (String sql : Arrays.asList("select uuid, 'read', segment, record from peermentor_record_read",
		    "select uuid, 'disclosed', segments, record from peermentor_disclosure")) {
			for (Object row : session().createNativeQuery(sql).list()) {
				Object[] cells = (Object[]) row;
				lines.add(cells[0] + "|" + cells[1] + " " + cells[2] + (cells[3] == null ? "" : "*"));
			}
		}
		return lines;
	}
	
	private static Session session() {
		return Context.getRegisteredComponent("sessionFactory", SessionFactory.class).getCurrentSession();
	}
}
