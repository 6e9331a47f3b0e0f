/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.lifecycle;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.Test;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * Walks every table of transitions: what is in it works for who may, all else is refused and says what is legal.
 */
public class EveryLifecycleTest {
	
	@Test
	public void found_shouldFindTheTables() throws Exception {
		assertThat(EveryLifecycle.found(), hasSize(greaterThan(2)));
	}
	
	@Test
	public void tables_shouldAllowWhatIsInThemAndRefuseAllElse() throws Exception {
		for (Lifecycle<?> lifecycle : EveryLifecycle.found()) {
			walk(lifecycle);
		}
	}
	
	@Test
	public void tables_shouldNameRealPrivilegesAndReachEveryState() throws Exception {
		Set<String> privileges = new TreeSet<>(privileges());
		for (Lifecycle<?> lifecycle : EveryLifecycle.found()) {
			Set<Object> reached = new HashSet<>();
			reached.add(lifecycle.getInitial());
			for (Transition<?> transition : lifecycle.getTransitions()) {
				reached.add(transition.getTo());
				for (String privilege : transition.getPrivileges()) {
					assertThat(lifecycle.getName(), privileges, hasItem(privilege));
				}
			}
			assertThat(lifecycle.getName(), reached.size(),
			    is(lifecycle.getInitial().getDeclaringClass().getEnumConstants().length));
		}
	}
	
	private static <S extends Enum<S>> void walk(Lifecycle<S> lifecycle) throws IllegalAccessException {
		for (S from : EnumSet.allOf(lifecycle.getInitial().getDeclaringClass())) {
			for (S to : EnumSet.allOf(lifecycle.getInitial().getDeclaringClass())) {
				for (String privilege : privileges()) {
					Transition<S> row = row(lifecycle, from, to, privilege);
					String move = lifecycle.getName() + " " + from + " to " + to + " by " + privilege;
					assertThat(move, isAllowed(lifecycle, from, to, privilege, true), is(row != null));
					assertThat(move, isAllowed(lifecycle, from, to, privilege, false), is(row != null && !row.isReasonNeeded()));
				}
			}
		}
	}
	
	private static <S extends Enum<S>> Transition<S> row(Lifecycle<S> lifecycle, S from, S to, String privilege) {
		for (Transition<S> row : lifecycle.getTransitions()) {
			if (row.getFrom() == from && row.getTo() == to && row.getPrivileges().contains(privilege)) {
				return row;
			}
		}
		return null;
	}
	
	private static <S extends Enum<S>> boolean isAllowed(Lifecycle<S> lifecycle, S from, S to, String privilege,
	        boolean reason) {
		try {
			lifecycle.requireMove(from, to, privilege::equals, reason);
			return true;
		}
		catch (InvalidInput refused) {
			if (refused.getProblems().get(0).getField().equals("status")) {
				Set<String> legal = new TreeSet<>();
				for (Transition<S> move : lifecycle.legalMoves(from, privilege::equals)) {
					legal.add(move.getTo().name());
				}
				assertThat(refused.getProblems().get(0).getArguments().get(2),
				    is((Object) (legal.isEmpty() ? "-" : String.join(", ", legal))));
			}
			return false;
		}
	}
	
	/** Those of users, and those that stand for whoever is none. */
	private static List<String> privileges() throws IllegalAccessException {
		List<String> privileges = new ArrayList<>();
		for (Class<?> names : new Class<?>[] { Privileges.class, Actors.class }) {
			for (Field field : names.getFields()) {
				privileges.add((String) field.get(null));
			}
		}
		return privileges;
	}
}
