/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.dosing.Finding;
import org.openmrs.module.peermentor.dosing.FindingKind;

/**
 * What is missing if the door opened now, each with an owner. Made of the plan's items and of what the checks of doses and
 * dates found. An empty list of items is not a ready plan.
 */
public final class ReadinessSummary {
	
	private final List<Missing> missing;
	
	private final int areas;
	
	private ReadinessSummary(List<Missing> missing, int areas) {
		this.missing = Collections.unmodifiableList(missing);
		this.areas = areas;
	}
	
	/**
	 * @param items the plan's readiness items
	 * @param findings of the dosing checks
	 * @param point when release is or was
	 * @param staffed which roles somebody holds; what belongs to a role nobody holds goes to the coordinator
	 */
	public static ReadinessSummary of(Collection<ReadinessItem> items, Collection<Finding> findings, ReleasePoint point,
	        Predicate<OwnerRole> staffed, ZoneId zone) {
		List<Missing> missing = new ArrayList<>();
		for (ReadinessItem item : items) {
			if (item.getStatus().isMissing()) {
				missing.add(Missing.item(item, owned(item.getOwner(), staffed), point.deadline(item.getDue(), zone)));
			}
		}
		Set<FindingKind> kinds = findings.stream().map(Finding::getKind).collect(Collectors.toCollection(LinkedHashSet::new));
		for (FindingKind kind : kinds) {
			missing.add(Missing.finding(kind, owned(OwnerRole.NURSE, staffed)));
		}
		missing.sort(Missing.MOST_PRESSING_FIRST);
		return new ReadinessSummary(missing, items.size());
	}
	
	private static OwnerRole owned(OwnerRole role, Predicate<OwnerRole> staffed) {
		return staffed.test(role) ? role : OwnerRole.COORDINATOR;
	}
	
	/**
	 * @return the most pressing first; empty only if nothing is missing
	 */
	public List<Missing> getMissing() {
		return missing;
	}
	
	/**
	 * @return whether nothing that blocks is undecided, and there was something to decide
	 */
	public boolean isApprovable() {
		return areas > 0 && missing.stream().noneMatch(one -> one.isBlocking() && one.getStatus().isUndecided());
	}
	
	/**
	 * @return whether nothing is missing at all
	 */
	public boolean isComplete() {
		return areas > 0 && missing.isEmpty();
	}
	
	/**
	 * @return the codes of what blocks and is undecided, for a refusal
	 */
	String undecidedWords() {
		String words = missing.stream().filter(one -> one.isBlocking() && one.getStatus().isUndecided())
		        .map(Missing::getCode).collect(Collectors.joining(", "));
		return words.isEmpty() ? "-" : words;
	}
}
