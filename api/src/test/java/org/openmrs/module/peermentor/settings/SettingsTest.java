/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.Rule;
import org.junit.Test;
import org.openmrs.GlobalProperty;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

public class SettingsTest extends BaseModuleContextSensitiveTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-01T08:30:00.123456Z");
	
	@Autowired
	private Settings settings;
	
	@Autowired
	private SiteTime time;
	
	@Test
	public void timeZone_shouldBeTheServersWhenNothingIsSet() {
		assertThat(settings.timeZone(), is(ZoneId.systemDefault()));
	}
	
	@Test
	public void timeZone_shouldFollowAChangeAtOnce() {
		set(Setting.TIME_ZONE, "America/Vancouver");
		assertThat(time.zone(), is(ZoneId.of("America/Vancouver")));
		set(Setting.TIME_ZONE, " America/St_Johns ");
		assertThat(time.zone(), is(ZoneId.of("America/St_Johns")));
	}
	
	@Test
	public void timeZone_shouldFallBackWhenTheValueIsNoNameOfAZone() {
		for (String unusable : new String[] { "-08:00", "UTC-8", "Vancouver", "america/vancouver" }) {
			set(Setting.TIME_ZONE, unusable);
			assertThat(unusable, settings.timeZone(), is(ZoneId.systemDefault()));
			assertThat(unusable, settings.unusable(), contains(Setting.TIME_ZONE));
		}
	}
	
	@Test
	public void numbers_shouldBeTheDefaultsWhenNothingIsSet() {
		assertThat(settings.lateEntryAfter(), is(Duration.ofHours(24)));
		assertThat(settings.draftDays(), is(7));
		assertThat(settings.unusable(), is(empty()));
	}
	
	@Test
	public void numbers_shouldBeWhatTheSiteHasSet() {
		set(Setting.LATE_ENTRY_HOURS, "48");
		set(Setting.DRAFT_DAYS, "1");
		assertThat(settings.lateEntryAfter(), is(Duration.ofHours(48)));
		assertThat(settings.draftDays(), is(1));
	}
	
	@Test
	public void numbers_shouldFallBackWhenTheValueIsUnusable() {
		for (String unusable : new String[] { "0", "-1", "2.5", "a week", "9999999999", "367" }) {
			set(Setting.DRAFT_DAYS, unusable);
			assertThat(unusable, settings.draftDays(), is(7));
			assertThat(unusable, settings.unusable(), contains(Setting.DRAFT_DAYS));
		}
	}
	
	@Test
	public void programme_shouldBeTheDefaultUnlessItsNameCanBeUsed() {
		assertThat(settings.programme(), is("peer-mentor"));
		set(Setting.PROGRAMME, "pre-trial-2");
		assertThat(settings.programme(), is("pre-trial-2"));
		for (String unusable : new String[] { "Pre-trial", "p", "2nd", "pre trial", "p123456789012345678901234567890123456789012345678901" }) {
			set(Setting.PROGRAMME, unusable);
			assertThat(unusable, settings.programme(), is("peer-mentor"));
			assertThat(unusable, settings.unusable(), contains(Setting.PROGRAMME));
		}
	}
	
	@Test
	public void returnAnswerDays_shouldLieBetweenThatDayOnlyAndAMonth() {
		assertThat(settings.returnAnswerDays(), is(0));
		for (int usable : new int[] { 0, 1, 31 }) {
			set(Setting.RETURN_ANSWER_DAYS, String.valueOf(usable));
			assertThat(settings.returnAnswerDays(), is(usable));
			assertThat(settings.unusable(), is(empty()));
		}
		for (String unusable : new String[] { "32", "-1", "1.5", "a week" }) {
			set(Setting.RETURN_ANSWER_DAYS, unusable);
			assertThat(unusable, settings.returnAnswerDays(), is(0));
			assertThat(unusable, settings.unusable(), contains(Setting.RETURN_ANSWER_DAYS));
		}
	}
	
	@Test
	public void partnersAnswer_shouldBeOffUnlessTheSiteSaysExactlyTrue() {
		assertThat(settings.partnersAnswer(), is(false));
		set(Setting.PARTNER_ANSWERS, "true");
		assertThat(settings.partnersAnswer(), is(true));
		for (String unusable : new String[] { "TRUE", "yes", "1", "on", "true;" }) {
			set(Setting.PARTNER_ANSWERS, unusable);
			assertThat(unusable, settings.partnersAnswer(), is(false));
			assertThat(unusable, settings.unusable(), contains(Setting.PARTNER_ANSWERS));
		}
	}
	
	@Test
	public void partnerCodeDays_shouldLieBetweenADayAndThreeMonths() {
		assertThat(settings.partnerCodeDays(), is(14));
		set(Setting.PARTNER_CODE_DAYS, "90");
		assertThat(settings.partnerCodeDays(), is(90));
		set(Setting.PARTNER_CODE_DAYS, "91");
		assertThat(settings.partnerCodeDays(), is(14));
		assertThat(settings.unusable(), contains(Setting.PARTNER_CODE_DAYS));
	}
	
	@Test
	public void partnerAddress_shouldBeAnAddressThatCanBePrinted() {
		assertThat(settings.partnerAddress(), is(""));
		set(Setting.PARTNER_ADDRESS, "https://clinic.example.org/openmrs");
		assertThat(settings.partnerAddress(), is("https://clinic.example.org/openmrs"));
		for (String unusable : new String[] { "https://clinic.example.org/", "clinic.example.org", "javascript:alert(1)", "https://a b" }) {
			set(Setting.PARTNER_ADDRESS, unusable);
			assertThat(unusable, settings.partnerAddress(), is(""));
			assertThat(unusable, settings.unusable(), contains(Setting.PARTNER_ADDRESS));
		}
	}
	
	@Test
	public void settings_shouldBeReadForUsersWhoMayNotReadGlobalProperties() {
		Context.logout();
		assertThat(settings.draftDays(), is(7));
	}
	
	@Test
	public void now_shouldBeTheStoppedClockInWholeMilliseconds() {
		assertThat(time.now(), is(Instant.parse("2026-11-01T08:30:00.123Z")));
		clock.forward(Duration.ofHours(1));
		assertThat(time.now(), is(Instant.parse("2026-11-01T09:30:00.123Z")));
	}
	
	private static void set(Setting setting, String value) {
		Context.getAdministrationService().saveGlobalProperty(new GlobalProperty(setting.getProperty(), value));
	}
}
