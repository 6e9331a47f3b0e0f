/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.RecipientKind;

/**
 * What a consent of a participant opens, for tests that are about what it opens and not about how it is given. The one
 * place that plants it.
 */
public final class Consents {
	
	private final Cast cast;
	
	private final int patientId;
	
	private final String consent = UUID.randomUUID().toString();
	
	private Set<Segment> segments = EnumSet.complementOf(EnumSet.of(Segment.SAFETY));
	
	private PurposeOfUse purpose = PurposeOfUse.TREATMENT;
	
	private Instant from = Instant.EPOCH;
	
	private Instant until;
	
	private Consents(Cast cast, int patientId) {
		this.cast = cast;
		this.patientId = patientId;
	}
	
	/**
	 * Opens everything that a consent can open, to somebody by name, for treatment, without an end.
	 */
	public static void open(Cast cast, int patientId, Cast.Member to) {
		of(cast, patientId).plant(RecipientKind.USER, to.getUser().getUuid());
	}
	
	/**
	 * @return a consent to everything, for treatment, without an end; {@link #plant} says to whom
	 */
	public static Consents of(Cast cast, int patientId) {
		return new Consents(cast, patientId);
	}
	
	public Consents segments(Segment first, Segment... others) {
		segments = EnumSet.of(first, others);
		return this;
	}
	
	public Consents purpose(PurposeOfUse one) {
		purpose = one;
		return this;
	}
	
	/**
	 * @param end null for none
	 */
	public Consents during(Instant start, Instant end) {
		from = start;
		until = end;
		return this;
	}
	
	/**
	 * @param name of the role, the uuid of the user; null for a class
	 */
	public void plant(RecipientKind kind, String name) {
		cast.run("insert into peermentor_consent (patient_id, status, kind, version, uuid, creator, date_created, voided) values ("
		        + patientId + ", 'ACTIVE', 'INFORMATION_SHARING', 0, '" + consent + "', 1, now(), false)");
		for (Segment segment : segments) {
			cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose,"
			        + " recipient_kind, recipient_name, from_at, until_at) select consent_id, uuid, patient_id, '" + segment + "', '"
			        + purpose + "', '" + kind + "', " + (name == null ? "null" : "'" + name + "'") + ", " + from.toEpochMilli() + ", "
			        + (until == null ? "null" : until.toEpochMilli()) + " from peermentor_consent where uuid = '" + consent + "'");
		}
	}
}
