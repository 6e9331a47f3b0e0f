/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.Shown;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who was shown what, over REST, and what a reader says that they read for.
 */
public class AccountingResourcesTest extends RestTest {
	
	private static final String PURPOSE = "X-Purpose-Of-Use";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Autowired
	private ParticipantAccess access;
	
	private Member nurse;
	
	private Member clinician;
	
	private Member privacyOfficer;
	
	private String patient;
	
	private String consent;
	
	@Before
	public void gather() throws Exception {
		nurse = cast.withRole(Roles.NURSE);
		clinician = cast.withRole(Roles.NOTES_READER);
		privacyOfficer = cast.withRole(Roles.PRIVACY_OFFICER);
		int participant = cast.participant();
		patient = cast.uuid(participant);
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		consent = new Shown(cast).consent(participant, clinician, Segment.DOSING);
	}
	
	private void readAsClinician() throws Exception {
		clinician.login();
		get("doseclock", "patient", patient).expect(200);
	}
	
	@Test
	public void disclosure_shouldSayWhatWentToWhom() throws Exception {
		readAsClinician();
		nurse.login();
		Answer list = get("disclosure", "patient", patient, "v", "default", "totalCount", "true").expect(200);
		assertThat(list.at("totalCount"), is(1));
		assertThat(list.each("recipient"), contains("Member " + clinician.getPersonId()));
		assertThat(list.each("segments"), contains(Arrays.asList("DOSING")));
		assertThat(list.each("what"), contains("Medicine and doses"));
		assertThat(list.each("disclosedAt"), contains("2026-11-27T12:00:00.000-08:00"));
		assertThat(list.each("consent"), contains(consent));
		assertThat(get("disclosure/" + list.text("results.0.uuid")).expect(200).text("basis"), is("CONSENT"));
		get("disclosure/" + UUID.randomUUID()).expect(404);
	}
	
	@Test
	public void recordread_shouldSayWhoOpenedWhat() throws Exception {
		readAsClinician();
		nurse.login();
		Answer list = get("recordread", "patient", patient, "v", "default").expect(200);
		assertThat(list.each("readBy.uuid"), contains(clinician.getUser().getUuid()));
		assertThat(list.each("roles"), contains(Arrays.asList(Roles.NOTES_READER)));
		assertThat(list.each("assigned"), contains(false));
		assertThat(get("recordread/" + list.text("results.0.uuid")).expect(200).text("segment"), is("DOSING"));
		privacyOfficer.login();
		assertThat(get("accessreport", "from", "2026-11-27T00:00:00Z").expect(200).each("readBy.display"),
		    contains("Member " + clinician.getPersonId()));
		assertThat(get("accessreport", "to", "2026-11-27T00:00:00Z").expect(200).at("results.0"), is(nullValue()));
	}
	
	@Test
	public void accounting_shouldBeOneAnswerWithAPageToPrint() throws Exception {
		readAsClinician();
		nurse.login();
		Answer accounting = get("accounting", "patient", patient).expect(200);
		assertThat(accounting.text("patient.uuid"), is(patient));
		assertThat(accounting.text("disclosures.0.to"), is("Member " + clinician.getPersonId()));
		assertThat(accounting.text("reads.0.what"), is("Medicine and doses"));
		assertThat(accounting.text("document"), containsString("<td>Medicine and doses</td>"));
	}
	
	@Test
	public void addresses_shouldRefuseWhatTheyCannotRead() throws Exception {
		nurse.login();
		for (String address : Arrays.asList("disclosure", "recordread", "accounting")) {
			assertThat(get(address).expect(400).refusals(), contains("patient: peermentor.error.required"));
			assertThat(get(address, "patient", UUID.randomUUID().toString()).expect(400).refusals(),
			    contains("patient: peermentor.error.participant.unknown"));
			assertThat(get(address, "patient", "Bob", "from", "soon", "colour", "red").expect(400).refusals(),
			    containsInAnyOrder("patient: peermentor.error.notAUuid", "from: peermentor.error.notAnInstant",
			        "colour: peermentor.error.unknownParameter"));
		}
		get("accessreport").expect(403);
		clinician.login();
		get("disclosure", "patient", patient).expect(403);
		Context.logout();
		get("accounting", "patient", patient).expect(401);
	}
	
	@Test
	public void purpose_shouldHoldForTheRequestThatSaysItAndNoLonger() throws Exception {
		clinician.login();
		saying("EVALUATION");
		get("doseclock", "patient", patient).expect(400);
		saying();
		get("doseclock", "patient", patient).expect(200);
		saying("TREAT");
		get("doseclock", "patient", patient).expect(200);
		assertThat("one for each that was answered", count("peermentor_record_read where purpose = 'TREATMENT'"), is(2L));
		nurse.login();
		saying("PARTICIPANT_REQUEST");
		get("doseclock", "patient", patient).expect(200);
		get("doseclock", "patient", "Bob").expect(400);
		assertThat("after an answer and a refusal", access.viewer().getPurpose(), is(PurposeOfUse.CARE_MANAGEMENT));
		saying();
		get("doseclock", "patient", patient).expect(200);
		assertThat(count("peermentor_record_read where purpose = 'PARTICIPANT_REQUEST'"), is(1L));
		assertThat(count("peermentor_record_read where purpose = 'CARE_MANAGEMENT'"), is(1L));
	}
	
	@Test
	public void purpose_shouldBeOneThatAReaderCanHave() throws Exception {
		nurse.login();
		for (String[] bad : new String[][] { { "CURIOSITY" }, { "" }, { "treat" }, { "GROUP_RECORD" }, { "TREAT", "CAREMGT" } }) {
			saying(bad);
			assertThat(get("doseclock", "patient", patient).expect(400).refusals(),
			    contains(PURPOSE + ": peermentor.error.purpose"));
		}
		saying();
		get("doseclock", "patient", patient).expect(200);
		assertThat(count("peermentor_record_read where purpose = 'CARE_MANAGEMENT'"), is(1L));
	}
	
	/** From now on, requests carry the header with each of these values. */
	private void saying(String... purposes) {
		header(PURPOSE, purposes);
	}
}
