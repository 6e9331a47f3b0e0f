/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A made-up directory: what it wrote into the records it knows in plain fields, for a naive search. */
final class DrawnDirectory {
	
	static final List<String> WORDS = Arrays.asList("bread", "river", "help", "meal", "door", "winter", "bridge", "hand", "table",
	    "harbour", "north", "care", "group", "garden", "street", "office", "music", "tool", "health", "night");
	
	static final List<String> NEEDS = Arrays.asList("HOUSING", "SHELTER", "PHARMACY", "FOOD", "CLINIC", "OAT_CLINIC");
	
	static final List<String> LANGUAGES = Arrays.asList("en", "fr", "pa", "cr");
	
	/** One listing. */
	static final class Line {
		
		String uuid;
		
		List<String> name;
		
		List<String> organisation;
		
		List<String> place;
		
		List<String> description;
		
		Set<String> needs;
		
		Set<String> languages;
		
		Map<ServiceFact, FactValue> facts;
		
		FactValue capacity;
		
		Integer minAge;
		
		Integer maxAge;
		
		Position position;
		
		List<Map<String, Object>> schedules;
		
		String zone;
		
		String status;
		
		Integer verifiedDaysAgo;
	}
	
	private final DirectoryTest test;
	
	private final Random random;
	
	private final List<String[]> organisations = new ArrayList<>();
	
	final List<Line> lines = new ArrayList<>();
	
	DrawnDirectory(DirectoryTest test, Random random) {
		this.test = test;
		this.random = random;
	}
	
	void draw(int services) {
		for (int i = 0; i < services / 5 + 1; i++) {
			String name = String.join(" ", some(2));
			organisations.add(new String[] { test.add(DirectoryKind.ORGANIZATION, "name", name, "description", "x"), name });
		}
		for (int i = 0; i < services; i++) {
			service();
		}
	}
	
	private List<String> some(int most) {
		Set<String> some = new LinkedHashSet<>();
		for (int i = 0; i <= random.nextInt(most); i++) {
			// Some words are common, some are rare.
			int index = Math.min(random.nextInt(WORDS.size()), random.nextInt(WORDS.size()));
			some.add(WORDS.get(index));
		}
		return new ArrayList<>(some);
	}
	
	private boolean once(int in) {
		return random.nextInt(in) == 0;
	}
	
	private void service() {
		String[] organisation = organisations.get(random.nextInt(organisations.size()));
		Line line = new Line();
		line.name = some(2);
		line.description = some(6);
		line.organisation = Arrays.asList(organisation[1].split(" "));
		line.status = once(8) ? "inactive" : once(6) ? null : "active";
		line.minAge = once(4) ? 16 + random.nextInt(10) : null;
		line.maxAge = once(4) ? 30 + random.nextInt(40) : null;
		String uuid = test.add(DirectoryKind.SERVICE, "organization_id", organisation[0], "name", String.join(" ", line.name),
		    "description", String.join(", ", line.description) + ".", "status", line.status, "minimum_age", line.minAge, "maximum_age",
		    line.maxAge);
		if (once(2)) {
			line.verifiedDaysAgo = random.nextInt(500);
			test.record(uuid).verify(test.clock.now().minusSeconds(line.verifiedDaysAgo * 86_400L));
		}
		line.needs = needs(uuid);
		line.facts = facts(uuid);
		line.capacity = capacity(uuid);
		line.languages = languages(uuid);
		line.schedules = schedules(uuid);
		int places = random.nextInt(3);
		for (int i = 0; i < places; i++) {
			place(uuid, line);
		}
		if (places == 0) {
			line.uuid = uuid;
			line.place = new ArrayList<>();
			lines.add(line);
		}
	}
	
	private void place(String service, Line like) {
		Line line = new Line();
		line.name = like.name;
		line.description = like.description;
		line.organisation = like.organisation;
		line.status = like.status;
		line.minAge = like.minAge;
		line.maxAge = like.maxAge;
		line.needs = like.needs;
		line.facts = like.facts;
		line.capacity = like.capacity;
		line.languages = like.languages;
		line.schedules = like.schedules;
		line.verifiedDaysAgo = like.verifiedDaysAgo;
		line.place = some(2);
		line.zone = once(4) ? "America/Toronto" : once(9) ? "America/St_Johns" : null;
		boolean located = !once(6);
		double latitude = 49.2 + random.nextInt(1_000) / 5_000.0;
		double longitude = -123.1 + random.nextInt(1_000) / 5_000.0;
		line.position = located ? Position.of(latitude, longitude) : null;
		String location = test.add(DirectoryKind.LOCATION, "name", String.join(" ", line.place), "location_type", "physical", "latitude",
		    located ? latitude : null, "longitude", located ? longitude : null, ListingMaker.ZONE, line.zone);
		line.uuid = test.add(DirectoryKind.SERVICE_AT_LOCATION, "service_id", service, "location_id", location);
		lines.add(line);
	}
	
