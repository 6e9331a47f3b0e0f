/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Collections;
import java.util.Map;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What stewards do shows in what is listed, in the same transaction.
 */
public class StewardedListingsTest extends StewardTest {
	
	@Autowired
	private ListedServices listed;
	
	@Autowired
	private DuplicateService duplicates;
	
	@Autowired
	private FieldReportService reports;
	
	@Autowired
	private TermMappingService mappings;
	
	private String service;
	
	private String location;
	
	private String at;
	
	@Before
	public void list() {
		service = Entered.service("Harbour House", Entered.organisation("Harbour Society"));
		location = Entered.location("Pier", 49.28, -123.1);
		Entered.address(location, "1 Old St");
		at = Entered.at(service, location);
	}
	
	@Test
	public void merge_shouldTakeAListingOutAndFindTheOneItWasMergedWith() {
		String winner = Entered.service("Harbour House", Entered.organisation("Harbour Society"));
		assertThat(find().getServiceName(), is("Harbour House"));
		MergeView merge = duplicates.merge(winner, service, new Problems());
		assertThat(find().getListing(), is(winner));
		assertThat(listed.all(Collections.singleton(at)), hasSize(1));
		Entered.at(winner, location);
		Entered.at(winner, Entered.location("Quay", 49.29, -123.1));
		assertThat("which of its places is not known", find(), is(nullValue()));
		Context.clearSession();
		duplicates.unmerge(merge.getUuid(), "Two after all");
		assertThat(find().getListing(), is(at));
	}
	
	/** A service without a place that is given one is listed there, under another uuid. */
	@Test
	public void accept_shouldLeaveAServiceToBeFoundThatMovedToAPlaceOfItsOwn() {
		String uuid = Entered.service("Night line", Entered.organisation("Night Society"));
		at = uuid;
		assertThat(find().getListing(), is(uuid));
		accept(FieldReportKind.MOVED, null, Entered.fields("address_1", "2 New St", "city", "Saltwater", "state_province", "BC",
		    "postal_code", "V0V 0V0", "country", "CA"));
		assertThat(find().getListing(), is(not(uuid)));
		assertThat(find().getService(), is(uuid));
		assertThat(find().getAddress(), containsString("2 New St"));
	}
	
	@Test
	public void accept_shouldNotTakeOnePlaceForAnotherThatClosedForGood() {
		Entered.at(service, Entered.location("Quay", 49.29, -123.1));
		accept(FieldReportKind.CLOSED, Closing.FOR_GOOD, null);
		assertThat(find(), is(nullValue()));
	}
	
	@Test
	public void merge_shouldListTheServicesOfAnOrganisationUnderTheWinner() {
		String winner = Entered.organisation("Harbour Association");
		duplicates.merge(winner, Entered.read(service).getOwner(), new Problems());
		assertThat(find().getOrganisationName(), is("Harbour Association"));
	}
	
	@Test
	public void accept_shouldCloseAndMoveWhatIsListed() {
		Map<String, Object> moved = Entered.fields("address_1", "2 New St", "city", "Saltwater", "state_province", "BC",
		    "postal_code", "V0V 0V0", "country", "CA");
		accept(FieldReportKind.MOVED, null, moved);
		assertThat(find().getAddress(), containsString("2 New St"));
		assertThat(find().isOpen(), is(true));
		accept(FieldReportKind.CLOSED, Closing.TEMPORARY, null);
		assertThat(find().isOpen(), is(false));
	}
	
	@Test
	public void map_shouldMakeAServiceServeTheNeed() {
		String term = Entered.record(DirectoryKind.TAXONOMY_TERM, "name", "Beds", "description", "For the night.");
		String other = Entered.service("Quay House", Entered.organisation("Quay Trust"));
		Entered.at(other, Entered.location("Quay", 49.29, -123.1));
		Entered.record(DirectoryKind.ATTRIBUTE, "link_id", other, "link_entity", "service", "taxonomy_term_id", term, "value", "yes");
		assertThat(listed.alternatives(find(), "SHELTER", 5), hasSize(0));
		String mapping = mappings.map("SHELTER", term, new Problems()).getUuid();
		assertThat(listed.alternatives(find(), "SHELTER", 5).get(0).getService(), is(other));
		mappings.unmap(mapping, "Too wide");
		assertThat(listed.alternatives(find(), "SHELTER", 5), hasSize(0));
	}
	
	/** As another request finds it. */
	private ListedService find() {
		Context.flushSession();
		Context.clearSession();
		ListedService found = listed.find(at);
		Context.clearSession();
		return found;
	}
	
	private void accept(FieldReportKind kind, Closing closing, Map<String, Object> address) {
		FieldReportView report = reports.report(new NewFieldReport(null, at, kind, null, new Problems()));
		reports.decide(report.getUuid(), new FieldReportMove(report.getVersion(), FieldReportStatus.ACCEPTED, null, closing, address,
		        null, null, new Problems()));
	}
}
