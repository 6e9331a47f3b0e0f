/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.web.RestTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

public class HsdsControllerTest extends RestTest {
	
	private static final String[] PATHS = { "hsds", "hsds/services", "hsds/organizations", "hsds/service_at_locations",
	        "hsds/taxonomies", "hsds/taxonomy_terms" };
	
	@Autowired
	private WebApplicationContext web;
	
	private Member steward;
	
	private Member mentor;
	
	private String organisation;
	
	@Before
	public void gather() throws Exception {
		steward = cast.withRole(Roles.COORDINATOR);
		mentor = cast.withRole(Roles.MENTOR);
		steward.login();
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("name", "Harbour Society");
		fields.put("description", "Helps.");
		Map<String, Object> request = new LinkedHashMap<>();
		request.put("kind", "ORGANIZATION");
		request.put("fields", fields);
		organisation = post("directoryrecord", request).expect(201).text("uuid");
	}
	
	@Test
	public void pages_shouldHaveTheShapeOfTheSpecification() throws Exception {
		assertThat(get("hsds").expect(200).text("version"), is("3.0"));
		Answer page = get("hsds/organizations", "page", "1", "per_page", "10").expect(200);
		assertThat(page.at("total_items"), is(1));
		assertThat(page.at("total_pages"), is(1));
		assertThat(page.at("page_number"), is(1));
		assertThat(page.at("size"), is(1));
		assertThat(page.at("first_page"), is(true));
		assertThat(page.at("last_page"), is(true));
		assertThat(page.at("empty"), is(false));
		assertThat(page.text("contents.0.name"), is("Harbour Society"));
		assertThat(get("hsds/organizations/" + organisation).expect(200).text("id"), is(organisation));
		assertThat(get("hsds/services").expect(200).at("empty"), is(true));
	}
	
	@Test
	public void parameters_shouldBeReadStrictly() throws Exception {
		assertThat(get("hsds/services", "page", "0", "per_page", "101", "colour", "red").expect(400).refusals(),
		    containsInAnyOrder("page: peermentor.error.outOfRange", "per_page: peermentor.error.outOfRange",
		        "colour: peermentor.error.unknownParameter"));
		assertThat(get("hsds/services/" + organisation, "page", "1").expect(400).refusals(),
		    contains("page: peermentor.error.unknownParameter"));
		get("hsds/services/" + organisation).expect(404);
		get("hsds/ships").expect(404);
		get("hsds/services/no-uuid").expect(404);
		post("hsds/services", new LinkedHashMap<>()).expect(405);
		delete("hsds/services/" + organisation, "reason", "test").expect(405);
	}
	
	@Test
	public void export_shouldNeedItsPrivilege() throws Exception {
		mentor.login();
		for (String path : PATHS) {
			get(path).expect(403);
		}
		assertThat(packageOf().getStatus(), is(403));
		Context.logout();
		for (String path : PATHS) {
			get(path).expect(401);
		}
		assertThat(packageOf().getStatus(), is(401));
	}
	
	@Test
	public void export_shouldBeReadWithoutALoginWhereTheSiteSaysSoAndNothingElse() throws Exception {
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.directory.open', 'true', '"
		        + UUID.randomUUID() + "')");
		Context.logout();
		for (String path : PATHS) {
			get(path).expect(200);
		}
		get("hsds/organizations/" + organisation).expect(200);
		assertThat(packageOf().getStatus(), is(200));
		post("hsds/services", new LinkedHashMap<>()).expect(401);
		delete("hsds/services/" + organisation, "reason", "test").expect(401);
		for (String path : new String[] { "hsds/ships", "hsds/services/x", "hsdsx", "directoryrecord",
		        "directoryrecord/" + organisation, "contact", "status", "hsds/package/x" }) {
			get(path).expect(401);
		}
	}
	
	@Test
	public void package_shouldBeAZip() throws Exception {
		MockHttpServletResponse response = packageOf();
		assertThat(response.getStatus(), is(200));
		assertThat(response.getContentType(), is("application/zip"));
		assertThat(response.getHeader("Content-Disposition"), startsWith("attachment"));
		assertThat(new String(response.getContentAsByteArray(), 0, 2, "US-ASCII"), is("PK"));
	}
	
	private MockHttpServletResponse packageOf() throws Exception {
		return MockMvcBuilders.webAppContextSetup(web).build()
		        .perform(MockMvcRequestBuilders.get("/rest/v1/peermentor/hsds/package")).andReturn().getResponse();
	}
}