	private Set<String> needs(String service) {
		Set<String> needs = new LinkedHashSet<>();
		for (int i = 0; i < random.nextInt(3); i++) {
			NeedTerm need = NeedTerm.of(NEEDS.get(random.nextInt(NEEDS.size())));
			if (needs.add(need.getCode())) {
				attribute(service, need.getUuid(), null);
			}
		}
		return needs;
	}
	
	private void attribute(String service, String term, String value) {
		test.add(DirectoryKind.ATTRIBUTE, "link_id", service, "link_entity", "service", "taxonomy_term_id", term, "value", value);
	}
	
	private Map<ServiceFact, FactValue> facts(String service) {
		Map<ServiceFact, FactValue> facts = new LinkedHashMap<>();
		for (ServiceFact fact : ServiceFact.values()) {
			FactValue value = FactValue.values()[random.nextInt(3)];
			if (value != FactValue.UNKNOWN) {
				attribute(service, fact.getUuid(), value.name());
			} else if (once(3)) {
				// Said both ways, or in words that nobody can read.
				attribute(service, fact.getUuid(), "YES");
				attribute(service, fact.getUuid(), "NO");
			} else if (once(3)) {
				attribute(service, fact.getUuid(), "perhaps");
			}
			facts.put(fact, value);
		}
		return facts;
	}
	
	private FactValue capacity(String service) {
		if (once(2)) {
			return FactValue.UNKNOWN;
		}
		int free = random.nextInt(2);
		test.add(DirectoryKind.SERVICE_CAPACITY, "service_id", service, "unit_id", "x", "available", free, "updated", "x");
		return free > 0 ? FactValue.YES : FactValue.NO;
	}
	
	private Set<String> languages(String service) {
		Set<String> languages = new LinkedHashSet<>();
		for (int i = 0; i < random.nextInt(3); i++) {
			String code = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
			if (languages.add(code)) {
				test.add(DirectoryKind.LANGUAGE, "service_id", service, once(2) ? "code" : "name",
				    once(2) ? code : new Locale(code).getDisplayLanguage(Locale.ENGLISH));
			}
		}
		return languages;
	}
	
	private List<Map<String, Object>> schedules(String service) {
		List<Map<String, Object>> schedules = new ArrayList<>();
		for (int i = 0; i < random.nextInt(3); i++) {
			Map<String, Object> fields = schedule();
			schedules.add(fields);
			List<Object> pairs = new ArrayList<>();
			fields.forEach((name, value) -> pairs.addAll(Arrays.asList(name, value)));
			pairs.addAll(Arrays.asList("service_id", service));
			test.add(DirectoryKind.SCHEDULE, pairs.toArray());
		}
		return schedules;
	}
	
	private Map<String, Object> schedule() {
		if (once(10)) {
			return DirectoryTest.fields("description", "by appointment");
		}
		if (once(6)) {
			return DirectoryTest.fields("start_date", "2026-12-24", "end_date", "2027-01-02", "closed", once(2) ? "true" : "false",
			    "opens_at", once(2) ? "10:00" : null, "closes_at", "12:00");
		}
		boolean monthly = once(4);
		String opens = String.format("%02d:%02d", random.nextInt(24), 15 * random.nextInt(4));
		String closes = String.format("%02d:%02d", random.nextInt(24), 15 * random.nextInt(4));
		return DirectoryTest.fields("freq", monthly ? "MONTHLY" : "WEEKLY", "interval", once(3) ? 2 : null, "dtstart",
		    LocalDate.of(2026, 9, 1).plusDays(random.nextInt(60)).toString(), "byday",
		    monthly ? once(2) ? "2TU,-1FR" : "SA" : "MO,TU,FR,SU", "bymonthday", monthly && once(3) ? "1,-1,15" : null, "opens_at", opens,
		    "closes_at", closes, "valid_to", once(5) ? "2026-12-20" : null, "wkst", once(3) ? "SU" : null);
	}
}
