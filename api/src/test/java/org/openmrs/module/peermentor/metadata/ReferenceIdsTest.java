/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Method;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.Configuration;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.EncounterRole;
import org.openmrs.EncounterType;
import org.openmrs.api.EncounterService;
import org.openmrs.api.context.Context;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cache.CacheManager;

public class ReferenceIdsTest extends BaseModuleContextSensitiveTest {
	
	@Autowired
	private ReferenceIds ids;
	
	@Autowired
	private SessionFactory sessionFactory;
	
	@Autowired
	@Qualifier("apiCacheManager")
	private CacheManager cacheManager;
	
	@Before
	public void startWithoutMetadata() {
		InstalledMetadata.removeForThisTest();
		ids.forget();
	}
	
	@Test
	public void encounterType_shouldAskTheDatabaseOnceForAllOfThem() {
		EncounterType checkIn = save(type(ContactKind.CHECK_IN));
		EncounterType advocacy = save(type(ContactKind.ADVOCACY));
		Context.flushSession();
		Statistics statistics = sessionFactory.getStatistics();
		long before = statistics.getPrepareStatementCount();
		
		for (int time = 0; time < 3; time++) {
			assertThat(ids.encounterType(ContactKind.CHECK_IN), is(checkIn.getId()));
			assertThat(ids.encounterType(ContactKind.ADVOCACY), is(advocacy.getId()));
			assertThat(ids.contactKind(advocacy.getId()), is("ADVOCACY"));
		}
		
		assertThat(statistics.getPrepareStatementCount() - before, is(1L));
	}
	
	@Test
	public void encounterType_shouldFindWhatWasCreatedAfterAMiss() {
		assertThrows(MissingMetadata.class, () -> ids.encounterType(ContactKind.CHECK_IN));
		EncounterType checkIn = save(type(ContactKind.CHECK_IN));
		Context.flushSession();
		
		assertThat(ids.encounterType(ContactKind.CHECK_IN), is(checkIn.getId()));
	}
	
	@Test
	public void encounterRole_shouldBeFound() {
		EncounterRole role = new EncounterRole();
		role.setName("Peer mentor");
		role.setDescription("The mentor");
		role.setUuid(Catalogue.encounterRole());
		Context.getEncounterService().saveEncounterRole(role);
		Context.flushSession();
		
		assertThat(ids.encounterRole(), is(role.getEncounterRoleId()));
	}
	
	@Test
	public void concept_shouldNameWhatIsMissing() {
		MissingMetadata missing = assertThrows(MissingMetadata.class, () -> ids.concept("contact.mode.phone"));
		assertThat(missing.getMessage(), containsString("contact.mode.phone"));
	}
	
	@Test
	public void concept_shouldFailLoudlyOnAnUnknownCode() {
		assertThrows(IllegalArgumentException.class, () -> ids.concept("contact.mode.pigeon"));
	}
	
	@Test
	public void contactKind_shouldBeNullForTypesOfOthers() {
		assertThat(ids.contactKind(1), is(nullValue()));
		assertThat(ids.conceptCode(3), is(nullValue()));
	}
	
	@Test
	public void forget_shouldMakeRoomForWhatWasPurgedAndCreatedAgain() throws Exception {
		EncounterType first = save(type(ContactKind.CHECK_IN));
		Context.flushSession();
		assertThat(ids.encounterType(ContactKind.CHECK_IN), is(first.getId()));
		Context.getEncounterService().purgeEncounterType(first);
		Method purge = EncounterService.class.getMethod("purgeEncounterType", EncounterType.class);
		new PurgeAdvice().afterReturning(null, purge, new Object[] { first }, null);
		Context.flushSession();
		
		EncounterType second = save(type(ContactKind.CHECK_IN));
		Context.flushSession();
		
		assertThat(ids.encounterType(ContactKind.CHECK_IN), is(second.getId()));
	}
	
	@Test
	public void cache_shouldKeepForItsLifespanHoweverQuietItIs() {
		Object nativeCache = cacheManager.getCache(ReferenceIds.CACHE).getNativeCache();
		assertThat(nativeCache, is(instanceOf(Cache.class)));
		Configuration configuration = ((Cache<?, ?>) nativeCache).getCacheConfiguration();
		assertThat(configuration.expiration().lifespan(), is(600_000L));
		assertThat(configuration.expiration().maxIdle(), is(600_000L));
	}
	
	private static EncounterType type(ContactKind kind) {
		EncounterType type = new EncounterType("Type " + kind, "For the test");
		type.setUuid(Catalogue.encounterType(kind));
		return type;
	}
	
	private static EncounterType save(EncounterType type) {
		return Context.getEncounterService().saveEncounterType(type);
	}
	
	private enum ContactKind {
		CHECK_IN,
		ADVOCACY
	}
}
