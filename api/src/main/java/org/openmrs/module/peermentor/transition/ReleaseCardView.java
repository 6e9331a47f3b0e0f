/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * That a release card was printed, as the readers of the plan see it.
 */
public final class ReleaseCardView implements View {
	
	private final String planUuid;
	
	private final ReleaseCardRecord card;
	
	private final Ref by;
	
	ReleaseCardView(String planUuid, ReleaseCardRecord card, Ref by) {
		this.planUuid = planUuid;
		this.card = card;
		this.by = by;
	}
	
	@Override
	public String getUuid() {
		return card.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return card.getLanguage() + " " + card.getWording();
	}
	
	/**
	 * @return the uuid of the plan
	 */
	public String getPlan() {
		return planUuid;
	}
	
	public Instant getPrintedAt() {
		return card.getPrintedAt();
	}
	
	/**
	 * @return the user who printed it
	 */
	public Ref getBy() {
		return by;
	}
	
	/**
	 * @return a BCP 47 tag
	 */
	public String getLanguage() {
		return card.getLanguage();
	}
	
	public CardWording getWording() {
		return card.getWording();
	}
	
	/**
	 * @return the SHA-256 of what the card says, in small hexadecimal letters; its beginning stands on the card
	 */
	public String getDigest() {
		return card.getDigest();
	}
}
