/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One treatment with one product as it stands on a day: the lines that make it up, and the first day that belongs to it.
 * A treatment that was stopped and begun again is a new course, and doses of the old one say nothing about it.
 */
final class Course {
	
	private static final Comparator<MedicationLine> BY_START = Comparator.comparing(MedicationLine::getStart)
	        .thenComparing(MedicationLine::getKey, Comparator.nullsFirst(Comparator.naturalOrder()));
	
	private final Product product;
	
	private final List<MedicationLine> lines;
	
	private final LocalDate stoppedOn;
	
	private final boolean changed;
	
	private final boolean implied;
	
	private Course(Product product, List<MedicationLine> lines, LocalDate stoppedOn, boolean changed, boolean implied) {
		this.product = product;
		this.lines = lines;
		this.stoppedOn = stoppedOn;
		this.changed = changed;
		this.implied = implied;
	}
	
	static Course of(Product product, List<MedicationLine> all, LocalDate today) {
		List<MedicationLine> lines = new ArrayList<>();
		for (MedicationLine line : all) {
			if (line.getProduct().equals(product) && line.getStart() != null && !line.stoppedBy(today)) {
				lines.add(line);
			}
		}
		lines.sort(BY_START);
		LocalDate stoppedOn = null;
		boolean changed = false;
		for (MedicationLine line : all) {
			boolean wasBefore = line.getProduct().equals(product) && line.stoppedBy(today)
			        && (lines.isEmpty() || !line.getEndedOn().isAfter(lines.get(0).getStart()));
			if (wasBefore && (stoppedOn == null || !line.getEndedOn().isBefore(stoppedOn))) {
				changed = line.getEndReason() == LineEnd.CHANGED_MEDICATION
				        || (changed && line.getEndedOn().equals(stoppedOn));
				stoppedOn = line.getEndedOn();
			}
		}
		return new Course(product, lines, stoppedOn, changed, false);
	}
	
	/**
	 * A course that no line tells of: the usual schedule of the medicine, from the first dose known.
	 */
	Course impliedFrom(LocalDate firstDose) {
		List<MedicationLine> lines = new ArrayList<>();
		lines.add(MedicationLine.of("", product).prescribed(firstDose, null).build());
		return new Course(product, lines, stoppedOn, false, true);
	}
	
	/**
	 * @return whether no line tells of it
	 */
	boolean isImplied() {
		return implied;
	}
	
	Product getProduct() {
		return product;
	}
	
	List<MedicationLine> getLines() {
		return lines;
	}
	
	/**
	 * @return the day on which an earlier course of the product was stopped, null if none was
	 */
	LocalDate getStoppedOn() {
		return stoppedOn;
	}
	
	/**
	 * @return whether the earlier course gave way to another medicine
	 */
	boolean isChanged() {
		return changed;
	}
	
	boolean isEmpty() {
		return lines.isEmpty();
	}
	
	LocalDate getStart() {
		return lines.get(0).getStart();
	}
	
	boolean isNewStart() {
		return lines.get(0).isNewStart();
	}
	
	/**
	 * @return whether evidence of that day belongs to it
	 */
	boolean includes(LocalDate day) {
		return stoppedOn == null || (lines.isEmpty() || implied ? day.isAfter(stoppedOn) : !day.isBefore(stoppedOn));
	}
	
	/**
	 * @return the line that says how doses are counted on that day: of those with a schedule, the one begun last, or the
	 *         first if none has begun; null if none has a schedule
	 */
	MedicationLine lineFor(LocalDate day) {
		MedicationLine found = null;
		for (MedicationLine line : lines) {
			if (line.getSchedule() != null && (found == null || !line.getStart().isAfter(day))) {
				found = line;
			}
		}
		return found;
	}
	
	/**
	 * @return how many doses are expected on that day: the most that any prescription which holds then asks for or, with
	 *         none, as many as the last one did. A need does not end with its prescription.
	 */
	int dosesOn(LocalDate day) {
		int most = 0;
		for (MedicationLine line : linesOn(day)) {
			most = Math.max(most, line.dosesOn(day));
		}
		return most;
	}
	
	/**
	 * @return the most sessions that any line has on a day
	 */
	int mostSessions() {
		int most = 1;
		for (MedicationLine line : lines) {
			if (line.getSchedule() != null) {
				most = Math.max(most, line.getSchedule().getSessions());
			}
		}
		return most;
	}
	
	/**
	 * @return how many days after a visit the dose of that day may be carried, 0 if some prescription wants it witnessed
	 */
	int carriedDays(LocalDate day) {
		int least = Integer.MAX_VALUE;
		for (MedicationLine line : linesOn(day)) {
			if (line.dosesOn(day) > 0) {
				least = Math.min(least, line.getTakeHome().allows(day) ? line.getTakeHome().getMostDays() : 0);
			}
		}
		return least == Integer.MAX_VALUE ? 0 : least;
	}
	
	/**
	 * @return the pharmacy at which the dose of that day can be had, null if nobody knows
	 */
	Openings pharmacyOn(LocalDate day) {
		for (MedicationLine line : linesOn(day)) {
			if (line.getPharmacy() != null && (line.dosesOn(day) > 0 || line.getSchedule().isInjection())) {
				return line.getPharmacy();
			}
		}
		return null;
	}
	
	/**
	 * @return how many days, from that day on and with it, prescriptions cover without a gap; 0 if none covers it, null
	 *         if nobody knows the end
	 */
	Integer prescriptionDaysLeft(LocalDate day) {
		LocalDate covered = day.minusDays(1);
		boolean further = !implied;
		while (further) {
			further = false;
			for (MedicationLine line : lines) {
				if (line.holdsOn(covered.plusDays(1))) {
					if (line.lastDay() == null) {
						return null;
					}
					covered = line.lastDay();
					further = true;
				}
			}
		}
		return (int) (covered.toEpochDay() - day.toEpochDay() + 1);
	}
	
	/** Lines with a schedule that hold on the day or, if none does, the one that says how doses are counted. */
	private List<MedicationLine> linesOn(LocalDate day) {
		List<MedicationLine> found = new ArrayList<>();
		for (MedicationLine line : lines) {
			if (line.getSchedule() != null && line.holdsOn(day)) {
				found.add(line);
			}
		}
		MedicationLine fallback = found.isEmpty() ? lineFor(day) : null;
		if (fallback != null && !fallback.stoppedBy(day)) {
			found.add(fallback);
		}
		return found;
	}
}
