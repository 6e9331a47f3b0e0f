/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;

/** Two voices, the participant's say, introductions and prompts, at their addresses. */
public class VoicesResourceTest extends ContactRestTest {
	
	private Cast.Member officer;
	
	private Cast.Member coordinator;
	
	private String contact;
	
	@Before
	public void recordContact() {
		cast.loginAsAdministrator();
		officer = cast.withRole(Roles.PRIVACY_OFFICER);
		coordinator = cast.withRole(Roles.COORDINATOR);
		mentor.login();
		contact = CONTACT + "/" + created(CONTACT, "{'patient':'$P','type':'CHECK_IN','mode':'PHONE','narrative':{"
		        + "'mentorWords':'Seemed paranoid.','participantWords':'I was tired.','sharedLine':'We talked.',"
		        + "'howWritten':'TOGETHER','othersPresent':true,'whoElse':['PARTNER']}}");
	}
	
	@Test
	public void contact_shouldShowTheSharedLineAsAPeerNote() {
		coordinator.login();
		Map<String, Object> line = get(contact).expect(200).object("sharedLine");
		assertThat(line.get("text"), is("We talked."));
		assertThat(line.get("writtenAt"), is("2026-11-02T18:00:00.123+00:00"));
		assertThat(line.get("annotations"), is(Collections.emptyList()));
		assertThat(line.get("notice"), is("Peer note, not a clinical observation"));
		assertThat(get(contact).get("hasNarrative"), is(nullValue()));
	}
	
	@Test
	public void narrative_shouldTellWhoElseWasThereAndPromptWhoeverWritesIt() {
		Map<String, Object> first = get(contact + "/narrative").results().get(0);
		Answer full = get(contact + "/narrative/" + first.get("uuid")).expect(200);
		assertThat(full.get("othersPresent"), is(true));
		assertThat(full.get("whoElse"), is(Arrays.asList("PARTNER")));
		assertThat(full.get("prompts"), is(nullValue()));
		assertThat(post(contact + "/narrative", "{'basedOn':'" + first.get("uuid")
		        + "','mentorWords':'a','howWritten':'TOGETHER','othersPresent':false,'whoElse':['POLICE']}").refusedFields(),
		    contains("whoElse"));
		Answer second = post(contact + "/narrative",
		    "{'basedOn':'" + first.get("uuid") + "','mentorWords':'Bipolar, I think.','howWritten':'NOT_YET'}").expect(201);
		assertThat((List<?>) second.get("prompts"), hasSize(1));
	}
	
	@Test
	public void participantNote_shouldSealAndReleaseOnTheParticipantsWordAlone() {
		String notes = contact + "/participantnote";
		assertThat(post(notes, "{'kind':'FORGET','part':7,'why':'x'}").refusedFields(),
		    contains("askedHow", "kind", "part", "why"));
		String sealing = created(notes, "{'kind':'LEAVE_OUT','part':'MENTOR_WORDS','askedHow':'SPOKEN'}");
		assertThat(get(notes + "/" + sealing).expect(200).get("edition"), is(1));
		
		supervisor.login();
		Map<String, Object> sealed = get(contact + "/narrative").results().get(0);
		Answer full = get(contact + "/narrative/" + sealed.get("uuid")).expect(200);
		assertThat(full.get("mentorWords"), is(nullValue()));
		assertThat(full.get("withheld"), is(Arrays.asList("MENTOR_WORDS")));
		assertThat(get(notes).expect(200).results(), hasSize(1));
		post(notes, "{'kind':'RELEASE','part':'MENTOR_WORDS','askedHow':'SPOKEN'}").expect(403);
		post(notes + "/" + sealing, "{'kind':'ANNOTATION'}").expect(405);
		delete(notes + "/" + sealing + "?reason=x").expect(405);
		clinician.login();
		get(notes).expect(404);
		post(notes, "{'kind':'RELEASE','part':'MENTOR_WORDS','askedHow':'SPOKEN'}").expect(403);
		
		officer.login();
		post(notes, "{'kind':'RELEASE','part':'MENTOR_WORDS','askedHow':'WRITTEN','askedAt':'2026-11-02T10:00:00Z'}").expect(201);
		get(notes + "/" + UUID.randomUUID()).expect(404);
		mentor.login();
		assertThat(get(contact + "/narrative/" + sealed.get("uuid")).get("mentorWords"), is("Seemed paranoid."));
	}
	
