/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.Concept;
import org.openmrs.ConceptAnswer;
import org.openmrs.ConceptName;
import org.openmrs.ConceptNumeric;
import org.openmrs.EncounterType;
import org.openmrs.GlobalProperty;
import org.openmrs.Privilege;
import org.openmrs.Program;
import org.openmrs.ProgramWorkflow;
import org.openmrs.ProgramWorkflowState;
import org.openmrs.Role;
import org.openmrs.api.ConceptNameType;
import org.openmrs.api.ConceptService;
import org.openmrs.api.EncounterService;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.metadata.InstallReport.Item;
import org.openmrs.module.peermentor.metadata.InstallReport.State;
import org.openmrs.module.peermentor.settings.Setting;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.openmrs.util.OpenmrsConstants;
import org.springframework.beans.factory.annotation.Autowired;

public class MetadataInstallerTest extends BaseModuleContextSensitiveTest {
	
	private static final List<String> TABLES = Arrays.asList("privilege", "role", "role_privilege", "role_role",
	    "encounter_type", "encounter_role", "concept", "concept_name", "concept_description", "concept_answer",
	    "concept_numeric", "program", "program_workflow", "program_workflow_state", "global_property");
	
	private final MetadataSet bundled = MetadataSet.bundled();
	
	@Autowired
	private MetadataInstaller installer;
	
	@Autowired
	private SessionFactory sessionFactory;
	
	/** Other tests of the run may have left theirs. */
	@Before
	public void startWithoutMetadata() {
		InstalledMetadata.removeForThisTest();
		InstalledMetadata.ensurePrivilegesOfThePlatform();
	}
	
	@Test
	public void install_shouldCreateEverythingInAnEmptyDatabase() {
		InstallReport report = installer.install();
		
		assertThat(report.in(State.PRESENT), hasSize(bundled.all().size()));
		assertThat(report.isComplete(), is(true));
		for (Entry type : bundled.of(Kind.ENCOUNTER_TYPE)) {
			EncounterType found = encounters().getEncounterTypeByUuid(type.uuid());
			assertThat(found.getName(), is(type.ownName()));
			assertThat(found.getDescription(), is(type.get("Description")));
		}
		assertThat(encounters().getEncounterRoleByUuid(Catalogue.encounterRole()).getName(), is("Peer mentor"));
	}
	
	@Test
	public void install_shouldCreateQuestionsWithTheirAnswers() {
		installer.install();
		
		Concept mode = concept("contact.mode");
		assertThat(mode.getDatatype().isCoded(), is(true));
		assertThat(mode.getConceptClass().getName(), is("Question"));
		List<String> answers = new ArrayList<>();
		for (ConceptAnswer answer : mode.getAnswers()) {
			answers.add(Catalogue.conceptCode(answer.getAnswerConcept().getUuid()));
		}
		assertThat(answers, containsInAnyOrder("contact.mode.in_person", "contact.mode.phone", "contact.mode.video",
		    "contact.mode.text", "contact.mode.email", "contact.mode.letter", "contact.mode.group",
		    "contact.mode.third_party"));
		assertThat(concept("accompaniment.plannedAt").getDatatype().isDateTime(), is(true));
		ConceptNumeric minutes = concepts().getConceptNumericByUuid(Catalogue.concept("contact.durationMinutes"));
		assertThat(minutes.getUnits(), is("min"));
		assertThat(minutes.getLowAbsolute(), is(0.0));
		assertThat(minutes.getHiAbsolute(), is(1440.0));
		assertThat(minutes.getAllowDecimal(), is(false));
	}
	
