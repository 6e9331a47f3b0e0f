/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;
import java.util.List;

/**
 * Finds prescriptions that stand in each other's way. Two products at once are common and no conflict; the module never
 * picks one.
 */
final class DuplicateCheck {
	
	private DuplicateCheck() {
	}
	
	static void find(List<MedicationLine> lines, LocalDate today, List<Finding> findings) {
		for (int i = 0; i < lines.size(); i++) {
			for (int j = i + 1; j < lines.size(); j++) {
				LocalDate day = firstSharedDay(lines.get(i), lines.get(j), today);
				if (day != null) {
					compare(lines.get(i), lines.get(j), day, findings);
				}
			}
		}
	}
	
	private static void compare(MedicationLine one, MedicationLine other, LocalDate day, List<Finding> findings) {
		Medication a = one.getProduct().getMedication();
		Medication b = other.getProduct().getMedication();
		if (one.getProduct().equals(other.getProduct())) {
			findings.add(
			    Finding.of(FindingKind.TWO_PRESCRIPTIONS, one.getProduct(), day, null, one.getKey(), other.getKey()));
		} else if (a.isExtendedRelease() && b.isExtendedRelease()) {
			findings.add(Finding.of(FindingKind.TWO_EXTENDED_RELEASE_PRODUCTS, one.getProduct(), day, null, one.getKey(),
			    other.getKey()));
		}
		if (a.isFromPharmacy() && b.isFromPharmacy() && one.getPharmacy() != null && other.getPharmacy() != null
		        && !one.getPharmacy().getKey().equals(other.getPharmacy().getKey())) {
			findings.add(Finding.of(FindingKind.TWO_PHARMACIES, one.getProduct(), day, null, one.getKey(), other.getKey()));
		}
	}
	
	private static LocalDate firstSharedDay(MedicationLine one, MedicationLine other, LocalDate today) {
		LocalDate later = one.getStart().isAfter(other.getStart()) ? one.getStart() : other.getStart();
		LocalDate day = later.isAfter(today) ? later : today;
		return one.holdsOn(day) && other.holdsOn(day) ? day : null;
	}
}
