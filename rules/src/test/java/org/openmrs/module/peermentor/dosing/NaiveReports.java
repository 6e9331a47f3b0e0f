/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the second implementation reads off the facts: which reports stand, what they say of one dose, where the participant
 * was, which line holds. It asks everything anew each time.
 */
abstract class NaiveReports {
	
	final GeneratedHistory facts;
	
	final NaiveDays days;
	
	final LocalDate today;
	
	final List<DoseEvent> standing;
	
	List<DoseEvent> known;
	
	Map<LocalDate, List<DoseEvent>> byDay;
	
	List<PlainLine> lines;
	
	Product product;
	
	LocalDate stoppedOn;
	
	boolean implied;
	
	NaiveReports(GeneratedHistory facts, NaiveDays days) {
		this.facts = facts;
		this.days = days;
		this.today = days.dayOf(facts.now);
		this.standing = facts.events.stream().filter(this::stands).collect(Collectors.toList());
	}
	
	/** An event stands if none replaces it and no other that was entered later replaces the same. */
	boolean stands(DoseEvent event) {
		for (DoseEvent other : facts.events) {
			if (event.getKey().equals(other.getReplaces())) {
				return false;
			}
			if (other != event && event.getReplaces() != null && event.getReplaces().equals(other.getReplaces())) {
				int entered = other.getRecordedAt().compareTo(event.getRecordedAt());
				if (entered > 0 || (entered == 0 && other.getKey().compareTo(event.getKey()) > 0)) {
					return false;
				}
			}
		}
		return true;
	}
	
	boolean isStopped(PlainLine line) {
		return line.endedOn != null && !line.endedOn.isAfter(today) && (line.endReason == LineEnd.CHANGED_MEDICATION
		        || line.endReason == LineEnd.STOPPED_BY_CHOICE || line.endReason == LineEnd.STOPPED_BY_PRESCRIBER
		        || line.endReason == LineEnd.CARE_TRANSFERRED);
	}
	
	LocalDate firstGiven() {
		LocalDate first = null;
		for (DoseEvent event : known()) {
			LocalDate day = dayOf(event);
			Outcome outcome = event.getOutcome();
			boolean given = outcome == Outcome.TAKEN_WITNESSED || outcome == Outcome.TAKE_HOME || outcome == Outcome.PARTIAL
			        || outcome == Outcome.VOMITED;
			if (given && !day.isAfter(today) && isOfCourse(day) && (first == null || day.isBefore(first))) {
				first = day;
			}
		}
		return first;
	}
	
	boolean isOfCourse(LocalDate day) {
		return stoppedOn == null || day.isAfter(stoppedOn) || (day.equals(stoppedOn) && !lines.isEmpty() && !implied);
	}
	
	PlainLine usualLine(LocalDate start) {
		PlainLine line = new PlainLine();
		line.key = "";
		line.product = product;
		line.start = start;
		switch (product.getMedication()) {
			case BUPRENORPHINE_XR_BRIXADI_WEEKLY:
				line.interval = Period.ofDays(7);
				line.before = 2;
				line.after = 2;
				line.everyDays = -1;
				break;
			case BUPRENORPHINE_XR_BRIXADI_MONTHLY:
				line.interval = Period.ofMonths(1);
				line.before = 7;
				line.after = 7;
				line.everyDays = -1;
				break;
			case BUPRENORPHINE_XR_SUBLOCADE:
				line.interval = Period.ofDays(28);
				line.before = 2;
				line.after = 14;
				line.everyDays = -1;
				break;
			default:
		}
		return line;
	}
	
	/** What is known now of this product. */
	List<DoseEvent> known() {
		return known;
	}
	
	List<DoseEvent> knownOf(Product product) {
		List<DoseEvent> known = new ArrayList<>();
		for (DoseEvent event : standing) {
			boolean past = event.getAt() != null ? event.getAt().compareTo(facts.now) <= 0
			        : event.getOutcome() == Outcome.TAKE_HOME || event.getScheduledDay().compareTo(today) <= 0;
			if (past && event.getProduct().equals(product)) {
				known.add(event);
			}
		}
		return known;
	}
	
	LocalDate dayOf(DoseEvent event) {
		return event.getScheduledDay() == null ? days.dayOf(event.getAt()) : event.getScheduledDay();
	}
	
