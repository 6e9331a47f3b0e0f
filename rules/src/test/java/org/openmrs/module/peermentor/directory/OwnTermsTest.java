/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.Assert.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.junit.Test;

public class OwnTermsTest {
	
	@Test
	public void all_shouldNameEveryNeedInBothLanguages() {
		Set<String> names = new HashSet<>();
		for (NeedTerm need : NeedTerm.all()) {
			assertThat(need.toString(), names.add(need.name("en")), is(true));
			assertThat(need.toString(), need.description("fr-CA"), is(not(need.description("en"))));
			assertThat(NeedTerm.of(need.getCode()), sameInstance(need));
			assertThat(NeedTerm.ofUuid(need.getUuid()), sameInstance(need));
			assertThat(need.name(null), is(need.name("de")));
		}
		assertThat(names.size(), is(both(greaterThanOrEqualTo(18)).and(lessThanOrEqualTo(24))));
		assertThat(NeedTerm.of("COURAGE"), nullValue());
	}
	
	@Test
	public void withNarrower_shouldHoldTheNeedAndThoseBelowIt() {
		assertThat(NeedTerm.of("HOUSING").withNarrower(), contains(NeedTerm.of("HOUSING"), NeedTerm.of("SHELTER")));
		assertThat(NeedTerm.of("SHELTER").withNarrower(), contains(NeedTerm.of("SHELTER")));
		assertThat(NeedTerm.of("SHELTER").getParent(), is(NeedTerm.of("HOUSING")));
		assertThat(NeedTerm.of("HOUSING").getParent(), nullValue());
	}
	
	/** They stand in files that others hold: whoever changes one of them orphans what was exchanged. */
	@Test
	public void getUuid_shouldStayWhatItWasWhenFirstReleased() {
		assertThat(OwnTaxonomy.NEEDS.getUuid(), is("42590c88-f1da-5203-801d-a05df7110fd7"));
		assertThat(OwnTaxonomy.FACTS.getUuid(), is("dac033dc-0e0f-56c9-94d6-3884152c4fc4"));
		assertThat(NeedTerm.of("PHARMACY").getUuid(), is("6292d3cb-5608-56f7-8c7d-3ef602a986b1"));
		assertThat(ServiceFact.ACCEPTS_OAT.getUuid(), is("0c9f129d-29be-51ef-8621-29a20c36bbb2"));
	}
	
	@Test
	public void ofUuid_shouldKnowEveryFact() {
		Set<String> uuids = new HashSet<>();
		for (ServiceFact fact : ServiceFact.values()) {
			assertThat(ServiceFact.ofUuid(fact.getUuid()), is(fact));
			assertThat(fact.name("fr"), is(not(fact.name("en"))));
			assertThat(fact.description("fr"), is(not(fact.description("en"))));
			uuids.add(fact.getUuid());
		}
		assertThat(uuids, hasSize(5));
		assertThat(ServiceFact.ofUuid(NeedTerm.of("PHARMACY").getUuid()), nullValue());
	}
	
	@Test
	public void of_shouldNeverTakeAnythingElseForYes() {
		assertThat(FactValue.of("YES"), is(FactValue.YES));
		assertThat(FactValue.of("NO"), is(FactValue.NO));
		for (String other : new String[] { null, "", "yes", "Y", "true", "1", "UNKNOWN", "YES " }) {
			assertThat(other, FactValue.of(other), is(FactValue.UNKNOWN));
		}
	}
	
	@Test
	public void of_shouldKeepAUuidAndDeriveEverythingElse() {
		String uuid = "AC148810-D857-441c-9679-408f346de14b";
		assertThat(DirectoryIds.of("https://a.example", DirectoryKind.SERVICE, uuid), is(uuid.toLowerCase()));
		String derived = DirectoryIds.of("https://a.example", DirectoryKind.SERVICE, "17");
		assertThat(UUID.fromString(derived).version(), is(5));
		assertThat(UUID.fromString(derived).variant(), is(2));
		assertThat(DirectoryIds.of("https://a.example", DirectoryKind.SERVICE, "17"), is(derived));
		assertThat(DirectoryIds.of("https://b.example", DirectoryKind.SERVICE, "17"), is(not(derived)));
		assertThat(DirectoryIds.of("https://a.example", DirectoryKind.LOCATION, "17"), is(not(derived)));
		assertThat(DirectoryIds.of("https://a.example", DirectoryKind.SERVICE, "00000000-0000-0000-0000-000000000000"),
		    is(not("00000000-0000-0000-0000-000000000000")));
	}
}