	@Test
	public void install_shouldNameConceptsInEnglishAndFrench() {
		installer.install();
		
		Concept phone = concept("contact.mode.phone");
		assertThat(phone.getName(Locale.ENGLISH).getName(), is("Peer contact mode: phone"));
		assertThat(phone.getName(Locale.FRENCH).getName(), is("Mode du contact du pair mentor : téléphone"));
		assertThat(phone.getShortNameInLocale(Locale.ENGLISH).getName(), is("Phone"));
		assertThat(phone.getShortNameInLocale(Locale.FRENCH).getName(), is("Téléphone"));
		assertThat(phone.getPreferredName(Locale.FRENCH).getName(), is("Mode du contact du pair mentor : téléphone"));
		assertThat(concept("contact.mode").getDescription(Locale.FRENCH).getDescription(),
		    containsString("De quelle façon"));
		assertThat(concepts().getConceptByName("Peer contact topic: housing").getUuid(),
		    is(Catalogue.concept("contact.topic.housing")));
	}
	
	@Test
	public void install_shouldCreateTheProgramWithCoarseStates() {
		installer.install();
		
		Program program = Context.getProgramWorkflowService().getProgramByUuid(Catalogue.program());
		assertThat(program.getName(), is("Peer mentor accompaniment"));
		assertThat(program.getDescription(), is(not("")));
		ProgramWorkflow workflow = program.getAllWorkflows().iterator().next();
		Map<String, String> states = new TreeMap<>();
		for (ProgramWorkflowState state : workflow.getStates()) {
			states.put(state.getConcept().getShortNameInLocale(Locale.ENGLISH).getName(),
			    (state.getInitial() ? "initial" : "") + (state.getTerminal() ? "terminal" : ""));
		}
		Map<String, String> expected = new TreeMap<>();
		expected.put("Referred", "initial");
		expected.put("Active", "initial");
		expected.put("Paused", "");
		expected.put("Closed", "terminal");
		assertThat(states, is(expected));
	}
	
