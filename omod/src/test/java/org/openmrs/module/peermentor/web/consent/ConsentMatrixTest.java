/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.RecipientKind;
import org.openmrs.module.peermentor.contact.ContactMetadata;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;
import org.openmrs.module.peermentor.web.consent.Agreement.Ending;
import org.openmrs.module.peermentor.web.consent.Agreement.Evidence;

/**
 * Every kind of recipient with every kind of evidence and of withdrawal, for purposes and segments that are drawn, at the
 * instants at which something changes: whichever way somebody asks, each participant's parts are shown exactly where the
 * reference in {@link Agreement} says so.
 */
public class ConsentMatrixTest extends RestTest {
	
	private static final String MENTOR_WORDS = "Tea, and a long talk.";
	
	private static final String ORGANISATION = "Harbour Clinic";
	
	private static final Set<Segment> OF_MENTOR_FOR_WORK = EnumSet.of(Segment.CONTACT_FACTS, Segment.EMPLOYMENT);
	
	/** Of the single reads, which take one call for each participant, every so manieth is asked at a time. */
	private static final int ONE_IN = 16;
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-02T18:00:00Z");
	
	private final Random drawn = new Random(42);
	
	private final List<Subject> subjects = new ArrayList<>();
	
	private final List<Onlooker> onlookers = new ArrayList<>();
	
	private final List<String> differences = new ArrayList<>();
	
	private final Map<Segment, Integer> shown = new EnumMap<>(Segment.class);
	
	private final Map<Segment, Integer> hidden = new EnumMap<>(Segment.class);
	
	private final Set<String> combinations = new HashSet<>();
	
	private MatrixCast people;
	
	private final List<Path> paths = new ArrayList<>();
	
	private MatrixCharts charts;
	
	private ConsentStory story;
	
	private final List<MatrixHandouts> handouts = new ArrayList<>();
	
	@Before
	public void gather() throws Exception {
		ContactMetadata.install();
		people = new MatrixCast(cast);
		Set<Segment> ofNurse = EnumSet.complementOf(EnumSet.of(Segment.FULL_NARRATIVE, Segment.SAFETY));
		for (PurposeOfUse said : new PurposeOfUse[] { null, PurposeOfUse.EMPLOYMENT_SUPPORT }) {
			onlookers.add(Onlooker.clinician("the clinician who is named", people.named, Collections.emptySet(), false, said));
		}
		onlookers.add(Onlooker.clinician("one with the role", people.roled, Collections.singleton(MatrixCast.ROLE), false, null));
		onlookers.add(Onlooker.clinician("one who treats", people.treating, Collections.emptySet(), true, null));
		onlookers.add(Onlooker.inside("the nurse", people.nurse, ofNurse));
		onlookers.add(Onlooker.inside("the mentor", people.mentor, EnumSet.allOf(Segment.class)));
		onlookers.add(Onlooker.inside("the mentor for work", people.jobMentor, OF_MENTOR_FOR_WORK));
		onlookers.add(Onlooker.inside("another mentor", people.otherMentor, EnumSet.noneOf(Segment.class)));
		charts = new MatrixCharts(this, people);
		paths.addAll(new MatrixPaths(this).all());
		paths.addAll(charts.paths());
		story = new ConsentStory(people.coordinator);
		for (PurposeOfUse purpose : new PurposeOfUse[] { PurposeOfUse.TREATMENT, PurposeOfUse.EMPLOYMENT_SUPPORT }) {
			handouts.add(new MatrixHandouts(people.nurse, Onlooker.organisation(ORGANISATION, purpose)));
		}
		makeSubjects();
	}
	
	private void makeSubjects() throws Exception {
		for (RecipientKind kind : RecipientKind.values()) {
			for (Evidence evidence : Evidence.values()) {
				for (Ending ending : Ending.values()) {
					Subject subject = people.subject();
					String recipient = recipient(kind);
					subject.agreements.add(new Agreement(false, kind, recipient, evidence, ending, drawn));
					if (kind == RecipientKind.USER || kind == RecipientKind.ORGANISATION) {
						subject.agreements.add(new Agreement(true, kind, recipient, evidence, ending, drawn));
					}
					subjects.add(subject);
				}
			}
		}
		record();
	}
	
	private String recipient(RecipientKind kind) {
		switch (kind) {
			case USER:
				return people.named.getUser().getUuid();
			case ROLE:
				return MatrixCast.ROLE;
			case ORGANISATION:
				return ORGANISATION;
			default:
				return null;
		}
	}
	
