/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.Shown;
import org.openmrs.module.peermentor.access.DeclaredPurpose;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.ContactTest;
import org.openmrs.module.peermentor.contact.HowWritten;
import org.openmrs.module.peermentor.contact.NarrativeService;
import org.openmrs.module.peermentor.contact.NarrativeText;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What the team tells a participant of who was shown what, and what whoever reviews access sees.
 */
public class AccountingTest extends ContactTest {
	
	@Autowired
	private DisclosureService service;
	
	@Autowired
	private NarrativeService narratives;
	
	@Autowired
	private ApplicationEventPublisher publisher;
	
	private final Shown shown = new Shown(cast);
	
	private Member privacyOfficer;
	
	private String patient;
	
	private String contact;
	
	private String edition;
	
	private String consent;
	
	@Before
	public void writeAndRead() {
		cast.loginAsAdministrator();
		privacyOfficer = cast.withRole(Roles.PRIVACY_OFFICER);
		patient = cast.uuid(participant);
		cast.run("delete from global_property where property = 'peermentor.timeZone'");
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		mentor.login();
		contact = record(checkIn()).getUuid();
		edition = narratives.writeNarrative(contact, new NarrativeText("We met.", null, null, HowWritten.TOGETHER), null).getUuid();
		consent = shown.consent(participant, clinician, Segment.CONTACT_FACTS);
		clinician.login();
		contacts.getContact(contact);
		clock.forward(Duration.ofHours(1));
		supervisor.login();
		narratives.getNarrative(contact, edition);
		clock.forward(Duration.ofHours(1));
	}
	
	@After
	public void speakEnglishAgain() {
		Context.setLocale(Locale.ENGLISH);
	}
	
	@Test
	public void getDisclosures_shouldSayWhatWentToWhomWhenAndUnderWhatConsent() {
		List<DisclosureView> rows = service.getDisclosures(patient, null, null, PAGE).getRows();
		assertThat(rows, hasSize(1));
		DisclosureView row = rows.get(0);
		assertThat(row.getPatient().getUuid(), is(patient));
		assertThat(row.getUser().getUuid(), is(clinician.getUser().getUuid()));
		assertThat(row.getRecipient(), is("Member " + clinician.getPersonId()));
		assertThat(row.getSegments(), contains(Segment.CONTACT_FACTS));
		assertThat(row.getPurpose(), is(PurposeOfUse.TREATMENT));
		assertThat(row.getBasis(), is(DisclosureBasis.CONSENT));
		assertThat(row.getConsent(), is(consent));
		assertThat(row.getRecord(), is(contact));
		assertThat(row.getDisclosedAt(), is(hoursAgo(2)));
		assertThat(service.getDisclosure(row.getUuid()).getConsent(), is(consent));
	}
	
	/** Domain case 31: what was disclosed stays listed for the participant, whatever was withdrawn since. */
	@Test
	public void getDisclosures_shouldListWhatWasDisclosedBeforeAWithdrawal() {
		shown.withdraw(consent, clock.now());
		clinician.login();
		assertThrows(NotFound.class, () -> contacts.getContact(contact));
		supervisor.login();
		assertThat(service.getDisclosures(patient, null, null, PAGE).getTotal(), is(1L));
		assertThat(service.getAccounting(patient, null, null).getDisclosures(), hasSize(1));
		assertThat("nothing more since", service.getDisclosures(patient, clock.now(), null, PAGE).getTotal(), is(0L));
	}
	
	/** Domain case 39: a print in plain words, with who saw it. */
	@Test
	public void getAccounting_shouldBeAPrintInPlainWordsWithWhoSawIt() {
		AccountingView accounting = service.getAccounting(patient, null, null);
		assertThat(accounting.getReads().stream().map(line -> line.get("who") + ": " + line.get("what")).collect(Collectors.toList()),
		    contains("Member " + supervisor.getPersonId() + ": The words written about contacts"));
		Map<String, String> disclosed = accounting.getDisclosures().get(0);
		assertThat(disclosed.get("when"), is("2 November 2026, 10:00"));
		assertThat(disclosed.get("to"), is("Member " + clinician.getPersonId()));
		assertThat(disclosed.get("what"), is("Facts about contacts (when, where, of what kind)"));
		assertThat(disclosed.get("basis"), is("The participant’s consent"));
		assertThat(accounting.isMore(), is(false));
		assertThat(accounting.getDocument(), allOf(containsString("<html lang=\"en\">"), containsString("charset=\"UTF-8\""),
		    containsString("<h1>Who has seen your records</h1>"), containsString("<td>Member " + clinician.getPersonId() + "</td>"),
		    containsString("<td>The words written about contacts</td>"), containsString(Roles.SUPERVISOR), containsString(consent),
		    not(containsString("CONTACT_FACTS")), not(containsString("peermentor."))));
	}
	
