/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.Assert;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.holding.HeldStanding;
import org.openmrs.module.peermentor.holding.Holdings;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

public class SubjectAccessTest extends HoldingTest {
	
	private static final String UUID = "0a1b2c3d-0000-4000-8000-00000000abcd";
	
	/** Columns by which a row is a participant's, itself or by way of another row. */
	private static final String OWN = "'PATIENT_ID', 'ENCOUNTER_ID', 'PLAN_ID', 'TASK_ID', 'CONCERN_ID', 'ASSIGNMENT_ID',"
	        + " 'PERSON_A_ID', 'CONSENT_ID', 'GOAL_ID'";
	
	@Autowired
	private Holdings holdings;
	
	/** Fails when a room gets a table about participants and does not tell of it. */
	@Test
	public void tables_shouldAllBeToldOfByTheirRooms() {
		List<?> found = sessionFactory.getCurrentSession()
		        .createNativeQuery("select distinct lower(c.table_name) from information_schema.columns c"
		                + " where lower(c.table_name) like 'peermentor\\_%' and upper(c.column_name) in (" + OWN + ")")
		        .list();
		Set<String> tables = new TreeSet<>();
		found.forEach(name -> tables.add((String) name));
		assertThat(tables, hasItem("peermentor_consent_grant"));
		tables.removeAll(holdings.tables());
		assertThat(tables, is(empty()));
	}
	
	@Test
	public void gather_shouldHoldARecordOfEveryTable() {
		grant(Segment.PLAN, ORGANISATION, PurposeOfUse.TREATMENT, null);
		String handout = handouts.prepareHandout(new NewHandout(null, cast.uuid(participant), ORGANISATION,
		        PurposeOfUse.TREATMENT, Collections.singletonList(Segment.PLAN), new Problems())).getUuid();
		handouts.handOver(handout);
		SubjectAccessView view = gathered();
		Set<Object> records = entries(view.getSections(), null).stream().map(entry -> entry.get("record"))
		        .collect(Collectors.toSet());
		planted.records.forEach((section, uuid) -> assertThat(section, records, hasItem(uuid)));
		assertThat(records, hasItem(handout));
		for (String section : new String[] { "planCentre", "plannedRelease", "planPause", "workItem", "consentGrant",
		        "disclosure", "consentSegment", "consentPurpose", "consentRecipient" }) {
			assertThat(section, entries(view.getSections(), section), hasSize(1));
		}
		for (String kept : new String[] { "narrative before", "narrative now", "sharedLine now", "question", "draft", "concern",
		        "concernRevision", "contactRevision", "doseReport", "exclusion", "safeContact", "handoverSnapshot",
		        "releaseCondition", "annotation", "introduction", "concernNotice", "ask", "goal", "goalStep", "goalHistory before",
		        "job", "consent", "emergency", "informationRequest", "breach" }) {
			assertThat(view.getDocument(), containsString("kept-" + kept));
		}
	}
	
	@Test
	public void gather_shouldSayWhatWasTakenBackOrReplaced() {
		planted.anotherContact(true);
		SubjectAccessView view = gathered();
		assertThat(view.getDocument(), containsString("kept-narrative withdrawn"));
		assertThat(standings(view, "contact"), contains(HeldStanding.STANDS, HeldStanding.VOIDED));
		assertThat(standings(view, "narrative"), containsInAnyOrder(HeldStanding.VOIDED, HeldStanding.VOIDED,
		    HeldStanding.SUPERSEDED, HeldStanding.SUPERSEDED, HeldStanding.STANDS, HeldStanding.STANDS));
	}
	
	/** The participant reads their own words, and that nobody else does. */
	@Test
	public void gather_shouldSayWhatIsSealedOrWasSaidWithOthersPresent() {
		planted.leaveOut(planted.contact, "SHARED_LINE", 2);
		cast.run("update peermentor_narrative set others_present = true, who_else = 'PARTNER' where edition = 1");
		SubjectAccessView view = gathered();
		assertThat(marks(view, "sharedLine", "sealed"), contains("kept-sharedLine before", "kept-sharedLine now"));
		assertThat(marks(view, "annotation", "sealed"), contains("kept-annotation now"));
		assertThat(marks(view, "narrative", "sealed"), contains("kept-own before"));
		assertThat(marks(view, "sharedLine", "othersPresent"), contains("kept-sharedLine before"));
		assertThat(view.getDocument(), containsString("sealed at the participant’s request"));
		assertThat(view.getDocument(), containsString("others were present"));
	}
	