	Instant momentOf(DoseEvent event) {
		return event.getAt() == null ? days.begin(event.getScheduledDay()) : event.getAt();
	}
	
	boolean isInFacility(Instant instant) {
		return facts.stays.stream().anyMatch(stay -> stay.getFrom().compareTo(instant) <= 0
		        && (stay.getTo() == null || stay.getTo().compareTo(instant) > 0));
	}
	
	boolean isInFacility(LocalDate day) {
		return !day.isAfter(today) && isInFacility(day.equals(today) ? facts.now : days.over(day).minusMillis(1));
	}
	
	/** Whether any of its minutes up to now was spent in a facility. */
	boolean wasInFacility(LocalDate day) {
		for (Stay stay : facts.stays) {
			Instant last = stay.getTo() == null || stay.getTo().isAfter(facts.now) ? facts.now : stay.getTo().minusNanos(1);
			boolean apart = days.over(day).compareTo(stay.getFrom()) <= 0 || last.compareTo(days.begin(day)) < 0;
			if (stay.getFrom().compareTo(facts.now) <= 0 && last.compareTo(stay.getFrom()) >= 0 && !apart) {
				return true;
			}
		}
		return false;
	}
	
	List<PlainLine> linesOn(LocalDate day) {
		List<PlainLine> holding = new ArrayList<>();
		for (PlainLine line : lines) {
			boolean begun = !line.start.isAfter(day);
			boolean over = (line.end != null && line.end.isBefore(day)) || (line.endedOn != null && !line.endedOn.isAfter(day));
			if (line.everyDays != 0 && begun && !over) {
				holding.add(line);
			}
		}
		if (holding.isEmpty()) {
			PlainLine fallback = lineFor(day);
			boolean stops = fallback != null && fallback.endedOn != null && !fallback.endedOn.isAfter(day)
			        && fallback.endReason != LineEnd.RENEWED && fallback.endReason != LineEnd.PRESCRIPTION_CANCELLED;
			if (fallback != null && !stops) {
				holding.add(fallback);
			}
		}
		return holding;
	}
	
	PlainLine lineFor(LocalDate day) {
		PlainLine found = null;
		for (PlainLine line : lines) {
			if (line.everyDays != 0 && (found == null || !line.start.isAfter(day))) {
				found = line;
			}
		}
		return found;
	}
	
	int dosesOf(PlainLine line, LocalDate day) {
		if (line.isInjection() || !line.weekdays.contains(day.getDayOfWeek())) {
			return 0;
		}
		long since = day.toEpochDay() - line.start.toEpochDay();
		return (since % line.everyDays) == 0 ? line.sessions : 0;
	}
	
	int dosesOn(LocalDate day) {
		return linesOn(day).stream().mapToInt(line -> dosesOf(line, day)).max().orElse(0);
	}
	
	int reachOn(LocalDate day) {
		int reach = 1000;
		for (PlainLine line : linesOn(day)) {
			if (dosesOf(line, day) > 0) {
				boolean allowed = line.homeReach > 0
				        && (line.homeDays.isEmpty() ? line.homeWeekdays.contains(day.getDayOfWeek()) : line.homeDays.contains(day));
				reach = Math.min(reach, allowed ? line.homeReach : 0);
			}
		}
		return reach == 1000 ? 0 : reach;
	}
	
	/** The reports about one dose that say something, given where the participant is that day. */
	List<DoseEvent> reports(LocalDate day, int session) {
		if (!byDay.containsKey(day)) {
			return Collections.emptyList();
		}
		int doses = Math.max(1, dosesOn(day));
		boolean facility = isInFacility(day);
		List<DoseEvent> found = new ArrayList<>();
		for (DoseEvent event : byDay.get(day)) {
			int of = event.getSession() == null ? 1 : Math.min(event.getSession(), doses);
			boolean facilitySays = event.getPlace() == DosePlace.CUSTODY || event.getPlace() == DosePlace.HOSPITAL
			        || event.getPlace() == DosePlace.DETOX;
			boolean says = !facility || event.getOutcome() == Outcome.TAKEN_WITNESSED
			        || (facilitySays && event.getOutcome() != Outcome.TAKE_HOME);
			if (of == session && says) {
				found.add(event);
			}
		}
		return found;
	}
	
