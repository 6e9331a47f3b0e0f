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
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

public class MergingTest extends StewardTest {
	
	@Autowired
	private DuplicateService duplicates;
	
	@Autowired
	private DirectoryRecordService records;
	
	@Autowired
	private TermMappingService mappings;
	
	@Test
	public void getPairs_shouldFindWhatLooksAlikeUntilSomebodySaysOtherwise() {
		String one = Entered.service("Harbour House", Entered.organisation("Harbour Society"));
		String other = Entered.service("The Harbour House", Entered.organisation("Pier Association"));
		String third = Entered.service("Soup Kitchen", Entered.organisation("Quay Trust"));
		Entered.phone("service_id", one, "604 555 0101");
		Entered.phone("service_id", other, "+1 604-555-0101");
		List<DuplicateView> found = duplicates.getPairs(DirectoryKind.SERVICE, null, PAGE).getRows();
		assertThat(found.size(), is(1));
		assertThat(found.get(0).getScore(), is(85));
		String pier = Entered.location("Pier", 49.28, -123.1);
		Entered.at(one, pier);
		Entered.at(other, pier);
		assertThat(duplicates.getPairs(DirectoryKind.SERVICE, other, PAGE).getRows().get(0).getScore(), is(100));
		assertThat(duplicates.getPairs(DirectoryKind.SERVICE, third, PAGE).getRows(), is(empty()));
		String decided = duplicates.setApart(other, one, new Problems()).getUuid();
		assertThat(duplicates.setApart(one, other, new Problems()).getUuid(), is(decided));
		assertThat(duplicates.getPairs(DirectoryKind.SERVICE, null, PAGE).getRows(), is(empty()));
		assertThat(refusals(() -> duplicates.setApart(one, pier, new Problems())),
		    contains("other: peermentor.error.directory.otherKind"));
	}
	
	@Test
	public void merge_shouldMoveWhatAnOrganisationHasAndUnmergeMoveItBack() {
		String winner = Entered.organisation("Harbour Society");
		String loser = Entered.organisation("Harbour Society Inc");
		String service = Entered.service("Harbour House", loser);
		String phone = Entered.phone("organization_id", loser, "604 555 0101");
		String second = Entered.service("Soup", loser);
		MergeView merge = duplicates.merge(winner, loser, new Problems());
		assertThat(merge.getMoved(), is(2));
		assertThat(Entered.read(service).getOwner(), is(winner));
		assertThat("it describes the loser", Entered.read(phone).getOwner(), is(loser));
		assertThat(Entered.read(loser).getMergedInto(), is(winner));
		assertThat(records.getRevisions(service, PAGE).getTotal(), is(1L));
		String elsewhere = Entered.organisation("Pier Society");
		records.changeRecord(second, Entered.read(second).getVersion(),
		    Entered.fields("name", "Soup", "organization_id", elsewhere, "status", "active"), new Problems());
		duplicates.unmerge(merge.getUuid(), "Two of them after all");
		assertThat(Entered.read(service).getOwner(), is(loser));
		assertThat("somebody has moved it on", Entered.read(second).getOwner(), is(elsewhere));
		assertThat(Entered.read(loser).getMergedInto(), is(nullValue()));
		assertThat(duplicates.getMerge(merge.getUuid()).getReason(), is("Two of them after all"));
		assertThat(refusals(() -> duplicates.unmerge(merge.getUuid(), "Again")), contains("uuid: peermentor.error.directory.undone"));
	}
	
	@Test
	public void merge_shouldTakeTheListingsOfAServiceOutAndTellSo() {
		String winner = Entered.service("Harbour House", Entered.organisation("Harbour Society"));
		String loser = Entered.service("Harbour House", Entered.organisation("Harbour Society"));
		String at = Entered.at(loser, Entered.location("Pier", null, null));
		duplicates.merge(winner, loser, new Problems());
		assertThat(news.of(ListingsChanged.class).get(0).getListings(), containsInAnyOrder(loser, at));
		assertThat(Entered.read(at).getOwner(), is(loser));
		assertThat("nothing hangs there any more by mistake", refusals(() -> records.voidRecord(winner, "Wrong")),
		    contains("uuid: peermentor.error.directory.hangsOn"));
		assertThat(duplicates.getMerges(PAGE).getTotal(), is(1L));
	}
	
	@Test
	public void merge_shouldMoveTheServicesOfALocation() {
		String winner = Entered.location("Pier", 49.28, -123.1);
		String loser = Entered.location("The Pier", 49.28, -123.1);
		String at = Entered.at(Entered.service("Harbour House", Entered.organisation("Harbour Society")), loser);
		MergeView merge = duplicates.merge(winner, loser, new Problems());
		assertFields(at, "location_id", is(winner));
		duplicates.unmerge(merge.getUuid(), "Two of them after all");
		assertFields(at, "location_id", is(loser));
	}
	
	@Test
	public void merge_shouldRefuseWhatCannotBeOne() {
		String organisation = Entered.organisation("Harbour Society");
		String service = Entered.service("Harbour House", organisation);
		String phone = Entered.phone("service_id", service, "604 555 0101");
		assertThat(refusals(() -> merge(null, organisation)), contains("winner: peermentor.error.required"));
		assertThat(refusals(() -> merge(organisation, organisation)), contains("loser: peermentor.error.directory.sameRecord"));
		assertThat(refusals(() -> merge(organisation, organisation.toUpperCase())),
		    contains("loser: peermentor.error.directory.sameRecord"));
		assertThat(refusals(() -> merge(organisation, service)), contains("loser: peermentor.error.directory.otherKind"));
		assertThat(refusals(() -> merge(Entered.phone("service_id", service, "604 555 0102"), phone)),
		    contains("winner: peermentor.error.directory.notMerged"));
		String other = Entered.organisation("Pier Society");
		merge(organisation, other);
		assertThat("chains are not made", refusals(() -> merge(other, Entered.organisation("Quay Trust"))),
		    contains("winner: peermentor.error.directory.noSuchRecord"));
		mentor.login();
		assertThrows(APIAuthenticationException.class, () -> merge(organisation, other));
	}
	
	@Test
	public void map_shouldKeepATermOnceAndTakeItBack() {
		String taxonomy = Entered.record(DirectoryKind.TAXONOMY, "name", "Town list", "description", "Of the town.");
		String term = Entered.record(DirectoryKind.TAXONOMY_TERM, "name", "Beds", "description", "For the night.", "taxonomy_id",
		    taxonomy);
		String need = NeedTerm.all().get(0).getCode();
		String mapping = mappings.map(need, term, new Problems()).getUuid();
		assertThat(mappings.map(need, term, new Problems()).getUuid(), is(mapping));
		assertThat(mapped(need), contains(term));
		assertThat(refusals(() -> mappings.map("BEDS", taxonomy, new Problems())), contains(
		    "need: peermentor.error.directory.noSuchNeed", "term: peermentor.error.directory.noSuchRecord"));
		mappings.unmap(mapping, "Too wide");
		assertThat(mapped(need), is(empty()));
	}
	
	private MergeView merge(String winner, String loser) {
		return duplicates.merge(winner, loser, new Problems());
	}
	
	private List<String> mapped(String need) {
		return mappings.getMappings(need, PAGE).getRows().stream().map(mapping -> mapping.getTerm().getUuid())
		        .collect(Collectors.toList());
	}
}
