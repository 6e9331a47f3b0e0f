/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.dosing.Openings;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * The rescue routes of a site, with their hours. Immutable.
 */
public final class RescueRoutes {
	
	/** The columns of a file of routes, in their order. */
	public static final List<String> COLUMNS = Collections.unmodifiableList(
	    Arrays.asList("code", "name", "contact", "days", "opens", "closes", "onHolidays", "sourceTitle", "sourceAddress"));
	
	private static final Holidays NOT_KNOWN = new Holidays(Collections.<LocalDate> emptyList());
	
	private enum OnHolidays {
		AS_USUAL, CLOSED
	}
	
	private final List<RescueRoute> routes;
	
	private final Holidays holidays;
	
	private RescueRoutes(List<RescueRoute> routes, Holidays holidays) {
		this.routes = Collections.unmodifiableList(routes);
		this.holidays = holidays;
	}
	
	/**
	 * @param text the whole file
	 * @param holidays of the site's region
	 * @throws InvalidInput with fields such as <code>line 4: closes</code>
	 */
	public static RescueRoutes read(String text, Holidays holidays) {
		Problems problems = new Problems();
		List<RescueRoute> routes = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (StrictTable.Row row : new StrictTable(COLUMNS, problems).read(text)) {
			RescueRoute route = route(row, holidays, problems);
			String code = row.text("code");
			if (code != null && !seen.add(code)) {
				problems.add(row.field("code"), "peermentor.error.givenTwice");
			}
			if (route != null) {
				routes.add(route);
			}
		}
		problems.throwIfAny();
		return new RescueRoutes(routes, holidays);
	}
	
	/**
	 * @param routes the whole file of routes
	 * @param holidays the whole file of holidays of the site's region, null if nobody has said which days are
	 * @throws InvalidInput with fields such as <code>holidays line 4: date</code>
	 */
	public static RescueRoutes read(String routes, String holidays) {
		Holidays known = holidays == null ? NOT_KNOWN : StrictTable.part("holidays", () -> Holidays.read(holidays));
		return StrictTable.part("routes", () -> read(routes, known));
	}
	
	/**
	 * @return the routes that come with the module, each with its source
	 */
	public static RescueRoutes sample(Holidays holidays) {
		return read(sampleText(), holidays);
	}
	
	/**
	 * @return the file of the routes that come with the module
	 */
	public static String sampleText() {
		return StrictTable.resource(RescueRoutes.class, "rescue-routes.csv");
	}
	
	private static RescueRoute route(StrictTable.Row row, Holidays holidays, Problems problems) {
		String code = row.needed("code");
		String name = row.needed("name");
		String contact = row.needed("contact");
		Collection<DayOfWeek> days = row.codes("days", DayOfWeek.class);
		problems.require(row.field("days"), days);
		LocalTime opens = row.time("opens");
		LocalTime closes = row.time("closes");
		if ((opens == null) != (closes == null)) {
			problems.require(row.field(opens == null ? "opens" : "closes"), null);
		}
		OnHolidays onHolidays = row.needed("onHolidays") == null ? null : row.code("onHolidays", OnHolidays.class);
		String title = row.text("sourceTitle");
		String address = row.text("sourceAddress");
		if ((title == null) != (address == null)) {
			problems.require(row.field(title == null ? "sourceTitle" : "sourceAddress"), null);
		}
		if (!problems.isEmpty()) {
			return null;
		}
		Openings.Builder openings = Openings.of(code);
		for (DayOfWeek day : EnumSet.copyOf(days)) {
			if (opens == null) {
				openings.open(day);
			} else {
				openings.open(day, opens, closes);
			}
		}
		boolean closedOnHolidays = onHolidays == OnHolidays.CLOSED;
		if (closedOnHolidays) {
			holidays.getDates().forEach(openings::closed);
		}
		return new RescueRoute(code, name, contact, openings.build(), closedOnHolidays, address);
	}
	
	/**
	 * @return each route with its state at that instant, in the order of the file; those that are closed are left out
	 */
	public Map<RescueRoute, RescueRoute.State> openAt(Instant instant, ZoneId zone) {
		Map<RescueRoute, RescueRoute.State> open = new LinkedHashMap<>();
		for (RescueRoute route : routes) {
			RescueRoute.State state = route.stateAt(LocalDateTime.ofInstant(instant, zone), holidays);
			if (state != RescueRoute.State.CLOSED) {
				open.put(route, state);
			}
		}
		return open;
	}
	
	/**
	 * @return all of them
	 */
	public List<RescueRoute> getRoutes() {
		return routes;
	}
}
