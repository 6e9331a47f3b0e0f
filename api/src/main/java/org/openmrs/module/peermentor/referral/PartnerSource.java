/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Locale;

/**
 * From where somebody comes, as far as wrong tries are counted together.
 */
final class PartnerSource {
	
	/** Of an address of the newer kind, so many groups name a connection; the rest whoever has it chooses at will. */
	private static final int GROUPS = 4;
	
	private PartnerSource() {
	}
	
	/**
	 * @param address as the platform tells it, such as <code>203.0.113.7</code> or <code>2001:db8:0:1:2:3:4:5</code>; may be null
	 * @return the whole of an IPv4 address, the first half of an IPv6 address; anything else as it is
	 */
	static String of(String address) {
		String plain = address == null ? "" : address.trim().toLowerCase(Locale.ROOT);
		int zone = plain.indexOf('%');
		plain = zone < 0 ? plain : plain.substring(0, zone);
		if (!plain.contains(":") || plain.contains(".")) {
			return plain;
		}
		int gap = plain.indexOf("::");
		String before = gap < 0 ? plain : plain.substring(0, gap);
		String after = gap < 0 ? "" : plain.substring(gap + 2);
		String[] groups = (before + fill(8 - count(before) - count(after)) + (after.isEmpty() ? "" : ":" + after)).split(":");
		StringBuilder half = new StringBuilder();
		int at = 0;
		for (String group : groups) {
			if (!group.isEmpty() && at < GROUPS) {
				half.append(group.replaceFirst("^0+(?=.)", "")).append(':');
				at++;
			}
		}
		return half.toString();
	}
	
	private static int count(String groups) {
		return groups.isEmpty() ? 0 : groups.split(":").length;
	}
	
	private static String fill(int missing) {
		StringBuilder zeros = new StringBuilder();
		for (int i = 0; i < missing; i++) {
			zeros.append(":0");
		}
		return zeros.toString();
	}
}
