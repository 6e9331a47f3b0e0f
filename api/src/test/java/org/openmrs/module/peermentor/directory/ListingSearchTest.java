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
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a search finds, and in which order, equals a filter and a sort in plain Java. */
public class ListingSearchTest extends DirectoryTest {
	
	private static final Position HERE = Position.of(49.28, -123.0);
	
	@Autowired
	private ListingService listings;
	
	@Autowired
	private ListedServices listed;
	
	@Autowired
	private SiteTime time;
	
	private final Map<String, Integer> ids = new HashMap<>();
	
	private DrawnDirectory directory;
	
	private void draw(int services) {
		directory = new DrawnDirectory(this, new Random(6));
		directory.draw(services);
		catchUp();
		rows("select uuid, listing_id from peermentor_directory_listing")
		        .forEach(row -> ids.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).intValue()));
	}
	
	/** A query, and what it means in plain Java. */
	private final class Drawn {
		
		private final ListingCriteria criteria = new ListingCriteria();
		
		private final StringBuilder told = new StringBuilder();
		
		private Drawn(Random random) {
			if (random.nextInt(3) > 0) {
				String words = DrawnDirectory.WORDS.get(random.nextInt(8));
				words += random.nextBoolean() ? "" : " " + DrawnDirectory.WORDS.get(random.nextInt(20)).toUpperCase() + "s";
				criteria.words(words, new Problems());
			}
			if (random.nextInt(3) == 0) {
				criteria.need(DrawnDirectory.NEEDS.get(random.nextInt(DrawnDirectory.NEEDS.size())), new Problems());
			}
			if (random.nextInt(3) == 0) {
				criteria.near(HERE, 2.0 + random.nextInt(25));
			}
			if (random.nextInt(3) == 0) {
				criteria.openAt(Instant.parse("2026-11-27T20:00:00Z").plusSeconds(random.nextInt(40 * 86_400)));
			}
			if (random.nextInt(4) == 0) {
				criteria.languages(Collections.singletonList(DrawnDirectory.LANGUAGES.get(random.nextInt(4))));
			}
			if (random.nextInt(4) == 0) {
				criteria.age(15 + random.nextInt(60));
			}
			for (ServiceFact fact : ServiceFact.values()) {
				criteria.fact(fact, random.nextInt(8) == 0);
			}
			criteria.capacity(random.nextInt(6) == 0).includeUnknown(random.nextInt(3) == 0).closed(random.nextInt(10) == 0);
			told.append(criteria.words).append(criteria.need).append(criteria.near == null ? "" : criteria.km).append(criteria.openAt)
			        .append(criteria.languages).append(criteria.age).append(criteria.facts).append(criteria.capacity)
			        .append(criteria.includeUnknown).append(criteria.closed);
		}
		
		private List<String> naive() {
			List<DrawnDirectory.Line> fit = directory.lines.stream().filter(this::fits).collect(Collectors.toList());
			fit.sort(Comparator.<DrawnDirectory.Line> comparingInt(line -> -points(line))
			        .thenComparing(line -> ids.get(line.uuid)));
			return fit.stream().map(line -> line.uuid + " " + points(line)).collect(Collectors.toList());
		}
		
		private boolean fits(DrawnDirectory.Line line) {
			return "inactive".equals(line.status) == criteria.closed && criteria.words.stream().allMatch(word -> points(line, word) > 0)
			        && (criteria.need == null || line.needs.stream().anyMatch(this::serves))
			        && line.languages.containsAll(criteria.languages)
			        && (criteria.age == null || (line.minAge == null || line.minAge <= criteria.age)
			                && (line.maxAge == null || line.maxAge >= criteria.age))
			        && criteria.facts.stream().allMatch(fact -> isYes(line.facts.get(fact)))
			        && (!criteria.capacity || isYes(line.capacity)) && isNear(line) && isOpen(line);
		}
		
		private boolean serves(String code) {
			return NeedTerm.of(criteria.need).withNarrower().contains(NeedTerm.of(code));
		}
		
		private boolean isYes(FactValue value) {
			return value == FactValue.YES || criteria.includeUnknown && value == FactValue.UNKNOWN;
		}
		
		private boolean isNear(DrawnDirectory.Line line) {
			return criteria.near == null || line.position != null && criteria.near.kmTo(line.position) <= criteria.km;
		}
		
		private boolean isOpen(DrawnDirectory.Line line) {
			if (criteria.openAt == null) {
				return true;
			}
			ZoneId zone = line.zone == null ? time.zone() : ZoneId.of(line.zone);
			OpenState state = OpeningHours.of(line.schedules, zone).stateAt(criteria.openAt, zone);
			return state == OpenState.OPEN || criteria.includeUnknown && state == OpenState.UNKNOWN;
		}
		
		private int points(DrawnDirectory.Line line) {
			int points = criteria.words.stream().mapToInt(word -> points(line, word)).sum();
			points += line.facts.get(ServiceFact.ACCEPTS_OAT) == FactValue.YES ? 10 : 0;
			points += line.facts.get(ServiceFact.ACCEPTS_RECORD) == FactValue.YES ? 5 : 0;
			points += line.capacity == FactValue.YES ? 3 : 0;
			if (line.verifiedDaysAgo != null) {
				points += line.verifiedDaysAgo < 90 ? 15 : line.verifiedDaysAgo < 365 ? 8 : 3;
			}
			if (criteria.near != null) {
				points += (int) Math.floor(30 * (1 - criteria.near.kmTo(line.position) / criteria.km));
			}
			return points;
		}
		
		private int points(DrawnDirectory.Line line, String word) {
			if (line.name.contains(word)) {
				return 40;
			}
			for (String need : line.needs) {
				String names = (NeedTerm.of(need).name("en") + " " + NeedTerm.of(need).name("fr")).toLowerCase();
				if (Arrays.asList(names.split("[^a-z]+")).contains(word)) {
					return 25;
				}
			}
			return line.organisation.contains(word) || line.place.contains(word) ? 20 : line.description.contains(word) ? 10 : 0;
		}
	}
	
	@Test
	public void search_shouldFindAndRankAsPlainJavaDoes() {
		draw(300);
		Random random = new Random(500);
		int hits = 0;
		for (int i = 0; i < 500; i++) {
			Drawn drawn = new Drawn(random);
			List<String> naive = drawn.naive();
			int start = random.nextInt(3) == 0 ? random.nextInt(12) : 0;
			Page<ListingView> page = listings.search(drawn.criteria, new PageRequest(start, 10, i % 2 == 0));
			List<String> found = page.getRows().stream().map(each -> each.getUuid() + " " + each.getPoints())
			        .collect(Collectors.toList());
			assertThat(drawn.told.toString(), found,
			    is(naive.subList(Math.min(start, naive.size()), Math.min(start + 10, naive.size()))));
			assertThat(drawn.told.toString(), page.getTotal(), i % 2 == 0 ? is((long) naive.size()) : nullValue());
			assertThat(drawn.told.toString(), page.hasMore(), is(naive.size() > start + 10));
			page.getRows().forEach(ListingSearchTest::assertExplained);
			hits += found.size();
		}
		assertThat(hits, greaterThan(1_000));
	}
	
	private static void assertExplained(ListingView view) {
		int sum = view.getWhy().stream().mapToInt(why -> (Integer) why.get("points")).sum();
		assertThat(view.getWhy().toString(), sum, is(view.getPoints()));
	}
	
	@Test
	public void search_shouldTakeTwoStatementsHoweverManyThereAre() {
		draw(10);
		PageRequest page = new PageRequest(0, 50, true);
		// The platform reads a setting anew each time.
		long setting = statements(() -> time.zone());
		long few = statements(() -> listings.search(all(), page)) - setting;
		draw(60);
		long many = statements(() -> listings.search(all(), page)) - setting;
		assertThat(few, lessThanOrEqualTo(2L));
		assertThat(many, is(few));
		assertThat(statements(() -> listings.search(new ListingCriteria(), new PageRequest(500, 50, true))) - setting, is(1L));
	}
	
	private ListingCriteria all() {
		return new ListingCriteria().openAt(clock.now()).includeUnknown(true).near(HERE, 100.0).languages(
		    Collections.singletonList("en"));
	}
	
	@Test
	public void search_shouldCountWhatAPageBeyondTheEndDoesNotShow() {
		draw(20);
		Page<ListingView> page = listings.search(new ListingCriteria(), new PageRequest(500, 10, true));
		assertThat(page.getRows(), is(empty()));
		long open = directory.lines.stream().filter(line -> !"inactive".equals(line.status)).count();
		assertThat(page.getTotal(), is(open));
	}
	
	@Test
	public void search_shouldFindNoWordThatStandsNowhereWhateverSignsAreInIt() {
		draw(20);
		for (String odd : new String[] { "zzz", "bread' or '11'='11", "%%bre%", "\u0000bread zz", ":uuid ?1 bread",
		        "bread); drop table users" }) {
			ListingCriteria criteria = new ListingCriteria().words(odd, new Problems());
			assertThat(odd, listings.search(criteria, new PageRequest(0, 10, true)).getTotal(), is(0L));
		}
	}
	
	@Test
	public void words_shouldRefuseWhatHoldsNoWordOrTooMany() {
		for (String[] row : new String[][] { { "the of", "noWord" }, { "a b c", "noWord" }, { "!!", "noWord" },
		        { "bread meal hand door river night care", "manyWords" } }) {
			Problems problems = new Problems();
			new ListingCriteria().words(row[0], problems);
			assertThat(problems.asList().get(0).getCode(), is("peermentor.error.directory." + row[1]));
		}
		Problems problems = new Problems();
		new ListingCriteria().need("COURAGE", problems);
		assertThat(problems.has("need"), is(true));
	}
	
	@Test
	public void getListing_shouldShowAllThatIsKnown() {
		String organisation = add(DirectoryKind.ORGANIZATION, "name", "North Hands", "email", "hello@north.example");
		String service = add(DirectoryKind.SERVICE, "organization_id", organisation, "name", "Night pharmacy", "status", "active",
		    "eligibility_description", "Everybody", "minimum_age", 18);
		String place = add(DirectoryKind.LOCATION, "name", "Corner", "latitude", 49.28, "longitude", -123.1, "transportation", "Bus 4");
		String at = add(DirectoryKind.SERVICE_AT_LOCATION, "service_id", service, "location_id", place);
		add(DirectoryKind.ADDRESS, "location_id", place, "address_1", "1 First Street", "city", "Vancouver", "state_province", "BC",
		    "postal_code", "V5K 0A1", "address_type", "physical");
		add(DirectoryKind.PHONE, "service_id", service, "number", "604-555-0100", "type", "fax");
		add(DirectoryKind.PHONE, "location_id", place, "number", "604-555-0101", "extension", "7");
		add(DirectoryKind.SCHEDULE, "service_at_location_id", at, "freq", "WEEKLY", "byday", "MO,TU,WE,TH,FR", "opens_at", "08:00",
		    "closes_at", "20:00");
		add(DirectoryKind.REQUIRED_DOCUMENT, "service_id", service, "document", "Health card");
		add(DirectoryKind.COST_OPTION, "service_id", service, "option", "free", "amount", 0);
		add(DirectoryKind.ACCESSIBILITY, "location_id", place, "description", "Ramp");
		String term = add(DirectoryKind.TAXONOMY_TERM, "name", "Dispensing", "description", "x");
		add(DirectoryKind.ATTRIBUTE, "link_id", service, "link_entity", "service", "taxonomy_term_id", term);
		session().flush();
		session().createNativeQuery("insert into peermentor_directory_term (need, term_uuid, version, uuid, creator, date_created,"
		        + " voided) values ('PHARMACY', '" + term + "', 0, '" + term + "', 1, now(), false)").executeUpdate();
		catchUp();
		
		ListingView view = listings.getListing(at);
		
		assertThat(view.getDisplay(), is("Night pharmacy, Corner"));
		assertThat(view.getAddress(), is("1 First Street, Vancouver, BC V5K 0A1"));
		assertThat(view.getPhone(), is("604-555-0101 x7"));
		assertThat(view.getEmail(), is("hello@north.example"));
		assertThat(view.getNeeds().get(0).get("code"), is("PHARMACY"));
		assertThat(view.getHours().get("words"), is("Mon-Fri 08:00-20:00"));
		assertThat(view.getDetails().get("documents").toString(), is("[{document=Health card}]"));
		assertThat(view.getDetails().get("accessibility").toString(), is("[{description=Ramp}]"));
		assertThat(view.getDetails().get("terms").toString(), is("[Dispensing]"));
		assertThat(view.getDetails().get("eligibility_description"), is("Everybody"));
		assertThat(found(new ListingCriteria().words("dispensing", new Problems())), contains(at));
		assertThat(found(new ListingCriteria().need("PHARMACY", new Problems())), contains(at));
		ListedService of = listed.find(at);
		assertThat(of.getOrganisationName(), is("North Hands"));
		assertThat(of.isOpen(), is(true));
		assertThat(of.getHours(), is("Mon-Fri 08:00-20:00"));
		assertThat(of.getZone(), is(notNullValue()));
	}
	
	@Test
	public void search_shouldShowNothingThatWasVoidedOrMergedOrHasVanished() {
		String organisation = add(DirectoryKind.ORGANIZATION, "name", "North Hands");
		List<String> services = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			services.add(add(DirectoryKind.SERVICE, "organization_id", organisation, "name", "Bread"));
		}
		catchUp();
		records.voidRecord(record(services.get(0)), "Gone");
		record(services.get(1)).mergeInto(services.get(2));
		keeper.mark(services);
		vanish(services.get(3), true);
		catchUp();
		
		assertThat(found(new ListingCriteria().words("bread", new Problems())), containsInAnyOrder(services.get(2), services.get(4)));
		assertThrows(NotFound.class, () -> listings.getListing(services.get(0)));
		assertThrows(NotFound.class, () -> listings.getListing("nobody"));
		assertThat(listed.find(services.get(3)), is(nullValue()));
		assertThat(listed.all(services).size(), is(5));
		assertThat(listed.all(services).stream().filter(ListedService::isOpen).count(), is(2L));
		
		vanish(services.get(3), false);
		catchUp();
		assertThat(found(new ListingCriteria().words("bread", new Problems())).size(), is(3));
	}
	
	@Test
	public void alternatives_shouldBeOpenOnesForTheNeedTheNearestFirst() {
		draw(80);
		List<DrawnDirectory.Line> located = directory.lines.stream().filter(line -> line.position != null).collect(Collectors.toList());
		ListedService to = listed.all(Collections.singleton(located.get(0).uuid)).get(0);
		List<String> naive = located.stream().filter(line -> !line.uuid.equals(to.getListing()) && !"inactive".equals(line.status)
		        && (line.needs.contains("HOUSING") || line.needs.contains("SHELTER")))
		        .sorted(Comparator.<DrawnDirectory.Line> comparingDouble(line -> located.get(0).position.kmTo(line.position))
		                .thenComparing(line -> ids.get(line.uuid)))
		        .map(line -> line.uuid).limit(4).collect(Collectors.toList());
		
		assertThat(listed.alternatives(to, "HOUSING", 4).stream().map(ListedService::getListing).collect(Collectors.toList()),
		    is(naive));
		assertThat(listed.alternatives(to, null, 4), is(empty()));
		assertThat(listed.alternatives(to, "COURAGE", 4), is(empty()));
	}
	
	private List<String> found(ListingCriteria criteria) {
		return listings.search(criteria, new PageRequest(0, 50, false)).getRows().stream().map(ListingView::getUuid)
		        .collect(Collectors.toList());
	}
}
