/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.openmrs.module.peermentor.transition.Plans.at;
import static org.openmrs.module.peermentor.transition.Plans.fromCourt;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;

import org.junit.Test;
import org.openmrs.module.peermentor.dosing.DoseClock;
import org.openmrs.module.peermentor.dosing.DoseEvent;
import org.openmrs.module.peermentor.dosing.DoseHistory;
import org.openmrs.module.peermentor.dosing.DosePlace;
import org.openmrs.module.peermentor.dosing.DoseReading;
import org.openmrs.module.peermentor.dosing.EvidenceGrade;
import org.openmrs.module.peermentor.dosing.Finding;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.dosing.MedicationLine;
import org.openmrs.module.peermentor.dosing.MissedDoseRule;
import org.openmrs.module.peermentor.dosing.Outcome;
import org.openmrs.module.peermentor.dosing.Product;
import org.openmrs.module.peermentor.dosing.PromptPolicy;
import org.openmrs.module.peermentor.dosing.Reporter;
import org.openmrs.module.peermentor.dosing.RuleBook;
import org.openmrs.module.peermentor.dosing.RuleFile;
import org.openmrs.module.peermentor.dosing.Schedule;
import org.openmrs.module.peermentor.dosing.Stay;

public class HandoverSnapshotTest {
	
	private static final String NOW = "2025-06-13T17:00-07:00";
	
	private static HandoverSnapshot snapshot(Random order) {
		PlanFacts plan = Plans.later(Plans.referred("2025-06-01T09:00-07:00"), NOW)
		        .plan(Plans.planned("2025-06-20", "2025-06-02T09:00-07:00")).releaseNow("x", fromCourt(NOW)).open();
		List<Task> tasks = new ArrayList<>(Plans.tasks(TaskSet.RAPID, NOW));
		List<ReadinessItem> items = new ArrayList<>(Plans.TEMPLATE.getItems());
		List<String> mentors = new ArrayList<>(Arrays.asList("mentor-b", "mentor-a"));
		Map<RescueRoute, RescueRoute.State> open = RescueRoutes.sample(new Holidays(Collections.<LocalDate> emptyList()))
		        .openAt(at("2025-06-13T15:00-07:00"), Plans.VANCOUVER);
		List<RescueRoute> keys = new ArrayList<>(open.keySet());
		for (List<?> list : Arrays.<List<?>> asList(tasks, items, mentors, keys)) {
			Collections.shuffle(list, order);
		}
		Map<RescueRoute, RescueRoute.State> routes = new LinkedHashMap<>();
		keys.forEach(key -> routes.put(key, open.get(key)));
		return HandoverSnapshot.of(plan, Plans.VANCOUVER).taken(at(NOW), Plans.TEMPLATE).leads(LeadReason.NOT_MET_YET, mentors)
		        .doses(readings(order))
		        .missing(Plans.summary(items, Collections.<Finding> emptyList(), ReleasePoint.of(plan))).tasks(tasks).routes(routes)
		        .checklist(new HandoverChecklist(Collections.singletonList(
		            new HandoverEntry(HandoverStep.PHARMACY_TOLD, true, "a \"nurse\"\nof\\théâtre", at("2025-06-12T09:00-07:00")))))
		        .build();
	}
	
	@Test
	public void build_shouldSayOfSomebodyWithNoMedicineThatNothingIsKnown() {
		PlanFacts plan = Plans.none(NOW).releaseNow("x", fromCourt(NOW)).open();
		List<DoseReading> nothing = new DoseClock(Plans.VANCOUVER, "CA-BC", new RuleBook(Collections.<MissedDoseRule> emptyList()), PromptPolicy.NONE, 0)
		        .read(DoseHistory.builder().build(), at(NOW));
		String text = HandoverSnapshot.of(plan, Plans.VANCOUVER).taken(at(NOW), Plans.TEMPLATE)
		        .leads(LeadReason.NO_MENTOR_ASSIGNED, Collections.<String> emptyList()).doses(nothing).missing(
		            Plans.summary(Collections.<ReadinessItem> emptyList(), Collections.<Finding> emptyList(), ReleasePoint.of(plan)))
		        .build().getText();
		assertThat(text, containsString("product: - - UNKNOWN NO_LINE\n"));
	}
	
