/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.lifecycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * A life cycle as data: one table of transitions, with who may make each and whether it needs a reason. The
 * documentation's diagrams are drawn from it.
 * 
 * @param <S> the states
 */
public final class Lifecycle<S extends Enum<S>> {
	
	private static final String ILLEGAL_MOVE = "peermentor.error.lifecycle.illegalMove";
	
	private final String name;
	
	private final S initial;
	
	private final List<Transition<S>> transitions;
	
	private Lifecycle(String name, S initial, List<Transition<S>> transitions) {
		this.name = name;
		this.initial = initial;
		this.transitions = Collections.unmodifiableList(transitions);
	}
	
	/**
	 * Starts a table.
	 * 
	 * @param name what lives through it, such as <code>assignment</code>
	 * @param initial the state it is born in
	 */
	public static <S extends Enum<S>> Table<S> of(String name, S initial) {
		return new Table<>(name, initial);
	}
	
	public String getName() {
		return name;
	}
	
	public S getInitial() {
		return initial;
	}
	
	public List<Transition<S>> getTransitions() {
		return transitions;
	}
	
	/**
	 * Refuses a move that is not in the table, that the caller may not make, or that lacks its reason. The refusal
	 * names the moves that this caller could make instead.
	 * 
	 * @param holds whether the caller holds a privilege
	 * @param reasonGiven whether a coded reason came along
	 * @throws InvalidInput on <code>status</code>, or on <code>reason</code> where only that is missing
	 */
	public void requireMove(S from, S to, Predicate<String> holds, boolean reasonGiven) {
		for (Transition<S> transition : legalMoves(from, holds)) {
			if (transition.getTo() == to) {
				if (transition.isReasonNeeded() && !reasonGiven) {
					throw InvalidInput.on("reason", "peermentor.error.required");
				}
				return;
			}
		}
		Set<String> legal = new TreeSet<>();
		for (Transition<S> transition : legalMoves(from, holds)) {
			legal.add(transition.getTo().name());
		}
		throw InvalidInput.on("status", ILLEGAL_MOVE, from.name(), to.name(), legal.isEmpty() ? "-" : String.join(", ", legal));
	}
	
	/**
	 * @return the moves out of a state that somebody with these privileges can make, in the table's order
	 */
	public List<Transition<S>> legalMoves(S from, Predicate<String> holds) {
		return transitions.stream().filter(t -> t.getFrom() == from && t.getPrivileges().stream().anyMatch(holds))
		        .collect(Collectors.toList());
	}
	
	/**
	 * Builds a table row by row: <code>move(A, B, privilege)</code> or <code>moveWithReason(A, B, privilege)</code>.
	 */
	public static final class Table<S extends Enum<S>> {
		
		private final String name;
		
		private final S initial;
		
		private final List<Transition<S>> rows = new ArrayList<>();
		
		private Table(String name, S initial) {
			this.name = name;
			this.initial = initial;
		}
		
		public Table<S> move(S from, S to, String... privileges) {
			return row(from, to, false, privileges);
		}
		
		public Table<S> moveWithReason(S from, S to, String... privileges) {
			return row(from, to, true, privileges);
		}
		
		private Table<S> row(S from, S to, boolean reasonNeeded, String... privileges) {
			rows.add(new Transition<>(from, to, new LinkedHashSet<>(Arrays.asList(privileges)), reasonNeeded));
			return this;
		}
		
		public Lifecycle<S> build() {
			return new Lifecycle<>(name, initial, new ArrayList<>(rows));
		}
	}
}
