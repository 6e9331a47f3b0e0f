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

import java.util.UUID;

import org.junit.Before;
import org.junit.Test;

public class ContactSubResourcesTest extends ContactRestTest {
	
	private String contact;
	
	@Before
	public void recordContact() {
		contact = CONTACT + "/" + created(CONTACT, "{'patient':'$P','type':'CHECK_IN','mode':'PHONE'}");
	}
	
	@Test
	public void narrative_shouldBeWrittenReadAndTakenBack() {
		String first = created(contact + "/narrative", "{'mentorWords':'We \u00e9 \ud83d\ude42','howWritten':'NOT_YET'}");
		assertThat(get(contact + "/narrative/" + first).expect(200).get("mentorWords"), is("We \u00e9 \ud83d\ude42"));
		assertThat(post(contact + "/narrative", "{'mentorWords':'b','howWritten':'NOT_YET'}").refusedFields(), contains("basedOn"));
		String second = created(contact + "/narrative", "{'basedOn':'" + first + "','mentorWords':'b','howWritten':'TOGETHER'}");
		post(contact + "/narrative", "{'basedOn':'" + first + "','mentorWords':'c','howWritten':'TOGETHER'}").expect(409);
		assertThat(get(contact + "/narrative?totalCount=true").expect(200).get("totalCount"), is(2));
		delete(contact + "/narrative/" + second).expect(400);
		delete(contact + "/narrative/" + second + "?reason=Wrong").expect(204);
		get(contact + "/narrative/" + second).expect(404);
		assertThat(get(contact + "/narrative").results(), hasSize(1));
		
		supervisor.login();
		get(contact + "/narrative").expect(200);
		post(contact + "/narrative", "{'basedOn':'" + first + "','mentorWords':'c','howWritten':'TOGETHER'}").expect(403);
		clinician.login();
		get(contact + "/narrative").expect(404);
		get(contact + "/narrative/" + first).expect(404);
		post(contact + "/narrative", "{'mentorWords':'c','howWritten':'TOGETHER'}").expect(403);
	}
	
	@Test
	public void narrative_shouldRefuseWhatItCannotRead() {
		assertThat(post(contact + "/narrative", "{'mentorWords':5,'howWritten':'X','visibility':'all'}").refusedFields(),
		    contains("howWritten", "mentorWords", "visibility"));
		get(contact + "/narrative?author=x").expect(400);
		post(contact + "/narrative/" + UUID.randomUUID(), "{'mentorWords':'a'}").expect(405);
	}
	
	@Test
	public void question_shouldGoFromSupervisorToMentorAndBack() {
		post(contact + "/question", "{'text':'Who?'}").expect(403);
		supervisor.login();
		assertThat(post(contact + "/question", "{}").refusedFields(), contains("text"));
		String question = contact + "/question/" + created(contact + "/question", "{'text':'Since when?'}");
		assertThat(get(contact).get("openQuestion"), is(true));
		post(question, "{'version':0,'answer':'I guess'}").expect(403);
		assertThat(post(question, "{'version':0,'status':'CLOSED'}").refusedFields(), contains("reason"));
		
		mentor.login();
		assertThat(post(question, "{'answer':'Noon'}").refusedFields(), contains("version"));
		assertThat(post(question, "{'version':0,'answer':'Noon'}").expect(200).get("status"), is("ANSWERED"));
		post(question, "{'version':0,'answer':'Noon'}").expect(409);
		
		supervisor.login();
		assertThat(post(question, "{'version':1,'status':'CLOSED'}").expect(200).get("status"), is("CLOSED"));
		assertThat(post(question, "{'version':2,'status':'CLOSED'}").refusedFields(), contains("status"));
		delete(question + "?reason=x").expect(405);
		clinician.login();
		get(contact + "/question").expect(404);
		get(question).expect(404);
	}
	
	@Test
	public void draft_shouldBeKeptChangedAndThrownAway() {
		String path = ROOT + "contactdraft";
		String uuid = created(path, "{'patient':'$P','content':{'mode':'PHONE','startedAt':'not yet known'}}");
		Answer draft = get(path + "/" + uuid).expect(200);
		assertThat(draft.object("content").get("startedAt"), is("not yet known"));
		assertThat(draft.get("expiresAt"), is("2026-11-09T18:00:00.123+00:00"));
		assertThat(get(path).expect(200).results(), hasSize(1));
		assertThat(post(path + "/" + uuid, "{'version':0,'content':{}}").expect(200).get("version"), is(1));
		post(path + "/" + uuid, "{'version':0,'content':{}}").expect(409);
		assertThat(post(path + "/" + uuid, "{'content':5}").refusedFields(), contains("content", "version"));
		assertThat(post(path, "{'patient':'" + UUID.randomUUID() + "'}").refusedFields(), contains("content"));
		supervisor.login();
		get(path + "/" + uuid).expect(404);
		assertThat(get(path).expect(200).results(), is(empty()));
		mentor.login();
		delete(path + "/" + uuid + "?reason=Done").expect(204);
		get(path + "/" + uuid).expect(404);
	}
	
	@Test
	public void concern_shouldBeRaisedAcknowledgedAndDebriefed() {
		String path = ROOT + "safetyconcern";
		String uuid = created(path, "{'patient':'$P','contact':'" + contact.substring(CONTACT.length() + 1)
		        + "','type':'OVERDOSE','immediateActions':['NALOXONE_USED'],'details':'At home'}");
		Answer raised = get(path + "/" + uuid).expect(200);
		assertThat(raised.get("status"), is("RAISED"));
		assertThat(raised.get("acknowledgedBy"), is(nullValue()));
		assertThat(post(path + "/" + uuid, "{'version':0,'status':'ACKNOWLEDGED'}").refusedFields(), contains("status"));
		assertThat(post(path, "{'patient':'$P','type':'FIRE','immediateActions':[],'x':1}").refusedFields(),
		    contains("immediateActions", "type", "x"));
		
		supervisor.login();
		assertThat(get(path + "?status=RAISED&patient=" + patient).expect(200).results(), hasSize(1));
		assertThat(post(path + "/" + uuid, "{'version':0,'status':'ACKNOWLEDGED'}").expect(200).get("status"), is("ACKNOWLEDGED"));
		post(path + "/" + uuid, "{'version':0,'status':'DEBRIEFED'}").expect(409);
		assertThat(post(path + "/" + uuid, "{'version':1,'status':'DEBRIEFED'}").expect(200).get("status"), is("DEBRIEFED"));
		get(path + "?status=GONE").expect(400);
		clinician.login();
		get(path + "/" + uuid).expect(404);
		assertThat(get(path).expect(200).results(), is(empty()));
		supervisor.login();
		delete(path + "/" + uuid + "?reason=Mistake").expect(204);
		get(path + "/" + uuid).expect(404);
	}
}
