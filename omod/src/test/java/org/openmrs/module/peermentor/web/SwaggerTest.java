/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.GlobalProperty;
import org.openmrs.api.context.Context;
import org.openmrs.module.webservices.docs.swagger.SwaggerSpecificationCreator;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;
import org.openmrs.module.webservices.rest.web.api.RestService;
import org.openmrs.web.test.BaseModuleWebContextSensitiveTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The REST module finds out by trying what a resource offers; what it finds is what the documentation shows.
 */
public class SwaggerTest extends BaseModuleWebContextSensitiveTest {
	
	private JsonNode specification;
	
	@Before
	public void generate() throws Exception {
		Context.getService(RestService.class).initialize();
		// Told to be quiet, the generator would close the log for the tests that follow.
		Context.getAdministrationService()
		        .saveGlobalProperty(new GlobalProperty(RestConstants.SWAGGER_QUIET_DOCS_GLOBAL_PROPERTY_NAME, "false"));
		SwaggerSpecificationCreator.clearCache();
		specification = new ObjectMapper().readTree(new SwaggerSpecificationCreator().getJSON());
	}
	
	@Test
	public void specification_shouldOfferWhatTheResourcesSupport() {
		Map<String, Set<String>> supported = new TreeMap<>();
		for (Object resource : Context.getService(RestService.class).getResourceHandlers()) {
			if (resource instanceof RoomResource || resource instanceof RoomSubResource) {
				String path = path(resource.getClass());
				add(supported, path, resource, "list", "get");
				add(supported, path, resource, "single", "get");
				add(supported, path, resource, "create", "post");
				add(supported, path + "/{uuid}", resource, "find", "get");
				add(supported, path + "/{uuid}", resource, "change", "post");
				add(supported, path + "/{uuid}", resource, "voidRecord", "delete");
			}
		}
		Map<String, Set<String>> offered = new TreeMap<>();
		specification.path("paths").fields().forEachRemaining(path -> {
			if (path.getKey().startsWith("/peermentor/")) {
				Set<String> verbs = new TreeSet<>();
				path.getValue().fieldNames().forEachRemaining(verbs::add);
				offered.put(path.getKey().replace("{parent-uuid}", "{uuid}"), verbs);
			}
		});
		assertThat(offered, is(supported));
		assertThat(offered.containsKey("/peermentor/status"), is(true));
	}
	
	private static void add(Map<String, Set<String>> supported, String path, Object resource, String method, String verb) {
		for (Class<?> type = resource.getClass(); type != RoomResource.class && type != RoomSubResource.class; type = type
		        .getSuperclass()) {
			for (Method declared : type.getDeclaredMethods()) {
				if (declared.getName().equals(method) && Modifier.isProtected(declared.getModifiers())) {
					supported.computeIfAbsent(path, p -> new TreeSet<>()).add(verb);
				}
			}
		}
	}
	
	private static String path(Class<?> resource) {
		SubResource sub = resource.getAnnotation(SubResource.class);
		if (sub != null) {
			return path(sub.parent()) + "/{uuid}/" + sub.path();
		}
		return resource.getAnnotation(Resource.class).name().substring(RestConstants.VERSION_1.length());
	}
	
	@Test
	public void specification_shouldNameThePropertiesOfEveryModel() {
		specification.path("definitions").fields().forEachRemaining(model -> {
			if (model.getKey().startsWith("Peermentor")) {
				assertThat(model.getKey(), model.getValue().path("properties").size(), is(greaterThan(0)));
			}
		});
	}
}
