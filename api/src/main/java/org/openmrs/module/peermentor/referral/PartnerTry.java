/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

/**
 * Somebody who came with something that may be a code.
 */
final class PartnerTry {
	
	private final PartnerCode code;
	
	private final String partDigest;
	
	private final String addressDigest;
	
	/**
	 * @param typed as it came, null for nothing
	 * @param address of the network from which it came, null if that is not known
	 */
	PartnerTry(String typed, String address, PartnerSeal seal) {
		this.code = PartnerCode.read(typed);
		this.partDigest = code == null ? null : seal.ofPart(code);
		this.addressDigest = seal.ofAddress(PartnerSource.of(address));
	}
	
	/**
	 * @return null if no code can look so
	 */
	PartnerCode getCode() {
		return code;
	}
	
	/**
	 * @return null if no code can look so
	 */
	String getPartDigest() {
		return partDigest;
	}
	
	String getAddressDigest() {
		return addressDigest;
	}
}
