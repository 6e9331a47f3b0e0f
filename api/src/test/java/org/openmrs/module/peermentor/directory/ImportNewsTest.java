/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a file changes of services to which referrals may be open is told with the chunk that changes it, once, and nothing else is.
 */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ImportNewsTest extends BaseModuleContextSensitiveTest {
	
	private static final String YES = "YES";
	
	private static final String NO = "NO";
	
	private static final String HOUSE = "{'id':'1','name':'Harbour House','description':'Words'}";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
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
	public void importFile_shouldTellOfAServiceThatClosesOrSaysWhatEverybodyMustKnow() throws IOException {
		bringIn(service("1", "active", ""), service("2", "active", ""), service("3", "active", ""));
		assertThat("what is new nobody refers to", stage.told(), is(empty()));
		bringIn(service("1", "inactive", ""), service("2", "active", ",'alert':'Flooded'"), service("3", "active", ",'fees':'None'"));
		assertThat(told(), containsInAnyOrder(service("1"), service("2")));
		bringIn(service("1", "inactive", ""), service("2", "active", ",'alert':'Flooded'"), service("3", "active", ",'fees':'None'"));
		assertThat("the same again", stage.told(), is(empty()));
	}
	
	@Test
	public void importFile_shouldTellNothingInADryRunAndOfAFieldThatStandsOtherwiseHere() throws IOException {
		bringIn(service("1", "active", ""));
		stage.bringIn(file(service("1", "defunct", "")), true, false);
		assertThat(stage.told(), is(empty()));
		stage.inTransaction(() -> ImportStage.session().createNativeQuery("update peermentor_directory_record set content ="
		        + " replace(content, 'active', 'temporarily closed') where kind = 'SERVICE'").executeUpdate());
		bringIn(service("1", "defunct", ""));
		assertThat("a conflict waits for a steward, who tells", stage.told(), is(empty()));
	}
	
	@Test
	public void importFile_shouldTellOfAFactThatHelpsNoLongerAndOfNoneThatHelps() throws IOException {
		bringIn(service("1", "active", fact("a", ServiceFact.ACCEPTS_OAT, YES)),
		    service("2", "active", fact("b", ServiceFact.ACCEPTS_RECORD, NO)), service("3", "active", ""));
		stage.told();
		bringIn(service("1", "active", fact("a", ServiceFact.ACCEPTS_OAT, NO)),
		    service("2", "active", fact("b", ServiceFact.ACCEPTS_RECORD, YES)),
		    service("3", "active", fact("c", ServiceFact.ACCEPTS_OAT, NO)));
		assertThat(told(), containsInAnyOrder(service("1"), service("3")));
		bringIn(service("1", "active", fact("a", ServiceFact.ACCEPTS_OAT, NO)),
		    service("2", "active", fact("b", ServiceFact.ACCEPTS_RECORD, "perhaps")),
		    service("3", "active", fact("c", ServiceFact.WALK_IN, NO)));
		assertThat("unknown is not yes", told(), containsInAnyOrder(service("2"), service("3")));
	}
	
	@Test
	public void importFile_shouldTellOfWhatVanishesAndComesBackOnceForAServiceAndItsPlaces() throws IOException {
		List<String> all = new ArrayList<>();
		all.add("{'id':'9','name':'Pier','location_type':'physical'}");
		for (int i = 1; i <= 20; i++) {
			all.add(service(String.valueOf(i), "active", ",'service_at_locations':[{'id':'s" + i + "','location_id':'9'}]"));
		}
		stage.bringIn(places(all), false, true);
		stage.told();
		ImportView fewer = stage.bringIn(places(all.subList(0, 20)), false, true);
		assertThat(fewer.isVanishingWithheld(), is(false));
		assertThat(told(), contains(service("20")));
		stage.bringIn(places(all), false, true);
		assertThat(told(), contains(service("20")));
	}
	
	@Test
	public void importFile_shouldTellOfAPlaceThatMoved() throws IOException {
		bringIn(service("1", "active", at("1 Quay Street")), service("2", "active", ""));
		stage.told();
		bringIn(service("1", "active", at("9 Hill Road")), service("2", "active", ""));
		assertThat(told(), contains(DirectoryIds.of(ImportStage.SOURCE, DirectoryKind.SERVICE_AT_LOCATION, "s")));
	}
	
	private static String at(String street) {
		return ",'service_at_locations':[{'id':'s','location':{'id':'1','name':'Quay','location_type':'physical','addresses':[{'id':'a',"
		        + "'address_1':'" + street + "','city':'Fernleigh','state_province':'QC','postal_code':'H1H 1H1','country':'CA',"
		        + "'address_type':'physical'}]}}]";
	}
	
	private static String fact(String id, ServiceFact fact, String value) {
		return ",'attributes':[{'id':'" + id + "','link_entity':'service','taxonomy_term_id':'" + fact.getUuid() + "','value':'"
		        + value + "'}]";
	}
	
	private static String service(String id, String status, String more) {
		return "{'id':'" + id + "','organization':" + HOUSE + ",'name':'Service " + id + "','status':'" + status + "'" + more + "}";
	}
	
	private static String service(String id) {
		return DirectoryIds.of(ImportStage.SOURCE, DirectoryKind.SERVICE, id);
	}
	
	private void bringIn(String... services) throws IOException {
		ImportView run = stage.bringIn(file(services));
		assertThat(String.valueOf(run.getFindings()), run.getRefused(), is(0));
	}
	
	private static byte[] file(String... services) {
		return ImportStage.bytes(("{'contents':[" + String.join(",", services) + "]}").replace('\'', '"'));
	}
	
	private static byte[] places(List<String> records) {
		return file(records.toArray(new String[0]));
	}
	
	/** All chunks together; none tells what another told. */
	private List<String> told() {
		List<String> told = new ArrayList<>();
		for (Set<String> chunk : stage.told()) {
			told.addAll(chunk);
		}
		return told;
	}
}