	@Test
	public void install_shouldGiveRolesExactlyTheirPrivileges() {
		installer.install();
		
		String view = Privileges.VIEW_MODULE;
		assertThat(privileges(Roles.MENTOR), contains(Privileges.ANSWER_ASKS, "Get Concepts", "Get Locations",
		    Privileges.MAKE_REFERRALS, Privileges.RECORD_DOSING, Privileges.RECORD_CONSENTS, Privileges.RECORD_CONTACTS,
		    Privileges.RECORD_GOALS, Privileges.RECORD_REQUESTS, Privileges.RECORD_LEAVE, Privileges.RECORD_RELEASE,
		    Privileges.REPORT_TO_DIRECTORY, Privileges.VIEW_DOSING, Privileges.VIEW_ASSIGNMENTS, Privileges.VIEW_CASELOAD,
		    Privileges.VIEW_CHART, Privileges.VIEW_CONSENTS, Privileges.VIEW_CONTACTS, Privileges.VIEW_DIRECTORY,
		    Privileges.VIEW_GOALS, view, Privileges.VIEW_REFERRALS, Privileges.VIEW_PLANS));
		assertThat(privileges(Roles.SUPERVISOR), contains(Privileges.ANSWER_ASKS, Privileges.MAKE_REFERRALS,
		    Privileges.MANAGE_ASSIGNMENTS, Privileges.MANAGE_CONTACTS, Privileges.MANAGE_EXCLUSIONS,
		    Privileges.MANAGE_CONCERNS, Privileges.MANAGE_PLANS, Privileges.RECORD_DOSING, Privileges.RECORD_CONSENTS,
		    Privileges.RECORD_CONTACTS, Privileges.RECORD_GOALS, Privileges.RECORD_REQUESTS, Privileges.RECORD_LEAVE,
		    Privileges.RECORD_RELEASE, Privileges.REPORT_TO_DIRECTORY, Privileges.REVIEW_CONTACTS,
		    Privileges.SETTLE_REFERRALS, Privileges.VIEW_ALL_PARTICIPANTS, Privileges.VIEW_DOSING,
		    Privileges.VIEW_ASSIGNMENTS, Privileges.VIEW_CASELOAD, Privileges.VIEW_CHART, Privileges.VIEW_CONSENTS,
		    Privileges.VIEW_CONTACTS, Privileges.VIEW_DIRECTORY, Privileges.VIEW_DISCLOSURES,
		    Privileges.VIEW_EXCLUSION_REASONS, Privileges.VIEW_GOALS, view, Privileges.VIEW_NARRATIVES,
		    Privileges.VIEW_REFERRALS, Privileges.VIEW_CONCERNS, Privileges.VIEW_PLANS, Privileges.WORK_IN_TEAM));
		assertThat(privileges(Roles.COORDINATOR), contains(Privileges.APPROVE_PLANS, Privileges.ASK_MENTOR,
		    Privileges.DISCLOSE, Privileges.EXPORT_DIRECTORY, Privileges.MAKE_REFERRALS, Privileges.MANAGE_MEDICATION_LINES,
		    Privileges.MANAGE_ASSIGNMENTS, Privileges.MANAGE_EXCLUSIONS, Privileges.MANAGE_PLANS, Privileges.RECORD_DOSING,
		    Privileges.RECORD_CONSENTS, Privileges.RECORD_GOALS, Privileges.RECORD_REQUESTS, Privileges.RECORD_LEAVE,
		    Privileges.RECORD_RELEASE, Privileges.REPORT_TO_DIRECTORY, Privileges.SETTLE_REFERRALS,
		    Privileges.STEWARD_DIRECTORY, Privileges.VIEW_ALL_PARTICIPANTS, Privileges.VIEW_DOSING,
		    Privileges.VIEW_ASSIGNMENTS, Privileges.VIEW_CASELOAD, Privileges.VIEW_CHART, Privileges.VIEW_CONSENTS,
		    Privileges.VIEW_CONTACTS, Privileges.VIEW_DIRECTORY, Privileges.VIEW_DISCLOSURES, Privileges.VIEW_GOALS, view,
		    Privileges.VIEW_REFERRALS, Privileges.VIEW_PLANS, Privileges.WORK_IN_TEAM));
		assertThat(privileges(Roles.NURSE), contains(Privileges.ASK_MENTOR, Privileges.DISCLOSE, Privileges.MAKE_REFERRALS,
		    Privileges.MANAGE_MISSED_DOSE_RULES, Privileges.MANAGE_MEDICATION_LINES, Privileges.MANAGE_PLANS,
		    Privileges.RECORD_DOSING, Privileges.RECORD_CONSENTS, Privileges.RECORD_GOALS, Privileges.RECORD_REQUESTS,
		    Privileges.RECORD_RELEASE, Privileges.REPORT_TO_DIRECTORY, Privileges.SETTLE_REFERRALS,
		    Privileges.VIEW_ALL_PARTICIPANTS, Privileges.VIEW_DOSING, Privileges.VIEW_ASSIGNMENTS, Privileges.VIEW_CASELOAD,
		    Privileges.VIEW_CHART, Privileges.VIEW_CONSENTS, Privileges.VIEW_CONTACTS, Privileges.VIEW_DIRECTORY,
		    Privileges.VIEW_DISCLOSURES, Privileges.VIEW_GOALS, view, Privileges.VIEW_REFERRALS, Privileges.VIEW_PLANS,
		    Privileges.WORK_IN_TEAM));
		assertThat(privileges(Roles.NOTES_READER), contains(Privileges.ASK_MENTOR, Privileges.BREAK_GLASS,
		    Privileges.KNOW_OF_NOTES, Privileges.VIEW_ALL_PARTICIPANTS, Privileges.VIEW_DOSING, Privileges.VIEW_ASSIGNMENTS,
		    Privileges.VIEW_CHART, Privileges.VIEW_CONSENTS, Privileges.VIEW_CONTACTS, Privileges.VIEW_DIRECTORY,
		    Privileges.VIEW_GOALS, view, Privileges.VIEW_REFERRALS, Privileges.VIEW_PLANS));
		assertThat(privileges(Roles.ADMINISTRATOR), contains(Privileges.EXPORT_DIRECTORY, Privileges.IMPORT_DIRECTORY,
		    Privileges.MANAGE_MISSED_DOSE_RULES, Privileges.MANAGE_PARTNER_ANSWERS, Privileges.MANAGE_CONSENT_FORMS,
		    Privileges.MANAGE_MODULE, Privileges.MANAGE_TEMPLATES, Privileges.STEWARD_DIRECTORY, Privileges.VIEW_DIRECTORY,
		    view));
		assertThat(privileges(Roles.EVALUATOR), contains(view));
		assertThat(privileges(Roles.PRIVACY_OFFICER), contains(Privileges.DISCLOSE, Privileges.SUBJECT_ACCESS,
		    Privileges.MANAGE_CONSENT_FORMS, Privileges.RECORD_REQUESTS, Privileges.REVIEW_ACCESS,
		    Privileges.VIEW_ALL_PARTICIPANTS, Privileges.VIEW_CONSENTS, Privileges.VIEW_DISCLOSURES, view,
		    Privileges.WORK_IN_TEAM));
	}
	
