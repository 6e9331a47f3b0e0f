/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.Shown;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;

/**
 * What is kept of the reading of assignments.
 */
public class AssignmentOpeningsTest extends MentoringTest {
	
	private final Shown shown = new Shown(cast);
	
	@Test
	public void assignments_shouldBeKeptForWhoeverIsOutsideTheTeamAlone() {
		Member reader = cast.withRole(Roles.NOTES_READER);
		shown.consent(participant, reader, Segment.CONTACT_FACTS);
		supervisor.login();
		String uuid = assign(Scope.OAT, AssignmentKind.PRIMARY).getUuid();
		String event = service.getAssignmentHistory(uuid, PAGE).getRows().get(0).getUuid();
		Map<Runnable, String> readings = new LinkedHashMap<>();
		readings.put(() -> service.getAssignment(uuid), "disclosed CONTACT_FACTS*");
		readings.put(() -> service.getAssignments(new AssignmentCriteria(), PAGE), "disclosed CONTACT_FACTS");
		readings.put(() -> service.getAssignmentHistory(uuid, PAGE), "disclosed CONTACT_FACTS*");
		readings.put(() -> service.getAssignmentEvent(uuid, event), "disclosed CONTACT_FACTS*");
		readings.forEach((reading, kept) -> {
			supervisor.login();
			assertThat(shown.during(reading), is(empty()));
			mentor.login();
			assertThat(shown.during(reading), is(empty()));
			reader.login();
			assertThat(shown.during(reading), contains(kept));
		});
	}
	
	/** Who the mentor is may be known without knowing that somebody is on therapy. */
	@Test
	public void scope_shouldBeToldToTheTeamAndToThoseToWhomThePlanIsOpen() {
		Member reader = cast.withRole(Roles.NOTES_READER);
		Member planReader = cast.withRole(Roles.NOTES_READER);
		shown.consent(participant, reader, Segment.CONTACT_FACTS);
		shown.consent(participant, planReader, Segment.CONTACT_FACTS);
		shown.consent(participant, planReader, Segment.PLAN);
		supervisor.login();
		String uuid = assign(Scope.OAT, AssignmentKind.PRIMARY).getUuid();
		AssignmentCriteria ofTherapy = new AssignmentCriteria().inScope(Scope.OAT);
		assertThat(service.getAssignment(uuid).getScope(), is(Scope.OAT));
		assertThat(service.getAssignments(ofTherapy, PAGE).getTotal(), is(1L));
		planReader.login();
		assertThat(service.getAssignment(uuid).getScope(), is(Scope.OAT));
		assertThat(service.getAssignments(ofTherapy, PAGE).getTotal(), is(1L));
		reader.login();
		assertThat(service.getAssignment(uuid).getScope(), is(nullValue()));
		assertThat(service.getAssignment(uuid).getDisplay(), not(containsString("OAT")));
		assertThat("nor can it be asked for", service.getAssignments(ofTherapy, PAGE).getTotal(), is(0L));
	}
	
	/** With what others accompany a participant tells of the therapy; one who helps with work alone does not learn of it. */
	@Test
	public void scope_shouldBeToldToAMentorForWorkOfTheirOwnAssignmentsAlone() {
		Member workMentor = cast.withRole(Roles.MENTOR);
		supervisor.login();
		String ofTherapy = assign(Scope.BOTH, AssignmentKind.PRIMARY).getUuid();
		Member treats = mentor;
		mentor = workMentor;
		String ofWork = assign(Scope.EMPLOYMENT, AssignmentKind.INTERIM_COVER).getUuid();
		AssignmentCriteria wide = new AssignmentCriteria().inScope(Scope.BOTH).ofPatient(cast.uuid(participant));
		AssignmentCriteria work = new AssignmentCriteria().inScope(Scope.EMPLOYMENT).ofPatient(cast.uuid(participant));
		workMentor.login();
		assertThat(service.getAssignment(ofTherapy).getScope(), is(nullValue()));
		assertThat(service.getAssignment(ofTherapy).getDisplay(), not(containsString("BOTH")));
		assertThat(service.getAssignments(new AssignmentCriteria(), PAGE).getRows().stream().map(AssignmentView::getScope)
		        .collect(Collectors.toList()), containsInAnyOrder(Scope.EMPLOYMENT, null));
		assertThat("nor can it be asked for", service.getAssignments(wide, PAGE).getRows(), is(empty()));
		assertThat("nor counted", service.getAssignments(wide, PAGE).getTotal(), is(0L));
		assertThat("their own", service.getAssignment(ofWork).getScope(), is(Scope.EMPLOYMENT));
		assertThat(service.getAssignments(work, PAGE).getTotal(), is(1L));
		treats.login();
		assertThat("the one of the therapy", service.getAssignment(ofWork).getScope(), is(Scope.EMPLOYMENT));
		assertThat(service.getAssignments(wide, PAGE).getTotal(), is(1L));
		assertThat(service.getAssignments(work, PAGE).getTotal(), is(1L));
	}
}
