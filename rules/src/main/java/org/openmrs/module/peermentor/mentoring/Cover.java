/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * For what and when somebody is there for a participant: an assignment without the days on which its mentor is away.
 */
public final class Cover {
	
	private final Scope scope;
	
	private final List<Span> spans;
	
	/**
	 * @param term of the assignment
	 * @param away when its mentor is on leave
	 */
	public Cover(Term term, Collection<Span> away) {
		this.scope = term.getScope();
		List<Span> left = Collections.singletonList(new Span(term.getStart(), term.getEnd()));
		for (Span leave : away) {
			List<Span> next = new ArrayList<>();
			left.forEach(span -> next.addAll(span.without(leave)));
			left = next;
		}
		this.spans = left;
	}
	
	Scope getScope() {
		return scope;
	}
	
	List<Span> getSpans() {
		return spans;
	}
}
