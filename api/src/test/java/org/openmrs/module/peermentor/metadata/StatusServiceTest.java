/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.EncounterType;
import org.openmrs.GlobalProperty;
import org.openmrs.Person;
import org.openmrs.PersonName;
import org.openmrs.User;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.EncounterService;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.metadata.InstallReport.State;
import org.openmrs.module.peermentor.settings.Setting;
import org.openmrs.module.peermentor.status.StatusContributor;
import org.openmrs.module.peermentor.status.StatusProblem;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.openmrs.util.OpenmrsConstants;
import org.springframework.beans.factory.annotation.Autowired;

public class StatusServiceTest extends BaseModuleContextSensitiveTest {
	
	private static final String PASSWORD = "Only4Tests";
	
	@Autowired
	private DatabaseMetadata database;
	
	@Autowired
	private ReferenceIds ids;
	
	@Autowired
	private SessionFactory sessionFactory;
	
	@Before
	public void install() {
		InstalledMetadata.ensure();
	}
	
	@Test
	public void getModuleStatus_shouldHaveNoProblemWhenAllIsWell() {
		ModuleStatus status = status();
		assertThat(status.getPlatformVersion(), is(OpenmrsConstants.OPENMRS_VERSION_SHORT));
		assertThat(status.getMetadata().isComplete(), is(true));
		assertThat(status.getMetadata().getCounts().get(State.PRESENT), is(MetadataSet.bundled().all().size()));
		assertThat(ownProblems(status), is(empty()));
	}
	
	@Test
	public void getModuleStatus_shouldSayWhatTheSiteRetired() {
		EncounterService encounters = Context.getEncounterService();
		encounters.retireEncounterType(encounters.getEncounterTypeByUuid(Catalogue.encounterType("ADVOCACY")), "Unused");
		Context.flushSession();
		
		assertThat(ownProblems(status()), hasItem("peermentor.status.metadata.retired[Peer advocacy]"));
	}
	
	@Test
	public void getModuleStatus_shouldSayWhoUsesAName() {
		InstalledMetadata.removeForThisTest();
		EncounterType sites = Context.getEncounterService().saveEncounterType(new EncounterType("Peer advocacy", "Ours"));
		Context.flushSession();
		
		List<String> problems = ownProblems(status());
		
		assertThat(problems, hasItem("peermentor.status.metadata.clashing[Peer advocacy, " + sites.getUuid() + "]"));
		int missing = MetadataSet.bundled().all().size() - 1;
		assertThat(problems, hasItem("peermentor.status.metadata.missing[" + missing + "]"));
	}
	
	@Test
	public void getModuleStatus_shouldNameTheLockThatKeepsThingsMissing() {
		InstalledMetadata.removeForThisTest();
		set(OpenmrsConstants.GLOBAL_PROPERTY_CONCEPTS_LOCKED, "true");
		
		assertThat(ownProblems(status()), hasItem("peermentor.status.metadata.locked[concepts.locked]"));
	}
	
	@Test
	public void getModuleStatus_shouldNameUnusableSettings() {
		set(Setting.DRAFT_DAYS.getProperty(), "a week");
		
		assertThat(ownProblems(status()), hasItem("peermentor.status.setting.unusable[peermentor.draftDays]"));
	}
	
	@Test
	public void getModuleStatus_shouldGoOnWhenAContributorFails() {
		StatusContributor broken = () -> {
			throw new IllegalStateException("broken");
		};
		StatusContributor sound = () -> Collections.singletonList(new StatusProblem("peermentor.status.sound"));
		
		List<StatusProblem> problems = new DefaultStatusService(database, ids, Arrays.asList(broken, sound))
		        .getModuleStatus().getProblems();
		
		assertThat(problems.get(0).getCode(), is("peermentor.status.unknown"));
		assertThat(problems.get(1).getCode(), is("peermentor.status.sound"));
	}
	
	@Test
	public void getModuleStatus_shouldBeForAdministratorsOnly() {
		createUser("supervisor", Roles.SUPERVISOR);
		createUser("administrator", Roles.ADMINISTRATOR);
		Context.logout();
		assertThrows(APIAuthenticationException.class, this::status);
		Context.authenticate("supervisor", PASSWORD);
		assertThrows(APIAuthenticationException.class, this::status);
		Context.authenticate("administrator", PASSWORD);
		assertThat(status().getMetadata().isComplete(), is(true));
	}
	
	@Test
	public void getModuleStatus_shouldAskTheDatabaseAsOftenHoweverMuchIsThere() {
		long full = statements();
		InstalledMetadata.removeForThisTest();
		assertThat(statements(), is(full));
	}
	
	private long statements() {
		status();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		new DefaultStatusService(database, ids, Collections.emptyList()).getModuleStatus();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	private ModuleStatus status() {
		return Context.getService(StatusService.class).getModuleStatus();
	}
	
	/** Those of this room and of the settings. */
	private static List<String> ownProblems(ModuleStatus status) {
		return status.getProblems().stream().map(StatusProblem::toString)
		        .filter(p -> p.startsWith("peermentor.status.metadata") || p.startsWith("peermentor.status.setting"))
		        .collect(Collectors.toList());
	}
	
	private static void createUser(String name, String role) {
		Person person = new Person();
		person.setGender("U");
		person.addName(new PersonName("Test", null, name));
		User user = new User(person);
		user.setUsername(name);
		user.addRole(Context.getUserService().getRole(role));
		Context.getUserService().createUser(user, PASSWORD);
		Context.flushSession();
	}
	
	private static void set(String property, String value) {
		Context.getAdministrationService().saveGlobalProperty(new GlobalProperty(property, value));
		Context.flushSession();
	}
}
