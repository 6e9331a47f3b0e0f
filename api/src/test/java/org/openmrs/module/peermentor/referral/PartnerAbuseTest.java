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
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.participant.ParticipantDied;
import org.openmrs.module.peermentor.settings.Setting;

/** Whatever is tried with a code that is none, or none any more, fails, looks the same, and is kept. */
public class PartnerAbuseTest extends PartnerTest {
	
	private final Random random = new Random(1126);
	
	@Test
	public void off_shouldOpenNothing() {
		String code = codeFor(sent());
		set(Setting.PARTNER_ANSWERS, "false");
		assertFails(code);
		assertThat("kept once a minute", logged(), contains(PartnerEvent.ISSUED, PartnerEvent.OFF));
		clock.forward(Duration.ofMinutes(2));
		assertFails(code);
		assertThat(logged(), contains(PartnerEvent.ISSUED, PartnerEvent.OFF, PartnerEvent.OFF));
		set(Setting.PARTNER_ANSWERS, "true");
		assertThat(open(code), is(notNullValue()));
	}
	
	@Test
	public void slip_shouldFailAndBeToldFromAGuess() {
		String code = codeFor(sent());
		for (String slip : new String[] { "", null, "hello", code.substring(1), code + "3", code.replace(code.charAt(0), 'O') }) {
			assertThat(open(slip), is(nullValue()));
		}
		assertThat(count("peermentor_partner_log where happened = 'MISTYPED'"), is(6L));
		assertThat(open(code), is(notNullValue()));
	}
	
	@Test
	public void slips_shouldNotFillTheLog() {
		Context.logout();
		for (int i = 0; i < 1_000; i++) {
			assertThat(door.open("slip", "10.0." + i / 250 + "." + i % 250), is(nullValue()));
		}
		mentor.login();
		assertThat(count("peermentor_partner_log"), is((long) TryLimit.EVERYBODY.getTries()));
		assertThat("nobody honest is closed out", open(codeFor(sent())), is(notNullValue()));
	}
	
	@Test
	public void forged_shouldFailThoughItBeginsLikeAGoodOne() {
		String code = codeFor(sent());
		String forged = forge(PartnerCode.read(code).findingPart());
		assertFails(forged);
		assertThat(logged(), contains(PartnerEvent.ISSUED, PartnerEvent.WRONG, PartnerEvent.WRONG));
		assertThat(open(code), is(notNullValue()));
	}
	
	/** A code with the same beginning whose check is right. */
	private String forge(String beginning) {
		while (true) {
			StringBuilder forged = new StringBuilder(beginning);
			while (forged.length() < PartnerCode.LENGTH) {
				forged.append(PartnerCode.SYMBOLS.charAt(random.nextInt(PartnerCode.SYMBOLS.length())));
			}
			if (PartnerCode.read(forged.toString()) != null) {
				return forged.toString();
			}
		}
	}
	
	@Test
	public void beginning_shouldBeClosedForAWhileWhenItIsGuessedAtFromManyAddresses() {
		String code = codeFor(sent());
		for (int i = 0; i < TryLimit.CODE_PART.getTries(); i++) {
			assertThat(open(forge(PartnerCode.read(code).findingPart()), "198.51.100." + i), is(nullValue()));
		}
		assertFails(code);
		assertThat(last(), is(PartnerEvent.LOCKED));
		clock.forward(Duration.ofMinutes(61));
		assertThat(open(code), is(notNullValue()));
	}
	
	@Test
	public void address_shouldBeClosedForAWhileAndNoOther() {
		String code = codeFor(sent());
		for (int i = 0; i < TryLimit.ADDRESS.getTries(); i++) {
			assertThat(open(PartnerCode.make(random::nextInt).spelled()), is(nullValue()));
		}
		assertFails(code);
		assertThat(last(), is(PartnerEvent.LOCKED));
		assertThat(open(code, "198.51.100.9"), is(notNullValue()));
		clock.forward(Duration.ofMinutes(31));
		assertThat(open(code), is(notNullValue()));
	}
	
