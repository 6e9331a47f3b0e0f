/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.junit.Assert.assertEquals;

import java.util.UUID;

import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.Page;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Words of two voices on contacts, and consents about them.
 */
public abstract class VoicesTest extends ContactTest {
	
	protected static final NarrativeText WORDS = new NarrativeText("We waited long.", "I kept calm.", "We went together.",
	        HowWritten.TOGETHER);
	
	protected static final ContactSearchCriteria ALL = new ContactSearchCriteria(null, null, null, null, null);
	
	@Autowired
	protected NarrativeService narratives;
	
	/** The contact's uuid. */
	protected String recordWith(ContactFacts.Builder facts, NarrativeText words) {
		return contacts.recordContact(with(facts).narrative(words).build()).getUuid();
	}
	
	/** To the user for treatment, from now on. */
	protected void consentTo(Cast.Member member, Segment... segments) {
		for (Segment segment : segments) {
			consent(segment, PurposeOfUse.TREATMENT, "USER", member.getUser().getUuid());
		}
	}
	
	protected void consent(Segment segment, PurposeOfUse purpose, String kind, String name) {
		cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose, recipient_kind,"
		        + " recipient_name, from_at) values (1, '" + UUID.randomUUID() + "', " + participant + ", '" + segment + "', '"
		        + purpose + "', '" + kind + "', '" + name + "', " + clock.now().toEpochMilli() + ")");
	}
	
	protected void withdraw() {
		cast.run("update peermentor_consent_grant set until_at = " + clock.now().toEpochMilli());
		forgetSession();
	}
	
	protected void assign(Cast.Member member, int patientId, String scope) {
		assign(member, patientId);
		cast.run("update peermentor_assignment set scope = '" + scope + "' where provider_id = " + member.getProviderId());
	}
	
	/** The text that the list shows, and the contact alone as well; null if none. */
	protected String line(String contact) {
		forgetSession();
		ContactView listed = contacts.getContacts(ALL, PAGE).getRows().stream().filter(c -> c.getUuid().equals(contact))
		        .findFirst().get();
		Object text = text(listed);
		assertEquals(text, text(contacts.getContact(contact)));
		return (String) text;
	}
	
	private static Object text(ContactView view) {
		return view.getSharedLine() == null ? null : view.getSharedLine().get("text");
	}
	
	protected Page<NarrativeView> editions(String contact) {
		forgetSession();
		return narratives.getNarratives(contact, PAGE);
	}
}
