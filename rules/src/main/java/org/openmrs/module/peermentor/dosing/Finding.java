/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One thing that a check found: what, of which product and lines, on which day.
 */
public final class Finding {
	
	private final FindingKind kind;
	
	private final Product product;
	
	private final List<String> lines;
	
	private final LocalDate day;
	
	private final LocalDate until;
	
	private final Integer hours;
	
	private Finding(FindingKind kind, Product product, LocalDate day, LocalDate until, Integer hours, List<String> lines) {
		this.kind = kind;
		this.product = product;
		this.day = day;
		this.until = until;
		this.hours = hours;
		this.lines = Collections.unmodifiableList(lines);
	}
	
	static Finding of(FindingKind kind, Product product, LocalDate day, LocalDate until, String... lines) {
		return new Finding(kind, product, day, until, null, Arrays.asList(lines));
	}
	
	static Finding afterHours(FindingKind kind, Product product, LocalDate day, int hours) {
		return new Finding(kind, product, day, null, hours, Collections.<String> emptyList());
	}
	
	public FindingKind getKind() {
		return kind;
	}
	
	public Product getProduct() {
		return product;
	}
	
	/**
	 * @return the keys of the lines it is about, empty if it is about none
	 */
	public List<String> getLines() {
		return lines;
	}
	
	/**
	 * @return the first day it is about, null if about none
	 */
	public LocalDate getDay() {
		return day;
	}
	
	/**
	 * @return the first day on which it is over: the prescriber is back, the first dose can be had; null if not known
	 */
	public LocalDate getUntil() {
		return until;
	}
	
	/**
	 * @return the highest of the hours after release that have passed, null if it is not about hours
	 */
	public Integer getHours() {
		return hours;
	}
	
	@Override
	public boolean equals(Object other) {
		if (!(other instanceof Finding)) {
			return false;
		}
		Finding that = (Finding) other;
		return kind == that.kind && Objects.equals(product, that.product) && lines.equals(that.lines)
		        && Objects.equals(day, that.day) && Objects.equals(until, that.until) && Objects.equals(hours, that.hours);
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(kind, product, lines, day, until, hours);
	}
	
	/**
	 * @return the kind alone, so that no log learns about a person
	 */
	@Override
	public String toString() {
		return kind.name();
	}
}