	/** What OpenMRS lets a holder do is what the role and all it inherits grant. */
	@Test
	public void install_shouldGiveThePeerMentorNoClinicalReadOfThePlatform() {
		installer.install();
		
		Role mentor = Context.getUserService().getRole(Roles.MENTOR);
		assertThat(mentor.getAllParentRoles(), is(empty()));
		List<String> platforms = new ArrayList<>(privileges(Roles.MENTOR));
		for (Entry own : bundled.of(Kind.PRIVILEGE)) {
			platforms.remove(own.ownName());
		}
		assertThat(platforms, contains("Get Concepts", "Get Locations"));
	}
	
	@Test
	public void install_shouldChangeNothingTheSecondTime() throws SQLException {
		installer.install();
		Map<String, Integer> before = contents();
		
		for (int start = 0; start < 2; start++) {
			InstallReport report = installer.install();
			assertThat(report.in(State.PRESENT), hasSize(bundled.all().size()));
		}
		
		assertThat(contents(), is(before));
	}
	
	@Test
	public void install_shouldBringWhatALaterVersionAdds() {
		Set<String> added = new TreeSet<>(Arrays.asList("contact.mode.third_party", "contact.topic.other", "contact.topic",
		    "closing_and_hand_off", "evaluator", "accompaniment.status.paused", "view_peer_caseload"));
		installer.install(part(entry -> !added.contains(entry.code())));
		assertThat(concept("contact.mode").getAnswers(), hasSize(7));
		
		InstallReport report = installer.install();
		
		assertThat(report.isComplete(), is(true));
		assertThat(concept("contact.mode").getAnswers(), hasSize(8));
		assertThat(concept("contact.topic").getAnswers(), hasSize(17));
		assertThat(Context.getUserService().getRole(Roles.EVALUATOR), is(notNullValue()));
		Program program = Context.getProgramWorkflowService().getProgramByUuid(Catalogue.program());
		assertThat(program.getAllWorkflows().iterator().next().getStates(), hasSize(4));
	}
	
	@Test
	public void install_shouldGrantOnceWhatALaterVersionGrants() {
		installer.install();
		Entry mentor = bundled.get(Kind.ROLE, "mentor");
		int next = bundled.version() + 1;
		MetadataSet later = new MetadataSet(bundled.all(),
		        Collections.singletonList(new Grant(next, mentor.uuid(), Privileges.VIEW_NARRATIVES)));
		
		installer.install(later);
		assertThat(privileges(Roles.MENTOR), hasItem(Privileges.VIEW_NARRATIVES));
		assertThat(Context.getAdministrationService().getGlobalProperty(Setting.METADATA_VERSION.getProperty()), is(String.valueOf(next)));
		
		revoke(Roles.MENTOR, Privileges.VIEW_NARRATIVES);
		installer.install(later);
		assertThat(privileges(Roles.MENTOR), not(hasItem(Privileges.VIEW_NARRATIVES)));
	}
	
	@Test
	public void install_shouldLeaveTheSitesGrantsAlone() {
		installer.install();
		revoke(Roles.NURSE, Privileges.VIEW_CASELOAD);
		
		Item nurse = item(installer.install(), Kind.ROLE, "nurse");
		
		assertThat(privileges(Roles.NURSE), not(hasItem(Privileges.VIEW_CASELOAD)));
		assertThat(nurse.getState(), is(State.REGRANTED));
		assertThat(nurse.getFound(), is("-" + Privileges.VIEW_CASELOAD));
	}
	
