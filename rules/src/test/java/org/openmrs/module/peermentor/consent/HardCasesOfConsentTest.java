/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * The hard cases of domain.md section 6 that the rules of consent decide.
 */
public class HardCasesOfConsentTest {
	
	private static final Instant NOW = Terms.NOW;
	
	private static final Instant LATER = NOW.plus(Duration.ofHours(1));
	
	private static final Duration JOT = Duration.ofMillis(1);
	
	private static final ConsentTerms TERMS = Terms.whole(GoverningLaw.CA_BC).build();
	
	@Test
	public void case29_shouldLeaveOpenWhatBothRecordsOpenAndWhereOneWasNeverAskedItsWord() {
		ConsentFacts narrow = ConsentFacts.given(TERMS.but().segments(Collections.singleton(Segment.DOSING)).build());
		ConsentFacts wide = ConsentFacts.given(TERMS);
		assertThat(merged(wide), is(empty()));
		assertThat(merged(wide, narrow), contains(Segment.CONTACT_FACTS));
		assertThat(merged(narrow, wide), is(empty()));
		assertThat("to somebody else", merged(wide, ConsentFacts.given(TERMS.but().recipients(Arrays.asList(Terms.NURSE)).build())),
		    contains(Segment.CONTACT_FACTS, Segment.DOSING));
		assertThat("for something else",
		    merged(wide, ConsentFacts.given(TERMS.but().purposes(Arrays.asList(PurposeOfUse.EVALUATION)).build())),
		    contains(Segment.CONTACT_FACTS, Segment.DOSING));
		assertThat("taken back", merged(wide, over(TERMS, ConsentStatus.WITHDRAWN)), contains(Segment.CONTACT_FACTS, Segment.DOSING));
		assertThat("taken back in part", merged(wide, without(Segment.DOSING)), contains(Segment.DOSING));
		for (ConsentStatus silent : Arrays.asList(ConsentStatus.DRAFT, ConsentStatus.ENTERED_IN_ERROR, ConsentStatus.ENDED,
		    ConsentStatus.SUPERSEDED)) {
			assertThat(silent.name(), merged(wide, over(TERMS, silent)), is(empty()));
		}
		assertThat("what is over closes no more", merged(over(TERMS, ConsentStatus.WITHDRAWN), narrow), is(empty()));
	}
	
	@Test
	public void case31_shouldCloseAtOnceWhatIsWithdrawnAndNothingBefore() {
		Cover whole = new ConsentFacts(TERMS, ConsentStatus.WITHDRAWN, Collections.emptyMap(), LATER).getCover();
		for (Segment segment : TERMS.getSegments()) {
			assertThat(opens(whole, segment, LATER.minus(JOT)), is(true));
			assertThat(opens(whole, segment, LATER), is(false));
		}
		Cover part = without(Segment.DOSING).getCover();
		assertThat(opens(part, Segment.DOSING, LATER.minus(JOT)), is(true));
		assertThat(opens(part, Segment.DOSING, LATER), is(false));
		assertThat(opens(part, Segment.CONTACT_FACTS, LATER), is(true));
	}
	
	@Test
	public void case32_shouldCloseWhatHasExpiredWithoutAnybodysWord() {
		Instant end = NOW.plus(Duration.ofDays(30));
		ConsentFacts facts = ConsentFacts.given(TERMS);
		assertThat(facts.getEnd(), is(end));
		assertThat(facts.isOpen(end.minus(JOT)), is(true));
		assertThat(facts.isOpen(end), is(false));
		assertThat(opens(facts.getCover(), Segment.DOSING, end.minus(JOT)), is(true));
		assertThat(opens(facts.getCover(), Segment.DOSING, end), is(false));
		ConsentFacts byEvent = ConsentFacts.given(TERMS.but().period(ConsentPeriod.until(EndingEvent.RELEASE, null)).build());
		assertThat(byEvent.getEnd(), is(nullValue()));
		assertThat(over(byEvent.getTerms(), ConsentStatus.ENDED).getEnd(), is(LATER));
	}
	
	@Test
	public void case33_shouldMarkWhatWasGivenInCustodyAndEndASpokenOneThatNobodySigned() {
		ConsentTerms spoken = Terms.spoken(GoverningLaw.CA_BC).build();
		assertThat(spoken.getEvidence().getInCustody(), is(true));
		Instant due = spoken.getEvidence().getSignatureDue();
		assertThat(opens(ConsentFacts.given(spoken).getCover(), Segment.DOSING, due.minus(JOT)), is(true));
		assertThat(opens(ConsentFacts.given(spoken).getCover(), Segment.DOSING, due), is(false));
		ConsentTerms signed = spoken.but().evidence(spoken.getEvidence().signedLater(LATER)).build();
		assertThat(opens(ConsentFacts.given(signed).getCover(), Segment.DOSING, due), is(true));
		assertThat(signed.getEvidence().getSignedAt(), is(LATER));
		assertThat(signed.getEvidence().getInCustody(), is(true));
		Problems problems = new Problems();
		ConsentCheck.checkActivation(TERMS.but().evidence(TERMS.getEvidence().inCustody(null)).build(), NOW, problems);
		assertThat("nobody may leave it open", problems.has("inCustody"), is(true));
	}
	
