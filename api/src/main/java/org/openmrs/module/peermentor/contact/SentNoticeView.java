/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * Who was told of a safety concern, for whoever may read the concern itself.
 */
public final class SentNoticeView implements View {
	
	private final ConcernNotice notice;
	
	private final String concern;
	
	private final String display;
	
	private final Ref user;
	
	private final Ref toldBy;
	
	/**
	 * @param concern the uuid of the concern
	 */
	SentNoticeView(ConcernNotice notice, String concern, String display, Ref user, Ref toldBy) {
		this.notice = notice;
		this.concern = concern;
		this.display = display;
		this.user = user;
		this.toldBy = toldBy;
	}
	
	@Override
	public String getUuid() {
		return notice.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return display;
	}
	
	/**
	 * @return the uuid of the concern
	 */
	public String getConcern() {
		return concern;
	}
	
	/**
	 * @return who was told
	 */
	public Ref getUser() {
		return user;
	}
	
	public Ref getToldBy() {
		return toldBy;
	}
	
	public Instant getToldAt() {
		return notice.getToldAt();
	}
	
	/**
	 * @return whether an emergency allowed it, not a consent
	 */
	public boolean isEmergency() {
		return notice.isEmergency();
	}
	
	/**
	 * @return of the emergency, null if a consent allowed it
	 */
	public String getNatureOfEmergency() {
		return notice.getNature();
	}
	
	/**
	 * @return null until they say that they know
	 */
	public Instant getAcknowledgedAt() {
		return notice.getAcknowledgedAt();
	}
}
