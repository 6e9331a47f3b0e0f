/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Before;
import org.openmrs.GlobalProperty;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Setting;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A site that takes answers by code, and a house that has no account here.
 */
public abstract class PartnerTest extends ReferralTest {
	
	protected static final String ADDRESS = "203.0.113.7";
	
	@Autowired
	protected PartnerAnswerService answers;
	
	@Autowired
	protected PartnerDoor door;
	
	@Before
	public void switchOn() {
		set(Setting.PARTNER_ANSWERS, "true");
		set(Setting.TIME_ZONE, "America/Vancouver");
		set(Setting.REFERRAL_ANSWER_TO, "Front desk, 555-0100");
	}
	
	/** As the administrator of the platform; the mentor goes on. */
	protected void set(Setting setting, String value) {
		cast.loginAsAdministrator();
		Context.getAdministrationService().saveGlobalProperty(new GlobalProperty(setting.getProperty(), value));
		Context.flushSession();
		mentor.login();
	}
	
	protected void loginAsProgrammeAdministrator() {
		cast.loginAsAdministrator();
		cast.withRole(Roles.ADMINISTRATOR).login();
	}
	
	protected ReferralView sentTelling(Segment... segments) {
		consent(segments);
		return send(make(beds().segments(Arrays.asList(segments)).note("Has a dog.")));
	}
	
	protected String codeFor(ReferralView referral) {
		return answers.issueCode(referral.getUuid()).getCode();
	}
	
	/** Nobody is logged in, as for whoever comes with a code. */
	protected PartnerQuestion open(String code) {
		return open(code, ADDRESS);
	}
	
	protected PartnerQuestion open(String code, String address) {
		Context.flushSession();
		Context.logout();
		try {
			PartnerQuestion question = door.open(code, address);
			Context.flushSession();
			return question;
		}
		finally {
			mentor.login();
		}
	}
	
	protected boolean reply(String code, PartnerChoice choice, OutcomeReason reason, LocalDate date) {
		Context.flushSession();
		Context.logout();
		try {
			boolean taken = door.answer(new PartnerReply(code, choice, reason, date, new Problems()), ADDRESS);
			Context.flushSession();
			return taken;
		}
		finally {
			mentor.login();
		}
	}
	
	/** What the log says, the first at first. */
	protected List<PartnerEvent> logged() {
		Context.flushSession();
		List<PartnerEvent> logged = sessionFactory.getCurrentSession()
		        .createQuery("select l.happened from PeerPartnerLog l order by l.logId", PartnerEvent.class).list();
		return logged.stream().collect(Collectors.toList());
	}
	
	protected ReferralView read(ReferralView referral) {
		Context.clearSession();
		return referrals.getReferral(referral.getUuid());
	}
	
	protected static List<Segment> only(Segment segment) {
		return Collections.singletonList(segment);
	}
}
