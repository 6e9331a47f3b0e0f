/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * The parameters of a request, read strictly.
 */
public final class Query extends Input {
	
	/** The representation asked for; read by the REST module, checked by the gate. */
	static final String REPRESENTATION = "v";
	
	private static final String LIMIT = "limit";
	
	private static final String START_INDEX = "startIndex";
	
	private static final String TOTAL_COUNT = "totalCount";
	
	private static final int MOST_ROWS = 100;
	
	private static final int ROWS_UNLESS_TOLD = 50;
	
	private static final int FURTHEST_START = 10_000_000;
	
	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
	
	private final Map<String, String[]> parameters;
	
	Query(Map<String, String[]> parameters) {
		super("", new Problems());
		this.parameters = parameters;
	}
	
	/**
	 * @return the part of the list that is wanted
	 */
	public PageRequest page() {
		Integer size = integer(LIMIT, 1, MOST_ROWS);
		Integer start = integer(START_INDEX, 0, FURTHEST_START);
		Boolean total = bool(TOTAL_COUNT);
		return new PageRequest(start == null ? 0 : start, size == null ? ROWS_UNLESS_TOLD : size, Boolean.TRUE.equals(total));
	}
	
	/**
	 * @return the coded values of a comma list, each once; empty if absent or unusable
	 */
	public <E extends Enum<E>> List<E> codes(String name, Class<E> codes) {
		String text = string(name, 2000);
		if (text == null) {
			return Collections.emptyList();
		}
		List<E> found = new ArrayList<>();
		for (String item : Arrays.asList(text.split(",", -1))) {
			E code = code(name, item.trim(), codes);
			if (code != null && !found.contains(code)) {
				found.add(code);
			}
		}
		return found;
	}
	
	/**
	 * For a span that people give by days and machines by instants.
	 * 
	 * @param zone in which a day is counted; asked only if one is given
	 * @param last whether the span ends here: a day is then meant with all its hours
	 * @return the instant; of a day such as <code>2026-11-22</code> when it begins or, if it is the last, when it is over; null
	 *         if absent or unusable
	 */
	public Instant instantOrDay(String name, Supplier<ZoneId> zone, boolean last) {
		String text = string(name, 40);
		if (text == null || !DAY.matcher(text).matches()) {
			return text == null ? null : instant(name, text, "peermentor.error.notAnInstantOrDay");
		}
		LocalDate day = date(name, text);
		return day == null ? null : day.plusDays(last ? 1 : 0).atStartOfDay(zone.get()).toInstant();
	}
	
	/** The representation is read by the REST module; every request may name it. */
	void allowRepresentation() {
		take(REPRESENTATION);
	}
	
	@Override
	Object raw(String name) {
		String[] values = parameters.get(name);
		if (values == null || values.length == 0) {
			return null;
		}
		if (values.length > 1) {
			wrong(name, "peermentor.error.givenTwice");
			return null;
		}
		if (values[0].trim().isEmpty()) {
			// An empty filter would silently widen the list.
			wrong(name, Problems.REQUIRED);
			return null;
		}
		return values[0];
	}
	
	@Override
	Set<String> given() {
		return parameters.keySet();
	}
	
	@Override
	String unknownNameCode() {
		return "peermentor.error.unknownParameter";
	}
}
