/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.List;

import org.openmrs.User;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Telling;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whether a consent or an emergency allows it, and has it told. Public because the platform wraps what is transactional
 * from another class loader.
 */
@Transactional
public class DefaultConcernNoticeService implements ConcernNoticeService {
	
	private static final int LONGEST_NATURE = 1_000;
	
	private static final String NATURE = "emergency.natureOfEmergency";
	
	private final ParticipantAccess access;
	
	private final ConcernDao concerns;
	
	private final NoticeDao notices;
	
	private final NoticeDesk desk;
	
	private final Telling telling;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultConcernNoticeService(ParticipantAccess access, ConcernDao concerns, NoticeDao notices, NoticeDesk desk,
	    Telling telling, RecordStore records, SiteTime time) {
		this.access = access;
		this.concerns = concerns;
		this.notices = notices;
		this.desk = desk;
		this.telling = telling;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public SentNoticeView tellOfConcern(String concernUuid, String user, boolean inEmergency, String nature) {
		Concern concern = load(concernUuid);
		Viewer viewer = access.viewer();
		if (concern.getCreator().getUserId() != viewer.getUserId() && !viewer.holds(Privileges.MANAGE_CONCERNS)) {
			throw new NotAllowed("peermentor.error.concern.notYours");
		}
		Problems problems = new Problems();
		if (!concern.getType().isAboutParticipant()) {
			problems.add("type", "peermentor.error.notice.aboutMentor");
		}
		if (inEmergency && problems.require(NATURE, nature) && nature.length() > LONGEST_NATURE) {
			problems.add(NATURE, "peermentor.error.tooLong", LONGEST_NATURE);
		}
		User told = find(user, concern, problems);
		if (told != null && !inEmergency
		        && !telling.isOpen(told.getUserId(), concern.getPatientId(), Segment.CONTACT_FACTS, time.now())) {
			problems.add("user", "peermentor.error.notice.noConsent");
		}
		problems.throwIfAny();
		ConcernNotice sent = desk.tell(concern, told.getUserId(), inEmergency ? nature : null);
		return notices.sent(concern).stream().filter(each -> each.getUuid().equals(sent.getUuid())).findFirst()
		        .orElseThrow(NotFound::new);
	}
	
	/** Somebody who could read it, and may know of the participant at all; null if there is a problem. */
	private User find(String uuid, Concern concern, Problems problems) {
		if (!problems.require("user", uuid)) {
			return null;
		}
		User user = notices.user(uuid);
		boolean usable = user != null && user.hasPrivilege(Privileges.VIEW_CONTACTS)
		        && telling.mayKnow(user.getUserId(), concern.getPatientId());
		if (!usable) {
			problems.add("user", "peermentor.error.notice.userUnknown");
			return null;
		}
		return user;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<SentNoticeView> getSentNotices(String concernUuid, PageRequest page) {
		List<SentNoticeView> sent = notices.sent(load(concernUuid));
		return Page.cut(sent, page);
	}
	
	@Override
	public ConcernNoticeView getNotice(String uuid) {
		ConcernNoticeView notice = notices.find(access.to(Segment.CONTACT_FACTS), uuid);
		if (notice == null) {
			throw new NotFound();
		}
		keepOpened(notice);
		return notice;
	}
	
	@Override
	public Page<ConcernNoticeView> getNotices(boolean waiting, PageRequest page) {
		Page<ConcernNoticeView> found = notices.list(access.to(Segment.CONTACT_FACTS), waiting, page);
		found.getRows().forEach(this::keepOpened);
		return found;
	}
	
	private void keepOpened(ConcernNoticeView notice) {
		telling.opened(access.viewer(), notice.getPatientId(), Segment.SAFETY, notice.getConcern());
	}
	
	@Override
	public ConcernNoticeView acknowledgeNotice(String uuid) {
		ConcernNotice notice = notices.load(access.to(Segment.CONTACT_FACTS), uuid);
		if (notice == null) {
			throw new NotFound();
		}
		if (notice.getAcknowledgedAt() == null) {
			notice.acknowledge(time.now());
			records.save(notice);
		}
		return getNotice(uuid);
	}
	
	private Concern load(String uuid) {
		Concern concern = concerns.load(access.participants(), uuid);
		if (concern == null) {
			throw new NotFound();
		}
		return concern;
	}
}