	@Test
	public void case36_shouldBindTheParticipantOnlyWhereTheLawAllowsItAndOnlySoLong() {
		ConsentTerms monitoring = Terms.whole(GoverningLaw.US_42CFR_PART2).recipients(Arrays.asList(Terms.PROBATION))
		        .purposes(Arrays.asList(PurposeOfUse.CRIMINAL_JUSTICE_MONITORING)).irrevocableUntil(LATER).build();
		assertThat(ConsentFacts.given(monitoring).isIrrevocable(LATER.minus(JOT)), is(true));
		assertThat(ConsentFacts.given(monitoring).isIrrevocable(LATER), is(false));
		for (GoverningLaw law : Arrays.asList(GoverningLaw.CA_BC, GoverningLaw.GENERIC)) {
			assertThat(ConsentFacts.given(monitoring.but().law(law).build()).isIrrevocable(NOW), is(false));
		}
		assertThat(ConsentFacts.given(monitoring.but().irrevocableUntil(null).build()).isIrrevocable(NOW), is(false));
		Cover cover = ConsentFacts.given(monitoring).getCover();
		assertThat("another office", cover.opens(Segment.DOSING, PurposeOfUse.CRIMINAL_JUSTICE_MONITORING,
		    Asker.organisation("Police"), NOW), is(false));
		assertThat(cover.opens(Segment.DOSING, PurposeOfUse.CRIMINAL_JUSTICE_MONITORING, Asker.organisation("probation office"), NOW),
		    is(true));
	}
	
	@Test
	public void preview_shouldSayExactlyWhatTheCoverOpens() {
		Cover cover = without(Segment.DOSING).getCover();
		for (Asker asker : Arrays.asList(Terms.READER, Asker.organisation("Elsewhere"))) {
			for (Instant at : Arrays.asList(NOW.minus(JOT), NOW, LATER, NOW.plus(Duration.ofDays(30)))) {
				for (PurposeOfUse purpose : PurposeOfUse.values()) {
					List<ConsentPreview> lines = ConsentPreview.of(cover, asker, purpose, at);
					assertThat(lines.stream().map(ConsentPreview::getSegment).collect(Collectors.toList()),
					    is(Arrays.asList(Segment.values())));
					for (ConsentPreview line : lines) {
						assertThat(line.isSeen(), is(cover.opens(line.getSegment(), purpose, asker, at)));
						assertThat(line.getUntil(), is(line.isSeen() ? cover.endOf(line.getSegment()) : null));
					}
				}
			}
		}
		assertThat(ConsentPreview.of(null, Terms.READER, PurposeOfUse.TREATMENT, NOW).stream().anyMatch(ConsentPreview::isSeen),
		    is(false));
		assertThat("each in its own words", ConsentPreview.of(null, Terms.READER, PurposeOfUse.TREATMENT, NOW).stream()
		        .map(ConsentPreview::getCode).distinct().count(), is((long) Segment.values().length));
	}
	
	@Test
	public void cover_shouldOpenNothingOfWhatNeverCounted() {
		for (ConsentStatus status : ConsentStatus.values()) {
			boolean never = status == ConsentStatus.DRAFT || status == ConsentStatus.ENTERED_IN_ERROR;
			assertThat(status.name(), new ConsentFacts(TERMS, status, Collections.emptyMap(), LATER).getCover() == null, is(never));
		}
		assertThat(new ConsentFacts(TERMS, ConsentStatus.DRAFT, Collections.emptyMap(), null).isOpen(NOW), is(false));
	}
	
	private static boolean opens(Cover cover, Segment segment, Instant at) {
		return cover.opens(segment, PurposeOfUse.TREATMENT, Terms.READER, at);
	}
	
	private static ConsentFacts without(Segment segment) {
		return new ConsentFacts(TERMS, ConsentStatus.ACTIVE, Collections.singletonMap(segment, LATER), null);
	}
	
	private static ConsentFacts over(ConsentTerms terms, ConsentStatus status) {
		return new ConsentFacts(terms, status, Collections.emptyMap(), LATER);
	}
	
	/** As of a while later, when what was taken back is closed. */
	private static Set<Segment> merged(ConsentFacts consent, ConsentFacts... others) {
		Collection<ConsentFacts> all = Arrays.asList(others);
		return ConsentMerge.closes(consent, all, LATER);
	}
}
