/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.view.View;

/**
 * What a recipient would see under one consent, in plain words.
 */
public final class ConsentPreviewView implements View {
	
	private final String consentUuid;
	
	private final PreviewFor asked;
	
	private final Instant at;
	
	private final boolean ofTeam;
	
	private final List<Map<String, Object>> sees;
	
	private final List<Map<String, Object>> doesNotSee;
	
	ConsentPreviewView(String consentUuid, PreviewFor asked, Instant at, boolean ofTeam, List<Map<String, Object>> sees,
	    List<Map<String, Object>> doesNotSee) {
		this.consentUuid = consentUuid;
		this.asked = asked;
		this.at = at;
		this.ofTeam = ofTeam;
		this.sees = sees;
		this.doesNotSee = doesNotSee;
	}
	
	/**
	 * @return the uuid of the consent, empty if it is none that is kept
	 */
	@Override
	public String getUuid() {
		return consentUuid == null ? "" : consentUuid;
	}
	
	@Override
	public String getDisplay() {
		return asked.kind + " " + asked.purpose;
	}
	
	public RecipientKind getRecipientKind() {
		return asked.kind;
	}
	
	/**
	 * @return the name of a role, the uuid of a user, the name of an organisation; null for a class
	 */
	public String getRecipient() {
		return asked.recipient;
	}
	
	public PurposeOfUse getPurpose() {
		return asked.purpose;
	}
	
	/**
	 * @return the moment for which it is answered: now, or the one from which on the consent counts if that is later
	 */
	public Instant getAt() {
		return at;
	}
	
	/**
	 * @return whether the recipient is of the mentoring team, which sees what its roles allow and needs no consent
	 */
	public boolean isOfTeam() {
		return ofTeam;
	}
	
	/**
	 * @return each part that they would see: its <code>segment</code>, what that is in words, <code>until</code> when
	 */
	public List<Map<String, Object>> getSees() {
		return sees;
	}
	
	/**
	 * @return each part that they would not see: its <code>segment</code>, and what that is in words
	 */
	public List<Map<String, Object>> getDoesNotSee() {
		return doesNotSee;
	}
}
