/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.util.Locale;

import org.openmrs.Concept;
import org.openmrs.ConceptAnswer;
import org.openmrs.ConceptClass;
import org.openmrs.ConceptDatatype;
import org.openmrs.ConceptDescription;
import org.openmrs.ConceptName;
import org.openmrs.ConceptNumeric;
import org.openmrs.EncounterRole;
import org.openmrs.EncounterType;
import org.openmrs.Privilege;
import org.openmrs.Program;
import org.openmrs.ProgramWorkflow;
import org.openmrs.ProgramWorkflowState;
import org.openmrs.Role;
import org.openmrs.api.ConceptNameType;
import org.openmrs.api.ConceptService;
import org.openmrs.api.ProgramWorkflowService;
import org.openmrs.api.UserService;
import org.openmrs.api.context.Context;
import org.springframework.stereotype.Component;

/**
 * Creates pieces of metadata through the platform's services, so that its validators, its search index and its caches
 * know of them. Never changes one that is there, but for answers that a question lacks.
 */
@Component("peermentor.MetadataCreator")
class MetadataCreator {
	
	private static final Locale[] LOCALES = { Locale.ENGLISH, Locale.FRENCH };
	
	/**
	 * @param entry what to create; not in the database yet
	 * @param set what it belongs to
	 * @throws IllegalStateException if something it needs is not there
	 */
	void create(Entry entry, MetadataSet set) {
		switch (entry.kind()) {
			case PRIVILEGE:
				createPrivilege(entry);
				break;
			case ROLE:
				createRole(entry);
				break;
			case ENCOUNTER_TYPE:
				EncounterType type = new EncounterType(entry.ownName(), entry.get("Description"));
				type.setUuid(entry.uuid());
				Context.getEncounterService().saveEncounterType(type);
				break;
			case ENCOUNTER_ROLE:
				EncounterRole role = new EncounterRole();
				role.setName(entry.ownName());
				role.setDescription(entry.get("Description"));
				role.setUuid(entry.uuid());
				Context.getEncounterService().saveEncounterRole(role);
				break;
			case CONCEPT:
				createConcept(entry);
				break;
			case PROGRAM:
				createProgram(entry, set);
				break;
			case WORKFLOW:
				createWorkflow(entry);
				break;
			case STATE:
				createState(entry);
				break;
			default:
				throw new IllegalArgumentException(entry.kind().name());
		}
	}
	
	/**
	 * Adds a privilege to a role that is there, if both are.
	 */
	void grant(Grant grant) {
		UserService users = Context.getUserService();
		Role role = users.getRoleByUuid(grant.role());
		Privilege privilege = users.getPrivilege(grant.privilege());
		if (role != null && privilege != null && !role.hasPrivilege(grant.privilege())) {
			role.addPrivilege(privilege);
			users.saveRole(role);
		}
	}
	
	/**
	 * Adds to a question that is there the answers that were created after it: by a later version of the module, or
	 * once nothing stood in their way any more.
	 */
	void addAnswer(Entry question, Entry answer) {
		Concept concept = Context.getConceptService().getConceptByUuid(question.uuid());
		Concept answerConcept = needed(answer.uuid());
		for (ConceptAnswer present : concept.getAnswers(true)) {
			if (answerConcept.equals(present.getAnswerConcept())) {
				return;
			}
		}
		concept.addAnswer(new ConceptAnswer(answerConcept));
		Context.getConceptService().saveConcept(concept);
	}
	
	private static void createPrivilege(Entry entry) {
		Privilege privilege = new Privilege(entry.ownName(), entry.get("Description"));
		privilege.setUuid(entry.uuid());
		Context.getUserService().savePrivilege(privilege);
	}
	
	private static void createRole(Entry entry) {
		Role role = new Role(entry.ownName(), entry.get("Description"));
		role.setUuid(entry.uuid());
		for (String name : entry.list("Privileges")) {
			Privilege privilege = Context.getUserService().getPrivilege(name);
			if (privilege == null) {
				throw new IllegalStateException("the privilege " + name + " is not there");
			}
			role.addPrivilege(privilege);
		}
		Context.getUserService().saveRole(role);
	}
	
