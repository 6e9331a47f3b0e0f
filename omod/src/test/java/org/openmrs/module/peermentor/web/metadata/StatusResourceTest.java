/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.EncounterType;
import org.openmrs.Person;
import org.openmrs.PersonName;
import org.openmrs.User;
import org.openmrs.api.EncounterService;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.metadata.Catalogue;
import org.openmrs.module.peermentor.metadata.InstalledMetadata;
import org.openmrs.module.webservices.rest.web.representation.Representation;
import org.openmrs.web.test.BaseModuleWebContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

public class StatusResourceTest extends BaseModuleWebContextSensitiveTest {
	
	private static final String STATUS = "/rest/v1/peermentor/status";
	
	private static final String PASSWORD = "Only4Tests";
	
	@Autowired
	private WebApplicationContext webContext;
	
	private MockMvc mvc;
	
	@Before
	public void setUp() {
		InstalledMetadata.ensure();
		mvc = MockMvcBuilders.webAppContextSetup(webContext).build();
	}
	
	@After
	public void speakEnglishAgain() {
		Context.setLocale(Locale.ENGLISH);
	}
	
	@Test
	public void get_shouldAnswerVersionMetadataAndProblems() throws Exception {
		Map<String, Object> status = ok(get(STATUS));
		
		assertThat(status.get("uuid"), is("peermentor"));
		assertThat((String) status.get("platformVersion"), startsWith("2."));
		assertThat(status.get("metadataComplete"), is(true));
		assertThat(((Map<?, ?>) status.get("metadataCounts")).get("PRESENT"), is(197));
		assertThat(((Map<?, ?>) status.get("metadataCounts")).get("MISSING"), is(0));
		assertThat((List<?>) status.get("metadataDeviations"), hasSize(0));
		assertThat(status.containsKey("metadataAll"), is(false));
	}
	
	@Test
	public void get_shouldWordProblemsAndNamesInTheUsersLanguage() throws Exception {
		EncounterService encounters = Context.getEncounterService();
		EncounterType type = encounters.getEncounterTypeByUuid(Catalogue.encounterType("ADVOCACY"));
		encounters.retireEncounterType(type, "Unused");
		Context.flushSession();
		
		Map<String, Object> english = ok(get(STATUS));
		Context.setLocale(Locale.FRENCH);
		Map<String, Object> french = ok(get(STATUS));
		
		assertThat(messages(english),
		    hasItem("“Peer advocacy” is retired here; what the module records with it may not show."));
		assertThat(messages(french), hasItem("« Peer advocacy » est retiré ici; ce que le module consigne avec cet"
		        + " élément pourrait ne pas s’afficher."));
		assertThat(deviation(english).get("name"), is("Peer advocacy"));
		assertThat(deviation(french).get("name"), is("Défense des droits par le pair mentor"));
		assertThat(deviation(french).get("state"), is("RETIRED"));
	}
	
	@Test
	public void get_shouldListAllMetadataInTheFullRepresentation() throws Exception {
		assertThat((List<?>) ok(get(STATUS).param("v", "full")).get("metadataAll"), hasSize(197));
	}
	
	@Test
	public void get_shouldRefuseWhatItDoesNotKnow() throws Exception {
		assertThat(perform(get(STATUS).param("q", "x")).getStatus(), is(400));
		assertThat(perform(get(STATUS + "/another")).getStatus(), is(405));
	}
	
	@Test
	public void status_shouldBeReadOnly() throws Exception {
		assertThat(perform(post(STATUS).content("{}").contentType("application/json")).getStatus(), is(405));
		assertThat(perform(post(STATUS + "/peermentor").content("{}").contentType("application/json")).getStatus(), is(405));
		assertThat(perform(delete(STATUS + "/peermentor").param("reason", "x")).getStatus(), is(405));
	}
	
	@Test
	public void get_shouldBeForAdministratorsOnly() throws Exception {
		createUser("mentor", Roles.MENTOR);
		createUser("administrator", Roles.ADMINISTRATOR);
		Context.logout();
		assertThat(perform(get(STATUS)).getStatus(), is(401));
		Context.authenticate("mentor", PASSWORD);
		assertThat(perform(get(STATUS)).getStatus(), is(403));
		Context.authenticate("administrator", PASSWORD);
		assertThat(perform(get(STATUS)).getStatus(), is(200));
	}
	
	@Test
	public void models_shouldNameEveryProperty() {
		String[] properties = { "uuid", "display", "version", "platformVersion", "metadataComplete", "metadataCounts",
		        "metadataDeviations", "problems", "metadataAll" };
		for (String property : properties) {
			assertThat(property, new StatusResource().getGETModel(Representation.FULL).getProperties().containsKey(property),
			    is(true));
		}
	}
	
	private Map<String, Object> ok(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse response = perform(request);
		assertThat(response.getContentAsString(), response.getStatus(), is(200));
		return json(response);
	}
	
	private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse response = mvc.perform(request.accept("application/json")).andReturn().getResponse();
		response.setCharacterEncoding("UTF-8");
		return response;
	}
	
	@SuppressWarnings("unchecked")
	private static Map<String, Object> json(MockHttpServletResponse response) throws Exception {
		return new ObjectMapper().readValue(response.getContentAsByteArray(), Map.class);
	}
	
	@SuppressWarnings("unchecked")
	private static Map<String, Object> deviation(Map<String, Object> status) {
		return (Map<String, Object>) ((List<Object>) status.get("metadataDeviations")).get(0);
	}
	
	@SuppressWarnings("unchecked")
	private static List<String> messages(Map<String, Object> status) {
		return ((List<Map<String, String>>) status.get("problems")).stream().map(p -> p.get("message"))
		        .collect(Collectors.toList());
	}
	
	private static void createUser(String name, String role) {
		Person person = new Person();
		person.setGender("U");
		person.addName(new PersonName("Test", null, name));
		User user = new User(person);
		user.setUsername(name);
		user.addRole(Context.getUserService().getRole(role));
		Context.getUserService().createUser(user, PASSWORD);
		Context.flushSession();
	}
}
