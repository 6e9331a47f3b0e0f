/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The clock a second time, from the rules alone: it walks forward from the first fact, day by day and dose by dose, asks
 * every report each time, and carries along what is missed since the last dose that holds. It knows none of the classes
 * that the clock is made of.
 */
final class NaiveClock extends NaiveReports {
	
	private final String jurisdiction;
	
	private final List<MissedDoseRule> rules;
	
	private final List<Prompt> prompts;
	
	private final int answerHoldsDays;
	
	NaiveClock(GeneratedHistory facts, NaiveDays days, String jurisdiction, List<MissedDoseRule> rules, List<Prompt> prompts,
	        int holds) {
		super(facts, days);
		this.jurisdiction = jurisdiction;
		this.rules = rules;
		this.prompts = prompts;
		this.answerHoldsDays = holds;
	}
	
	List<String> read() {
		Set<Product> products = new LinkedHashSet<>();
		facts.lines.forEach(line -> products.add(line.product));
		standing.forEach(event -> products.add(event.getProduct()));
		List<String> readings = new ArrayList<>();
		for (Product one : products) {
			String reading = read(one);
			if (reading != null) {
				readings.add(reading);
			}
		}
		if (products.isEmpty()) {
			readings.add("null UNKNOWN NO_LINE THRESHOLD");
		}
		Collections.sort(readings);
		return readings;
	}
	
	private String read(Product one) {
		product = one;
		known = knownOf(one);
		byDay = known.stream().collect(Collectors.groupingBy(this::dayOf));
		implied = false;
		stoppedOn = null;
		boolean changed = false;
		lines = new ArrayList<>();
		LocalDate earliest = null;
		for (PlainLine line : facts.lines) {
			if (line.product.equals(one) && !isStopped(line)) {
				lines.add(line);
				earliest = earliest == null || line.start.isBefore(earliest) ? line.start : earliest;
			}
		}
		for (PlainLine line : facts.lines) {
			if (line.product.equals(one) && isStopped(line) && (earliest == null || !line.endedOn.isAfter(earliest))) {
				stoppedOn = stoppedOn == null || line.endedOn.isAfter(stoppedOn) ? line.endedOn : stoppedOn;
			}
		}
		for (PlainLine line : facts.lines) {
			changed |= line.product.equals(one) && isStopped(line) && line.endedOn.equals(stoppedOn)
			        && line.endReason == LineEnd.CHANGED_MEDICATION;
		}
		LocalDate given = firstGiven();
		if (lines.isEmpty()) {
			boolean usual = one.getMedication() != Medication.OTHER && one.getMedication() != Medication.INJECTABLE_OAT;
			if (given == null && stoppedOn != null && (!changed || isSucceeded())) {
				return null;
			}
			if (given == null || !usual) {
				return text(new NaiveCount(), "UNKNOWN NO_LINE THRESHOLD", null, 0, null, null);
			}
			lines.add(usualLine(given));
			implied = true;
		}
		lines.sort((a, b) -> a.start.equals(b.start) ? a.key.compareTo(b.key) : a.start.compareTo(b.start));
		if (lines.get(0).newStart && lines.get(0).start.isAfter(today) && given == null) {
			return null;
		}
		return readCourse();
	}
	
	private boolean isSucceeded() {
		return facts.lines.stream().anyMatch(line -> !line.product.equals(product) && !line.start.isAfter(today)
		        && !line.start.isBefore(stoppedOn.minusDays(31)));
	}
	
	private String readCourse() {
		PlainLine line = lineFor(today);
		if (line == null) {
			return text(new NaiveCount(), "UNKNOWN NO_SCHEDULE THRESHOLD", null, daysLeft(), null, null);
		}
		NaiveCount count = line.isInjection() ? countInjections(line) : countDoses(true);
		if (!facts.staysKnown && !line.isInjection()) {
			count.compare(countDoses(false));
		}
		ReturnToUse answer = product.getMedication() == Medication.BUPRENORPHINE_NALOXONE ? answer() : ReturnToUse.NOT_ASKED;
		List<MissedDoseRule> acting = acting();
		boolean yes = acting.stream().anyMatch(rule -> rule.getReturnToUse() != ReturnCondition.NO);
		boolean no = acting.stream().anyMatch(rule -> rule.getReturnToUse() != ReturnCondition.YES);
		boolean configured = answer == ReturnToUse.YES ? yes : answer == ReturnToUse.NO ? no : yes && no;
		acting.removeIf(rule -> (rule.getReturnToUse() == ReturnCondition.YES && answer == ReturnToUse.NO)
		        || (rule.getReturnToUse() == ReturnCondition.NO && answer == ReturnToUse.YES));
		String due = line.isInjection() ? nextInjection(count) : nextDose(count);
		String verdict = judge(count, acting, configured);
		List<MissedDoseRule> reached = reached(acting, count.sureDoses, count.sureDays, count.sureLate);
		return text(count, verdict, due, daysLeft(), configured + " " + answer, reached);
	}
	
