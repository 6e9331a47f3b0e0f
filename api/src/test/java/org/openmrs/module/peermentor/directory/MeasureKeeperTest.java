/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.GlobalProperty;
import org.openmrs.api.context.Context;
import org.springframework.beans.factory.annotation.Autowired;

public class MeasureKeeperTest extends StewardTest {
	
	@Autowired
	private MeasureKeeper keeper;
	
	@Autowired
	private MeasureReader reader;
	
	private String service;
	
	@Before
	public void list() {
		service = Entered.service("Harbour House", Entered.organisation("Harbour Society"));
	}
	
	@Test
	public void keep_shouldReplaceWhatWasMeasured() {
		Map<String, Integer> refusals = new LinkedHashMap<>();
		refusals.put("FULL", 7);
		refusals.put("NO_ANSWER", 2);
		keeper.keep(service, new ServiceMeasure(30, 20, Duration.ofMinutes(90), 12, 6, refusals,
		        new MeasuredPeople(30, 20, 10, 6, 6)));
		MeasureView view = shown();
		assertThat(view.getAtLeast(), is(30));
		assertThat(view.getAnsweredShare(), is(0.7));
		assertThat(view.getMedianHours(), is(2L));
		assertThat(view.getReachedShare(), is(0.5));
		assertThat(view.getRefusals(), contains("FULL"));
		keeper.keep(service, new ServiceMeasure(4, 4, null, 0, 0, Collections.emptyMap(),
		        new MeasuredPeople(4, 4, 0, 0, 0)));
		assertThat(shown().isEnough(), is(false));
		keeper.keep(service, null);
		keeper.keep(service, null);
		assertThat(shown().isEnough(), is(false));
	}
	
	/** What a transaction saw when it began is not what stands once the service is its own. */
	@Test
	public void keep_shouldMakeAnewWhatAnotherTookOutMeanwhile() {
		ServiceMeasure measure = new ServiceMeasure(30, 20, null, 12, 6, Collections.emptyMap(),
		        new MeasuredPeople(30, 20, 10, 6, 6));
		keeper.keep(service, measure);
		Context.flushSession();
		cast.run("delete from peermentor_directory_measure");
		keeper.keep(service, new ServiceMeasure(31, 20, null, 12, 6, Collections.emptyMap(),
		        new MeasuredPeople(31, 20, 11, 6, 6)));
		assertThat(shown().getAtLeast(), is(30));
		cast.run("delete from peermentor_directory_measure");
		keeper.keep(service, null);
		assertThat(shown().isEnough(), is(false));
	}
	
	@Test
	public void of_shouldFollowTheSettingAndTellOfEachThatIsAskedFor() {
		keeper.keep(service, new ServiceMeasure(30, 20, null, 12, 6, Collections.emptyMap(),
		        new MeasuredPeople(30, 20, 10, 6, 6)));
		set("31");
		assertThat(shown().isEnough(), is(false));
		set("2");
		assertThat("too low to be used", shown().getAtLeast(), is(30));
		String unknown = UUID.randomUUID().toString();
		keeper.keep(unknown, new ServiceMeasure(30, 20, null, 12, 6, Collections.emptyMap(),
		        new MeasuredPeople(30, 20, 10, 6, 6)));
		assertThat(reader.of(Arrays.asList(unknown, service)).get(unknown).isEnough(), is(false));
	}
	
	private void set(String fewest) {
		cast.loginAsAdministrator();
		Context.getAdministrationService().saveGlobalProperty(new GlobalProperty("peermentor.directory.fewest", fewest));
	}
	
	private MeasureView shown() {
		Context.flushSession();
		return reader.of(Collections.singleton(service)).get(service);
	}
}