	/** Something of every segment, by those whose work it is. */
	private void record() throws Exception {
		people.mentor.login();
		for (Subject subject : subjects) {
			subject.contact = post("contact", map("patient", subject.patient, "type", "CHECK_IN", "mode", "PHONE", "narrative",
			    map("mentorWords", MENTOR_WORDS, "sharedLine", "We had tea.", "howWritten", "TOGETHER"), "safetyConcern",
			    map("type", "MEDICAL", "immediateActions", Arrays.asList("STAYED_WITH_PERSON")))).expect(201).text("uuid");
			subject.jobContact = post("contact", map("patient", subject.patient, "type", "EMPLOYMENT_SUPPORT", "mode", "PHONE"))
			        .expect(201).text("uuid");
			subject.concern = get("safetyconcern", "patient", subject.patient).expect(200).text("results.0.uuid");
		}
		people.nurse.login();
		for (Subject subject : subjects) {
			subject.line = post("medicationline", map("patient", subject.patient, "medication", "METHADONE", "start", "2026-10-01"))
			        .expect(201).text("uuid");
			subject.dose = post("doseevent", map("patient", subject.patient, "medication", "METHADONE", "outcome", "MISSED", "at",
			    "2026-11-01T18:00:00Z", "grade", "DISPENSING_RECORD", "reporter", "PHARMACY")).expect(201).text("uuid");
			subject.plan = post("release", map("patient", subject.patient)).expect(201).text("uuid");
			subject.condition = post("transitionplan/" + subject.plan + "/condition", map("category", "VEHICLES")).expect(201)
			        .text("uuid");
			post("safecontact", map("patient", subject.patient, "basedOn", 0, "unwantedWords", Arrays.asList("clinic"))).expect(201);
			Context.clearSession();
		}
	}
	
	@Test
	public void everyPath_shouldShowWhatTheReferenceSays() throws Exception {
		askEverybody(Agreement.GIVEN.minus(Duration.ofMinutes(30)));
		clock.set(Agreement.GIVEN);
		subjects.forEach(story::give);
		askEverybody(Agreement.GIVEN);
		clock.set(Agreement.SIGNED_LATER);
		story.signLater();
		askEverybody(Agreement.SIGNATURE_DUE);
		askEverybody(Agreement.LATE_BEGINNING);
		clock.set(Agreement.TAKEN_BACK);
		story.takeBack();
		askEverybody(Agreement.TAKEN_BACK);
		clock.set(Agreement.EVENT);
		story.endByEvent();
		askEverybody(Agreement.WEEK_OVER);
		
		assertThat(differences.size() + " differences:\n" + String.join("\n", differences.subList(0, Math.min(40, differences.size()))),
		    differences.size(), is(0));
		for (MatrixHandouts handout : handouts) {
			assertThat(String.join("\n", handout.differences()), handout.differences(), is(empty()));
			assertThat("handed over", handout.left(), is(greaterThanOrEqualTo(5)));
			assertThat("stopped", handout.blocked(), is(greaterThanOrEqualTo(5)));
		}
		assertThat(combinations.size(), is(greaterThanOrEqualTo(5_000)));
		for (Segment segment : EnumSet.complementOf(EnumSet.of(Segment.SAFETY, Segment.IDENTITY))) {
			assertThat("opened outside: " + segment, shown.getOrDefault(segment, 0), is(greaterThanOrEqualTo(3)));
			assertThat("closed outside: " + segment, hidden.getOrDefault(segment, 0), is(greaterThanOrEqualTo(20)));
		}
	}
	
	private void askEverybody(Instant at) throws Exception {
		clock.set(at);
		for (Onlooker onlooker : onlookers) {
			onlooker.member.login();
			charts.forget();
			List<Subject> some = some();
			for (Path path : paths) {
				List<Subject> asked = path.ofAll ? subjects : some;
				Set<String> really = path.shows(onlooker, asked);
				Context.clearSession();
				for (Subject subject : asked) {
					compare(path, onlooker, subject, really.contains(subject.patient), at);
				}
			}
		}
		for (MatrixHandouts handout : handouts) {
			List<Subject> asked = some();
			asked.addAll(subjects.stream().filter(subject -> subject.agreements.get(0).kind == RecipientKind.ORGANISATION)
			        .filter(subject -> drawn.nextBoolean()).collect(Collectors.toList()));
			handout.ask(asked, at);
		}
		differences.addAll(story.previews(at));
		gatherForSubject(some().get(0));
	}
	
	/** Whoever asks for everything held on them gets it, whatever they consented to; nobody else can ask. */
	private void gatherForSubject(Subject subject) throws Exception {
		people.privacyOfficer.login();
		Answer gathered = get("subjectaccess", "patient", subject.patient, "v", "default").expect(200);
		assertThat(gathered.at("sections").toString().contains(MENTOR_WORDS), is(true));
		for (Onlooker onlooker : onlookers) {
			onlooker.member.login();
			get("subjectaccess", "patient", subject.patient).expect(403);
		}
		Context.clearSession();
	}
	
	private List<Subject> some() {
		List<Subject> some = new ArrayList<>();
		for (int i = drawn.nextInt(ONE_IN); i < subjects.size(); i += ONE_IN) {
			some.add(subjects.get(i));
		}
		return some;
	}
	
	private void compare(Path path, Onlooker onlooker, Subject subject, boolean really, Instant at) {
		boolean expected = path.shouldShow(onlooker, subject, at);
		if (really != expected) {
			differences.add(at + ": " + path.name + (really ? " shows " : " hides from ") + onlooker + " " + subject);
		}
		for (Segment segment : path.needs) {
			Agreement first = subject.agreements.get(0);
			combinations.add(segment + "|" + onlooker + "|" + at + "|" + first.kind + "|" + first.evidence + "|" + first.ending);
			if (onlooker.isOutside()) {
				(really ? shown : hidden).merge(segment, 1, Integer::sum);
			}
		}
	}
	
	static Map<String, Object> map(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put((String) pairs[i], pairs[i + 1]);
		}
		return map;
	}
	
	/** For the paths. */
	Answer ask(Onlooker onlooker, String path, String... parameters) throws Exception {
		return getFor(onlooker.said, path, parameters);
	}
}
