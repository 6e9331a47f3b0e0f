/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;

import org.junit.Test;

/** Bad requests, each with the fields that the answer names; none writes anything. */
public class InvalidContactTest extends ContactRestTest {
	
	/** What is added to or put in place of a part of a good request, and the fields refused. */
	private static final String[][] ON_CREATION = { { "'patient':null", "patient" }, { "'patient':7", "patient" },
	        { "'patient':'x'", "patient" }, { "'patient':'8d6c993e-c2cc-11de-8d13-0010c6dffd0f'", "patient" },
	        { "'type':null", "type" }, { "'type':'CALL'", "type" }, { "'type':['CHECK_IN']", "type" },
	        { "'mode':null", "mode" }, { "'mode':'phone'", "mode" }, { "'mode':1", "mode" }, { "'uuid':'x'", "uuid" },
	        { "'uuid':'6519d653-393b-4118-9c83-a3715b82d4ac'", "uuid" }, { "'mentor':'x'", "mentor" },
	        { "'mentor':'c2299800-cca9-11e0-9572-0800200c9a66'", "mentor" }, { "'location':'x'", "location" },
	        { "'location':'8d6c993e-c2cc-11de-8d13-0010c6dffd0e'", "location" }, { "'startedAt':'now'", "startedAt" },
	        { "'startedAt':'2026-11-02T10:00:00'", "startedAt" }, { "'startedAt':1762077600000", "startedAt" },
	        { "'startedAt':'2026-11-02T18:00:00.124Z'", "startedAt" }, { "'startedAt':'1969-01-01T00:00:00Z'", "startedAt" },
	        { "'startedAt':'9999-01-01T00:00:00Z'", "startedAt" }, { "'place':'MOON'", "place" },
	        { "'durationMinutes':-1", "durationMinutes" }, { "'durationMinutes':1441", "durationMinutes" },
	        { "'durationMinutes':1.5", "durationMinutes" }, { "'durationMinutes':'long'", "durationMinutes" },
	        { "'attended':'MAYBE'", "attended" }, { "'tookPlace':true", "tookPlace" },
	        { "'tookPlace':'NO'", "whyNot" }, { "'whyNot':'OTHER'", "whyNot" }, { "'tookPlace':'NO','whyNot':'TIRED'", "whyNot" },
	        { "'supportTypes':'EMOTIONAL'", "supportTypes" }, { "'supportTypes':['KIND']", "supportTypes" },
	        { "'topics':[null]", "topics" }, { "'topics':{'a':1}", "topics" }, { "'accompaniment':[]", "accompaniment" },
	        { "'type':'RELEASE_DAY_ACCOMPANIMENT'", "accompaniment" }, { "'accompaniment':{}",
	                "accompaniment.mentorOutcome accompaniment.participantOutcome accompaniment.purpose" },
	        { "'accompaniment':{'purpose':'COURT','participantOutcome':'TURNED_AWAY','mentorOutcome':'LATE'}",
	                "accompaniment.turnedAwayReason" },
	        { "'accompaniment':{'purpose':'COURT','participantOutcome':'NO_SHOW','mentorOutcome':'LATE','turnedAwayReason':'FULL'}",
	                "accompaniment.turnedAwayReason" },
	        { "'accompaniment':{'purpose':'COURT','participantOutcome':'NO_SHOW','mentorOutcome':'LATE','waitingMinutes':-1,'x':1}",
	                "accompaniment.waitingMinutes accompaniment.x" },
	        { "'accompaniment':{'purpose':'COURT','participantOutcome':'NO_SHOW','mentorOutcome':'LATE','plannedAt':'soon'}",
	                "accompaniment.plannedAt" },
	        { "'nextContactDue':'2026-11-02T17:00:00Z','startedAt':'2026-11-02T17:00:00Z'", "nextContactDue" },
	        { "'nextContactDue':'2036-11-02T17:00:00Z'", "nextContactDue" }, { "'nextContactDue':'Monday'", "nextContactDue" },
	        { "'kilometres':-1", "kilometres" }, { "'kilometres':10000", "kilometres" }, { "'kilometres':1.25", "kilometres" },
	        { "'expenses':'free'", "expenses" }, { "'expenses':0.001", "expenses" }, { "'expenses':100000", "expenses" },
	        { "'narrative':'words'", "narrative" }, { "'narrative':{}", "narrative.howWritten narrative.mentorWords" },
	        { "'narrative':{'mentorWords':'a','howWritten':'ALONE'}", "narrative.howWritten" },
	        { "'narrative':{'mentorWords':'a','howWritten':'NOT_YET','visibility':'all'}", "narrative.visibility" },
	        { "'safetyConcern':{}", "safetyConcern.immediateActions safetyConcern.type" },
	        { "'safetyConcern':{'type':'FIRE','immediateActions':['PRAYED']}", "safetyConcern.immediateActions safetyConcern.type" },
	        { "'safetyConcern':{'type':'OTHER','immediateActions':['NONE_YET','CALLED_911']}", "safetyConcern.immediateActions" },
	        { "'safetyConcern':{'type':'OTHER','immediateActions':['OTHER'],'toldAt':'2026-11-02T19:00:00Z'}",
	                "safetyConcern.toldAt safetyConcern.toldWhom" },
	        { "'draft':'8d6c993e-c2cc-11de-8d13-0010c6dffd0f'", "draft" }, { "'draft':5", "draft" }, { "'wellbeing':'tired'", "wellbeing" },
	        { "'version':0", "version" }, { "'correctionReason':'x'", "correctionReason" },
	        { "'patient':'x','type':'x','mode':'x','startedAt':'x','durationMinutes':'x','zzz':1",
	                "durationMinutes mode patient startedAt type zzz" } };
	
