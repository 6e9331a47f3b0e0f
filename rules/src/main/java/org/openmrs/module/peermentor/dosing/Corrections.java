/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which events stand: those that no other replaces. Where two replace the same, the one entered last.
 */
final class Corrections {
	
	private static final Comparator<DoseEvent> ENTERED = Comparator
	        .comparing(DoseEvent::getRecordedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
	        .thenComparing(DoseEvent::getKey, Comparator.nullsFirst(Comparator.naturalOrder()));
	
	private Corrections() {
	}
	
	static List<DoseEvent> current(Collection<DoseEvent> events) {
		Map<String, DoseEvent> replacements = new HashMap<>();
		for (DoseEvent event : events) {
			if (event.getReplaces() != null) {
				replacements.merge(event.getReplaces(), event, (a, b) -> ENTERED.compare(a, b) >= 0 ? a : b);
			}
		}
		List<DoseEvent> current = new ArrayList<>();
		for (DoseEvent event : events) {
			boolean replaced = event.getKey() != null && replacements.containsKey(event.getKey());
			boolean outdone = event.getReplaces() != null && replacements.get(event.getReplaces()) != event;
			if (!replaced && !outdone) {
				current.add(event);
			}
		}
		return current;
	}
}
