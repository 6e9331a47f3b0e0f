/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.Locale;
import java.util.Objects;

/**
 * What one clock runs for: a medicine and, where that is {@link Medication#OTHER}, the name that tells it from others.
 * A dose of one product never counts as a dose of another.
 */
public final class Product {
	
	private final Medication medication;
	
	private final String name;
	
	private Product(Medication medication, String name) {
		this.medication = medication;
		this.name = name;
	}
	
	/**
	 * @param medication not null
	 */
	public static Product of(Medication medication) {
		return new Product(Objects.requireNonNull(medication, "medication"), null);
	}
	
	/**
	 * @param name what tells another medicine from the rest; capitals and space around it do not matter
	 */
	public static Product other(String name) {
		return new Product(Medication.OTHER, name == null ? "" : name.trim().toLowerCase(Locale.ROOT));
	}
	
	public Medication getMedication() {
		return medication;
	}
	
	/**
	 * @return the name in lower case, null unless the medication is {@link Medication#OTHER}
	 */
	public String getName() {
		return name;
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof Product && ((Product) other).medication == medication
		        && Objects.equals(((Product) other).name, name);
	}
	
	@Override
	public int hashCode() {
		return 31 * medication.ordinal() + Objects.hashCode(name);
	}
	
	@Override
	public String toString() {
		return medication.name();
	}
}
