/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * What a reviewer hands in to close an emergency access or a possible breach.
 * 
 * @param <S> the states
 * @param <O> the outcomes
 */
public final class Assessment<S extends Enum<S>, O extends Enum<O>> {
	
	/** The longest text of a review, in characters. */
	public static final int LONGEST_TEXT = 1_000;
	
	private final int version;
	
	private final S status;
	
	private final O outcome;
	
	private final String text;
	
	/**
	 * @param version the version that the reviewer read
	 * @param status where to take it
	 * @param outcome null if not given
	 * @param text in words, null if none
	 */
	public Assessment(int version, S status, O outcome, String text) {
		this.version = version;
		this.status = status;
		this.outcome = outcome;
		this.text = text;
	}
	
	public int getVersion() {
		return version;
	}
	
	public S getStatus() {
		return status;
	}
	
	public O getOutcome() {
		return outcome;
	}
	
	public String getText() {
		return text;
	}
}
