/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Objects;

/**
 * A phone on which a participant can be reached, and what is safe on it, by the participant's own word. What was not asked
 * is not safe. Immutable.
 */
public final class SafePhone {
	
	private final String key;
	
	private final boolean shared;
	
	private final boolean callSafe;
	
	private final boolean textSafe;
	
	private final boolean voicemailSafe;
	
	/**
	 * @param key which phone, not null
	 * @param shared whether somebody else may answer or read
	 */
	public SafePhone(String key, boolean shared, boolean callSafe, boolean textSafe, boolean voicemailSafe) {
		this.key = Objects.requireNonNull(key, "key");
		this.shared = shared;
		this.callSafe = callSafe;
		this.textSafe = textSafe;
		this.voicemailSafe = voicemailSafe;
	}
	
	public String getKey() {
		return key;
	}
	
	public boolean isShared() {
		return shared;
	}
	
	public boolean isCallSafe() {
		return callSafe;
	}
	
	public boolean isTextSafe() {
		return textSafe;
	}
	
	public boolean isVoicemailSafe() {
		return voicemailSafe;
	}
}