	private static List<DoseReading> readings(Random order) {
		DoseHistory history = DoseHistory.builder()
		        .lines(MedicationLine.of("line", Product.of(Medication.METHADONE)).schedule(Schedule.daily())
		                .prescribed(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 20)).build())
		        .lines(MedicationLine.of("other", Product.other("a tablet")).schedule(Schedule.daily())
		                .prescribed(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 20)).build())
		        .stays(Collections.<Stay> emptyList())
		        .events(DoseEvent.of("dose", Product.of(Medication.METHADONE), Outcome.TAKEN_WITNESSED).forDay(LocalDate.of(2025, 6, 13))
		                .at(at("2025-06-13T08:05-07:00")).place(DosePlace.CUSTODY, null)
		                .evidence(EvidenceGrade.CLINIC_OR_CUSTODY_CONFIRMED, Reporter.TRANSITION_TEAM)
		                .recordedAt(at("2025-06-13T08:10-07:00")).build())
		        .build();
		List<DoseReading> readings = new ArrayList<>(new DoseClock(Plans.VANCOUVER, "CA-BC",
		        new RuleBook(Collections.<MissedDoseRule> emptyList()), RuleFile.samplePrompts(), 1).read(history, at(NOW)));
		Collections.shuffle(readings, order);
		return readings;
	}
	
	@Test
	public void build_shouldGiveTheSameBytesInAnyOrderLanguageAndZone() {
		byte[] first = snapshot(new Random(1)).getText().getBytes(StandardCharsets.UTF_8);
		String digest = snapshot(new Random(1)).getDigest();
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			for (String language : new String[] { "tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "fr-CA" }) {
				Locale.setDefault(Locale.forLanguageTag(language));
				TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
				for (int seed = 0; seed < 50; seed++) {
					HandoverSnapshot again = snapshot(new Random(seed));
					assertThat(language, Arrays.equals(again.getText().getBytes(StandardCharsets.UTF_8), first), is(true));
					assertThat(language, again.getDigest(), is(digest));
				}
			}
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}
	
	@Test
	public void build_shouldSayWhatWasKnown() {
		String text = snapshot(new Random(1)).getText();
		assertThat(text, containsString("[release]\nat: 2025-06-13T17:00:00.000-07:00\nestimated: true\nplace: COURT\nkind: COURT\n"));
		assertThat(text, containsString("planned: 2025-06-02T09:00:00.000-07:00 CONFIRMED 2025-06-20 - -\n"));
		assertThat(text, containsString("product: METHADONE - ON_TRACK -\nlast-confirmed: 2025-06-13T08:05:00.000-07:00 2025-06-13 "
		        + "CUSTODY CLINIC_OR_CUSTODY_CONFIRMED\nnext-due: 2025-06-14\nprescription-days-left: 8\n"));
		assertThat(text, containsString("product: OTHER \"a tablet\" UNKNOWN NO_CONFIRMED_DOSE\nlast-confirmed: - - - -\n"));
		assertThat(text, containsString("mentor: \"mentor-a\"\nmentor: \"mentor-b\"\n"));
		assertThat(text, containsString("item: \"PRESCRIPTION\" UNKNOWN - NURSE \"blocking\"\n"));
		assertThat(text, containsString("\"a \\\"nurse\\\"\\u000aof\\\\théâtre\"\n"));
		assertThat(text, containsString("route: \"ca-bc-access-line\" OPEN"));
		assertThat(text, not(containsString("\r")));
		assertThat(text.startsWith("[handover]\nform: 1\nzone: \"America/Vancouver\"\n"), is(true));
		assertThat(text.endsWith("\n"), is(true));
	}
	
	/** The form is a promise to what is stored already: whoever changes it gives it a new number. */
	@Test
	public void build_shouldKeepTheFormOfItsNumber() {
		assertThat(HandoverSnapshot.FORM, is(1));
		assertThat(CanonicalText.digest(new CanonicalText(Plans.VANCOUVER).part("a").line("b", "c\u0001", 1, null, at(NOW),
		    LocalDate.of(2025, 6, 13), true, PlanStatus.READY).toString()),
		    is(CanonicalText.digest("[a]\nb: \"c\\u0001\" 1 - 2025-06-13T17:00:00.000-07:00 2025-06-13 true READY\n")));
	}
}