	@Test
	public void getAccounting_shouldSpeakFrenchToWhoeverReadsFrench() {
		Context.setLocale(Locale.FRENCH);
		AccountingView accounting = service.getAccounting(patient, null, null);
		assertThat(accounting.getDisclosures().get(0).get("when"), is("2 novembre 2026, 10:00"));
		assertThat(accounting.getDocument(), allOf(containsString("<html lang=\"fr\">"),
		    containsString("<h1>Qui a vu vos dossiers</h1>"), containsString("<td>Les mots écrits sur les contacts</td>")));
	}
	
	@Test
	public void getAccounting_shouldTakeNamesAsTextAndNotAsMarkup() {
		cast.run("update person_name set given_name = '<b>Bo</b>' where person_id = " + clinician.getPersonId());
		assertThat(service.getAccounting(patient, null, null).getDocument(),
		    allOf(containsString("&lt;b&gt;Bo&lt;/b&gt;"), not(containsString("<b>"))));
	}
	
	@Test
	public void getAccounting_shouldSayThatThereIsNothing() {
		AccountingView accounting = service.getAccounting(patient, clock.now(), null);
		assertThat(accounting.getDisclosures(), is(empty()));
		assertThat(accounting.getDocument(), containsString("Nothing was shown or given"));
	}
	
	/** Domain case 42: every opening is kept, and who opened what of people whom they do not accompany is reported. */
	@Test
	public void getAccessReport_shouldListReadsOutsideAnAssignmentNewestFirst() {
		privacyOfficer.login();
		List<AccessReportRow> rows = service.getAccessReport(null, null, PAGE).getRows();
		assertThat(rows, hasSize(1));
		assertThat(rows.get(0).getReadBy().getUuid(), is(supervisor.getUser().getUuid()));
		assertThat(rows.get(0).getRoles(), contains(Roles.SUPERVISOR));
		assertThat(rows.get(0).getRecord(), is(edition));
		assertThat(rows.get(0).getReadAt(), is(hoursAgo(1)));
		mentor.login();
		narratives.getNarrative(contact, edition);
		supervisor.login();
		assertThat("its author", service.getRecordReads(patient, null, null, PAGE).getTotal(), is(1L));
		narratives.getNarratives(contact, PAGE);
		privacyOfficer.login();
		List<AccessReportRow> later = service.getAccessReport(null, null, PAGE).getRows();
		assertThat(later.stream().map(AccessReportRow::getReadAt).collect(Collectors.toList()),
		    contains(clock.now(), hoursAgo(1)));
		assertThat(service.getAccessReport(clock.now(), null, PAGE).getTotal(), is(1L));
		assertThat(service.getAccessReport(null, clock.now(), PAGE).getTotal(), is(1L));
	}
	
	@Test
	public void getRecordReads_shouldSayWhatTheReaderSaidTheyReadFor() {
		DeclaredPurpose.during(PurposeOfUse.EVALUATION, () -> narratives.getNarrative(contact, edition));
		assertThat(service.getRecordReads(patient, null, null, PAGE).getRows().stream().map(RecordReadView::getPurpose)
		        .collect(Collectors.toList()),
		    contains(PurposeOfUse.EVALUATION, PurposeOfUse.CARE_MANAGEMENT));
	}
	
	@Test
	public void rows_shouldNotExistForThoseFromWhomTheParticipantIsClosed() {
		String disclosure = service.getDisclosures(patient, null, null, PAGE).getRows().get(0).getUuid();
		String read = service.getRecordReads(patient, null, null, PAGE).getRows().get(0).getUuid();
		coordinator.login();
		assertThat(service.getDisclosure(disclosure).getUuid(), is(disclosure));
		exclude(coordinator.getPersonId(), participant);
		exclude(privacyOfficer.getPersonId(), participant);
		assertThrows(NotFound.class, () -> service.getDisclosure(disclosure));
		assertThrows(NotFound.class, () -> service.getRecordRead(read));
		assertThat(refusals(() -> service.getDisclosures(patient, null, null, PAGE)),
		    contains("patient: peermentor.error.participant.unknown"));
		assertThat(refusals(() -> service.getAccounting(patient, null, null)),
		    contains("patient: peermentor.error.participant.unknown"));
		assertThrows(APIAuthenticationException.class, () -> service.getAccessReport(null, null, PAGE));
		privacyOfficer.login();
		assertThat(service.getAccessReport(null, null, PAGE).getTotal(), is(0L));
		clinician.login();
		assertThrows(APIAuthenticationException.class, () -> service.getDisclosure(disclosure));
		mentor.login();
		assertThrows(APIAuthenticationException.class, () -> service.getRecordReads(patient, null, null, PAGE));
	}
	
	@Test
	public void merge_shouldMakeTheAccountingsOne() {
		int winner = cast.participant();
		publisher.publishEvent(new PatientsMerging(this, winner, participant));
		forgetSession();
		assertThat(service.getDisclosures(cast.uuid(winner), null, null, PAGE).getTotal(), is(1L));
		assertThat(service.getRecordReads(cast.uuid(winner), null, null, PAGE).getTotal(), is(1L));
		assertThat(service.getDisclosures(patient, null, null, PAGE).getTotal(), is(0L));
	}
}
