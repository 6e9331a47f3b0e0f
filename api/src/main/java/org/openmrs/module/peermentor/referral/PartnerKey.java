/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * The site's key for digests of codes and addresses; there is one row.
 */
@Entity(name = "PeerPartnerKey")
@Table(name = "peermentor_partner_key")
public class PartnerKey {
	
	static final int ONLY = 1;
	
	@Id
	@Column(name = "key_id")
	private Integer keyId = ONLY;
	
	/** Null until it is first needed. */
	@Column(name = "key_text", length = 100)
	private String text;
	
	String getText() {
		return text;
	}
	
	void draw(String drawn) {
		text = drawn;
	}
	
	/** Nothing of it. */
	@Override
	public String toString() {
		return "PartnerKey";
	}
}
