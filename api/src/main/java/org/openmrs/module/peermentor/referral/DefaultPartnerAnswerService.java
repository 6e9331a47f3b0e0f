/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Collection;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the referral for the caller, asks consents, and lets {@link PartnerCodes} write. Public because the platform wraps what
 * is transactional from another class loader.
 */
@Transactional
public class DefaultPartnerAnswerService implements PartnerAnswerService {
	
	private final ParticipantAccess access;
	
	private final PartnerCodeDao codes;
	
	private final PartnerCodes desk;
	
	private final ReferralGate gate;
	
	private final ReferralSending sending;
	
	private final RecordStore records;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	DefaultPartnerAnswerService(ParticipantAccess access, PartnerCodeDao codes, PartnerCodes desk, ReferralGate gate,
	    ReferralSending sending, RecordStore records, Settings settings, SiteTime time) {
		this.access = access;
		this.codes = codes;
		this.desk = desk;
		this.gate = gate;
		this.sending = sending;
		this.records = records;
		this.settings = settings;
		this.time = time;
	}
	
	@Override
	public PartnerCodeView issueCode(String referralUuid) {
		ReferralRecord referral = gate.takeTurn(referralUuid);
		Problems problems = new Problems();
		if (!settings.partnersAnswer()) {
			problems.add("referral", "peermentor.error.partner.off");
		} else if (!referral.getStatus().isOpen() || referral.getStatus() == ReferralStatus.DRAFT) {
			problems.add("referral", "peermentor.error.partner.notSent");
		}
		for (Segment segment : sending.closed(referral, time.now())) {
			problems.add("segments", "peermentor.error.referral.noConsent", segment.name());
		}
		problems.throwIfAny();
		return desk.issue(referral);
	}
	
	@Override
	public Page<PartnerCodeView> getCodes(String referral, PageRequest page) {
		return codes.codes(gate.show(referral), page);
	}
	
	@Override
	public PartnerCodeView revokeCode(String uuid, PartnerCodeMove move) {
		PartnerCodeRecord code = codes.find(uuid);
		if (code == null) {
			throw new NotFound();
		}
		String referral = takeTurn(code);
		move.check();
		records.requireUnchanged(code, move.version);
		PartnerCodeStatus.LIFECYCLE.requireMove(code.getStatus(), move.status, access.viewer()::holds, move.reason != null);
		desk.revoke(code, move.reason);
		return new PartnerCodeView(code, referral, new Ref(code.getCreator().getUuid(), null), null);
	}
	
	/**
	 * @return the referral's uuid; null for whoever may take back every code, and is told of none whose it is
	 */
	private String takeTurn(PartnerCodeRecord code) {
		Object[] of = codes.referralOf(code);
		boolean every = access.viewer().holds(Privileges.MANAGE_PARTNER_ANSWERS);
		ReferralRecord referral = every ? gate.takeTurn((Integer) of[0], (String) of[1]) : gate.takeTurn((String) of[1]);
		codes.lock(code);
		return every ? null : referral.getUuid();
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<PartnerLogView> getLog(Collection<PartnerEvent> happened, String code, PageRequest page) {
		return codes.log(happened, code, page);
	}
}
