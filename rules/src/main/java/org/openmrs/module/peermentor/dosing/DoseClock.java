/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Derives, for any instant, how a participant stands with every product of opioid agonist therapy: from the last dose that
 * is confirmed to the next that must be. Nothing is kept; the same facts give the same reading. What is not known is never
 * on track, and the only advice is whom a signed rule says to contact.
 */
public final class DoseClock {
	
	/** Beyond this, nobody plans. */
	private static final int FARTHEST_DAYS = 400;
	
	/** A change of medicine may overlap by so many days. */
	private static final int CROSSOVER_DAYS = 31;
	
	private static final Comparator<DoseReading> MOST_URGENT_FIRST = Comparator.comparing(DoseReading::getUrgency)
	        .reversed();
	
	private final ZoneId zone;
	
	private final String jurisdiction;
	
	private final RuleBook rules;
	
	private final PromptPolicy prompts;
	
	private final int answerHoldsDays;
	
	/**
	 * @param zone the site's zone, in which dosing days are counted
	 * @param jurisdiction where the site is, such as <code>CA-BC</code>
	 * @param rules the rules of the site; unsigned ones do not act
	 * @param prompts the early prompts of the site
	 * @param answerHoldsDays for how many days after the one on which it was given an answer about a return to full-agonist
	 *            use holds; 0 is that day only
	 */
	public DoseClock(ZoneId zone, String jurisdiction, RuleBook rules, PromptPolicy prompts, int answerHoldsDays) {
		this.zone = zone;
		this.jurisdiction = jurisdiction;
		this.rules = rules;
		this.prompts = prompts;
		this.answerHoldsDays = answerHoldsDays;
	}
	
	/**
	 * Reads the clock of every product, the most urgent first.
	 *
	 * @param history all that is known of the participant
	 * @param now the instant asked about; what lies after it is not looked at
	 * @return empty only if no dose is expected: every treatment is stopped or has not begun, or the participant has died
	 */
	public List<DoseReading> read(DoseHistory history, Instant now) {
		if (history.getDiedAt() != null && !history.getDiedAt().isAfter(now)) {
			return Collections.emptyList();
		}
		SiteDays days = new SiteDays(zone, now, history);
		List<DoseEvent> current = history.getCurrentEvents();
		List<DoseReading> readings = new ArrayList<>();
		Set<Product> products = history.products();
		for (Product product : products) {
			DoseReading reading = readProduct(product, history, current, days);
			if (reading != null) {
				readings.add(reading);
			}
		}
		if (products.isEmpty()) {
			readings.add(new DoseReading(null, days).stands(UnknownReason.NO_LINE, Urgency.THRESHOLD));
		}
		readings.sort(MOST_URGENT_FIRST);
		return readings;
	}
	
	/**
	 * From when on the participant presses that much if nothing more is heard: what a worklist stores to compare with now,
	 * so that time alone puts the participant on it.
	 *
	 * @return <code>now</code> if it is so already; nothing if it will not be within a year
	 */
	public Optional<Instant> pressesFrom(DoseHistory history, Instant now, Urgency level) {
		if (presses(history, now, level)) {
			return Optional.of(now);
		}
		TreeSet<Instant> turns = new TreeSet<>();
		LocalDate today = now.atZone(zone).toLocalDate();
		for (int i = 1; i <= FARTHEST_DAYS; i++) {
			turns.add(today.plusDays(i).atStartOfDay(zone).toInstant());
		}
		for (Stay stay : history.getStays()) {
			turns.add(stay.getFrom());
			turns.add(stay.getTo() == null ? stay.getFrom() : stay.getTo());
		}
		for (Instant turn : turns.tailSet(now, false)) {
			if (presses(history, turn, level)) {
				return Optional.of(turn);
			}
		}
		return Optional.empty();
	}
	
	private boolean presses(DoseHistory history, Instant instant, Urgency level) {
		List<DoseReading> readings = read(history, instant);
		return !readings.isEmpty() && readings.get(0).getUrgency().isAtLeast(level);
	}
	
	private DoseReading readProduct(Product product, DoseHistory history, List<DoseEvent> current, SiteDays days) {
		Course course = Course.of(product, history.getLines(), days.getToday());
		Evidence evidence = new Evidence(course, current, days);
		LocalDate firstGiven = evidence.firstGiven();
		if (course.isEmpty()) {
			if (firstGiven == null || product.getMedication().getUsualSchedule() == null) {
				boolean settled = course.getStoppedOn() != null && firstGiven == null
				        && (!course.isChanged() || isSucceeded(course, history, days));
				return settled ? null : new DoseReading(product, days)
				        .counted(new Standing(), evidence.lastConfirmed(), null, 0)
				        .stands(UnknownReason.NO_LINE, Urgency.THRESHOLD);
			}
			course = course.impliedFrom(firstGiven);
			evidence = new Evidence(course, current, days);
		}
		boolean toCome = course.isNewStart() && course.getStart().isAfter(days.getToday()) && firstGiven == null;
		return toCome ? null : readCourse(course, evidence, history, days);
	}
	
