/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.List;
import java.util.UUID;

import org.junit.Before;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.ContactTest;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * The people of {@link ContactTest} and a privacy officer.
 */
public abstract class PrivacyTest extends ContactTest {
	
	protected Cast.Member officer;
	
	@Before
	public void appointOfficer() {
		cast.loginAsAdministrator();
		officer = cast.withRole(Roles.PRIVACY_OFFICER);
		mentor.login();
	}
	
	/** As an active consent that names the user has it. */
	protected void consent(Cast.Member user, Segment segment) {
		cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose, recipient_kind,"
		        + " recipient_name, from_at) values (1, '" + UUID.randomUUID() + "', " + participant + ", '" + segment
		        + "', 'TREATMENT', 'USER', '" + user.getUser().getUuid() + "', 0)");
	}
	
	protected void withdrawConsents() {
		cast.run("update peermentor_consent_grant set until_at = " + clock.now().toEpochMilli());
	}
	
	protected NewEmergency unconscious() {
		return emergency(null, cast.uuid(participant));
	}
	
	protected static NewEmergency emergency(String uuid, String patient) {
		return new NewEmergency(uuid, patient, EmergencyReason.UNCONSCIOUS, "Found in the waiting room.", "Dr. Lee",
		        "General Hospital", "Does not wake up.", new Problems());
	}
	
	/** The ids of the users who were told, in the order told. */
	@SuppressWarnings("unchecked")
	protected List<Object> toldWith(String text) {
		session().flush();
		return session().createNativeQuery("select r.user_id from notification_alert_recipient r, notification_alert a"
		        + " where a.alert_id = r.alert_id and a.text = :text order by r.user_id").setParameter("text", text).list();
	}
	
	protected List<DisclosureRecord> disclosures() {
		return session().createQuery("select d from PeerDisclosure d order by d.disclosureId", DisclosureRecord.class).list();
	}
	
	protected List<ReadRecord> reads() {
		return session().createQuery("select r from PeerRecordRead r order by r.readId", ReadRecord.class).list();
	}
}
