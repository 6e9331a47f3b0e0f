/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps drafts as they come; only whom they are about is looked at. Public because the platform wraps what is transactional
 * from another class loader.
 */
@Transactional
public class DefaultDraftService implements DraftService {
	
	private static final String PATIENT = "patient";
	
	private final ParticipantAccess access;
	
	private final DraftDao drafts;
	
	private final DraftDesk desk;
	
	private final RecordStore records;
	
	private final SessionFactory sessionFactory;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	DefaultDraftService(ParticipantAccess access, DraftDao drafts, DraftDesk desk, RecordStore records,
	    SessionFactory sessionFactory, Settings settings, SiteTime time) {
		this.access = access;
		this.drafts = drafts;
		this.desk = desk;
		this.records = records;
		this.sessionFactory = sessionFactory;
		this.settings = settings;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<DraftView> getDrafts(PageRequest page) {
		return drafts.list(access.participants(), page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public DraftView getDraft(String uuid) {
		return find(uuid);
	}
	
	@Override
	public DraftView beginDraft(String uuid, String patient, Map<String, Object> content) {
		if (uuid != null && drafts.isTaken(uuid)) {
			DraftView own = drafts.find(access.participants(), uuid);
			if (own == null) {
				throw InvalidInput.on("uuid", "peermentor.error.uuidTaken");
			}
			return own;
		}
		Draft draft = new Draft();
		if (uuid != null) {
			draft.setUuid(uuid);
		}
		return save(draft, patient, content);
	}
	
	@Override
	public DraftView changeDraft(String uuid, int version, String patient, Map<String, Object> content) {
		Draft draft = load(uuid);
		records.requireUnchanged(draft, version);
		return save(draft, patient, content);
	}
	
	private DraftView save(Draft draft, String patient, Map<String, Object> content) {
		Problems problems = new Problems();
		String json = json(content, problems);
		Integer patientId = patientId(draft, patient, content, problems);
		problems.throwIfAny();
		desk.wipeExpired();
		Instant now = time.now();
		draft.save(patientId, json, now,
		    ContactRules.draftExpiry(now, settings.draftDays(), settings.timeZone()));
		Flush.after(sessionFactory, () -> records.save(draft));
		return find(draft.getUuid());
	}
	
	private static String json(Map<String, Object> content, Problems problems) {
		if (content == null) {
			problems.require("content", null);
			return null;
		}
		String json = FactsJson.write(content);
		if (json.getBytes(StandardCharsets.UTF_8).length > Draft.MOST_BYTES) {
			problems.add("content", "peermentor.error.draft.tooLarge", Draft.MOST_BYTES / 1024);
		}
		return json;
	}
	
	/** As said beside the content, in the content, or before. */
	private Integer patientId(Draft draft, String patient, Map<String, Object> content, Problems problems) {
		Object inside = content == null ? null : content.get(PATIENT);
		if (patient != null && inside != null && !patient.equals(inside)) {
			problems.add("content." + PATIENT, "peermentor.error.draft.twoPatients");
			return null;
		}
		if (patient != null) {
			return idOf(patient, PATIENT, problems);
		}
		return inside != null ? idOf(inside.toString(), "content." + PATIENT, problems) : draft.getPatientId();
	}
	
	private Integer idOf(String patient, String field, Problems problems) {
		Participant participant = Participants.find(access, patient, field, problems);
		return participant == null ? null : participant.getPatientId();
	}
	
	@Override
	public void voidDraft(String uuid, String reason) {
		desk.close(load(uuid), reason);
	}
	
	private Draft load(String uuid) {
		Visibility visibility = access.participants();
		Draft draft = drafts.load(visibility, uuid);
		if (draft == null) {
			throw new NotFound();
		}
		return draft;
	}
	
	private DraftView find(String uuid) {
		DraftView draft = drafts.find(access.participants(), uuid);
		if (draft == null) {
			throw new NotFound();
		}
		return draft;
	}
}