	private static final String[][] ON_CORRECTION = { { "'version':null", "version" }, { "'version':'x'", "version" },
	        { "'version':-1", "version" }, { "'correctionReason':null", "correctionReason" },
	        { "'correctionReason':' '", "correctionReason" }, { "'mode':null", "mode" }, { "'patient':'$P'", "patient" },
	        { "'type':'ADVOCACY'", "type" }, { "'mentor':'$P'", "mentor" }, { "'uuid':'$P'", "uuid" },
	        { "'narrative':{}", "narrative" }, { "'startedAt':null", "startedAt" }, { "'tookPlace':null", "tookPlace" },
	        { "'startedAt':'2027-01-01T00:00:00Z'", "startedAt" }, { "'kilometres':-1", "kilometres" } };
	
	@Test
	public void post_shouldNameEveryBadFieldAndWriteNothing() {
		Map<String, Long> rows = rows();
		for (String[] bad : ON_CREATION) {
			String body = merged("'patient':'$P','type':'CHECK_IN','mode':'PHONE'", bad[0]);
			Answer answer = post(CONTACT, body);
			assertThat(bad[0] + " " + answer.getContent(), answer.getStatus(), is(400));
			assertThat(bad[0], answer.refusedFields(), equalTo(new TreeSet<>(Arrays.asList(bad[1].split(" ")))));
			assertThat(answer.errorCode(), is("peermentor.error.invalid"));
		}
		assertThat(rows(), equalTo(rows));
	}
	
	@Test
	public void post_shouldNameEveryBadFieldOfACorrectionAndWriteNothing() {
		String uuid = created(CONTACT, "{'patient':'$P','type':'CHECK_IN','mode':'PHONE'}");
		Map<String, Long> rows = rows();
		for (String[] bad : ON_CORRECTION) {
			Answer answer = post(CONTACT + "/" + uuid, merged("'version':0,'correctionReason':'x','place':'CLINIC'", bad[0]));
			assertThat(bad[0], answer.refusedFields(), equalTo(new TreeSet<>(Arrays.asList(bad[1].split(" ")))));
		}
		assertThat(rows(), equalTo(rows));
	}
	
	@Test
	public void post_shouldRefuseWhatIsNoObject() {
		for (String body : new String[] { "", "[]", "{", "'text'", "null", "{'patient':}" }) {
			post(CONTACT, body).expect(400);
		}
		perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(CONTACT).content("patient=x")
		        .contentType("text/plain")).expect(415);
	}
	
	/** The later of two properties of the same name counts. */
	private static String merged(String good, String bad) {
		StringBuilder kept = new StringBuilder();
		for (String property : good.split(",")) {
			String name = property.substring(0, property.indexOf(':'));
			if (!bad.startsWith(name + ":") && !bad.contains("," + name + ":")) {
				kept.append(property).append(',');
			}
		}
		return "{" + kept + bad + "}";
	}
}