	@Test
	public void introduction_shouldBeKeptInEditionsForTheTeam() {
		String path = ROOT + "introduction";
		String first = created(path, "{'patient':'$P','basedOn':0,'words':'Call me Sam.','saidHow':'SPOKEN'}");
		post(path, "{'patient':'$P','basedOn':0,'words':'Again.','saidHow':'SPOKEN'}").expect(409);
		assertThat(post(path, "{'patient':'$P','words':'','mood':'x'}").refusedFields(),
		    contains("basedOn", "mood", "saidHow", "words"));
		get(path).expect(400);
		coordinator.login();
		created(path, "{'patient':'$P','basedOn':1,'words':'Sammy.','saidHow':'WRITTEN'}");
		assertThat(get(path + "?patient=" + patient + "&totalCount=true").expect(200).get("totalCount"), is(2));
		assertThat(get(path + "/" + first).expect(200).get("words"), is("Call me Sam."));
		clinician.login();
		get(path + "/" + first).expect(404);
		get(path + "?patient=" + patient).expect(400);
		officer.login();
		get(path + "/" + first).expect(403);
	}
	
	@Test
	public void narrativeReview_shouldWaitForASupervisorsOutcome() {
		String path = ROOT + "narrativereview";
		get(path).expect(403);
		supervisor.login();
		List<Map<String, Object>> waiting = get(path).expect(200).results();
		assertThat(waiting, hasSize(1));
		String review = path + "/" + waiting.get(0).get("uuid");
		assertThat(get(review).expect(200).get("promptKinds"), is(Arrays.asList("CLINICAL_OPINION")));
		assertThat(post(review, "{'outcome':'SACKED'}").refusedFields(), contains("outcome", "version"));
		assertThat(post(review, "{'version':0,'outcome':'FINE'}").expect(200).get("status"), is("REVIEWED"));
		post(review, "{'version':0,'outcome':'FINE'}").expect(409);
		assertThat(get(path).results(), is(empty()));
		get(path + "?status=GONE").expect(400);
		coordinator.login();
		get(path).expect(403);
	}
	
	@Test
	public void narrativePrompt_shouldAnswerAndKeepNothing() {
		Map<String, Long> before = rows();
		Answer answer = post(ROOT + "narrativeprompt", "{'mentorWords':'He is paranoid.','language':'en','group':true}").expect(201);
		assertThat((List<?>) answer.get("prompts"), hasSize(2));
		assertThat(rows(), is(before));
		assertThat(post(ROOT + "narrativeprompt", "{'language':'de','mentorWords':4,'patient':'$P'}").refusedFields(),
		    contains("language", "mentorWords", "patient"));
		assertThat(((List<?>) get(ROOT + "narrativeprompt?language=fr").expect(200).get("prompts")).isEmpty(), is(false));
		get(ROOT + "narrativeprompt?language=de").expect(400);
		clinician.login();
		post(ROOT + "narrativeprompt", "{'mentorWords':'x'}").expect(403);
	}
	
	@Test
	public void groupSession_shouldBeRefusedOnTheParticipantWhoHasNotAgreed() {
		assertThat(post(CONTACT, "{'patient':'$P','type':'GROUP_SESSION','mode':'GROUP','groupHeadCount':12}").refusedFields(),
		    contains("patient"));
		assertThat(post(CONTACT, "{'patient':'$P','type':'CHECK_IN','mode':'PHONE','groupHeadCount':1000}").refusedFields(),
		    contains("groupHeadCount"));
	}
}
