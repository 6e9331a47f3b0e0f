/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

import org.junit.Test;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;

public class TransitionFilesTest extends BringingFilesTest {
	
	private static final String ROUTES = String.join(",", RescueRoutes.COLUMNS)
	        + "\nclinic,Clinic,555-0100,MONDAY+TUESDAY,09:00,17:00,CLOSED,,\n";
	
	@Test
	public void files_shouldBeTheSamplesWhereTheSiteBroughtNone() {
		assertThat(files.knows("peer-mentor"), is(true));
		assertThat(files.knows("pre-trial"), is(false));
		assertThat(files.programme("peer-mentor", TODAY).getSupportDays(), is(90));
		assertThat(files.programme("pre-trial", TODAY).getName(), is("pre-trial"));
		assertThat(files.programme("pre-trial", TODAY).getSupportDays(), is(90));
		assertThat(files.template("peer-mentor", TODAY).getVersion(), is(1));
		assertThat(files.template("pre-trial", TODAY), is(nullValue()));
		assertThat(files.template("peer-mentor", 1).getTasks().isEmpty(), is(false));
		assertThat(files.template("peer-mentor", 2), is(nullValue()));
		assertThat(files.cadence("pre-trial", TODAY).getEveryDays(Phase.FIRST_WEEK), is(2));
		assertThat(files.rescueRoutes().getRoutes().get(0).getCode(), is("ca-bc-access-line"));
		assertThat(firstText(), is("Hi, it is me. Please call when you can."));
	}
	
	@Test
	public void programme_shouldBeTheHighestVersionOfTheSiteThatHasBegun() {
		bringIn(SiteFileKind.PROGRAMME, programme("pre-trial", 2, "2026-11-27", 60));
		bringIn(SiteFileKind.PROGRAMME, programme("pre-trial", 1, "2026-01-01", 30));
		assertThat(files.programme("pre-trial", TODAY).getSupportDays(), is(60));
		assertThat(files.programme("pre-trial", TODAY.minusDays(1)).getSupportDays(), is(30));
		assertThat("nothing of it has begun", files.programme("pre-trial", TODAY.minusYears(1)).getSupportDays(), is(90));
		assertThat(files.knows("pre-trial"), is(true));
		assertThat("by the sample of the plans", files.knows("peer-mentor"), is(true));
		bringIn(SiteFileKind.PLAN, plan("sentenced", 1, "2026-01-01", "Ride"));
		assertThat(files.knows("sentenced"), is(true));
		assertThat(files.knows("peer-mentor"), is(false));
	}
	
	@Test
	public void template_shouldBeTheSitesByDayAndStayFindableByVersion() {
		String first = bringIn(SiteFileKind.PLAN, plan("pre-trial", 1, "2026-01-01", "One")).getUuid();
		bringIn(SiteFileKind.PLAN, plan("pre-trial", 2, "2026-11-27", "Two"));
		assertThat(title(files.template("pre-trial", TODAY)), is("Two"));
		assertThat(title(files.template("pre-trial", TODAY.minusDays(1))), is("One"));
		assertThat(title(files.template("pre-trial", 1)), is("One"));
		assertThat("the sample counts no more", files.template("peer-mentor", TODAY), is(nullValue()));
		assertThat("for plans that began with it", files.template("peer-mentor", 1).getVersion(), is(1));
		templates.voidPlanTemplate(first, "By mistake");
		assertThat(files.template("pre-trial", 1), is(nullValue()));
		assertThat(files.template("pre-trial", TODAY.minusDays(1)), is(nullValue()));
	}
	
	@Test
	public void cadence_shouldBeTheSitesWhereOneIsInForce() {
		bringIn(SiteFileKind.CADENCE, cadence("pre-trial", 1, "2026-11-27", 3));
		assertThat(files.cadence("pre-trial", TODAY).getEveryDays(Phase.FIRST_WEEK), is(3));
		assertThat(files.cadence("pre-trial", TODAY.minusDays(1)).getEveryDays(Phase.FIRST_WEEK), is(2));
		assertThat(files.cadence("other", TODAY).getEveryDays(Phase.FIRST_WEEK), is(2));
	}
	
	@Test
	public void rescueRoutes_shouldBeThoseBroughtInLastAndThoseBeforeOnceTheyAreTakenBack() {
		bringIn(SiteFileKind.RESCUE_ROUTES, parts("routes", ROUTES));
		String last = bringIn(SiteFileKind.RESCUE_ROUTES,
		    parts("routes", ROUTES.replace("clinic,", "town,"), "holidays", "date,name\n2026-11-30,A holiday\n")).getUuid();
		assertThat(codes(), contains("town"));
		Instant monday = Instant.parse("2026-11-30T20:00:00Z");
		assertThat("a holiday", files.rescueRoutes().openAt(monday, ZoneId.of("America/Vancouver")).isEmpty(), is(true));
		templates.voidPlanTemplate(last, "By mistake");
		assertThat(codes(), contains("clinic"));
	}
	
	@Test
	public void outreachLadder_shouldSayTheSitesWordsByTheSitesClock() {
		bringIn(SiteFileKind.OUTREACH, parts("ladder", "step,attempts,waitHours\nTEXT,1,0\n", "words", "word\nsalut\n", "texts",
		    "text\nSalut !\nAppelle-moi.\n"));
		assertThat(firstText(), is("Appelle-moi."));
		Instant night = Instant.parse("2026-11-28T07:00:00Z");
		assertThat(propose(night).getNotBefore(), is(Instant.parse("2026-11-28T16:00:00Z")));
	}
	
	@Test
	public void files_shouldBeReadFromTheirTextsOnceAndStandByTheDatabaseEachTime() {
		bringIn(SiteFileKind.PLAN, plan("pre-trial", 1, "2026-01-01", "Once " + getClass()));
		TransitionTemplate first = files.template("pre-trial", TODAY);
		assertThat(files.template("pre-trial", TODAY), is(sameInstance(first)));
		assertThat(statements(() -> files.template("pre-trial", TODAY)), is(lessThanOrEqualTo(1L)));
		cast.run("update peermentor_site_file set voided = true");
		assertThat("taken back on another node", files.template("pre-trial", 1), is(nullValue()));
	}
	
	private static String title(TransitionTemplate template) {
		return template.getTasks().get(0).getTitle();
	}
	
	private List<String> codes() {
		List<String> codes = new ArrayList<>();
		files.rescueRoutes().getRoutes().forEach(route -> codes.add(route.getCode()));
		return codes;
	}
	
	/** What is proposed first to somebody who can be texted alone. */
	private String firstText() {
		return propose(clock.now()).getWords();
	}
	
	private OutreachProposal propose(Instant at) {
		WeeklyTimes night = new WeeklyTimes(EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(8, 0));
		SafeContact rules = new SafeContact(Collections.singletonList(new SafePhone("own", false, false, true, false)),
		        Collections.singletonList(night), Collections.<String> emptyList(), null, Collections.<MeetingPlace> emptyList(),
		        Collections.<String> emptyList());
		return files.outreachLadder().next(rules, Collections.<OutreachAttempt> emptyList(), at);
	}
}
