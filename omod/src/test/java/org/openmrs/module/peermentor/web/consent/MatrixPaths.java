/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.DeclaredPurpose;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.ConcernSearchCriteria;
import org.openmrs.module.peermentor.contact.ConcernService;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.ContactSearchCriteria;
import org.openmrs.module.peermentor.contact.ContactService;
import org.openmrs.module.peermentor.contact.ContactView;
import org.openmrs.module.peermentor.dosing.DoseEventService;
import org.openmrs.module.peermentor.dosing.MedicationLineService;
import org.openmrs.module.peermentor.transition.PlanCriteria;
import org.openmrs.module.peermentor.transition.TransitionPlanService;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.web.RestTest.Answer;

/**
 * The ways in which something of a participant reaches somebody who is logged in.
 */
final class MatrixPaths {
	
	private static final PageRequest ALL = new PageRequest(0, 500, true);
	
	private static final String AT_ONCE = "100";
	
	private final ConsentMatrixTest test;
	
	private final List<Path> all = new ArrayList<>();
	
	MatrixPaths(ConsentMatrixTest test) {
		this.test = test;
		services();
		lists();
		singles();
		parts();
	}
	
	List<Path> all() {
		return all;
	}
	
	private void services() {
		service("the service for contacts", () -> contacts(ContactKind.CHECK_IN), view -> view.getPatient(), Segment.CONTACT_FACTS);
		service("the service for contacts about work", () -> contacts(ContactKind.EMPLOYMENT_SUPPORT), view -> view.getPatient(),
		    Segment.EMPLOYMENT);
		service("the service for plans",
		    () -> Context.getService(TransitionPlanService.class).getTransitionPlans(new PlanCriteria(), ALL), view -> view.getPatient(),
		    Segment.PLAN);
		service("the service for medication lines", () -> Context.getService(MedicationLineService.class).getMedicationLines(null, ALL),
		    view -> view.getPatient(), Segment.DOSING);
		service("the service for doses", () -> Context.getService(DoseEventService.class).getDoseEvents(null, false, ALL),
		    view -> view.getPatient(), Segment.DOSING);
		service("the service for safety concerns",
		    () -> Context.getService(ConcernService.class).getConcerns(new ConcernSearchCriteria(null, null), ALL),
		    view -> view.getPatient(), Segment.SAFETY);
	}
	
	private static Page<ContactView> contacts(ContactKind kind) {
		return Context.getService(ContactService.class)
		        .getContacts(new ContactSearchCriteria(null, null, Arrays.asList(kind), null, null), ALL);
	}
	
	/** A page with its total, which must be what is on it. */
	private <V> void service(String name, Supplier<Page<V>> call, Function<V, Ref> patient, Segment segment) {
		all.add(Path.list(name, (onlooker, subjects) -> {
			Page<V> page = DeclaredPurpose.during(onlooker.said, call);
			Set<String> shown = new HashSet<>();
			page.getRows().forEach(row -> shown.add(patient.apply(row).getUuid()));
			assertThat(name + " counts", page.getTotal(), is((long) page.getRows().size()));
			return shown;
		}, segment));
	}
	
	private void lists() {
		list("contact?type=CHECK_IN", Segment.CONTACT_FACTS, "type", "CHECK_IN");
		list("contact?type=EMPLOYMENT_SUPPORT", Segment.EMPLOYMENT, "type", "EMPLOYMENT_SUPPORT");
		list("transitionplan", Segment.PLAN);
		list("release", Segment.PLAN);
		list("medicationline", Segment.DOSING);
		list("doseevent", Segment.DOSING);
		list("safetyconcern", Segment.SAFETY);
	}
	
	/** The list with its total, which must be what is on it. */
	private void list(String name, Segment segment, String... parameters) {
		List<String> given = new ArrayList<>(Arrays.asList(parameters));
		given.addAll(Arrays.asList("limit", AT_ONCE, "totalCount", "true", "v", "default"));
		all.add(Path.list("the list " + name, (onlooker, subjects) -> {
			Answer answer = test.ask(onlooker, name.replaceAll("\\?.*", ""), given.toArray(new String[0])).expect(200);
			List<Object> patients = answer.each("patient.uuid");
			assertThat(name + " counts", answer.at("totalCount"), is((Object) patients.size()));
			Set<String> shown = new HashSet<>();
			patients.forEach(patient -> shown.add((String) patient));
			return shown;
		}, segment));
	}
	
	private void singles() {
		single("contact", subject -> "contact/" + subject.contact, Segment.CONTACT_FACTS);
		single("contact about work", subject -> "contact/" + subject.jobContact, Segment.EMPLOYMENT);
		single("plan", subject -> "transitionplan/" + subject.plan, Segment.PLAN);
		single("release", subject -> "release/" + subject.plan, Segment.PLAN);
		single("medication line", subject -> "medicationline/" + subject.line, Segment.DOSING);
		single("dose", subject -> "doseevent/" + subject.dose, Segment.DOSING);
		single("condition of a release", subject -> "transitionplan/" + subject.plan + "/condition/" + subject.condition,
		    Segment.JUSTICE);
		single("safety concern", subject -> "safetyconcern/" + subject.concern, Segment.SAFETY);
	}
	
	private void single(String name, Function<Subject, String> path, Segment segment) {
		all.add(Path.each("the one " + name, (onlooker, subject) -> test.ask(onlooker, path.apply(subject)).getStatus() == 200, segment));
	}
	
	/** What hangs on something, or is asked of one participant. */
	private void parts() {
		of("contact?patient", (onlooker, subject) -> rows(onlooker, "contact", "patient", subject.patient, "type", "CHECK_IN"),
		    Segment.CONTACT_FACTS);
		of("narratives of a contact", (onlooker, subject) -> rows(onlooker, "contact/" + subject.contact + "/narrative"),
		    Segment.FULL_NARRATIVE);
		all.add(Path.each("the shared line of a contact",
		    (onlooker, subject) -> test.ask(onlooker, "contact/" + subject.contact).at("sharedLine") != null, Segment.CONTACT_FACTS,
		    Segment.SHARED_LINE));
		of("conditions of a plan", (onlooker, subject) -> rows(onlooker, "transitionplan/" + subject.plan + "/condition"),
		    Segment.JUSTICE);
		of("tasks of a plan", (onlooker, subject) -> rows(onlooker, "transitionplan/" + subject.plan + "/readinessitem"), Segment.PLAN);
		of("the dose clock", (onlooker, subject) -> rows(onlooker, "doseclock", "patient", subject.patient), Segment.DOSING);
		all.add(Path.each("how to be reached", (onlooker, subject) -> rows(onlooker, "safecontact", "patient", subject.patient),
		    Segment.IDENTITY).insideAlone());
	}
	
	private void of(String name, Path.AskingOne asking, Segment segment) {
		all.add(Path.each(name, asking, segment));
	}
	
	private boolean rows(Onlooker onlooker, String path, String... parameters) throws Exception {
		Answer answer = test.ask(onlooker, path, parameters);
		return answer.getStatus() == 200 && !((Collection<?>) answer.at("results")).isEmpty();
	}
}