	/** The words of the entries that are so marked. */
	private static List<String> marks(SubjectAccessView view, String section, String mark) {
		return entries(view.getSections(), section).stream().filter(entry -> (Boolean) entry.get(mark))
		        .map(entry -> entry.get("fields").toString()).map(fields -> fields.replaceAll("(?s).*value=(kept-\\w+ \\w+).*", "$1"))
		        .collect(Collectors.toList());
	}
	
	/** Domain case 37: the participant is told where that is lawful. */
	@Test
	public void gather_shouldNotTellOfWhatTheLawForbidsToTell() {
		String secret = planted.request("secret", "NOT_LAWFUL");
		cast.run("insert into peermentor_disclosure (patient_id, disclosed_at, segments, basis, recipient, record, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", 6300, 'PLAN', 'ORDER', 'kept-order', '" + secret
		        + "', 0, '" + UUID + "', 1, now(), false)");
		SubjectAccessView view = gathered();
		assertThat(view.getDocument(), containsString("kept-informationRequest now"));
		assertThat(view.getDocument(), not(containsString("secret")));
		assertThat(view.getDocument(), not(containsString("kept-order")));
		cast.run("update peermentor_information_request set participant_informed = 'YES'");
		forget();
		assertThat(gathered().getDocument(), containsString("kept-order"));
	}
	
	private static List<Object> standings(SubjectAccessView view, String section) {
		return entries(view.getSections(), section).stream().map(entry -> entry.get("standing")).collect(Collectors.toList());
	}
	
	@Test
	public void gather_shouldNameThirdPersonsInTheirListAlone() {
		SubjectAccessView view = gathered();
		String excludedName = "Ulrika " + excluded;
		List<Object> words = view.getThirdPersons().stream().map(person -> person.get("words")).collect(Collectors.toList());
		String sections = view.getSections().toString();
		String readable = view.getDocument().substring(0, view.getDocument().indexOf("class=\"apart\""));
		for (String name : new String[] { PlantedHoldings.AUNT, PlantedHoldings.AUNTS_NUMBER, PlantedHoldings.TOLD, excludedName }) {
			assertThat(words, hasItem(name));
			assertThat(sections, not(containsString(name)));
			assertThat(readable, not(containsString(name)));
		}
		for (String other : PlantedHoldings.OTHERS) {
			assertThat(words, hasItem(other));
			assertThat(sections, not(containsString(other)));
			assertThat(readable, not(containsString(other)));
		}
		for (String part : new String[] { "Xenia", "Yarrow", "Zebulon", "Quill", "Ulrika" }) {
			assertThat(sections, not(containsString(part)));
			assertThat(readable, not(containsString(part)));
		}
		assertThat(sections, containsString("kept-doseReport of [P"));
		assertThat(view.getDocument(), containsString(PlantedHoldings.AUNT));
	}
	
	/** Domain case 39: in plain words, with who saw it, third persons set apart, a correction beside what it corrects. */
	@Test
	public void hardCase39_shouldPrintTheRecordAndWhoSawIt() {
		gathered();
		forget();
		SubjectAccessView view = gathered();
		assertThat(entries(view.getSections(), "recordRead"), hasSize(3));
		assertThat(entries(view.getSections(), "recordRead").get(0).get("by"), is("Member " + officer.getPersonId()));
		assertThat(view.getDocument(), containsString("Who opened restricted records"));
		assertThat(view.getDocument(), containsString("replaced later"));
		assertThat(view.getDocument(), containsString("Peer notes, not clinical observations."));
		assertThat(view.getDocument(), containsString("<dd>methadone</dd>"));
	}
	
