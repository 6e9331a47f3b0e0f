/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.GlobalProperty;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.directory.PlantedServices;
import org.openmrs.module.peermentor.referral.PartnerCode;
import org.openmrs.module.peermentor.settings.Setting;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The addresses of partners' codes: those behind a login, and the two that have none. */
public class PartnerResourceTest extends RestTest {
	
	private static final String DOOR = "partneranswer";
	
	private static final String ANSWER = "partneranswer/answer";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Autowired
	private WebApplicationContext webContext;
	
	private final PlantedServices services = new PlantedServices();
	
	private Runnable giveBack;
	
	private Member mentor;
	
	private int participant;
	
	private String referral;
	
	@Before
	public void refer() throws Exception {
		cast.setSiteZone("Etc/UTC");
		giveBack = services.lend(applicationContext);
		set(Setting.PARTNER_ANSWERS, "true");
		mentor = cast.withRole(Roles.MENTOR);
		participant = cast.participant();
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + mentor.getProviderId() + ", 'OAT', 'PRIMARY', 0, 0, '"
		        + UUID.randomUUID() + "', 1, now(), false)");
		cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose, recipient_kind,"
		        + " recipient_name, from_at) values (1, 'a-consent', " + participant + ", 'IDENTITY', 'CARE_MANAGEMENT',"
		        + " 'ORGANISATION', 'Harbour House', 0)");
		mentor.login();
		Answer made = post("referral", map("patient", cast.uuid(participant), "listing", services.plant("Harbour House"), "need",
		    "SHELTER", "askFor", "Sam", "answerDue", "2026-11-28T20:00:00Z", "way", "CODE", "segments",
		    Arrays.asList("IDENTITY"))).expect(201);
		referral = made.text("uuid");
		post("referral/" + referral, map("version", 0, "status", "REQUESTED")).expect(200);
	}
	
	@After
	public void giveServicesBack() {
		giveBack.run();
	}
	
	@Test
	public void code_shouldBeMadeShownOnceListedAndTakenBack() throws Exception {
		Answer made = post("partnercode", map("referral", referral)).expect(201);
		assertThat(PartnerCode.read(made.text("code")), is(notNullValue()));
		assertThat(made.text("expires"), is("2026-12-12T00:00:00.000+00:00"));
		Answer listed = get("partnercode", "referral", referral, "v", "full").expect(200);
		assertThat(listed.text("results.0.uuid"), is(made.text("uuid")));
		assertThat(listed.at("results.0.code"), is(nullValue()));
		post("partnercode/" + made.text("uuid"), map("version", 7, "status", "REVOKED", "reason", "LOST")).expect(409);
		Answer revoked = post("partnercode/" + made.text("uuid"), map("version", made.at("version"), "status", "REVOKED", "reason", "LOST"))
		        .expect(200);
		assertThat(revoked.text("status"), is("REVOKED"));
		assertThat(post("partnercode/" + made.text("uuid"), map("version", revoked.at("version"), "status", "REVOKED", "reason", "LOST"))
		        .expect(400).refusals(), contains("status: peermentor.error.lifecycle.illegalMove"));
		get("partnercode").expect(400);
		get("partnercode/" + made.text("uuid")).expect(405);
		delete("partnercode/" + made.text("uuid"), "reason", "x").expect(405);
		post("partnercode", map("referral", referral, "code", "MINE")).expect(400);
		post("partnercode", map()).expect(400);
		get("partnerlog").expect(403);
	}
	
	@Test
	public void log_shouldBeTheAdministratorsAndHoldNoCode() throws Exception {
		String code = code();
		Context.logout();
		post(DOOR, map("code", code)).expect(200);
		cast.loginAsAdministrator();
		cast.withRole(Roles.ADMINISTRATOR).login();
		Answer log = get("partnerlog", "totalCount", "true").expect(200);
		assertThat(log.each("happened"), contains("OPENED", "ISSUED"));
		assertThat(log.at("results").toString(), not(containsString(code.substring(0, 5))));
		assertThat(log.at("results").toString(), not(containsString("Participant")));
		assertThat(get("partnerlog", "happened", "WRONG,OPENED").expect(200).each("happened"), contains("OPENED"));
		get("partnerlog", "happened", "GONE").expect(400);
		post("partnerlog", map()).expect(405);
		get("partnercode", "referral", referral).expect(403);
		post("partnercode", map("referral", referral)).expect(403);
		String uuid = log.text("results.0.code");
		post("partnercode/" + uuid, map("version", 1, "status", "REVOKED", "reason", "WRONG_HANDS")).expect(200);
	}
	
	@Test
	public void door_shouldShowAndTakeAnAnswerWithoutALogin() throws Exception {
		String code = code();
		Context.logout();
		Answer question = post(DOOR, map("code", code)).expect(200);
		assertThat(question.text("service"), is("Beds of Harbour House"));
		assertThat(question.at("words.en").toString(), containsString("Participant " + participant));
		assertThat(question.at("words.fr").toString(), containsString("Participant " + participant));
		assertThat((List<?>) question.at("choices"), hasSize(8));
		assertThat(post(ANSWER, map("code", code, "answer", "ACCEPTED", "nextDate", "2026-12-01")).expect(200).at("answered"), is(true));
		mentor.login();
		assertThat(get("referral/" + referral).expect(200).text("status"), is("ACCEPTED"));
		assertThat(get("referral/" + referral + "/history").expect(200).each("to"), contains("DRAFT", "REQUESTED", "ACCEPTED"));
	}
	
	/** Unknown, guessed, mistyped, used, taken back, expired, locked, off: all the same to whoever tries. */
	@Test
	public void door_shouldRefuseEverythingInTheSameWords() throws Exception {
		List<String> refusals = new ArrayList<>();
		String used = code();
		Context.logout();
		post(ANSWER, map("code", used, "answer", "WAITING_LIST")).expect(200);
		mentor.login();
		String revoked = code();
		String expired = code();
		Context.logout();
		refusals.add(refusal(used));
		refusals.add(refusal(revoked));
		refusals.add(refusal("nothing like it"));
		refusals.add(refusal(PartnerCode.make(new Random(3)::nextInt).spelled()));
		refusals.add(refusal(new String(new char[1000]).replace('\0', 'A')));
		clock.forward(Duration.ofDays(20));
		refusals.add(refusal(expired));
		Random random = new Random(4);
		for (int i = 0; i < 12; i++) {
			refusals.add(refusal(PartnerCode.make(random::nextInt).spelled()));
		}
		cast.loginAsAdministrator();
		set(Setting.PARTNER_ANSWERS, "false");
		Context.logout();
		refusals.add(refusal(expired));
		assertThat(new HashSet<>(refusals), hasSize(1));
		assertThat(refusals.get(0), containsString("peermentor.error.partner.unusable"));
		assertThat(count("peermentor_partner_log where happened in ('REPLAYED', 'REVOKED', 'MISTYPED', 'WRONG', 'EXPIRED', 'LOCKED', 'OFF')")
		        > 20, is(true));
	}
	
	/** What both addresses answer, which must be the same. */
	private String refusal(String code) throws Exception {
		String opened = String.valueOf(post(DOOR, map("code", code)).expect(403).at("error"));
		assertThat(String.valueOf(post(ANSWER, map("code", code, "answer", "HELPED")).expect(403).at("error")), is(opened));
		assertThat(opened, not(containsString(code)));
		return opened;
	}
	
	@Test
	public void door_shouldNameWhatIsWrongWithARequestWhateverTheCodeIs() throws Exception {
		Context.logout();
		for (String code : new String[] { "nothing", PartnerCode.make(new Random(5)::nextInt).spelled() }) {
			assertThat(post(ANSWER, map("code", code, "answer", "PERHAPS", "reason", "BAD", "nextDate", "soon", "note", "x")).expect(400)
			        .refusals(), containsInAnyOrder("answer: peermentor.error.notACode", "reason: peermentor.error.notACode",
			            "nextDate: peermentor.error.notADate", "note: peermentor.error.unknownProperty"));
			assertThat(post(ANSWER, map("code", code, "answer", "TURNED_AWAY")).expect(400).refusals(),
			    contains("reason: peermentor.error.required"));
		}
		assertThat(post(DOOR, map()).expect(400).refusals(), contains("code: peermentor.error.required"));
		assertThat(post(DOOR, map("code", 7, "language", "fr")).expect(400).refusals(),
		    containsInAnyOrder("code: peermentor.error.notText", "language: peermentor.error.unknownProperty"));
		assertThat(post(DOOR, "{\"code\":\"a\",\"code\":\"b\"}").expect(400).text("error.code"), is("peermentor.error.notJson"));
		assertThat(post(DOOR, "[]").expect(400).text("error.code"), is("peermentor.error.notJson"));
		assertThat(post(DOOR, map("code", new String(new char[3000]).replace('\0', 'A'))).expect(400).refusals(),
		    contains("body: peermentor.error.tooLong"));
		assertThat(count("peermentor_partner_log"), is(0L));
	}
	
	@Test
	public void door_shouldBeOpenForThesePostsAndNothingElse() throws Exception {
		String code = code();
		Context.logout();
		get(DOOR).expect(401);
		get(DOOR, "code", code).expect(401);
		get(ANSWER).expect(401);
		delete(DOOR, "reason", "x").expect(401);
		post(DOOR + "/open", map("code", code)).expect(401);
		post(DOOR + "/answer/now", map("code", code)).expect(401);
		post("partnercode", map("referral", referral)).expect(401);
		get("partnerlog").expect(401);
		MockMvc mvc = MockMvcBuilders.webAppContextSetup(webContext).build();
		String uri = "/rest/v1/peermentor/" + DOOR;
		assertThat("a code in an address is refused", mvc.perform(MockMvcRequestBuilders.post(uri + "?code=" + code)
		        .contentType(MediaType.APPLICATION_JSON).content("{\"code\":\"" + code + "\"}")).andReturn().getResponse().getStatus(), is(400));
		assertThat("a form is no JSON", mvc.perform(MockMvcRequestBuilders.post(uri).contentType(MediaType.TEXT_PLAIN)
		        .content("code=" + code)).andReturn().getResponse().getStatus(), is(415));
		assertThat(count("peermentor_partner_log where happened <> 'ISSUED'"), is(0L));
	}
	
	@Test
	public void door_shouldLeaveNoSessionAndNothingToKeep() throws Exception {
		String code = code();
		Context.logout();
		MockMvc mvc = MockMvcBuilders.webAppContextSetup(webContext).build();
		for (String content : new String[] { "{\"code\":\"" + code + "\"}", "{\"code\":\"x\"}", "{}" }) {
			MockHttpSession begun = new MockHttpSession() {
				
				@Override
				public boolean isNew() {
					return true;
				}
			};
			MockHttpServletResponse response = mvc.perform(MockMvcRequestBuilders.post("/rest/v1/peermentor/" + DOOR).session(begun)
			        .contentType(MediaType.APPLICATION_JSON).content(content)).andReturn().getResponse();
			assertThat(response.getHeader("Cache-Control"), is("no-store"));
			assertThat(response.getHeader("Referrer-Policy"), is("no-referrer"));
			assertThat(response.getHeader("WWW-Authenticate"), is(nullValue()));
			assertThat(begun.isInvalid(), is(true));
		}
		MockHttpSession standing = new MockHttpSession();
		mvc.perform(MockMvcRequestBuilders.post("/rest/v1/peermentor/" + DOOR).session(standing)
		        .contentType(MediaType.APPLICATION_JSON).content("{}")).andReturn();
		assertThat("of somebody else's session nothing is touched", standing.isInvalid(), is(false));
	}
	
	private String code() throws Exception {
		return post("partnercode", map("referral", referral)).expect(201).text("code");
	}
	
	private static void set(Setting setting, String value) {
		Context.getAdministrationService().saveGlobalProperty(new GlobalProperty(setting.getProperty(), value));
		Context.flushSession();
	}
	
	/** As name, value, name, value. */
	private static Map<String, Object> map(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put((String) pairs[i], pairs[i + 1]);
		}
		return map;
	}
}
