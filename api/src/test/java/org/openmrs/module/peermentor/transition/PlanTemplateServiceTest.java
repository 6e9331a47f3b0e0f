/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.sitefile.SiteFile;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;

public class PlanTemplateServiceTest extends BringingFilesTest {
	
	private static final String UUID = "0a1b2c3d-0000-4000-8000-00000000abcd";
	
	@Test
	public void bringInPlanTemplate_shouldKeepTheTextsAsTheyCameAndSayOfWhatTheyAre() {
		Map<String, String> plan = plan("pre-trial", 3, "2026-12-01", "Arrange the ride — même à Noël");
		PlanTemplateView made = bringIn(SiteFileKind.PLAN, plan);
		Context.flushSession();
		Context.clearSession();
		PlanTemplateView read = templates.getPlanTemplate(made.getUuid());
		assertThat(read.getDisplay(), is("PLAN pre-trial 3"));
		assertThat(read.getProgramme(), is("pre-trial"));
		assertThat(read.getFileVersion(), is(3));
		assertThat(read.getEffectiveFrom(), is(LocalDate.parse("2026-12-01")));
		assertThat(read.getParts(), is(plan));
		assertThat(read.getDigest().matches("[0-9a-f]{64}"), is(true));
		assertThat(read.getRecordedBy().getUuid(), is(administrator.getUser().getUuid()));
		assertThat(read.getBroughtInAt(), is(clock.now()));
	}
	
	@Test
	public void bringInPlanTemplate_shouldTakeTheSamplesOfEveryKindAsTheSites() {
		for (SiteFileKind kind : SiteFileKind.values()) {
			PlanTemplateView made = bringInSamples(kind);
			assertThat(made.getParts().keySet().containsAll(kind.getNeededParts()), is(true));
			assertThat(kind.name(), made.getProgramme(), is(kind.isEdition() ? "peer-mentor" : null));
			assertThat(kind.name(), made.getFileVersion(), is(kind.isEdition() ? 1 : null));
		}
		assertThat(templates.getPlanTemplates(null, null, PAGE).getTotal(), is((long) SiteFileKind.values().length));
	}
	
	@Test
	public void bringInPlanTemplate_shouldRefuseAFileWholeWithLineAndField() {
		Map<String, String> plan = plan("pre-trial", 1, "2026-01-01", "Ride");
		plan.put("items", plan.get("items").replace("T-7d", "soon"));
		assertThat(refusals(() -> bringIn(SiteFileKind.PLAN, plan)), contains("items line 2: due: peermentor.error.template.due"));
		assertThat(refusals(() -> bringIn(SiteFileKind.PROGRAMME, programme("pre-trial", 1, "2026-01-01", 731))),
		    contains("programmes line 2: supportDays: peermentor.error.outOfRange"));
		assertThat(refusals(() -> bringIn(SiteFileKind.CADENCE, cadence("pre-trial", 1, "2026-01-01", 91))).get(0),
		    is("cadence line 2: everyDays: peermentor.error.outOfRange"));
		assertThat(refusals(() -> bringIn(SiteFileKind.RESCUE_ROUTES, parts("routes", SiteTexts.samples(SiteFileKind.RESCUE_ROUTES)
		        .get("routes"), "holidays", "date,name\n1 July,Canada Day\n"))).get(0),
		    is("holidays line 2: date: peermentor.error.file.date"));
		assertThat(refusals(() -> bringIn(SiteFileKind.OUTREACH, parts("ladder", "step,attempts,waitHours\nCALL,0,0\n", "words",
		    "word\nclinic\n", "texts", "text\nCall me.\n"))), contains("ladder line 2: attempts: peermentor.error.outOfRange"));
		assertThat(refusals(() -> bringIn(SiteFileKind.EARLY_PROMPTS, parts("prompts",
		    "medication,point,offset,level\nMETHADONE,MISSED_DAYS,0,CALL\n"))),
		    contains("prompts line 2: offset: peermentor.error.outOfRange"));
		assertThat(templates.getPlanTemplates(null, null, PAGE).getTotal(), is(0L));
	}
	
	@Test
	public void bringInPlanTemplate_shouldRefuseAnEditionThatCannotBeKept() {
		Map<String, String> two = programme("pre-trial", 1, "2026-01-01", 90);
		two.put("programmes", two.get("programmes") + "other,1,2026-01-01,90,14\n");
		assertThat(refusals(() -> bringIn(SiteFileKind.PROGRAMME, two)),
		    contains("programmes: peermentor.error.planTemplate.oneEdition"));
		assertThat(refusals(() -> bringIn(SiteFileKind.CADENCE, cadence("Pre trial", 0, "+12026-01-01", 7))),
		    contains("cadence: programme: peermentor.error.malformed", "cadence: version: peermentor.error.file.number",
		        "cadence: effectiveFrom: peermentor.error.yearOutOfRange"));
	}
	
	@Test
	public void bringInPlanTemplate_shouldNameThePartsThatAreMissingTooLongOrOfAnotherKind() {
		char[] much = new char[SiteFile.LONGEST_PART + 1];
		Arrays.fill(much, 'x');
		assertThat(refusals(() -> bringIn(SiteFileKind.PLAN, parts("items", new String(much), "ladder", "step\n"))),
		    contains("parts.tasks: " + Problems.REQUIRED, "parts.items: peermentor.error.tooLong",
		        "parts.ladder: peermentor.error.planTemplate.notAPart"));
		assertThat(refusals(() -> bringIn(SiteFileKind.PLAN, parts())),
		    contains("parts: peermentor.error.planTemplate.partsOrSamples"));
		assertThat(refusals(() -> templates.bringInPlanTemplate(
		    new NewPlanTemplate(null, null, parts("items", "x"), true, new Problems()))),
		    contains("kind: " + Problems.REQUIRED, "parts: peermentor.error.planTemplate.partsOrSamples"));
	}
	
