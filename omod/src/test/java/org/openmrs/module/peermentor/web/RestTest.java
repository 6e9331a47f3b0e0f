/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.web.test.BaseModuleWebContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Requests to the module's addresses by the members of a cast, through everything that stands before a resource.
 */
public abstract class RestTest extends BaseModuleWebContextSensitiveTest {
	
	protected final Cast cast = new Cast();
	
	@Autowired
	private WebApplicationContext webContext;
	
	@Autowired
	private SessionFactory sessionFactory;
	
	private MockMvc mvc;
	
	private final Map<String, String[]> headers = new LinkedHashMap<>();
	
	@Before
	public void openDoors() {
		mvc = MockMvcBuilders.webAppContextSetup(webContext).build();
	}
	
	@After
	public void leave() {
		cast.leave();
	}
	
	/** As a list of name, value, name, value. */
	protected Answer get(String path, String... parameters) throws Exception {
		return answer(with(MockMvcRequestBuilders.get(uri(path)), parameters));
	}
	
	/** The same by somebody who says what they read for; null if they do not say. */
	protected Answer getFor(PurposeOfUse purpose, String path, String... parameters) throws Exception {
		MockHttpServletRequestBuilder request = with(MockMvcRequestBuilders.get(uri(path)), parameters);
		return answer(purpose == null ? request : request.header("X-Purpose-Of-Use", purpose.name()));
	}
	
	protected Answer post(String path, Object body) throws Exception {
		String json = body instanceof String ? (String) body : new ObjectMapper().writeValueAsString(body);
		return answer(MockMvcRequestBuilders.post(uri(path)).contentType(MediaType.APPLICATION_JSON).content(json));
	}
	
	/** A file as the whole body; parameters as a list of name, value, name, value. */
	protected Answer postFile(String path, byte[] file, String... parameters) throws Exception {
		return answer(with(MockMvcRequestBuilders.post(uri(path)), parameters).contentType(MediaType.APPLICATION_OCTET_STREAM)
		        .content(file));
	}
	
	protected Answer delete(String path, String... parameters) throws Exception {
		return answer(with(MockMvcRequestBuilders.delete(uri(path)), parameters));
	}
	
	protected long count(String table) {
		Context.flushSession();
		return ((Number) sessionFactory.getCurrentSession().createNativeQuery("select count(*) from " + table).uniqueResult())
		        .longValue();
	}
	
	private static String uri(String path) {
		return "/rest/v1/peermentor/" + path;
	}
	
	private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, String... parameters) {
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return request;
	}
	
	/** From now on, requests carry this header, once for each value; no value takes it off. */
	protected void header(String name, String... values) {
		headers.put(name, values);
	}
	
	private Answer answer(MockHttpServletRequestBuilder request) throws Exception {
		headers.forEach((name, values) -> {
			if (values.length > 0) {
				request.header(name, (Object[]) values);
			}
		});
		MockHttpServletResponse response = mvc.perform(request.accept(MediaType.APPLICATION_JSON)).andReturn().getResponse();
		if (response.getStatus() < 400) {
			Context.flushSession();
		} else {
			// As the end of a request does after a refusal.
			Context.clearSession();
		}
		byte[] content = response.getContentAsByteArray();
		return new Answer(response.getStatus(),
		        content.length == 0 ? null : new ObjectMapper().readValue(content, Object.class));
	}
	
	/**
	 * A status and a body.
	 */
	public static final class Answer {
		
		private final int status;
		
		private final Object body;
		
		private Answer(int status, Object body) {
			this.status = status;
			this.body = body;
		}
		
		public int getStatus() {
			return status;
		}
		
		/** Fails unless this was the status. */
		public Answer expect(int expected) {
			assertThat(String.valueOf(body), status, is(expected));
			return this;
		}
		
		/** The value at the end of a path such as <code>error.code</code> or <code>results.0.uuid</code>; null if there is none. */
		public Object at(String path) {
			Object value = body;
			for (String step : path.split("\\.")) {
				if (value instanceof List) {
					List<?> list = (List<?>) value;
					int index = Integer.parseInt(step);
					value = index < list.size() ? list.get(index) : null;
				} else {
					value = value instanceof Map ? ((Map<?, ?>) value).get(step) : null;
				}
			}
			return value;
		}
		
		public String text(String path) {
			return (String) at(path);
		}
		
		/** The values at a path in each result of a list. */
		public List<Object> each(String path) {
			List<Object> values = new ArrayList<>();
			for (int i = 0; i < ((List<?>) at("results")).size(); i++) {
				values.add(at("results." + i + "." + path));
			}
			return values;
		}
		
		/** The fields that were refused, each with its first code. */
		public List<String> refusals() {
			List<String> refusals = new ArrayList<>();
			for (Map.Entry<?, ?> field : ((Map<?, ?>) at("error.fieldErrors")).entrySet()) {
				Map<?, ?> problem = (Map<?, ?>) ((List<?>) field.getValue()).get(0);
				refusals.add(field.getKey() + ": " + problem.get("code"));
			}
			return refusals;
		}
	}
}
