/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.web.RestTest.Answer;

/**
 * The timeline and the card, which show several parts in one answer: each part is a path of its own, and the answer is asked
 * for once.
 */
final class MatrixCharts {
	
	private final ConsentMatrixTest test;
	
	private final MatrixCast people;
	
	/** The last answer of each address about each patient, to whoever is asking now. */
	private final Map<String, Answer> answers = new HashMap<>();
	
	MatrixCharts(ConsentMatrixTest test, MatrixCast people) {
		this.test = test;
		this.people = people;
	}
	
	/** Somebody else asks, or at another instant. */
	void forget() {
		answers.clear();
	}
	
	List<Path> paths() {
		return Arrays.asList(
		    timeline("contact", subject -> row -> isContact(row, subject.contact), Segment.CONTACT_FACTS),
		    timeline("contact about work", subject -> row -> isContact(row, subject.jobContact), Segment.EMPLOYMENT),
		    timeline("shared line", subject -> row -> isContact(row, subject.contact) && row.get("sharedLine") != null,
		        Segment.CONTACT_FACTS, Segment.SHARED_LINE),
		    timeline("plan", subject -> row -> "PLAN".equals(row.get("kind")), Segment.PLAN),
		    card("stage", answer -> answer.at("stage") != null, Segment.PLAN),
		    card("lead", answer -> answer.at("lead") != null, Segment.PLAN),
		    card("dose clock", answer -> answer.at("doseClock") != null, Segment.DOSING),
		    card("mentor", answer -> names(answer, people.mentor.getProviderUuid()), Segment.CONTACT_FACTS),
		    card("mentor for work", answer -> names(answer, people.jobMentor.getProviderUuid()), Segment.EMPLOYMENT));
	}
	
	private Path timeline(String what, Function<Subject, Predicate<Map<?, ?>>> wanted, Segment first, Segment... others) {
		return Path.each("the timeline, of a " + what + ",", (onlooker, subject) -> rows(onlooker, subject).stream()
		        .anyMatch(row -> wanted.apply(subject).test((Map<?, ?>) row)), first, others);
	}
	
	private Collection<?> rows(Onlooker onlooker, Subject subject) throws Exception {
		Answer answer = answer("timeline", onlooker, subject, "limit", "100");
		return answer.getStatus() == 200 ? (Collection<?>) answer.at("results") : new ArrayList<>();
	}
	
	private static boolean isContact(Map<?, ?> row, String uuid) {
		return "CONTACT".equals(row.get("kind")) && row.toString().contains(uuid);
	}
	
	private Path card(String what, Predicate<Answer> wanted, Segment segment) {
		return Path.each("the card, of the " + what + ",", (onlooker, subject) -> {
			Answer answer = answer("clinicianCard", onlooker, subject);
			return answer.getStatus() == 200 && wanted.test(answer);
		}, segment);
	}
	
	private static boolean names(Answer answer, String provider) {
		return String.valueOf(answer.at("mentors")).contains(provider);
	}
	
	private Answer answer(String address, Onlooker onlooker, Subject subject, String... more) throws Exception {
		String key = address + subject.patient;
		if (!answers.containsKey(key)) {
			List<String> parameters = new ArrayList<>(Arrays.asList("patient", subject.patient));
			parameters.addAll(Arrays.asList(more));
			answers.put(key, test.ask(onlooker, address, parameters.toArray(new String[0])));
		}
		return answers.get(key);
	}
}
