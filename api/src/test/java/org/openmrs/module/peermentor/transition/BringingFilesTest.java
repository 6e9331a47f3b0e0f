/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Assert;
import org.junit.Before;
import org.junit.Rule;
import org.junit.function.ThrowingRunnable;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An administrator of the programme brings in files, in Vancouver on Friday, 27 November 2026.
 */
public abstract class BringingFilesTest extends BaseModuleContextSensitiveTest {
	
	protected static final PageRequest PAGE = new PageRequest(0, 50, true);
	
	protected static final LocalDate TODAY = LocalDate.parse("2026-11-27");
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Autowired
	protected PlanTemplateService templates;
	
	@Autowired
	protected TransitionFiles files;
	
	@Autowired
	protected SessionFactory sessionFactory;
	
	protected final Cast cast = new Cast();
	
	protected Cast.Member administrator;
	
	protected Cast.Member mentor;
	
	@Before
	public void gather() {
		administrator = cast.withRole(Roles.ADMINISTRATOR);
		mentor = cast.withRole(Roles.MENTOR);
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		administrator.login();
	}
	
	@After
	public void leave() {
		cast.leave();
	}
	
	/** As name, text, name, text. */
	protected static Map<String, String> parts(String... pairs) {
		Map<String, String> parts = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			parts.put(pairs[i], pairs[i + 1]);
		}
		return parts;
	}
	
	protected static Map<String, String> programme(String name, int version, String from, int supportDays) {
		return parts("programmes", String.join(",", Programme.COLUMNS) + "\n" + name + "," + version + "," + from + ","
		        + supportDays + ",14\n");
	}
	
	protected static Map<String, String> plan(String programme, int version, String from, String title) {
		String edition = programme + "," + version + "," + from + ",";
		return parts("items", String.join(",", TemplateFile.ITEM_COLUMNS) + "\n" + edition + "PHARMACY,NURSE,T-7d,YES\n", "tasks",
		    String.join(",", TemplateFile.TASK_COLUMNS) + "\n" + edition + "ride,PLAN,NURSE,T-1d,0,,REDATE,KEEP," + title + "\n");
	}
	
	protected static Map<String, String> cadence(String programme, int version, String from, int everyDays) {
		StringBuilder text = new StringBuilder(String.join(",", CadencePolicy.COLUMNS)).append('\n');
		for (String phase : new String[] { "FIRST_72_HOURS", "FIRST_WEEK", "FIRST_TWO_WEEKS", "TO_30_DAYS", "TO_END_OF_SUPPORT" }) {
			text.append(programme).append(',').append(version).append(',').append(from).append(',').append(phase).append(',')
			        .append(everyDays).append('\n');
		}
		return parts("cadence", text.toString());
	}
	
	protected PlanTemplateView bringIn(SiteFileKind kind, Map<String, String> parts) {
		return templates.bringInPlanTemplate(new NewPlanTemplate(kind, null, parts, false, new Problems()));
	}
	
	protected PlanTemplateView bringInSamples(SiteFileKind kind) {
		return templates
		        .bringInPlanTemplate(new NewPlanTemplate(kind, null, Collections.<String, String> emptyMap(), true, new Problems()));
	}
	
	protected long statements(Runnable call) {
		Context.flushSession();
		Context.clearSession();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		call.run();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	/** The fields that are refused, each with its code. */
	protected static List<String> refusals(ThrowingRunnable call) {
		InvalidInput refusal = Assert.assertThrows(InvalidInput.class, call);
		return refusal.getProblems().stream().map(Problem::toString).collect(Collectors.toList());
	}
}