	private String judge(NaiveCount count, List<MissedDoseRule> acting, boolean configured) {
		if (!reached(acting, count.sureDoses, count.sureDays, count.sureLate).isEmpty()) {
			return "AT_THRESHOLD null THRESHOLD";
		}
		if (implied) {
			return "UNKNOWN NO_LINE THRESHOLD";
		}
		if (!count.anchored) {
			return "UNKNOWN NO_CONFIRMED_DOSE THRESHOLD";
		}
		boolean inside = isInFacility(facts.now);
		int doses = inside ? count.doses : count.worstDoses;
		boolean worstReached = inside ? !reached(acting, count.doses, count.days, count.late).isEmpty()
		        : !reached(acting, count.worstDoses, count.worstDays, count.worstLate).isEmpty();
		String worst = worstReached || (doses > 0 && !configured) ? "THRESHOLD" : "OVERDUE";
		if (count.conflict && (count.doses > 0 || !reached(acting, count.doses, count.days, count.late).isEmpty())) {
			return "UNKNOWN CONFLICT " + worst;
		}
		if (count.silent) {
			return "UNKNOWN FACILITY_SILENT " + worst;
		}
		if (count.doses > 0) {
			return configured ? "OVERDUE null " + worst : "NO_RULE null THRESHOLD";
		}
		if (count.doubt) {
			return "UNKNOWN DOSE_IN_DOUBT " + worst;
		}
		if (count.adrift) {
			return "UNKNOWN STAYS_UNKNOWN " + worst;
		}
		return count.open ? "DUE_TODAY null TODAY" : "ON_TRACK null NONE";
	}
	
	private List<MissedDoseRule> reached(List<MissedDoseRule> acting, int doses, int whole, int late) {
		return acting.stream().filter(rule -> rule.getThreshold() <= (rule.getUnit() == RuleUnit.DAYS ? whole
		        : rule.getUnit() == RuleUnit.SESSIONS ? doses : late)).collect(Collectors.toList());
	}
	
