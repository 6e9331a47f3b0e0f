/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Domain case 57: somebody asks for themselves, or the organisation of the mentors does; it is forwarded, not admitted.
 */
public class EnquiryTest extends ReferralTest {
	
	@Autowired
	private EnquiryService enquiries;
	
	@Autowired
	private EnquiryForgetting forgetting;
	
	@Test
	public void enquiry_shouldBeTakenDownForwardedAndClosedWithoutAChart() {
		long people = count("person");
		EnquiryView taken = take("Sam", "604-555-0123");
		assertThat(taken.getCalled(), is("Sam"));
		assertThat(taken.getStatus(), is(EnquiryStatus.RECEIVED));
		assertThat("a list tells of nobody", listedCalled(), contains((String) null));
		coordinator.login();
		clock.forward(Duration.ofHours(1));
		EnquiryView forwarded = move(taken, EnquiryStatus.FORWARDED, ForwardedTo.HEALTH_AUTHORITY, null);
		assertThat(forwarded.getForwardedAt(), is(clock.now()));
		assertThat(forwarded.getForwardedBy().getUuid(), is(coordinator.getUser().getUuid()));
		assertThat(refusals(() -> move(forwarded, EnquiryStatus.CLOSED, null, null)), contains("reason: " + Problems.REQUIRED));
		EnquiryView closed = move(forwarded, EnquiryStatus.CLOSED, null, EnquiryReason.TAKEN_OVER);
		assertThat(closed.getReason(), is(EnquiryReason.TAKEN_OVER));
		assertThat(closed.getForwardedTo(), is(ForwardedTo.HEALTH_AUTHORITY));
		assertThat(refusals(() -> move(closed, EnquiryStatus.FORWARDED, ForwardedTo.TRANSITION_TEAM, null)),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
		assertThat(count("person"), is(people));
		assertThat(count("peermentor_referral"), is(0L));
	}
	
	@Test
	public void enquiries_shouldBeSeenByWhoForwardsThemAndByWhoTookThemDown() {
		String uuid = take("Sam", null).getUuid();
		stranger.login();
		assertThat(uuids(), is(empty()));
		assertThrows(NotFound.class, () -> enquiries.getEnquiry(uuid));
		assertThrows("mentors forward nothing", APIAuthenticationException.class,
		    () -> enquiries.moveEnquiry(uuid,
		        new EnquiryMove(0, EnquiryStatus.FORWARDED, ForwardedTo.TRANSITION_TEAM, null, new Problems())));
		String own = take(null, null).getUuid();
		assertThat(uuids(), contains(own));
		coordinator.login();
		assertThat(uuids(), contains(uuid, own));
		clinician.login();
		assertThrows(APIAuthenticationException.class, () -> enquiries.getEnquiry(uuid));
		assertThrows(APIAuthenticationException.class, () -> take(null, null));
		assertThrows(APIAuthenticationException.class, () -> uuids());
	}
	
	@Test
	public void takeDown_shouldNameEverythingThatCannotBeTakenAndNoneOfTheValues() {
		NewEnquiry wrong = new NewEnquiry(null, null, "Sam on methadone " + repeat(60), repeat(256), "GOLD",
		        "Health unit of the North " + repeat(80), new Problems());
		InvalidInput refused = assertThrows(InvalidInput.class, () -> enquiries.takeDown(wrong));
		assertThat(refused.getProblems().stream().map(Object::toString).collect(Collectors.toList()),
		    contains("source: " + Problems.REQUIRED, "called: peermentor.error.tooLong", "callBack: peermentor.error.tooLong",
		        "centre: peermentor.error.tooLong", "called: peermentor.error.enquiry.healthWords",
		        "centre: peermentor.error.enquiry.healthWords", "need: peermentor.error.notACode"));
		assertThat(String.valueOf(refused.getMessage()), not(containsString("Sam")));
		assertThat("where somebody is may be said", enquiries.takeDown(new NewEnquiry(null, EnquirySource.SELF, null, null, null,
		    "North Fraser Pretrial Centre", new Problems())).getCentre(), is("North Fraser Pretrial Centre"));
		coordinator.login();
		EnquiryView taken = take(null, null);
		assertThat(refusals(() -> move(taken, EnquiryStatus.FORWARDED, null, EnquiryReason.OTHER)),
		    contains("forwardedTo: " + Problems.REQUIRED, "reason: peermentor.error.enquiry.reasonElsewhere"));
		assertThat(refusals(() -> move(taken, EnquiryStatus.CLOSED, ForwardedTo.TRANSITION_TEAM, EnquiryReason.OTHER)),
		    contains("forwardedTo: peermentor.error.enquiry.forwardedElsewhere"));
	}
	
	@Test
	public void takeDown_shouldTakeARepeatAsOneAndRefuseAnOldVersion() {
		String uuid = UUID.randomUUID().toString();
		NewEnquiry request = new NewEnquiry(uuid, EnquirySource.SELF, null, null, null, null, new Problems());
		assertThat(enquiries.takeDown(request).getUuid(), is(uuid));
		assertThat(enquiries.takeDown(request).getUuid(), is(uuid));
		coordinator.login();
		assertThat(refusals(() -> enquiries.takeDown(new NewEnquiry(uuid, EnquirySource.SELF, null, null, null, null, new Problems()))),
		    contains("uuid: peermentor.error.uuidTaken"));
		EnquiryView read = enquiries.getEnquiry(uuid);
		int version = read.getVersion();
		move(read, EnquiryStatus.FORWARDED, ForwardedTo.OTHER_AGENCY, null);
		Context.flushSession();
		assertThrows(Stale.class, () -> enquiries.moveEnquiry(uuid,
		    new EnquiryMove(version, EnquiryStatus.CLOSED, null, EnquiryReason.OTHER, new Problems())));
	}
	
	@Test
	public void watch_shouldWipeWhoAskedSomeDaysAfterTheEnd() {
		EnquiryView taken = take("Sam", "604-555-0123");
		coordinator.login();
		move(taken, EnquiryStatus.CLOSED, null, EnquiryReason.ANSWERED);
		clock.forward(Duration.ofDays(30).minusMillis(1));
		watch();
		assertThat(enquiries.getEnquiry(taken.getUuid()).getCalled(), is("Sam"));
		clock.forward(Duration.ofMillis(1));
		watch();
		EnquiryView forgotten = enquiries.getEnquiry(taken.getUuid());
		assertThat(forgotten.getCalled(), is(nullValue()));
		assertThat(forgotten.getCallBack(), is(nullValue()));
		assertThat(forgotten.getForgottenAt(), is(clock.now()));
		assertThat(forgotten.getReason(), is(EnquiryReason.ANSWERED));
		cast.loginAsAdministrator();
		assertThat(forgetting.due(), is(empty()));
	}
	
	@Test
	public void watch_shouldCloseAndWipeWhatNobodyDidAnythingWith() {
		EnquiryView left = take("Sam", "604-555-0123");
		EnquiryView moved = take("Alex", null);
		clock.forward(Duration.ofDays(60));
		coordinator.login();
		move(moved, EnquiryStatus.FORWARDED, ForwardedTo.HEALTH_AUTHORITY, null);
		clock.forward(Duration.ofDays(30).minusMillis(1));
		watch();
		assertThat(enquiries.getEnquiry(left.getUuid()).getCalled(), is("Sam"));
		clock.forward(Duration.ofMillis(1));
		watch();
		EnquiryView closed = enquiries.getEnquiry(left.getUuid());
		assertThat(closed.getStatus(), is(EnquiryStatus.CLOSED));
		assertThat(closed.getReason(), is(EnquiryReason.LEFT_OPEN));
		assertThat(closed.getClosedAt(), is(clock.now()));
		assertThat(closed.getClosedBy(), is(nullValue()));
		assertThat(closed.getCalled(), is(nullValue()));
		assertThat(closed.getCallBack(), is(nullValue()));
		assertThat("somebody did something with it", enquiries.getEnquiry(moved.getUuid()).getCalled(), is("Alex"));
		clock.forward(Duration.ofDays(60));
		watch();
		assertThat(enquiries.getEnquiry(moved.getUuid()).getReason(), is(EnquiryReason.LEFT_OPEN));
		assertThat(enquiries.getEnquiry(moved.getUuid()).getForwardedTo(), is(ForwardedTo.HEALTH_AUTHORITY));
		cast.loginAsAdministrator();
		assertThat(forgetting.due(), is(empty()));
		coordinator.login();
		EnquiryView other = take(null, null);
		assertThat("nobody says so", refusals(() -> move(other, EnquiryStatus.CLOSED, null, EnquiryReason.LEFT_OPEN)),
		    contains("reason: peermentor.error.enquiry.byItself"));
	}
	
	private void watch() {
		Context.flushSession();
		Context.clearSession();
		cast.loginAsAdministrator();
		forgetting.due().forEach(forgetting::each);
		Context.flushSession();
		Context.clearSession();
		coordinator.login();
	}
	
	private EnquiryView take(String called, String callBack) {
		return enquiries.takeDown(new NewEnquiry(null, EnquirySource.MENTOR_ORGANISATION, called, callBack, "HOUSING", null, new Problems()));
	}
	
	private EnquiryView move(EnquiryView enquiry, EnquiryStatus to, ForwardedTo forwardedTo, EnquiryReason reason) {
		EnquiryView moved = enquiries.moveEnquiry(enquiry.getUuid(),
		    new EnquiryMove(enquiry.getVersion(), to, forwardedTo, reason, new Problems()));
		Context.flushSession();
		return enquiries.getEnquiry(moved.getUuid());
	}
	
	private List<String> uuids() {
		return enquiries.getEnquiries(Collections.emptyList(), PAGE).getRows().stream().map(EnquiryView::getUuid)
		        .collect(Collectors.toList());
	}
	
	private List<String> listedCalled() {
		return enquiries.getEnquiries(Collections.emptyList(), PAGE).getRows().stream().map(EnquiryView::getCalled)
		        .collect(Collectors.toList());
	}
	
	private static String repeat(int times) {
		return String.join("", Collections.nCopies(times, "x"));
	}
}
