/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The only writer of partners' codes. Whoever calls holds the participant's turn, and knows that consents open what the referral
 * tells.
 */
@Component("peermentor.PartnerCodes")
class PartnerCodes {
	
	private static final String PAGE = "/moduleResources/peermentor/partner/index.html";
	
	private final PartnerCodeDao codes;
	
	private final PartnerSeals seals;
	
	private final PartnerLog log;
	
	private final RecordStore records;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	private final SecureRandom random = new SecureRandom();
	
	@Autowired
	PartnerCodes(PartnerCodeDao codes, PartnerSeals seals, PartnerLog log, RecordStore records, Settings settings, SiteTime time) {
		this.codes = codes;
		this.seals = seals;
		this.log = log;
		this.records = records;
		this.settings = settings;
		this.time = time;
	}
	
	/**
	 * Makes a code, and takes back every earlier one for the same referral.
	 * 
	 * @return with the code, which nobody can find again
	 */
	PartnerCodeView issue(ReferralRecord referral) {
		revokeAll(referral.getId(), PartnerCodeReason.REISSUED);
		Instant now = time.now();
		PartnerCode code = PartnerCode.make(random::nextInt);
		PartnerCodeRecord record = records.save(new PartnerCodeRecord(referral.getId(), code, seals.seal(), now,
		    CodePolicy.expiry(now, settings.partnerCodeDays(), time.zone())));
		log.did(PartnerEvent.ISSUED, record, userId());
		return new PartnerCodeView(record, referral.getUuid(), null, code);
	}
	
	/** Takes back every code of a referral with which somebody could still answer. */
	void revokeAll(int referralId, PartnerCodeReason why) {
		codes.lockIssued(referralId).forEach(code -> revoke(code, why));
	}
	
	/**
	 * @param code locked
	 */
	void revoke(PartnerCodeRecord code, PartnerCodeReason why) {
		code.move(PartnerCodeStatus.REVOKED, why, time.now());
		records.save(code);
		log.did(PartnerEvent.REVOKED, code, userId());
	}
	
	/**
	 * @param code locked
	 */
	void look(PartnerCodeRecord code) {
		code.look();
		records.save(code);
	}
	
	/**
	 * @param code locked
	 */
	void use(PartnerCodeRecord code) {
		code.move(PartnerCodeStatus.USED, null, time.now());
		records.save(code);
	}
	
	/**
	 * The block of a printed sheet that holds a code: under what each line is called.
	 * 
	 * @param issued made just now
	 */
	Map<String, String> block(PartnerCodeView issued, Locale locale) {
		Map<String, String> block = new LinkedHashMap<>();
		block.put(message("peermentor.sheet.code", locale), issued.getCode());
		block.put(message("peermentor.sheet.codePage", locale), settings.partnerAddress() + PAGE);
		block.put(message("peermentor.sheet.codeUntil", locale), DateTimeFormatter.ISO_LOCAL_DATE
		        .format(issued.getExpires().minusMillis(1).atZone(time.zone()).toLocalDate()));
		return block;
	}
	
	/**
	 * @return the address below the platform's, with the code behind the <code>#</code>
	 */
	static String page(PartnerCode code) {
		return PAGE + "#code=" + code.spelled();
	}
	
	private static String message(String code, Locale locale) {
		return Context.getMessageSourceService().getMessage(code, null, code, locale);
	}
	
	private static Integer userId() {
		User user = Context.getAuthenticatedUser();
		return user == null ? null : user.getUserId();
	}
}
