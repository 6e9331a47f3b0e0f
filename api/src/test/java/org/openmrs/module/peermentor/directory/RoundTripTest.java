/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What came in as a file of HSDS 3.0 goes out again as it came in, but for the order, for what says nothing (null, empty lists)
 * and for references that say only in which record something stands. The organisation around a service also tells its programmes.
 */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class RoundTripTest extends BaseModuleContextSensitiveTest {
	
	private static final ObjectMapper JSON = new ObjectMapper();
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Autowired
	private HsdsExportService export;
	
	private ImportStage stage;
	
	@Before
	public void setTheStage() {
		stage = new ImportStage();
		stage.clear();
	}
	
	@After
	public void clear() {
		stage.clear();
	}
	
	@Test
	public void service_shouldGoOutAsItCameIn() throws IOException {
		assertSame("service-full.json", ExportList.SERVICES);
	}
	
	@Test
	public void organization_shouldGoOutAsItCameIn() throws IOException {
		assertSame("organization-full.json", ExportList.ORGANIZATIONS);
	}
	
	@Test
	public void serviceAtLocation_shouldGoOutAsItCameIn() throws IOException {
		assertSame("service-at-location-full.json", ExportList.SERVICE_AT_LOCATIONS);
	}
	
	private void assertSame(String file, ExportList list) throws IOException {
		byte[] bytes = ImportStage.resource(file);
		ImportView run = stage.bringIn(bytes);
		assertThat(run.getRefused(), is(0));
		JsonNode came = JSON.readTree(bytes);
		Map<String, Object> out = export.getOne(list, came.path("id").asText());
		Context.clearSession();
		JsonNode went = plain(JSON.valueToTree(out), true);
		if (list != ExportList.ORGANIZATIONS && went.path("organization").isObject()) {
			((ObjectNode) went.path("organization")).remove("programs");
		}
		assertThat(went, is(plain(came, true)));
	}
	
	/** Lists of HSDS have no order of their own: by id, or as they read. */
	private static JsonNode plain(JsonNode node, boolean outermost) {
		if (node.isObject()) {
			ObjectNode object = JSON.createObjectNode();
			node.fields().forEachRemaining(field -> {
				JsonNode value = plain(field.getValue(), false);
				boolean says = !value.isNull() && !(value.isArray() && value.size() == 0);
				if (says && (outermost || !field.getKey().endsWith("_id"))) {
					object.set(field.getKey(), value);
				}
			});
			return object;
		}
		if (node.isArray()) {
			List<JsonNode> items = new ArrayList<>();
			node.forEach(item -> items.add(plain(item, false)));
			items.sort(Comparator.comparing(item -> item.path("id").asText(item.toString())));
			return JSON.createArrayNode().addAll(items);
		}
		return node.isNumber() ? JSON.getNodeFactory().numberNode(node.asDouble()) : node;
	}
}
