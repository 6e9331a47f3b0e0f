/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes enquiries down, forwards, closes and forgets them. Public because the platform wraps what is transactional from another
 * class loader.
 */
@Transactional
public class DefaultEnquiryService implements EnquiryService {
	
	/** So that one run ends before the next begins; the rest waits for the next. */
	private static final int MOST = 1000;
	
	private final ParticipantAccess access;
	
	private final EnquiryDao enquiries;
	
	private final RecordStore records;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	DefaultEnquiryService(ParticipantAccess access, EnquiryDao enquiries, RecordStore records, Settings settings, SiteTime time) {
		this.access = access;
		this.enquiries = enquiries;
		this.records = records;
		this.settings = settings;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public EnquiryView getEnquiry(String uuid) {
		EnquiryView enquiry = enquiries.find(access.viewer(), uuid);
		if (enquiry == null) {
			throw new NotFound();
		}
		return enquiry;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<EnquiryView> getEnquiries(Collection<EnquiryStatus> statuses, PageRequest page) {
		return enquiries.list(access.viewer(), statuses, page);
	}
	
	@Override
	public EnquiryView takeDown(NewEnquiry request) {
		EnquiryRecord taken = request.uuid == null ? null : enquiries.takenBy(request.uuid);
		if (taken != null && !taken.getVoided() && taken.getCreator().getUserId() == access.viewer().getUserId()) {
			return getEnquiry(taken.getUuid());
		}
		if (taken != null) {
			request.found.add("uuid", "peermentor.error.uuidTaken");
		}
		request.check();
		request.found.throwIfAny();
		EnquiryRecord enquiry = new EnquiryRecord(request.source, request.called, request.callBack, request.need, request.centre,
		        time.now());
		if (request.uuid != null) {
			enquiry.setUuid(request.uuid);
		}
		records.save(enquiry);
		return getEnquiry(enquiry.getUuid());
	}
	
	@Override
	public EnquiryView moveEnquiry(String uuid, EnquiryMove move) {
		Viewer viewer = access.viewer();
		EnquiryRecord enquiry = enquiries.lock(viewer, uuid);
		if (enquiry == null) {
			throw new NotFound();
		}
		move.check();
		records.requireUnchanged(enquiry, move.version);
		EnquiryStatus.LIFECYCLE.requireMove(enquiry.getStatus(), move.status, viewer::holds, move.reason != null);
		Instant now = time.now();
		if (move.status == EnquiryStatus.FORWARDED) {
			enquiry.forward(move.forwardedTo, viewer.getUserId(), now);
		} else {
			enquiry.close(move.reason, viewer.getUserId(), now);
		}
		records.save(enquiry);
		return getEnquiry(uuid);
	}
	
	@Override
	@Transactional(readOnly = true)
	public List<Integer> getEnquiriesToForget() {
		return enquiries.toForget(daysAgo(settings.enquiryDays()), daysAgo(settings.enquiryOpenDays()), MOST);
	}
	
	@Override
	public void forget(Integer enquiryId) {
		EnquiryRecord enquiry = enquiries.lock(enquiryId);
		if (enquiry == null || enquiry.getForgottenAt() != null) {
			return;
		}
		boolean closed = enquiry.getClosedAt() != null;
		if (enquiry.movedAt().isAfter(daysAgo(closed ? settings.enquiryDays() : settings.enquiryOpenDays()))) {
			return;
		}
		Instant now = time.now();
		if (!closed) {
			EnquiryStatus.LIFECYCLE.requireMove(enquiry.getStatus(), EnquiryStatus.CLOSED, ReferralActor.MODULE.holds(privilege -> false), true);
			enquiry.close(EnquiryReason.LEFT_OPEN, null, now);
		}
		enquiry.forget(now);
		records.save(enquiry);
	}
	
	private Instant daysAgo(int days) {
		return time.now().minus(Duration.ofDays(days));
	}
}
