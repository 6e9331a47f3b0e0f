/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * The holidays of a site's region. A year of which none is named is not known. Immutable.
 */
public final class Holidays {
	
	/** The columns of a file of holidays, in their order. */
	public static final List<String> COLUMNS = Collections.unmodifiableList(Arrays.asList("date", "name"));
	
	private final Set<LocalDate> dates;
	
	public Holidays(Collection<LocalDate> dates) {
		this.dates = Collections.unmodifiableSet(new LinkedHashSet<>(dates));
	}
	
	/**
	 * @param text the whole file
	 * @throws InvalidInput with fields such as <code>line 4: date</code>
	 */
	public static Holidays read(String text) {
		Problems problems = new Problems();
		Set<LocalDate> dates = new LinkedHashSet<>();
		for (StrictTable.Row row : new StrictTable(COLUMNS, problems).read(text)) {
			LocalDate date = row.date("date");
			row.needed("name");
			if (!problems.has(row.field("date")) && problems.require(row.field("date"), date) && !dates.add(date)) {
				problems.add(row.field("date"), "peermentor.error.givenTwice");
			}
		}
		problems.throwIfAny();
		return new Holidays(dates);
	}
	
	/**
	 * @return whether the holidays of that year are known
	 */
	boolean covers(LocalDate day) {
		return dates.stream().anyMatch(date -> date.getYear() == day.getYear());
	}
	
	Set<LocalDate> getDates() {
		return dates;
	}
}