	@Test
	public void install_shouldKeepWhatTheSiteRenamed() throws SQLException {
		installer.install();
		EncounterType checkIn = encounters().getEncounterTypeByUuid(Catalogue.encounterType("CHECK_IN"));
		checkIn.setName("Mentor check-in");
		encounters().saveEncounterType(checkIn);
		Concept phone = concept("contact.mode.phone");
		for (ConceptName name : phone.getNames(Locale.ENGLISH)) {
			if (name.isFullySpecifiedName()) {
				name.setName("By telephone");
			}
		}
		concepts().saveConcept(phone);
		flush();
		Map<String, Integer> before = contents();
		
		InstallReport report = installer.install();
		
		assertThat(contents(), is(before));
		Item type = item(report, Kind.ENCOUNTER_TYPE, "check_in");
		assertThat(type.getState(), is(State.RENAMED));
		assertThat(type.getName(), is("Peer check-in"));
		assertThat(type.getFound(), is("Mentor check-in"));
		assertThat(item(report, Kind.CONCEPT, "contact.mode.phone").getFound(), is("By telephone"));
		assertThat(report.isComplete(), is(true));
	}
	
	@Test
	public void install_shouldKeepRetiredWhatTheSiteRetired() throws SQLException {
		installer.install();
		encounters().retireEncounterType(encounters().getEncounterTypeByUuid(Catalogue.encounterType("ADVOCACY")), "Unused");
		concepts().retireConcept(concept("contact.mode.letter"), "Unused");
		flush();
		Map<String, Integer> before = contents();
		
		InstallReport report = installer.install();
		
		assertThat(contents(), is(before));
		assertThat(report.in(State.RETIRED).toString(),
		    is("[ENCOUNTER_TYPE advocacy RETIRED, CONCEPT contact.mode.letter RETIRED]"));
		assertThat(report.isComplete(), is(true));
	}
	
	@Test
	public void install_shouldNotTakeANameFromTheSite() {
		EncounterType sitesType = encounters().saveEncounterType(new EncounterType("peer ADVOCACY", "The site's own"));
		Role sitesRole = new Role(Roles.NURSE, "The site's own");
		Context.getUserService().saveRole(sitesRole);
		Concept sitesConcept = siteConcept("Lieu du contact du pair mentor : TRIBUNAL", Locale.FRENCH);
		flush();
		
		InstallReport report = installer.install();
		
		assertThat(report.in(State.CLASHING).stream().map(Item::getCode).collect(Collectors.toList()),
		    contains("nurse", "advocacy", "contact.place.court"));
		assertThat(item(report, Kind.ENCOUNTER_TYPE, "advocacy").getFound(), is(sitesType.getUuid()));
		assertThat(item(report, Kind.CONCEPT, "contact.place.court").getFound(), is(sitesConcept.getUuid()));
		assertThat(report.in(State.MISSING), is(empty()));
		assertThat(report.isComplete(), is(false));
		assertThat(privileges(Roles.NURSE), is(empty()));
		assertThat(encounters().getEncounterTypeByUuid(Catalogue.encounterType("ADVOCACY")), is(nullValue()));
		assertThat(concept("contact.place").getAnswers(), hasSize(12));
	}
	
	@Test
	public void install_shouldCreateWhatClashedOnceTheNameIsFree() {
		Concept sitesConcept = siteConcept("Peer contact place: court", Locale.ENGLISH);
		flush();
		installer.install();
		concepts().retireConcept(concepts().getConceptByUuid(sitesConcept.getUuid()), "Given up");
		flush();
		
		InstallReport report = installer.install();
		
		assertThat(report.isComplete(), is(true));
		assertThat(concept("contact.place").getAnswers(), hasSize(13));
	}
	