	boolean isContradicted(DoseEvent dose, List<DoseEvent> reports) {
		for (DoseEvent event : reports) {
			if (event.getOutcome() == Outcome.MISSED) {
				boolean record = dose.getOutcome() == Outcome.TAKEN_WITNESSED
				        && (dose.getGrade() == EvidenceGrade.DISPENSING_RECORD
				                || dose.getGrade() == EvidenceGrade.CLINIC_OR_CUSTODY_CONFIRMED);
				boolean otherKind = dose.getPlace() != null && event.getPlace() != null && dose.getPlace() != event.getPlace();
				boolean otherPlace = dose.getPlace() != null && dose.getPlace() == event.getPlace()
				        && dose.getPlaceKey() != null && event.getPlaceKey() != null
				        && !dose.getPlaceKey().equals(event.getPlaceKey());
				if (!record || !(otherKind || otherPlace)) {
					return true;
				}
			}
		}
		return false;
	}
	
	/** Doses among the reports that were taken, with nothing to contradict them and nothing spoilt since. */
	List<DoseEvent> taken(List<DoseEvent> reports) {
		return reports.stream().filter(event -> event.getOutcome() == Outcome.TAKEN_WITNESSED)
		        .filter(event -> !isContradicted(event, reports))
		        .filter(event -> reports.stream().noneMatch(
		            other -> (other.getOutcome() == Outcome.VOMITED || other.getOutcome() == Outcome.PARTIAL)
		                    && (other.getAt() == null || other.getAt().compareTo(momentOf(event)) >= 0)))
		        .collect(Collectors.toList());
	}
	
	/** C taken, H handed out, X said to be both, D in doubt, N none of it. */
	char verdict(List<DoseEvent> reports) {
		if (!taken(reports).isEmpty()) {
			return 'C';
		}
		boolean disputed = reports.stream().anyMatch(event -> (event.getOutcome() == Outcome.TAKEN_WITNESSED
		        || event.getOutcome() == Outcome.TAKE_HOME) && isContradicted(event, reports));
		if (disputed) {
			return 'X';
		}
		if (has(reports, Outcome.VOMITED) || has(reports, Outcome.PARTIAL)) {
			return 'D';
		}
		return has(reports, Outcome.TAKE_HOME) ? 'H' : 'N';
	}
	
	static boolean has(List<DoseEvent> reports, Outcome outcome) {
		return reports.stream().anyMatch(event -> event.getOutcome() == outcome);
	}
	
	static boolean isSpoken(List<DoseEvent> reports) {
		return reports.stream().anyMatch(
		    event -> event.getOutcome() != Outcome.TAKEN_WITNESSED && event.getOutcome() != Outcome.TAKE_HOME);
	}
	
	String window(LocalDate day, int session) {
		PlainLine with = null;
		Medication medication = product.getMedication();
		boolean dispensed = medication == Medication.METHADONE || medication == Medication.BUPRENORPHINE_NALOXONE
		        || medication == Medication.SROM_24H || medication == Medication.OTHER;
		for (PlainLine line : linesOn(day)) {
			if (with == null && line.openWeekdays != null && dosesOf(line, day) > 0 && dispensed
			        && !isInFacility(facts.now)) {
				with = line;
			}
		}
		Instant from = days.begin(day);
		Instant to = days.over(day);
		Boolean open = null;
		if (with != null) {
			open = with.openWeekdays.contains(day.getDayOfWeek()) && !with.holidays.contains(day);
			if (open && with.opens != null) {
				from = days.show(day, with.opens);
				to = days.show(with.closes.compareTo(with.opens) > 0 ? day : day.plusDays(1), with.closes);
			}
		}
		return to.compareTo(facts.now) > 0 ? day + "/" + session + " " + from + " " + to + " " + open : null;
	}
	
	/** Walks the days until one is not covered. */
	Integer daysLeft() {
		int left = 0;
		for (LocalDate day = today; !implied; day = day.plusDays(1)) {
			boolean covered = false;
			for (PlainLine line : lines) {
				boolean over = (line.end != null && line.end.isBefore(day))
				        || (line.endedOn != null && !line.endedOn.isAfter(day));
				if (!line.start.isAfter(day) && !over) {
					covered = true;
					if (line.end == null && line.endedOn == null) {
						return null;
					}
				}
			}
			if (!covered) {
				break;
			}
			left++;
		}
		return left;
	}
}
