/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.Test;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.Consents;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

public class ConcernTest extends ContactTest {
	
	private static final ConcernSearchCriteria ALL = new ConcernSearchCriteria(null, null);
	
	@Autowired
	private ConcernService concerns;
	
	@Test
	public void raiseConcern_shouldKeepEverythingThatWasSaid() {
		String contact = record(checkIn()).getUuid();
		ConcernView raised = concerns.raiseConcern(new NewConcern(null, cast.uuid(participant), contact,
		        new ConcernFacts(ConcernType.OVERDOSE, Arrays.asList(ImmediateAction.NALOXONE_USED, ImmediateAction.CALLED_911),
		                "Found at home.", "The supervisor", hoursAgo(1)),
		        new Problems()));
		forgetSession();
		
		for (ConcernView view : new ConcernView[] { raised, concerns.getConcern(raised.getUuid()) }) {
			assertThat(view.getPatient().getUuid(), is(cast.uuid(participant)));
			assertThat(view.getContact().getUuid(), is(contact));
			assertThat(view.getType(), is(ConcernType.OVERDOSE));
			assertThat(view.getImmediateActions(), contains(ImmediateAction.CALLED_911, ImmediateAction.NALOXONE_USED));
			assertThat(view.getDetails(), is("Found at home."));
			assertThat(view.getToldWhom(), is("The supervisor"));
			assertThat(view.getToldAt(), is(hoursAgo(1)));
			assertThat(view.getRaisedBy().getUuid(), is(mentor.getUser().getUuid()));
			assertThat(view.getRaisedAt(), is(clock.now()));
			assertThat(view.getStatus(), is(ConcernStatus.RAISED));
			assertThat(view.getDisplay(), is("Safety concern, 2026-11-02"));
		}
		assertThat(contacts.getContact(contact).getSafetyConcerns(), contains(raised.getUuid()));
	}
	
	@Test
	public void raiseConcern_shouldTellTheSupervisorsWithoutSayingAnything() {
		cast.loginAsAdministrator();
		Cast.Member byInheritance = cast.withRoleInheriting(Roles.SUPERVISOR);
		Cast.Member sitesOwn = cast.withPrivileges(Privileges.MANAGE_CONCERNS, Privileges.VIEW_ALL_PARTICIPANTS,
		    Privileges.WORK_IN_TEAM);
		cast.withPrivileges(Privileges.MANAGE_CONCERNS, Privileges.VIEW_ALL_PARTICIPANTS);
		cast.withPrivileges(Privileges.MANAGE_CONCERNS);
		Cast.Member retired = cast.withRole(Roles.SUPERVISOR);
		cast.run("update users set retired = true where user_id = " + retired.getUser().getUserId());
		Cast.Member excluded = cast.withRole(Roles.SUPERVISOR);
		exclude(excluded.getPersonId(), participant);
		Cast.Member isParticipant = cast.withRole(Roles.SUPERVISOR);
		cast.run("update users set person_id = " + participant + " where user_id = " + isParticipant.getUser().getUserId());
		mentor.login();
		
		raise();
		
		assertThat(told(), containsInAnyOrder(supervisor.getUser().getUserId(), byInheritance.getUser().getUserId(),
		    sitesOwn.getUser().getUserId()));
		assertThat(session().createNativeQuery("select text from notification_alert where satisfied_by_any = true")
		        .uniqueResult(),
		    is("A safety concern waits for you."));
	}
	
	@Test
	public void raiseConcern_shouldNotTellTheSupervisorWhoRaisedIt() {
		supervisor.login();
		raise();
		
		assertThat(told(), is(empty()));
	}
	
	@SuppressWarnings("unchecked")
	private List<Object> told() {
		session().flush();
		return session().createNativeQuery("select r.user_id from notification_alert_recipient r, notification_alert a"
		        + " where a.alert_id = r.alert_id and a.satisfied_by_any = true").list();
	}
	
	@Test
	public void raiseConcern_shouldReportEverythingAtOnceAndWriteNothing() {
		Map<String, Long> rows = rows();
		NewConcern bad = new NewConcern(null, null, UUID.randomUUID().toString(),
		        new ConcernFacts(null, null, null, null, clock.now().plusSeconds(1)), new Problems());
		
		assertThat(refusals(() -> concerns.raiseConcern(bad)),
		    contains("contact: peermentor.error.concern.contactUnknown", "immediateActions: peermentor.error.required",
		        "patient: peermentor.error.required", "toldAt: peermentor.error.concern.toldAt.future",
		        "toldWhom: peermentor.error.required", "type: peermentor.error.required"));
		assertThat(rows(), equalTo(rows));
	}
	