	/** Walks forward; whatever is missed is forgotten at the next dose that holds. */
	private NaiveCount countDoses(boolean atHome) {
		NaiveCount count = new NaiveCount();
		LocalDate start = lines.get(0).start;
		LocalDate first = start;
		for (DoseEvent event : known()) {
			first = dayOf(event).isBefore(first) ? dayOf(event) : first;
		}
		count.anchored = lines.get(0).newStart;
		for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
			int doses = dosesOn(day);
			int missedOfDay = 0;
			int silentOfDay = 0;
			boolean conflictOfDay = false;
			boolean settledOfDay = false;
			for (int session = 1; session <= Math.max(1, doses); session++) {
				boolean carried = atHome && isCarried(count, day);
				List<DoseEvent> reports = reports(day, session);
				char verdict = verdict(reports);
				if (isOfCourse(day) && (verdict == 'C' || (verdict == 'H' && atHome))) {
					count.settle(day, session, verdict == 'C');
					settledOfDay = true;
					missedOfDay = 0;
					silentOfDay = 0;
					conflictOfDay = false;
				} else if (session <= doses && !carried && (count.settled || !day.isBefore(start))) {
					if (day.equals(today) && !has(reports, Outcome.MISSED)) {
						boolean left = wasInFacility(day) && !isInFacility(day);
						count.doubt |= verdict == 'D';
						count.silent |= verdict != 'D' && left;
						count.open |= verdict != 'D' && !left;
					} else if (wasInFacility(day) && !isSpoken(reports)) {
						silentOfDay++;
						count.silent = true;
						count.worstDoses++;
					} else {
						missedOfDay++;
						conflictOfDay |= verdict == 'X';
						count.miss(day, isSpoken(reports), verdict == 'X');
					}
				}
			}
			if (!settledOfDay && doses > 0 && missedOfDay + silentOfDay == doses) {
				count.worstDays++;
				count.days += silentOfDay == 0 ? 1 : 0;
				count.sureDays += silentOfDay == 0 && !conflictOfDay ? 1 : 0;
			}
		}
		return count;
	}
	
	private boolean isCarried(NaiveCount count, LocalDate day) {
		int reach = reachOn(day);
		if (reach == 0 || count.visit == null || !count.settled || count.worstDoses > 0
		        || day.toEpochDay() - count.visit.toEpochDay() > reach || isInFacility(day)) {
			return false;
		}
		for (int session = 1; session <= Math.max(1, dosesOn(day)); session++) {
			if (isSpoken(reports(day, session))) {
				return false;
			}
		}
		return true;
	}
	
	private NaiveCount countInjections(PlainLine line) {
		NaiveCount count = new NaiveCount();
		LocalDate last = null;
		for (DoseEvent event : known()) {
			LocalDate day = dayOf(event);
			boolean taken = !day.isAfter(today) && isOfCourse(day) && verdict(reports(day, 1)) == 'C';
			last = taken && (last == null || day.isAfter(last)) ? day : last;
		}
		count.visit = last;
		count.anchored = last != null || lines.get(0).newStart;
		if (!count.anchored) {
			return count;
		}
		count.due = last == null ? lines.get(0).start : last.plus(line.interval);
		count.opens = last == null ? count.due : count.due.minusDays(line.before);
		count.closes = last == null ? count.due : count.due.plusDays(line.after);
		boolean over = count.closes.isBefore(today);
		for (LocalDate day = count.opens; !day.isAfter(today); day = day.plusDays(1)) {
			count.silent |= over && wasInFacility(day);
			if (day.isAfter(count.due)) {
				count.worstLate++;
				count.late += isInFacility(day) ? 0 : 1;
			}
		}
		boolean spoken = false;
		for (DoseEvent event : known()) {
			LocalDate day = dayOf(event);
			if (!day.isAfter(today) && (last == null || day.isAfter(last))) {
				List<DoseEvent> reports = reports(day, 1);
				spoken |= isSpoken(reports);
				count.conflict |= isOfCourse(day) && verdict(reports) == 'X';
				count.doubt |= isOfCourse(day) && verdict(reports) == 'D' && !today.isBefore(count.opens);
			}
		}
		count.adrift = over && !facts.staysKnown;
		count.worstDoses = over ? 1 : 0;
		count.worstDays = count.worstDoses;
		count.doses = over && !count.silent ? 1 : 0;
		count.days = count.doses;
		count.reported = count.doses == 1 && spoken ? 1 : 0;
		count.firstMissed = count.doses == 1 ? count.due : null;
		count.open = !over && !today.isBefore(count.due);
		count.sureDoses = count.conflict ? 0 : count.doses;
		count.sureDays = count.conflict ? 0 : count.days;
		count.sureLate = count.conflict ? 0 : count.late;
		return count;
	}
	
	private String nextInjection(NaiveCount count) {
		if (count.due == null || count.conflict || count.doubt || count.silent || count.adrift) {
			return null;
		}
		Instant from = days.begin(count.closes.isBefore(today) ? today : count.opens);
		Instant to = days.over(count.closes.isBefore(today) ? today : count.closes);
		return count.due + "/1 " + from + " " + to + " null";
	}
	
	private String nextDose(NaiveCount count) {
		if (!count.anchored || count.silent || count.adrift) {
			return null;
		}
		NaiveCount ahead = count;
		boolean whole = count.settled && count.worstDoses == 0;
		for (LocalDate day = today; !day.isAfter(today.plusDays(366)); day = day.plusDays(1)) {
			int doses = dosesOn(day);
			int reach = doses == 0 ? 0 : reachOn(day);
			boolean inside = day.equals(today) && isInFacility(facts.now);
			boolean spoken = false;
			for (int session = 1; session <= doses && reach > 0; session++) {
				spoken |= isSpoken(reports(day, session));
			}
			boolean carried = whole && reach > 0 && ahead.visit != null && !inside && !spoken
			        && day.toEpochDay() - ahead.visit.toEpochDay() <= reach;
			for (int session = 1; session <= doses && !carried; session++) {
				boolean behind = ahead.settled && (day.isBefore(ahead.settledDay)
				        || (day.equals(ahead.settledDay) && session <= ahead.settledSession));
				boolean given = reports(day, session).stream().anyMatch(event -> event.getOutcome() == Outcome.TAKEN_WITNESSED
				        || event.getOutcome() == Outcome.TAKE_HOME || event.getOutcome() == Outcome.PARTIAL
				        || event.getOutcome() == Outcome.VOMITED);
				if (!behind && !given) {
					String window = window(day, session);
					if (window != null) {
						return window;
					}
					whole = false;
				}
			}
		}
		return null;
	}
	
	private ReturnToUse answer() {
		List<ReturnToUse> fresh = new ArrayList<>();
		for (ReturnAnswer answer : facts.answers) {
			if (answer.getAskedAt().compareTo(facts.now) <= 0
			        && today.toEpochDay() - days.dayOf(answer.getAskedAt()).toEpochDay() <= answerHoldsDays) {
				fresh.add(answer.getAnswer());
			}
		}
		return fresh.contains(ReturnToUse.YES) ? ReturnToUse.YES
		        : fresh.contains(ReturnToUse.NO) ? ReturnToUse.NO : ReturnToUse.NOT_ASKED;
	}
	
	private List<MissedDoseRule> acting() {
		List<MissedDoseRule> begun = rules.stream().filter(MissedDoseRule::isSigned)
		        .filter(rule -> rule.getMedication() == product.getMedication())
		        .filter(rule -> rule.getJurisdiction().equals(jurisdiction)
		                || (jurisdiction.length() > 2 && jurisdiction.substring(0, 3).equals(rule.getJurisdiction() + "-")))
		        .filter(rule -> rule.getEffectiveFrom() == null || rule.getEffectiveFrom().compareTo(today) <= 0)
		        .collect(Collectors.toList());
		return begun.stream()
		        .filter(rule -> begun.stream().noneMatch(
		            other -> other.getCode().equals(rule.getCode()) && other.getVersion() > rule.getVersion()))
		        .filter(rule -> rule.getEffectiveTo() == null || rule.getEffectiveTo().compareTo(today) >= 0)
		        .collect(Collectors.toList());
	}
	
	private String text(NaiveCount count, String verdict, String due, Integer left, String rule, List<MissedDoseRule> reached) {
		DoseEvent last = null;
		for (DoseEvent event : known()) {
			if (taken(reports(dayOf(event), sessionOf(event))).contains(event) && (last == null || isLater(event, last))) {
				last = event;
			}
		}
		Long hours = last == null ? null : Math.floorDiv(facts.now.toEpochMilli() - momentOf(last).toEpochMilli(), 3_600_000L);
		List<String> prompted = rule == null ? new ArrayList<>() : prompts.stream()
		        .filter(prompt -> prompt.getMedication() == product.getMedication()).filter(prompt -> count.reaches(prompt, today))
		        .map(Prompt::toString).collect(Collectors.toList());
		return product + " " + product.getName() + " " + verdict + " last " + (last == null ? null : last.getKey()) + " " + hours
		        + "h missed " + count.days + "/" + count.doses + " reported " + count.reported + " late " + count.late + " from "
		        + count.firstMissed + " window " + count.opens + " " + count.closes + " due " + due + " left " + left + " rule "
		        + (rule == null ? "false NOT_ASKED" : rule) + " " + (reached == null ? new ArrayList<>() : reached) + " "
		        + prompted;
	}
	
	private int sessionOf(DoseEvent event) {
		return event.getSession() == null ? 1 : Math.min(event.getSession(), Math.max(1, dosesOn(dayOf(event))));
	}
	
	private boolean isLater(DoseEvent one, DoseEvent other) {
		int moment = momentOf(one).compareTo(momentOf(other));
		int grade = (other.getGrade() == null ? 9 : other.getGrade().ordinal())
		        - (one.getGrade() == null ? 9 : one.getGrade().ordinal());
		return moment > 0 || (moment == 0 && (grade > 0 || (grade == 0 && one.getKey().compareTo(other.getKey()) > 0)));
	}
}
