/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What becomes of a try with a code.
 */
public final class CodePolicy {
	
	/** The sheet lies on a desk and may be looked at by several; more often than this nobody needs to. */
	static final int MOST_LOOKS = 20;
	
	private CodePolicy() {
	}
	
	/**
	 * @param days how many days after the one on which it is made it may be used
	 * @return when it expires: as that day ends on the site's clock, so that the sheet can name a day
	 */
	public static Instant expiry(Instant issued, int days, ZoneId zone) {
		return issued.atZone(zone).toLocalDate().plusDays(days + 1L).atStartOfDay(zone).toInstant();
	}
	
	/**
	 * @param on whether the site takes answers by code
	 * @param closed whether too many wrong tries came before
	 * @param code what is known of it; null if there is no such code
	 * @param wanted {@link PartnerEvent#OPENED} or {@link PartnerEvent#ANSWERED}
	 * @return what was wanted, or why not: what says least about the code comes first
	 */
	public static PartnerEvent judge(boolean on, boolean closed, CodeFacts code, PartnerEvent wanted, Instant now) {
		if (!on) {
			return PartnerEvent.OFF;
		}
		if (closed) {
			return PartnerEvent.LOCKED;
		}
		if (code == null) {
			return PartnerEvent.WRONG;
		}
		if (code.getStatus() != PartnerCodeStatus.ISSUED) {
			return code.getStatus() == PartnerCodeStatus.USED ? PartnerEvent.REPLAYED : PartnerEvent.REVOKED;
		}
		if (!now.isBefore(code.getExpires())) {
			return PartnerEvent.EXPIRED;
		}
		return wanted == PartnerEvent.OPENED && code.getLooks() >= MOST_LOOKS ? PartnerEvent.LOCKED : wanted;
	}
}