	@Test
	public void bringInPlanTemplate_shouldTakeAVersionOfAProgrammeOnceUntilItIsTakenBack() {
		PlanTemplateView first = bringIn(SiteFileKind.PLAN, plan("pre-trial", 1, "2026-01-01", "Ride"));
		assertThat(refusals(() -> bringIn(SiteFileKind.PLAN, plan("pre-trial", 1, "2026-01-01", "Another ride"))),
		    contains("fileVersion: peermentor.error.planTemplate.exists"));
		bringIn(SiteFileKind.PLAN, plan("pre-trial", 2, "2026-01-01", "Ride"));
		bringIn(SiteFileKind.PLAN, plan("other", 1, "2026-01-01", "Ride"));
		bringIn(SiteFileKind.CADENCE, cadence("pre-trial", 1, "2026-01-01", 7));
		templates.voidPlanTemplate(first.getUuid(), "The wrong ride");
		assertThat(bringIn(SiteFileKind.PLAN, plan("pre-trial", 1, "2026-01-01", "Another ride")).getFileVersion(), is(1));
		bringInSamples(SiteFileKind.OUTREACH);
		assertThat("of other kinds the last counts", bringInSamples(SiteFileKind.OUTREACH).getProgramme(), is(nullValue()));
	}
	
	@Test
	public void bringInPlanTemplate_shouldKnowARepeatByItsUuid() {
		NewPlanTemplate request = new NewPlanTemplate(SiteFileKind.PLAN, UUID, plan("pre-trial", 1, "2026-01-01", "Ride"), false,
		        new Problems());
		assertThat(templates.bringInPlanTemplate(request).getUuid(), is(UUID));
		assertThat(templates.bringInPlanTemplate(request).getUuid(), is(UUID));
		assertThat(templates.getPlanTemplates(null, null, PAGE).getTotal(), is(1L));
		assertThat(refusals(() -> templates.bringInPlanTemplate(new NewPlanTemplate(SiteFileKind.PLAN, UUID,
		        plan("pre-trial", 2, "2026-01-01", "Ride"), false, new Problems()))), contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void getPlanTemplates_shouldFilterByKindAndProgrammeTheLastFirst() {
		PlanTemplateView one = bringIn(SiteFileKind.PLAN, plan("pre-trial", 1, "2026-01-01", "Ride"));
		PlanTemplateView two = bringIn(SiteFileKind.PLAN, plan("pre-trial", 2, "2026-01-01", "Ride"));
		PlanTemplateView cadence = bringIn(SiteFileKind.CADENCE, cadence("pre-trial", 1, "2026-01-01", 7));
		bringIn(SiteFileKind.PLAN, plan("other", 1, "2026-01-01", "Ride"));
		mentor.login();
		assertThat(uuids(null, "pre-trial"), contains(cadence.getUuid(), two.getUuid(), one.getUuid()));
		assertThat(uuids(SiteFileKind.PLAN, "pre-trial"), contains(two.getUuid(), one.getUuid()));
		assertThat(uuids(SiteFileKind.OUTREACH, null), is(empty()));
		long few = statements(() -> templates.getPlanTemplates(null, "other", PAGE));
		assertThat(statements(() -> templates.getPlanTemplates(null, null, PAGE)), is(few));
	}
	
	private List<String> uuids(SiteFileKind kind, String programme) {
		List<String> uuids = new ArrayList<>();
		templates.getPlanTemplates(kind, programme, PAGE).getRows().forEach(row -> uuids.add(row.getUuid()));
		return uuids;
	}
	
	@Test
	public void voidPlanTemplate_shouldNeedAReasonAndHideTheFile() {
		String uuid = bringInSamples(SiteFileKind.PLAN).getUuid();
		assertThat(refusals(() -> templates.voidPlanTemplate(uuid, " ")), contains("reason: " + Problems.REQUIRED));
		templates.voidPlanTemplate(uuid, "By mistake");
		assertThrows(NotFound.class, () -> templates.getPlanTemplate(uuid));
		assertThrows(NotFound.class, () -> templates.voidPlanTemplate(uuid, "Again"));
		assertThat(templates.getPlanTemplates(null, null, PAGE).getRows(), hasSize(0));
	}
	
	@Test
	public void files_shouldBeReadByAllAndBroughtInByThoseWhoKeepThem() {
		String uuid = bringInSamples(SiteFileKind.PLAN).getUuid();
		cast.loginAsAdministrator();
		cast.withRole(Roles.EVALUATOR).login();
		assertThat(templates.getPlanTemplate(uuid).getParts(), is(not(Collections.<String, String> emptyMap())));
		for (String role : new String[] { Roles.EVALUATOR, Roles.MENTOR, Roles.NURSE, Roles.COORDINATOR }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			assertThrows(role, APIAuthenticationException.class, () -> bringInSamples(SiteFileKind.CADENCE));
			assertThrows(role, APIAuthenticationException.class, () -> templates.voidPlanTemplate(uuid, "x"));
		}
	}
}
