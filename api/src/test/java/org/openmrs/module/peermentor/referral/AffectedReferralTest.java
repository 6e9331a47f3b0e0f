/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.directory.FieldReportKind;
import org.openmrs.module.peermentor.directory.ListingsChanged;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Domain case 56: a listing is out of date, and open referrals lead there.
 */
public class AffectedReferralTest extends FollowedReferralTest {
	
	@Autowired
	private AffectedReferralService affected;
	
	@Test
	public void listingsChanged_shouldListOpenReferralsToThemAndTellWhoReferred() {
		ReferralView open = sent();
		ReferralView elsewhere = send(make(beds().listing(services.plant("Other House"))));
		ReferralView over = sent();
		move(over, ReferralStatus.CANCELLED, ReferralReason.NO_LONGER_NEEDED);
		ReferralView job = make(work());
		changed(house, FieldReportKind.CLOSED);
		assertThat(uuids(), contains(job.getUuid(), open.getUuid()));
		assertThat(alerted(), contains(mentor.getUser().getUserId()));
		AffectedReferralView row = affected.getAffectedReferrals(PAGE).getRows().get(0);
		assertThat(row.getReported(), is(FieldReportKind.CLOSED));
		assertThat(row.getAffectedAt(), is(clock.now()));
		assertThat(row.getPatient().getUuid(), is(cast.uuid(participant)));
		coordinator.login();
		assertThat(uuids(), containsInAnyOrder(open.getUuid(), job.getUuid()));
		assertThat(affected.getAffectedReferrals(PAGE).getTotal(), is(2L));
		jobMentor.login();
		assertThat(uuids(), contains(job.getUuid()));
		stranger.login();
		assertThat(uuids(), is(empty()));
		coordinator.login();
		changed(services.find(elsewhere.getListing()).getService(), null);
		assertThat("a whole service is meant too", uuids().size(), is(3));
		move(open, ReferralStatus.CANCELLED, ReferralReason.CLOSED);
		assertThat(uuids(), containsInAnyOrder(elsewhere.getUuid(), job.getUuid()));
	}
	
	private void changed(String listing, FieldReportKind kind) {
		applicationContext.publishEvent(new ListingsChanged(this, Collections.singleton(listing), kind));
	}
	
	private List<String> uuids() {
		return affected.getAffectedReferrals(PAGE).getRows().stream().map(AffectedReferralView::getReferral)
		        .collect(Collectors.toList());
	}
}