	@Test
	public void raiseConcern_shouldRefuseAContactWithSomebodyElse() {
		int other = cast.participant();
		assign(mentor, other);
		String contact = contacts.recordContact(NewContact.of(cast.uuid(other), checkIn().build()).build()).getUuid();
		
		assertThat(refusals(() -> concerns.raiseConcern(
		    new NewConcern(null, cast.uuid(participant), contact, facts(), new Problems()))),
		    contains("contact: peermentor.error.concern.contactUnknown"));
	}
	
	@Test
	public void raiseConcern_shouldNotReachAParticipantOfOthers() {
		otherMentor.login();
		
		assertThat(refusals(this::raise), contains("patient: peermentor.error.participant.unknown"));
	}
	
	@Test
	public void raiseConcern_shouldWriteNothingWhenRepeated() {
		String uuid = UUID.randomUUID().toString();
		NewConcern concern = new NewConcern(uuid, cast.uuid(participant), null, facts(), new Problems());
		concerns.raiseConcern(concern);
		Map<String, Long> rows = rows();
		
		assertThat(concerns.raiseConcern(concern).getUuid(), is(uuid));
		assertThat(rows(), equalTo(rows));
		
		supervisor.login();
		assertThat(refusals(() -> concerns.raiseConcern(
		    new NewConcern(uuid, cast.uuid(participant), null, facts(), new Problems()))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void changeConcern_shouldKeepWhoAcknowledgedAndDebriefedAndWhen() {
		String uuid = raise().getUuid();
		supervisor.login();
		
		ConcernView acknowledged = concerns.changeConcern(uuid, new ConcernChange(0).status(ConcernStatus.ACKNOWLEDGED));
		assertThat(acknowledged.getStatus(), is(ConcernStatus.ACKNOWLEDGED));
		assertThat(acknowledged.getAcknowledgedBy().getUuid(), is(supervisor.getUser().getUuid()));
		assertThat(acknowledged.getAcknowledgedAt(), is(clock.now()));
		clock.forward(java.time.Duration.ofHours(3));
		ConcernView debriefed = concerns.changeConcern(uuid,
		    new ConcernChange(acknowledged.getVersion()).status(ConcernStatus.DEBRIEFED).toldWhom("The nurse"));
		assertThat(debriefed.getDebriefedAt(), is(clock.now()));
		assertThat(debriefed.getDebriefedBy().getUuid(), is(supervisor.getUser().getUuid()));
		assertThat(debriefed.getAcknowledgedAt(), is(acknowledged.getAcknowledgedAt()));
		assertThat(debriefed.getToldWhom(), is("The nurse"));
		assertThat(count("peermentor_concern_revision"), is(2L));
	}
	
	@Test
	public void changeConcern_shouldRefuseStepsThatAreNotInTheTable() {
		String uuid = raise().getUuid();
		assertThat(refusals(() -> concerns.changeConcern(uuid, new ConcernChange(0).status(ConcernStatus.ACKNOWLEDGED))),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
		supervisor.login();
		assertThat(refusals(() -> concerns.changeConcern(uuid, new ConcernChange(0).status(ConcernStatus.DEBRIEFED))),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
	}
	
	@Test
	public void changeConcern_shouldLetTheAuthorAddAndKeepWhatWasSaidBefore() {
		String uuid = raise().getUuid();
		
		ConcernView changed = concerns.changeConcern(uuid, new ConcernChange(0).details("Fell twice.").toldWhom("The nurse")
		        .toldAt(clock.now()));
		
		assertThat(changed.getDetails(), is("Fell twice."));
		assertThat(changed.getToldAt(), is(clock.now()));
		assertThat(changed.getVersion(), is(1));
		String before = (String) session().createQuery("select r.factsBefore from PeerConcernRevision r").uniqueResult();
		assertThat(FactsJson.read(before).get("details"), is("Fell."));
		assertThrows(Stale.class, () -> concerns.changeConcern(uuid, new ConcernChange(0).details("Late.")));
		assertThat(refusals(() -> concerns.changeConcern(uuid, new ConcernChange(1).toldWhom(null))),
		    contains("toldWhom: peermentor.error.required"));
	}
	
	@Test
	public void changeConcern_shouldWriteNothingWhenNothingIsGiven() {
		String uuid = raise().getUuid();
		
		assertThat(concerns.changeConcern(uuid, new ConcernChange(0)).getVersion(), is(0));
		assertThat(count("peermentor_concern_revision"), is(0L));
	}
	
	@Test
	public void concerns_shouldExistForTheAuthorAndSupervisorsAlone() {
		String uuid = raise().getUuid();
		cast.loginAsAdministrator();
		assign(otherMentor, participant);
		Cast.Member reader = cast.withPrivileges(Privileges.VIEW_CONTACTS, Privileges.VIEW_ALL_PARTICIPANTS,
		    Privileges.VIEW_CONCERNS, Privileges.RECORD_CONTACTS, Privileges.WORK_IN_TEAM);
		Cast.Member outside = cast.withPrivileges(Privileges.VIEW_CONTACTS, Privileges.VIEW_ALL_PARTICIPANTS,
		    Privileges.VIEW_CONCERNS);
		Consents.open(cast, participant, outside);
		
		for (Cast.Member member : new Cast.Member[] { clinician, coordinator, otherMentor, outside }) {
			member.login();
			assertThrows(NotFound.class, () -> concerns.getConcern(uuid));
			assertThat(concerns.getConcerns(ALL, PAGE).getRows(), is(empty()));
			assertThat(concerns.getConcerns(ALL, PAGE).getTotal(), is(0L));
		}
		reader.login();
		assertThat(concerns.getConcern(uuid).getDetails(), is("Fell."));
		assertThrows(NotAllowed.class, () -> concerns.changeConcern(uuid, new ConcernChange(0).details("Mine.")));
		endAssignments(participant);
		mentor.login();
		assertThrows(NotFound.class, () -> concerns.getConcern(uuid));
	}
	
	@Test
	public void getConcerns_shouldNarrowAndPageTheLatestFirst() {
		String first = raise().getUuid();
		clock.forward(java.time.Duration.ofMinutes(1));
		raise();
		supervisor.login();
		concerns.changeConcern(first, new ConcernChange(0).status(ConcernStatus.ACKNOWLEDGED));
		
		assertThat(concerns.getConcerns(new ConcernSearchCriteria(null, ConcernStatus.ACKNOWLEDGED), PAGE).getRows().get(0)
		        .getUuid(),
		    is(first));
		assertThat(concerns.getConcerns(new ConcernSearchCriteria(cast.uuid(participant), null), new PageRequest(1, 1, true))
		        .getRows().get(0).getUuid(),
		    is(first));
		assertThat(concerns.getConcerns(new ConcernSearchCriteria(UUID.randomUUID().toString(), null), PAGE).getRows(),
		    is(empty()));
	}
	
	@Test
	public void voidConcern_shouldTakeItBack() {
		String uuid = raise().getUuid();
		supervisor.login();
		assertThat(refusals(() -> concerns.voidConcern(uuid, "")), contains("reason: peermentor.error.required"));
		concerns.voidConcern(uuid, "Raised for the wrong participant");
		
		assertThrows(NotFound.class, () -> concerns.getConcern(uuid));
		assertThat(concerns.getConcerns(ALL, PAGE).getRows(), is(empty()));
		assertThat(count("peermentor_concern"), is(1L));
	}
	
	@Test
	public void concern_shouldOutliveItsContact() {
		String contact = contacts.recordContact(with(checkIn()).concern(facts()).build()).getUuid();
		contacts.voidContact(contact, "Wrong participant");
		forgetSession();
		
		List<ConcernView> left = concerns.getConcerns(ALL, PAGE).getRows();
		assertThat(left, hasSize(1));
		assertThat(left.get(0).getContact(), is(nullValue()));
	}
	
	private ConcernView raise() {
		return concerns.raiseConcern(new NewConcern(null, cast.uuid(participant), null, facts(), new Problems()));
	}
	
	private static ConcernFacts facts() {
		return new ConcernFacts(ConcernType.MEDICAL, Collections.singleton(ImmediateAction.CALLED_911), "Fell.", null, null);
	}
}
