/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The facts of a service and whether it has free places, in one small number: a digit to the base three for each, 0 for
 * unknown, 1 for yes, 2 for no. Whoever filters needs no more than this number. It is stored: a new fact goes to the end.
 */
public final class Traits {
	
	private static final int BASE = 3;
	
	private final Map<ServiceFact, FactValue> facts;
	
	private final FactValue capacity;
	
	/**
	 * @param facts those that are not there are unknown
	 * @param capacity whether there are free places
	 */
	public Traits(Map<ServiceFact, FactValue> facts, FactValue capacity) {
		this.facts = new EnumMap<>(ServiceFact.class);
		for (ServiceFact fact : ServiceFact.values()) {
			this.facts.put(fact, facts.getOrDefault(fact, FactValue.UNKNOWN));
		}
		this.capacity = capacity;
	}
	
	/**
	 * @param number of {@link #toNumber}
	 */
	public static Traits of(int number) {
		Map<ServiceFact, FactValue> facts = new EnumMap<>(ServiceFact.class);
		for (ServiceFact fact : ServiceFact.values()) {
			facts.put(fact, value(number / place(fact) % BASE));
		}
		return new Traits(facts, value(number / placeOfCapacity() % BASE));
	}
	
	/**
	 * @return a number below 729
	 */
	public int toNumber() {
		int number = digit(capacity) * placeOfCapacity();
		for (Map.Entry<ServiceFact, FactValue> fact : facts.entrySet()) {
			number += digit(fact.getValue()) * place(fact.getKey());
		}
		return number;
	}
	
	/**
	 * @return every fact
	 */
	public Map<ServiceFact, FactValue> getFacts() {
		return Collections.unmodifiableMap(facts);
	}
	
	public FactValue get(ServiceFact fact) {
		return facts.get(fact);
	}
	
	/**
	 * @return whether there are free places
	 */
	public FactValue getCapacity() {
		return capacity;
	}
	
	/**
	 * @return what its digit is multiplied with
	 */
	public static int place(ServiceFact fact) {
		return (int) Math.pow(BASE, fact.ordinal() + 1);
	}
	
	/**
	 * @return as {@link #place}
	 */
	public static int placeOfCapacity() {
		return 1;
	}
	
	private static int digit(FactValue value) {
		return value == FactValue.YES ? 1 : value == FactValue.NO ? 2 : 0;
	}
	
	private static FactValue value(int digit) {
		return digit == 1 ? FactValue.YES : digit == 2 ? FactValue.NO : FactValue.UNKNOWN;
	}
}
