/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collection;

/**
 * The versions of HSDS that files come in, as far as they differ in shape.
 */
public enum HsdsVersion {
	
	/** 1.0 to 1.1.1: packages of CSV files, opening hours by weekday. */
	V1("1.1"),
	
	/** 2.0 and 2.0.1: packages of CSV files, schedules as in calendars, terms apart from services. */
	V2("2.0"),
	
	/** JSON and packages, uuids. */
	V3_0("3.0"),
	
	/** 3.0 with links, capacities and units. */
	V3_1("3.1");
	
	private final String number;
	
	HsdsVersion(String number) {
		this.number = number;
	}
	
	/**
	 * @return such as <code>3.0</code>
	 */
	public String getNumber() {
		return number;
	}
	
	/**
	 * @return whether its tables have to be translated into those of version 3
	 */
	public boolean isBeforeJson() {
		return this == V1 || this == V2;
	}
	
	/**
	 * Reads what a file says of itself, such as <code>3.0</code>, <code>v2.0.1</code> or <code>HSDS-UK-3.0</code>.
	 * 
	 * @return null if the file says nothing, or something else
	 */
	public static HsdsVersion of(String said) {
		String digits = said == null ? "" : said.replaceFirst("^(?i)(?:HSDS-)?(?:UK-)?v?", "");
		if (!digits.matches("[123](?:\\.[0-9]{1,3}){0,3}")) {
			return null;
		}
		if (digits.charAt(0) != '3') {
			return digits.charAt(0) == '1' ? V1 : V2;
		}
		return digits.matches("3(?:\\.0.*)?") ? V3_0 : V3_1;
	}
	
	/**
	 * Tells the version of a package by its tables: the <code>version</code> of a <code>datapackage.json</code> is often that
	 * of the template.
	 * 
	 * @param tables the names of the package's tables
	 */
	public static HsdsVersion ofTables(Collection<String> tables) {
		if (tables.contains("regular_schedule") || tables.contains("service_taxonomy") || tables.contains("holiday_schedule")) {
			return V1;
		}
		if (tables.contains("physical_address") || tables.contains("postal_address") || tables.contains("eligibility")
		        || tables.contains("accessibility_for_disabilities") || tables.contains("payment_accepted")) {
			return tables.contains("taxonomy") && !tables.contains("taxonomy_term") ? V1 : V2;
		}
		if (tables.contains("service_attribute") || tables.contains("other_attribute")) {
			return V2;
		}
		return tables.contains("unit") || tables.contains("url") || tables.contains("service_capacity") ? V3_1 : V3_0;
	}
}
