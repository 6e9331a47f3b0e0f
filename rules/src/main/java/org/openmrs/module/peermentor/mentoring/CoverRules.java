/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Whether somebody else is there while a mentor is away.
 */
public final class CoverRules {
	
	private CoverRules() {
	}
	
	/**
	 * Therapy and work are asked for apart: who accompanies the one does not stand in for the other. One instant without
	 * anybody is enough to be missed.
	 *
	 * @param scope what the mentor who is away accompanies the participant with
	 * @param away when they are away and would have
	 * @param others whoever else accompanies the participant
	 * @return what of the scope nobody is there for at some instant; null if somebody always is
	 */
	public static Scope missing(Scope scope, Span away, Collection<Cover> others) {
		if (scope != Scope.BOTH) {
			return isGap(scope, away, others) ? scope : null;
		}
		boolean therapy = isGap(Scope.OAT, away, others);
		boolean work = isGap(Scope.EMPLOYMENT, away, others);
		if (therapy && work) {
			return Scope.BOTH;
		}
		return therapy ? Scope.OAT : work ? Scope.EMPLOYMENT : null;
	}
	
	private static boolean isGap(Scope scope, Span away, Collection<Cover> others) {
		if (away.isEmpty()) {
			return false;
		}
		List<Span> there = new ArrayList<>();
		others.stream().filter(cover -> cover.getScope().sharesWith(scope)).forEach(cover -> there.addAll(cover.getSpans()));
		there.removeIf(Span::isEmpty);
		there.sort(Comparator.comparing(Span::getFrom));
		Instant covered = away.getFrom();
		for (Span span : there) {
			if (span.getFrom().isAfter(covered)) {
				break;
			}
			if (span.getTo() == null) {
				return false;
			}
			covered = span.getTo().isAfter(covered) ? span.getTo() : covered;
		}
		return away.getTo() == null || covered.isBefore(away.getTo());
	}
}