	@Test
	public void install_shouldReportALockedDictionaryAndInstallTheRest() {
		set(OpenmrsConstants.GLOBAL_PROPERTY_CONCEPTS_LOCKED, "true");
		
		InstallReport report = installer.install();
		
		assertThat(report.getLocks(), contains(OpenmrsConstants.GLOBAL_PROPERTY_CONCEPTS_LOCKED));
		assertThat(kinds(report.in(State.MISSING)), contains("CONCEPT", "PROGRAM", "STATE", "WORKFLOW"));
		assertThat(encounters().getEncounterTypeByUuid(Catalogue.encounterType("CHECK_IN")), is(notNullValue()));
		
		set(OpenmrsConstants.GLOBAL_PROPERTY_CONCEPTS_LOCKED, "false");
		assertThat(installer.install().isComplete(), is(true));
	}
	
	@Test
	public void install_shouldReportLockedEncounterTypesAndInstallTheRest() {
		set(OpenmrsConstants.GLOBAL_PROPERTY_ENCOUNTER_TYPES_LOCKED, "true");
		
		InstallReport report = installer.install();
		
		assertThat(report.getLocks(), contains(OpenmrsConstants.GLOBAL_PROPERTY_ENCOUNTER_TYPES_LOCKED));
		assertThat(kinds(report.in(State.MISSING)), contains("ENCOUNTER_TYPE"));
		assertThat(report.in(State.MISSING), hasSize(13));
	}
	
	private MetadataSet part(Predicate<Entry> wanted) {
		return new MetadataSet(bundled.all().stream().filter(wanted).collect(Collectors.toList()),
		        Collections.<Grant> emptyList());
	}
	
	private static Item item(InstallReport report, Kind kind, String code) {
		return report.getItems().stream().filter(i -> i.getKind() == kind && i.getCode().equals(code)).findFirst().get();
	}
	
	private static Collection<String> kinds(List<Item> items) {
		return items.stream().map(item -> item.getKind().name()).collect(Collectors.toCollection(TreeSet::new));
	}
	
	private static Concept concept(String code) {
		return concepts().getConceptByUuid(Catalogue.concept(code));
	}
	
	private static Concept siteConcept(String name, Locale locale) {
		Concept concept = new Concept();
		concept.setConceptClass(concepts().getConceptClassByName("Misc"));
		concept.setDatatype(concepts().getConceptDatatypeByName("N/A"));
		ConceptName conceptName = new ConceptName(name, locale);
		conceptName.setConceptNameType(ConceptNameType.FULLY_SPECIFIED);
		concept.addName(conceptName);
		return concepts().saveConcept(concept);
	}
	
	private static Set<String> privileges(String role) {
		Set<String> names = new TreeSet<>();
		Role found = Context.getUserService().getRole(role);
		if (found.getPrivileges() != null) {
			for (Privilege privilege : found.getPrivileges()) {
				names.add(privilege.getPrivilege());
			}
		}
		return names;
	}
	
	private static void revoke(String role, String privilege) {
		Role found = Context.getUserService().getRole(role);
		found.removePrivilege(Context.getUserService().getPrivilege(privilege));
		Context.getUserService().saveRole(found);
		flush();
	}
	
	private static void set(String property, String value) {
		Context.getAdministrationService().saveGlobalProperty(new GlobalProperty(property, value));
		flush();
	}
	
	private static void flush() {
		Context.flushSession();
		Context.clearSession();
	}
	
	/** Table to a number that any change of any value changes. */
	private Map<String, Integer> contents() throws SQLException {
		Map<String, Integer> contents = new TreeMap<>();
		sessionFactory.getCurrentSession().doWork(connection -> {
			for (String table : TABLES) {
				List<String> rows = new ArrayList<>();
				try (Statement statement = connection.createStatement();
				        ResultSet result = statement.executeQuery("select * from " + table)) {
					while (result.next()) {
						StringBuilder row = new StringBuilder();
						for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
							row.append(result.getString(column)).append('|');
						}
						rows.add(row.toString());
					}
				}
				Collections.sort(rows);
				contents.put(table + " of " + rows.size(), rows.hashCode());
			}
		});
		return contents;
	}
	
	private static ConceptService concepts() {
		return Context.getConceptService();
	}
	
	private static EncounterService encounters() {
		return Context.getEncounterService();
	}
}
