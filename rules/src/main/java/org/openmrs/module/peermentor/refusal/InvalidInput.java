/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.refusal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the caller handed in cannot be taken. Holds every problem, each with its field; nothing was written.
 */
public class InvalidInput extends Refusal {
	
	private static final long serialVersionUID = 1L;
	
	private final transient List<Problem> problems;
	
	InvalidInput(Problems problems) {
		super("peermentor.error.invalid");
		this.problems = Collections.unmodifiableList(new ArrayList<>(problems.asList()));
	}
	
	/**
	 * One problem on one field.
	 */
	public static InvalidInput on(String field, String code, Object... arguments) {
		Problems problems = new Problems();
		problems.add(field, code, arguments);
		return new InvalidInput(problems);
	}
	
	/**
	 * @param prefix what stands before each field, such as the name of one file of several
	 * @return the same problems
	 */
	public InvalidInput within(String prefix) {
		Problems prefixed = new Problems();
		problems.forEach(p -> prefixed.add(prefix + p.getField(), p.getCode(), p.getArguments().toArray()));
		return new InvalidInput(prefixed);
	}
	
	/**
	 * @return at least one problem
	 */
	public List<Problem> getProblems() {
		return problems;
	}
}
