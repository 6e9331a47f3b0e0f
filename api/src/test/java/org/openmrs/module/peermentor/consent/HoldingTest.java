/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A privacy officer, and a participant of whom something is held in every table.
 */
public abstract class HoldingTest extends BaseModuleContextSensitiveTest {
	
	static final PageRequest PAGE = new PageRequest(0, 50, true);
	
	static final String ORGANISATION = "Harbour Clinic";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Autowired
	HandoutService handouts;
	
	@Autowired
	SubjectAccessService subjects;
	
	@Autowired
	SessionFactory sessionFactory;
	
	final Cast cast = new Cast();
	
	Cast.Member officer;
	
	Cast.Member mentor;
	
	int participant;
	
	int excluded;
	
	PlantedHoldings planted;
	
	@Before
	public void gather() {
		officer = cast.withRole(Roles.PRIVACY_OFFICER);
		mentor = cast.withRole(Roles.MENTOR);
		participant = cast.participant();
		excluded = cast.person("Ulrika");
		planted = PlantedHoldings.plant(cast, participant, mentor, excluded);
		officer.login();
	}
	
	@After
	public void leave() {
		cast.leave();
	}
	
	/** As a consent does that opens this, from an hour ago. */
	String grant(Segment segment, String organisation, PurposeOfUse purpose, Instant until) {
		String consent = UUID.randomUUID().toString();
		grant(consent, segment, organisation, purpose, clock.now().minusSeconds(3600), until);
		return consent;
	}
	
	void grant(String consent, Segment segment, String organisation, PurposeOfUse purpose, Instant from, Instant until) {
		cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose, recipient_kind,"
		        + " recipient_name, from_at, until_at) values (1, '" + consent + "', " + participant + ", '" + segment + "', '"
		        + purpose + "', 'ORGANISATION', '" + organisation + "', " + from.toEpochMilli() + ", "
		        + (until == null ? "null" : until.toEpochMilli()) + ")");
	}
	
	HandoutView prepare(Set<Segment> segments) {
		return handouts.prepareHandout(new NewHandout(null, cast.uuid(participant), ORGANISATION, PurposeOfUse.TREATMENT,
		        new ArrayList<>(segments), new Problems()));
	}
	
	/** As it leaves where a consent opens all that a consent can. */
	HandoutDocumentView everything() {
		Set<Segment> all = EnumSet.complementOf(EnumSet.of(Segment.SAFETY));
		all.forEach(segment -> grant(segment, ORGANISATION, PurposeOfUse.TREATMENT, null));
		forget();
		return handouts.handOver(prepare(all).getUuid());
	}
	
	static String words(HandoutDocumentView view) {
		return view.getDocument() + view.getSections();
	}
	
	/** As the next request would begin. */
	void forget() {
		Context.flushSession();
		Context.clearSession();
	}
	
	long count(String table) {
		Context.flushSession();
		return ((Number) sessionFactory.getCurrentSession().createNativeQuery("select count(*) from " + table).uniqueResult())
		        .longValue();
	}
	
	@SuppressWarnings("unchecked")
	static List<Map<String, Object>> entries(Collection<Map<String, Object>> sections, String code) {
		List<Map<String, Object>> found = new ArrayList<>();
		sections.stream().filter(section -> code == null || section.get("code").equals(code))
		        .forEach(section -> found.addAll((List<Map<String, Object>>) section.get("entries")));
		return found;
	}
	
	static List<Object> codes(Collection<Map<String, Object>> sections) {
		return sections.stream().map(section -> section.get("code")).collect(Collectors.toList());
	}
	
	/** The fields that are refused, each with its code. */
	static List<String> refusals(ThrowingRunnable call) {
		InvalidInput refusal = Assert.assertThrows(InvalidInput.class, call);
		return refusal.getProblems().stream().map(Problem::toString).collect(Collectors.toList());
	}
	
	long statements(Runnable call) {
		forget();
		Context.getAuthenticatedUser().getPerson().getPersonId();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		call.run();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
}