	/** One after the other from ever new addresses: after a few hundred nobody is heard, and what is kept does not grow. */
	@Test
	public void guessing_shouldEndAtAClosedDoor() {
		String code = codeFor(sent());
		Context.logout();
		for (int i = 0; i < 10_000; i++) {
			assertThat(door.open(PartnerCode.make(random::nextInt).spelled(), "10." + i % 7 + "." + i / 250 + "." + i % 250), is(nullValue()));
			if (i % 200 == 0) {
				Context.flushSession();
				Context.clearSession();
			}
		}
		mentor.login();
		assertThat(count("peermentor_partner_log where happened = 'WRONG'"), is((long) TryLimit.EVERYBODY.getTries()));
		assertThat(last(), is(PartnerEvent.LOCKED));
		assertThat(count("peermentor_partner_log where happened = 'LOCKED'"), is(1L));
		assertFails(code);
		clock.forward(Duration.ofMinutes(16));
		assertThat("honest ones are heard again soon", open(code), is(notNullValue()));
	}
	
	@Test
	public void replayed_shouldFailAndChangeNothing() {
		ReferralView referral = sent();
		String code = codeFor(referral);
		assertThat(reply(code, PartnerChoice.ACCEPTED, null, null), is(true));
		assertThat(reply(code, PartnerChoice.FULL, null, null), is(false));
		assertThat(open(code), is(nullValue()));
		assertThat(logged(), contains(PartnerEvent.ISSUED, PartnerEvent.ANSWERED, PartnerEvent.REPLAYED, PartnerEvent.REPLAYED));
		assertThat(read(referral).getStatus(), is(ReferralStatus.ACCEPTED));
	}
	
	/** Two come at once: the second has read the code before the first used it up, and waits for its turn. */
	@Test
	public void second_shouldSeeWhatTheFirstDidMeanwhile() {
		ReferralView referral = sent();
		String code = codeFor(referral);
		PartnerCodeRecord before = sessionFactory.getCurrentSession()
		        .createQuery("select c from PeerPartnerCode c", PartnerCodeRecord.class).getSingleResult();
		sessionFactory.getCurrentSession()
		        .createNativeQuery("update peermentor_partner_code set status = 'USED', version = version + 1").executeUpdate();
		assertThat("as it was read", before.getStatus(), is(PartnerCodeStatus.ISSUED));
		assertThat(reply(code, PartnerChoice.FULL, null, null), is(false));
		assertThat(last(), is(PartnerEvent.REPLAYED));
		assertThat(read(referral).getStatus(), is(ReferralStatus.REQUESTED));
	}
	
	@Test
	public void expired_shouldFailFromTheEndOfItsLastDay() {
		ReferralView referral = sent();
		PartnerCodeView issued = answers.issueCode(referral.getUuid());
		clock.set(issued.getExpires().minusMillis(1));
		assertThat(open(issued.getCode()), is(notNullValue()));
		clock.set(issued.getExpires());
		assertFails(issued.getCode());
		assertThat(logged(), contains(PartnerEvent.ISSUED, PartnerEvent.OPENED, PartnerEvent.EXPIRED, PartnerEvent.EXPIRED));
	}
	
	@Test
	public void looking_shouldEndSomeTimeAndAnsweringNot() {
		ReferralView referral = sent();
		String code = codeFor(referral);
		for (int i = 0; i < CodePolicy.MOST_LOOKS; i++) {
			assertThat(open(code), is(notNullValue()));
		}
		assertThat(open(code), is(nullValue()));
		assertThat(last(), is(PartnerEvent.LOCKED));
		assertThat(reply(code, PartnerChoice.HELPED, null, null), is(true));
	}
	
	@Test
	public void withdrawnReferral_shouldTakeItsCodeWithIt() {
		for (ReferralStatus end : new ReferralStatus[] { ReferralStatus.CANCELLED, ReferralStatus.ENTERED_IN_ERROR }) {
			ReferralView referral = sent();
			String code = codeFor(referral);
			move(referral, end, end == ReferralStatus.CANCELLED ? ReferralReason.NO_LONGER_NEEDED : ReferralReason.MADE_IN_ERROR);
			assertFails(code);
			assertThat(last(), is(PartnerEvent.REVOKED));
			assertThat(answers.getCodes(referral.getUuid(), PAGE).getRows().get(0).getReason(), is(PartnerCodeReason.REFERRAL_ENDED));
		}
	}
	