	private DoseReading readCourse(Course course, Evidence evidence, DoseHistory history, SiteDays days) {
		DoseReading reading = new DoseReading(course.getProduct(), days);
		Integer daysLeft = course.prescriptionDaysLeft(days.getToday());
		MedicationLine line = course.lineFor(days.getToday());
		if (line == null) {
			return reading.counted(new Standing(), evidence.lastConfirmed(), null, daysLeft)
			        .stands(UnknownReason.NO_SCHEDULE, Urgency.THRESHOLD);
		}
		boolean injected = line.getSchedule().isInjection();
		Standing standing = injected ? new InjectionCount(course, evidence, days, line.getSchedule().getWindow()).count()
		        : new DailyCount(course, evidence, days).count();
		NextDue next = new NextDue(course, evidence, days, standing);
		reading.counted(standing, evidence.lastConfirmed(), injected ? next.afterInjection() : next.afterDose(), daysLeft);
		return judge(reading, course, standing, history, days);
	}
	
	private DoseReading judge(DoseReading reading, Course course, Standing standing, DoseHistory history, SiteDays days) {
		Medication medication = course.getProduct().getMedication();
		ReturnToUse answer = medication.asksReturnToUse() ? answerAt(history, days) : ReturnToUse.NOT_ASKED;
		AppliedRules applied = new AppliedRules(rules.inForce(jurisdiction, medication, days.getToday()), answer);
		List<MissedDoseRule> reached = applied.reachedBy(standing.sure);
		reading.ruled(applied.isConfigured(), answer, reached, prompts.reachedBy(medication, standing, days));
		if (!reached.isEmpty()) {
			return reading.stands(DoseState.AT_THRESHOLD, Urgency.THRESHOLD);
		}
		if (course.isImplied()) {
			return reading.stands(UnknownReason.NO_LINE, Urgency.THRESHOLD);
		}
		if (!standing.anchored) {
			return reading.stands(UnknownReason.NO_CONFIRMED_DOSE, Urgency.THRESHOLD);
		}
		Urgency worst = worst(applied, days.isInFacilityNow() ? standing.counted : standing.worst);
		if (standing.conflict && (standing.counted.getDoses() > 0 || !applied.reachedBy(standing.counted).isEmpty())) {
			return reading.stands(UnknownReason.CONFLICT, worst);
		}
		if (standing.silent) {
			return reading.stands(UnknownReason.FACILITY_SILENT, worst);
		}
		if (standing.counted.getDoses() > 0) {
			return applied.isConfigured() ? reading.stands(DoseState.OVERDUE, worst)
			        : reading.stands(DoseState.NO_RULE, Urgency.THRESHOLD);
		}
		if (standing.inDoubt) {
			return reading.stands(UnknownReason.DOSE_IN_DOUBT, worst);
		}
		if (standing.staysNeeded) {
			return reading.stands(UnknownReason.STAYS_UNKNOWN, worst);
		}
		return standing.dueToday ? reading.stands(DoseState.DUE_TODAY, Urgency.TODAY)
		        : reading.stands(DoseState.ON_TRACK, Urgency.NONE);
	}
	
	/** The urgency of the worst state that so much missed leaves possible; a silent or disputed dose is overdue at least. */
	private static Urgency worst(AppliedRules applied, Tally missed) {
		boolean unruled = missed.getDoses() > 0 && !applied.isConfigured();
		return unruled || !applied.reachedBy(missed).isEmpty() ? Urgency.THRESHOLD : Urgency.OVERDUE;
	}
	
	/** A return to use stays a return while any answer of it is fresh; an old answer is none. */
	private ReturnToUse answerAt(DoseHistory history, SiteDays days) {
		ReturnToUse found = ReturnToUse.NOT_ASKED;
		for (ReturnAnswer answer : history.getAnswers()) {
			boolean fresh = !answer.getAskedAt().isAfter(days.getNow())
			        && !days.dayOf(answer.getAskedAt()).plusDays(answerHoldsDays).isBefore(days.getToday());
			if (fresh && (answer.getAnswer() == ReturnToUse.YES || found == ReturnToUse.NOT_ASKED)) {
				found = answer.getAnswer();
			}
		}
		return found;
	}
	
	/** Whether the medicine that took the place of a changed one has begun. */
	private static boolean isSucceeded(Course course, DoseHistory history, SiteDays days) {
		LocalDate earliest = course.getStoppedOn().minusDays(CROSSOVER_DAYS);
		for (MedicationLine line : history.getLines()) {
			if (!line.getProduct().equals(course.getProduct()) && !line.getStart().isBefore(earliest)
			        && !line.getStart().isAfter(days.getToday())) {
				return true;
			}
		}
		return false;
	}
}
