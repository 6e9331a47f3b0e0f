/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.view.PageRequest;

public class QueryTest {
	
	private enum Colour {
		RED, GREEN
	}
	
	private final Map<String, String[]> parameters = new HashMap<>();
	
	@Test
	public void page_shouldStartAtTheBeginningUnlessTold() {
		PageRequest page = new Query(parameters).page();
		assertThat(Arrays.asList(page.getStart(), page.getSize()), contains(0, 50));
		assertThat(page.isTotalWanted(), is(false));
	}
	
	@Test
	public void page_shouldRefuseWhatIsNoPage() {
		for (String[] c : new String[][] { { "limit", "0" }, { "limit", "101" }, { "limit", "-5" }, { "limit", "ten" },
		        { "startIndex", "-1" }, { "startIndex", "99999999999" }, { "startIndex", "1.5" }, { "totalCount", "maybe" } }) {
			parameters.clear();
			parameters.put(c[0], new String[] { c[1] });
			Query query = new Query(parameters);
			query.page();
			assertThat(Arrays.toString(c), codesOf(query).size(), is(1));
		}
	}
	
	@Test
	public void codes_shouldReadACommaList() {
		parameters.put("colour", new String[] { "RED, GREEN,RED" });
		Query query = new Query(parameters);
		assertThat(query.codes("colour", Colour.class), contains(Colour.RED, Colour.GREEN));
		assertThat(codesOf(query), empty());
	}
	
	@Test
	public void codes_shouldRefuseAnEmptyItem() {
		parameters.put("colour", new String[] { "RED,," });
		Query query = new Query(parameters);
		query.codes("colour", Colour.class);
		assertThat(codesOf(query).get(0), is("colour: peermentor.error.notACode"));
	}
	
	@Test
	public void readers_shouldRefuseAnEmptyFilterBecauseItWouldWidenTheList() {
		parameters.put("patient", new String[] { "" });
		Query query = new Query(parameters);
		query.uuid("patient");
		assertThat(codesOf(query), contains("patient: peermentor.error.required"));
	}
	
	@Test
	public void readers_shouldRefuseAFilterGivenTwice() {
		parameters.put("patient", new String[] { "a", "b" });
		Query query = new Query(parameters);
		query.uuid("patient");
		assertThat(codesOf(query), contains("patient: peermentor.error.givenTwice"));
	}
	
	@Test
	public void refuseUnknown_shouldNameWhatWasNeverAskedFor() {
		parameters.put("patiant", new String[] { "a" });
		Query query = new Query(parameters);
		query.uuid("patient");
		query.refuseUnknown();
		assertThat(codesOf(query), contains("patiant: peermentor.error.unknownParameter"));
	}
	
	private static List<String> codesOf(Query query) {
		return query.problems().asList().stream().map(Object::toString).collect(Collectors.toList());
	}
}