	@Test
	public void consent_shouldBeAskedBetweenMakingAndOpening() {
		String code = codeFor(sentTelling(Segment.IDENTITY));
		withdraw();
		assertFails(code);
		assertThat(logged(), contains(PartnerEvent.ISSUED, PartnerEvent.REVOKED, PartnerEvent.REVOKED, PartnerEvent.REVOKED));
		assertThat("nothing was told", count("peermentor_disclosure"), is(0L));
	}
	
	/** That time closes a consent nobody tells; nor what became of a referral that was taken up. */
	@Test
	public void consent_shouldBeAskedBetweenOpeningAndAnswering() {
		ReferralView referral = sentTelling(Segment.IDENTITY);
		String code = codeFor(referral);
		assertThat(open(code), is(notNullValue()));
		cast.run("update peermentor_consent_grant set until_at = " + hours(1).toEpochMilli());
		Context.clearSession();
		clock.forward(Duration.ofHours(1));
		assertThat(reply(code, PartnerChoice.HELPED, null, null), is(false));
		assertThat(open(code), is(nullValue()));
		assertThat(logged(), contains(PartnerEvent.ISSUED, PartnerEvent.OPENED, PartnerEvent.NOT_OPEN, PartnerEvent.NOT_OPEN));
		assertThat(read(referral).getStatus(), is(ReferralStatus.REQUESTED));
	}
	
	@Test
	public void switchingOff_shouldCountBetweenOpeningAndAnswering() {
		ReferralView referral = sent();
		String code = codeFor(referral);
		assertThat(open(code), is(notNullValue()));
		set(Setting.PARTNER_ANSWERS, "false");
		assertThat(reply(code, PartnerChoice.HELPED, null, null), is(false));
		assertThat(last(), is(PartnerEvent.OFF));
		assertThat(read(referral).getStatus(), is(ReferralStatus.REQUESTED));
	}
	
	@Test
	public void death_shouldTakeTheCodeBack() {
		ReferralView referral = sent();
		String code = codeFor(referral);
		applicationContext.publishEvent(new ParticipantDied(this, participant, clock.now(), true));
		Context.flushSession();
		assertFails(code);
		assertThat(last(), is(PartnerEvent.REVOKED));
	}
	
	@Test
	public void nothing_shouldHoldACodeAnAddressOrAName() {
		String code = codeFor(sentTelling(Segment.IDENTITY));
		open(code);
		open(forge(PartnerCode.read(code).findingPart()));
		reply(code, PartnerChoice.HELPED, null, null);
		Context.flushSession();
		List<String> kept = new ArrayList<>();
		for (String table : new String[] { "peermentor_partner_code", "peermentor_partner_log" }) {
			for (Object row : sessionFactory.getCurrentSession().createNativeQuery("select * from " + table).list()) {
				for (Object value : (Object[]) row) {
					kept.add(String.valueOf(value));
				}
			}
		}
		assertThat(kept, everyItem(not(containsString(PartnerCode.read(code).findingPart()))));
		assertThat(kept, everyItem(not(containsString(ADDRESS))));
		assertThat(kept, everyItem(not(containsString("Participant"))));
		assertThat(PartnerCode.read(code).toString() + new PartnerReply(code, null, null, null, null), not(containsString(code.substring(0, 5))));
		assertThat(Collections.max(kept, Comparator.comparing(String::length)).length(), is(lessThanOrEqualTo(64)));
	}
	
	private void assertFails(String code) {
		assertThat(open(code), is(nullValue()));
		assertThat(reply(code, PartnerChoice.HELPED, null, null), is(false));
	}
	
	private PartnerEvent last() {
		List<PartnerEvent> logged = logged();
		return logged.get(logged.size() - 1);
	}
}