	private static void createConcept(Entry entry) {
		boolean numeric = entry.get("Data type").equals("Numeric");
		Concept concept = numeric ? numeric(entry) : new Concept();
		ConceptService concepts = Context.getConceptService();
		ConceptClass conceptClass = concepts.getConceptClassByName(entry.get("Data class"));
		ConceptDatatype datatype = concepts.getConceptDatatypeByName(entry.get("Data type"));
		if (conceptClass == null || datatype == null) {
			throw new IllegalStateException("the platform's concept class or datatype is not there");
		}
		concept.setUuid(entry.uuid());
		concept.setConceptClass(conceptClass);
		concept.setDatatype(datatype);
		for (Locale locale : LOCALES) {
			addNames(concept, entry, locale);
		}
		for (String answer : entry.list("Answers")) {
			Concept answerConcept = concepts.getConceptByUuid(answer);
			// One that is missing now joins later, see addAnswer.
			if (answerConcept != null) {
				concept.addAnswer(new ConceptAnswer(answerConcept));
			}
		}
		concepts.saveConcept(concept);
	}
	
	private static ConceptNumeric numeric(Entry entry) {
		ConceptNumeric concept = new ConceptNumeric();
		concept.setLowAbsolute(Double.valueOf(entry.get("Absolute low")));
		concept.setHiAbsolute(Double.valueOf(entry.get("Absolute high")));
		concept.setUnits(entry.get("Units"));
		concept.setAllowDecimal(entry.is("Allow decimals"));
		return concept;
	}
	
	private static void addNames(Concept concept, Entry entry, Locale locale) {
		ConceptName full = new ConceptName(entry.get(DatabaseMetadata.nameColumn(locale)), locale);
		full.setConceptNameType(ConceptNameType.FULLY_SPECIFIED);
		full.setLocalePreferred(true);
		concept.addName(full);
		String shortText = entry.get("Short name:" + locale.getLanguage());
		if (!shortText.isEmpty()) {
			ConceptName shortName = new ConceptName(shortText, locale);
			shortName.setConceptNameType(ConceptNameType.SHORT);
			concept.addName(shortName);
		}
		String description = entry.get("Description:" + locale.getLanguage());
		if (!description.isEmpty()) {
			concept.addDescription(new ConceptDescription(description, locale));
		}
	}
	
	/** With its workflows and states at once: the platform's validator loses track of a program that is saved twice. */
	private static void createProgram(Entry entry, MetadataSet set) {
		Concept concept = needed(entry.get("Program concept"));
		Program program = new Program();
		program.setUuid(entry.uuid());
		program.setName(set.nameOf(entry));
		program.setDescription(set.find(Kind.CONCEPT, concept.getUuid()).get("Description:en"));
		program.setConcept(concept);
		for (Entry workflowEntry : set.of(Kind.WORKFLOW)) {
			if (workflowEntry.get("Program").equals(entry.uuid())) {
				ProgramWorkflow workflow = workflow(workflowEntry);
				for (Entry stateEntry : set.of(Kind.STATE)) {
					if (stateEntry.get("Workflow").equals(workflowEntry.uuid())) {
						workflow.addState(state(stateEntry));
					}
				}
				program.addWorkflow(workflow);
			}
		}
		Context.getProgramWorkflowService().saveProgram(program);
	}
	
	private static void createWorkflow(Entry entry) {
		ProgramWorkflowService programs = Context.getProgramWorkflowService();
		if (programs.getWorkflowByUuid(entry.uuid()) == null) {
			Program program = programs.getProgramByUuid(entry.get("Program"));
			if (program == null) {
				throw new IllegalStateException("its program is not there");
			}
			program.addWorkflow(workflow(entry));
			programs.saveProgram(program);
		}
	}
	
	private static void createState(Entry entry) {
		ProgramWorkflowService programs = Context.getProgramWorkflowService();
		if (programs.getStateByUuid(entry.uuid()) == null) {
			ProgramWorkflow workflow = programs.getWorkflowByUuid(entry.get("Workflow"));
			if (workflow == null) {
				throw new IllegalStateException("its workflow is not there");
			}
			workflow.addState(state(entry));
			programs.saveProgram(workflow.getProgram());
		}
	}
	
	private static ProgramWorkflow workflow(Entry entry) {
		ProgramWorkflow workflow = new ProgramWorkflow();
		workflow.setUuid(entry.uuid());
		workflow.setConcept(needed(entry.get("Workflow concept")));
		return workflow;
	}
	
	private static ProgramWorkflowState state(Entry entry) {
		ProgramWorkflowState state = new ProgramWorkflowState();
		state.setUuid(entry.uuid());
		state.setConcept(needed(entry.get("State concept")));
		state.setInitial(entry.is("Initial"));
		state.setTerminal(entry.is("Terminal"));
		return state;
	}
	
	private static Concept needed(String uuid) {
		Concept concept = Context.getConceptService().getConceptByUuid(uuid);
		if (concept == null) {
			throw new IllegalStateException("the concept " + Catalogue.conceptCode(uuid) + " is not there");
		}
		return concept;
	}
}