	@Test
	public void gather_shouldWriteInTheUsersLanguageAndEscape() {
		cast.run("update peermentor_dose_event set reason = '<script>alert(1)</script> & more' where patient_id = " + participant);
		Context.setLocale(Locale.FRENCH);
		SubjectAccessView view = gathered();
		assertThat(view.getDocument(), containsString("<html lang=\"fr\">"));
		assertThat(view.getDocument(), containsString("Lignes partagées"));
		assertThat(view.getDocument(), containsString("<dd>Soins</dd>"));
		assertThat(view.getDocument(), not(containsString("<script>")));
		assertThat(view.getDocument(), containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"));
	}
	
	@Test
	public void handOver_shouldKeepOneDisclosureToTheParticipant() {
		assertThat(gathered().getHandedOverAt(), is(nullValue()));
		assertThat(count("peermentor_disclosure"), is(0L));
		assertThat(handOver(UUID, null).getHandedOverAt(), is(notNullValue()));
		forget();
		assertThat(handOver(UUID, null).getUuid(), is(UUID));
		forget();
		assertThat(entries(gathered().getSections(), "disclosure"), hasSize(1));
		assertThat(entries(gathered().getSections(), "disclosure").get(0).toString(), containsString("PARTICIPANT"));
		int other = cast.participant();
		assertThat(refusals(
		    () -> subjects.handOverSubjectAccess(new NewHandingOver(UUID, cast.uuid(other), null, new Problems()))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void handOver_shouldAskWhoTookItForTheDead() {
		cast.run("update person set dead = true where person_id = " + participant);
		assertThat(refusals(() -> handOver(null, null)), contains("toWhom: " + Problems.REQUIRED));
		assertThat(handOver(null, "Their sister").getToWhom(), is("Their sister"));
	}
	
	@Test
	public void gather_shouldNotBeForTheOwnRecordNorAnExcludedPersonsNorAnUnknownOne() {
		String unknown = "peermentor.error.participant.unknown";
		cast.run("update peermentor_exclusion set person_a_id = " + Math.min(participant, officer.getPersonId())
		        + ", person_b_id = " + Math.max(participant, officer.getPersonId()));
		assertThat(refusals(this::gathered), contains("patient: " + unknown));
		cast.run("insert into patient (patient_id, creator, date_created, voided, allergy_status) values ("
		        + officer.getPersonId() + ", 1, now(), false, 'Unknown')");
		assertThat(refusals(() -> subjects.gatherSubjectAccess(cast.uuid(officer.getPersonId()))), contains("patient: " + unknown));
		assertThat(refusals(() -> subjects.gatherSubjectAccess("00000000-0000-0000-0000-000000000000")),
		    contains("patient: " + unknown));
		assertThat(refusals(() -> subjects.gatherSubjectAccess(null)), contains("patient: " + Problems.REQUIRED));
		assertThat(count("peermentor_record_read"), is(0L));
	}
	
	@Test
	public void gather_shouldBeForWhoeverHoldsThePrivilege() {
		for (String role : new String[] { Roles.MENTOR, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.NURSE, Roles.NOTES_READER }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			Assert.assertThrows(role, APIAuthenticationException.class, this::gathered);
		}
		cast.loginAsAdministrator();
		cast.withPrivileges(Privileges.SUBJECT_ACCESS, Privileges.VIEW_ALL_PARTICIPANTS).login();
		assertThat(refusals(this::gathered), contains("patient: peermentor.error.participant.unknown"));
	}
	
	@Test
	public void gather_shouldNotAskMoreOftenWhereThereIsMore() {
		gathered();
		long few = statements(this::gathered);
		for (int i = 0; i < 10; i++) {
			planted.anotherContact(false);
		}
		assertThat(statements(this::gathered), is(few));
	}
	
	private SubjectAccessView gathered() {
		return subjects.gatherSubjectAccess(cast.uuid(participant));
	}
	
	private SubjectAccessView handOver(String uuid, String toWhom) {
		return subjects.handOverSubjectAccess(new NewHandingOver(uuid, cast.uuid(participant), toWhom, new Problems()));
	}
}
