/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.dosing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.dosing.Availability;
import org.openmrs.module.peermentor.dosing.LineEnd;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.dosing.NewDose;
import org.openmrs.module.peermentor.dosing.NewLine;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Schema;

/**
 * A medication line as requests and answers have it, whichever address it goes by.
 */
public final class LineForm {
	
	private LineForm() {
	}
	
	/** Adds what a line says, but for whose it is. */
	public static void describe(Schema schema) {
		schema.code("medication", Medication.class).required();
		schema.text("medicationName").inCreate();
		schema.object("schedule").inCreate();
		schema.date("start").required();
		schema.date("end").inCreate();
		schema.object("takeHome").inCreate();
		schema.bool("bridging").inCreate();
		schema.bool("newStart").inCreate();
		schema.date("endedOn").inCreate().inUpdate();
		schema.code("endReason", LineEnd.class).inCreate().inUpdate();
		schema.object("prescriber").inCreate();
		schema.object("pharmacy").inCreate();
	}
	
	/**
	 * @return the line as it is asked for, but for whose it is, with all that was found wrong in reading
	 */
	public static NewLine read(Body body) {
		NewLine line = new NewLine(body.problems()).uuid(body.uuid("uuid"))
		        .medication(body.code("medication", Medication.class), body.string("medicationName", NewDose.LONGEST_NAME))
		        .prescribed(body.date("start"), body.date("end")).bridging(Boolean.TRUE.equals(body.bool("bridging")))
		        .newStart(Boolean.TRUE.equals(body.bool("newStart")))
		        .ended(body.date("endedOn"), body.code("endReason", LineEnd.class))
		        .prescriber(availability(body.nested("prescriber"))).pharmacy(availability(body.nested("pharmacy")));
		readSchedule(body.nested("schedule"), line);
		readTakeHome(body.nested("takeHome"), line);
		return line;
	}
	
	private static void readSchedule(Body schedule, NewLine line) {
		if (schedule != null) {
			line.schedule(schedule.integer("everyDays", 1, NewLine.LONGEST_INTERVAL),
			    schedule.codes("weekdays", DayOfWeek.class), schedule.integer("sessionsPerDay", 1, NewLine.MOST_SESSIONS));
		}
	}
	
	private static void readTakeHome(Body takeHome, NewLine line) {
		if (takeHome != null) {
			List<LocalDate> days = takeHome.dates("days");
			if (days.size() > NewLine.MOST_DAYS) {
				takeHome.problems().add("takeHome.days", "peermentor.error.outOfRange", 0, NewLine.MOST_DAYS);
				days = Collections.emptyList();
			}
			line.takeHome(takeHome.codes("weekdays", DayOfWeek.class), days,
			    takeHome.integer("mostDays", 1, NewLine.LONGEST_INTERVAL));
		}
	}
	
	private static Availability availability(Body body) {
		if (body == null) {
			return null;
		}
		Availability availability = new Availability(body.string("name", Availability.LONGEST_NAME));
		for (DayOfWeek day : DayOfWeek.values()) {
			availability.open(day, body.string(Availability.nameOf(day), 20));
		}
		body.dates("closedOn").forEach(availability::closedOn);
		return availability;
	}
}
