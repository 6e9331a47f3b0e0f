/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Before;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.watch.TimedWork;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The house stands in the directory, so that it hears of what referrals find; a supervisor settles.
 */
public abstract class FollowedReferralTest extends ReferralTest {
	
	@Autowired
	protected OutcomeService outcomes;
	
	protected Cast.Member supervisor;
	
	/** The uuid of the service whose beds the house has. */
	protected String service;
	
	@Override
	@Before
	public void gather() {
		super.gather();
		cast.loginAsAdministrator();
		service = services.find(house).getService();
		record(service, "SERVICE", null);
		record(house, "SERVICE_AT_LOCATION", service);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		mentor.login();
	}
	
	private void record(String uuid, String kind, String owner) {
		cast.run("insert into peermentor_directory_record (kind, owner_uuid, name, content, version, uuid, creator, date_created,"
		        + " voided) values ('" + kind + "', " + (owner == null ? "null" : "'" + owner + "'") + ", 'Beds', '{}', 0, '" + uuid
		        + "', 1, now(), false)");
	}
	
	protected VoiceView said(ReferralView referral, OutcomeSource source, Outcome outcome, OutcomeReason reason) {
		return said(referral, source, outcome, reason, null);
	}
	
	protected VoiceView said(ReferralView referral, OutcomeSource source, Outcome outcome, OutcomeReason reason, Instant at) {
		HowHeard how = source == OutcomeSource.PARTNER ? HowHeard.RETURNED_SHEET : null;
		return outcomes.say(referral.getUuid(), new NewVoice(null, source, outcome, reason, how, at, new Problems()));
	}
	
	protected ResultView result(ReferralView referral) {
		return outcomes.getResult(referral.getUuid(), PAGE).getRows().get(0);
	}
	
	protected List<String> voices(ReferralView referral) {
		return outcomes.getVoices(referral.getUuid(), PAGE).getRows().stream()
		        .map(voice -> voice.getDisplay() + (voice.isCounts() ? "" : " once")).collect(Collectors.toList());
	}
	
	protected SettlementView settle(ReferralView referral, Outcome outcome, SettlementReason reason, List<String> restsOn) {
		return outcomes.settle(referral.getUuid(), new NewSettlement(outcome, reason, restsOn, new Problems()));
	}
	
	protected ReferralStatus status(ReferralView referral) {
		return ReferralStatus.valueOf((String) one("select status from peermentor_referral where uuid = '" + referral.getUuid() + "'"));
	}
	
	/** As on every node once a minute; a test's own transaction writes nothing by itself between two of them. */
	protected void watch(TimedWork work) {
		Context.flushSession();
		Context.clearSession();
		cast.loginAsAdministrator();
		for (Integer id : work.due()) {
			work.each(id);
			Context.flushSession();
			Context.clearSession();
		}
		mentor.login();
	}
	
	/** Another participant of the same mentor. */
	protected int another() {
		int other = cast.participant();
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + other + ", " + mentor.getProviderId() + ", 'OAT', 'PRIMARY', 0, 0, '"
		        + UUID.randomUUID() + "', 1, now(), false)");
		return other;
	}
}
