/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.openmrs.api.EncounterService;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.contact.ContactMetadata;
import org.openmrs.module.peermentor.contact.ContactRowAdvice;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.web.test.BaseModuleWebContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * The room's addresses, with a mentor logged in to whom one participant is assigned.
 */
public abstract class ContactRestTest extends BaseModuleWebContextSensitiveTest {
	
	protected static final String ROOT = "/rest/v1/peermentor/";
	
	protected static final String CONTACT = ROOT + "contact";
	
	private static final ObjectMapper MAPPER = new ObjectMapper();
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-02T18:00:00.123Z");
	
	@Autowired
	private WebApplicationContext webContext;
	
	@Autowired
	private SessionFactory sessionFactory;
	
	protected final Cast cast = new Cast();
	
	private final ContactRowAdvice advice = new ContactRowAdvice();
	
	private MockMvc mvc;
	
	protected Cast.Member mentor;
	
	protected Cast.Member supervisor;
	
	protected Cast.Member clinician;
	
	protected int participant;
	
	protected String patient;
	
	@Before
	public void gather() {
		ContactMetadata.install();
		mvc = MockMvcBuilders.webAppContextSetup(webContext).build();
		mentor = cast.withRole(Roles.MENTOR);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		clinician = cast.withRole(Roles.NOTES_READER);
		participant = cast.participant();
		patient = cast.uuid(participant);
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, uuid, creator,"
		        + " date_created, voided, version) values (" + participant + ", " + mentor.getProviderId()
		        + ", 'BOTH', 'PRIMARY', 0, '" + UUID.randomUUID() + "', 1, now(), false, 0)");
		Context.addAdvice(EncounterService.class, advice);
		mentor.login();
	}
	
	@After
	public void leave() {
		Context.removeAdvice(EncounterService.class, advice);
		cast.leave();
		ContactMetadata.forget();
	}
	
	/** JSON with single quotes, and <code>$P</code> for the participant. */
	protected String json(String text) {
		return text.replace('\'', '"').replace("$P", patient);
	}
	
	protected Answer get(String path) {
		return perform(MockMvcRequestBuilders.get(URI.create(path)));
	}
	
	protected Answer post(String path, String body) {
		return perform(MockMvcRequestBuilders.post(path).content(json(body)).contentType("application/json"));
	}
	
	protected Answer delete(String path) {
		return perform(MockMvcRequestBuilders.delete(URI.create(path)));
	}
	
	protected Answer perform(MockHttpServletRequestBuilder request) {
		try {
			session().flush();
			session().clear();
			return new Answer(mvc.perform(request.accept("application/json").characterEncoding("UTF-8")).andReturn().getResponse());
		}
		catch (Exception e) {
			throw new AssertionError(e);
		}
	}
	
	protected String created(String path, String body) {
		return (String) post(path, body).expect(201).get("uuid");
	}
	
	protected Map<String, Long> rows() {
		Map<String, Long> rows = new LinkedHashMap<>();
		for (String table : new String[] { "encounter", "encounter_provider", "obs", "notification_alert", "peermentor_contact",
		        "peermentor_contact_revision", "peermentor_narrative", "peermentor_concern", "peermentor_question",
		        "peermentor_draft" }) {
			rows.put(table, ((Number) session().createNativeQuery("select count(*) from " + table).uniqueResult()).longValue());
		}
		return rows;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
	
	/** What came back. */
	protected static final class Answer {
		
		private final int status;
		
		private final String content;
		
		private final Map<String, Object> body;
		
		@SuppressWarnings("unchecked")
		private Answer(MockHttpServletResponse response) throws Exception {
			status = response.getStatus();
			response.setCharacterEncoding("UTF-8");
			content = response.getContentAsString();
			body = content.isEmpty() ? null : MAPPER.readValue(content, Map.class);
		}
		
		int getStatus() {
			return status;
		}
		
		Answer expect(int expected) {
			assertThat(content, status, is(expected));
			return this;
		}
		
		Object get(String name) {
			return body.get(name);
		}
		
		boolean has(String name) {
			return body.containsKey(name);
		}
		
		String getContent() {
			return content;
		}
		
		@SuppressWarnings("unchecked")
		Map<String, Object> object(String name) {
			return (Map<String, Object>) body.get(name);
		}
		
		@SuppressWarnings("unchecked")
		List<Map<String, Object>> results() {
			return (List<Map<String, Object>>) body.get("results");
		}
		
		/** The fields that were refused, in alphabetical order. */
		@SuppressWarnings("unchecked")
		Set<String> refusedFields() {
			expect(400);
			return new TreeSet<>(((Map<String, Object>) object("error").get("fieldErrors")).keySet());
		}
		
		String errorCode() {
			return (String) object("error").get("code");
		}
	}
}
