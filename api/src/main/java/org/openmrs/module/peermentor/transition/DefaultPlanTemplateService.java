/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Map;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.sitefile.SiteFile;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.sitefile.SiteFiles;
import org.openmrs.module.peermentor.sitefile.StandingFile;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks and keeps the files of the site. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultPlanTemplateService implements PlanTemplateService {
	
	private final PlanTemplateDao templates;
	
	private final SiteFiles files;
	
	private final ParticipantAccess access;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultPlanTemplateService(PlanTemplateDao templates, SiteFiles files, ParticipantAccess access, RecordStore records,
	    SiteTime time) {
		this.templates = templates;
		this.files = files;
		this.access = access;
		this.records = records;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public PlanTemplateView getPlanTemplate(String uuid) {
		PlanTemplateView view = templates.find(uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<PlanTemplateView> getPlanTemplates(SiteFileKind kind, String programme, PageRequest page) {
		return templates.list(kind, programme, page);
	}
	
	@Override
	public PlanTemplateView bringInPlanTemplate(NewPlanTemplate request) {
		requireMay(request.kind);
		Problems problems = request.found;
		checkParts(request);
		problems.throwIfAny();
		Map<String, String> parts = request.samples ? SiteTexts.samples(request.kind) : request.parts;
		SiteFile file = SiteTexts.read(request.kind, parts, time.now());
		SiteFile taken = request.uuid == null ? null : templates.takenBy(request.uuid);
		if (taken != null && !taken.getVoided() && taken.getKind() == file.getKind()
		        && taken.getDigest().equals(file.getDigest())) {
			return getPlanTemplate(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		if (file.getKind().isEdition() && stands(file)) {
			problems.add("fileVersion", "peermentor.error.planTemplate.exists");
		}
		problems.throwIfAny();
		if (request.uuid != null) {
			file.setUuid(request.uuid);
		}
		return getPlanTemplate(records.save(file).getUuid());
	}
	
	@Override
	public void voidPlanTemplate(String uuid, String reason) {
		SiteFile file = templates.lock(uuid);
		if (file == null) {
			throw new NotFound();
		}
		requireMay(file.getKind());
		records.voidRecord(file, reason);
	}
	
	/**
	 * @param kind null if the caller named none, which is refused as such
	 */
	private void requireMay(SiteFileKind kind) {
		String needed = kind == SiteFileKind.CONSENT_FORMS ? Privileges.MANAGE_CONSENT_FORMS : Privileges.MANAGE_TEMPLATES;
		if (kind != null && !access.viewer().holds(needed)) {
			throw new NotAllowed("peermentor.error.notPermitted");
		}
	}
	
	private static void checkParts(NewPlanTemplate request) {
		Problems problems = request.found;
		boolean known = problems.require("kind", request.kind);
		if (request.samples != request.parts.isEmpty() && !problems.has("parts")) {
			problems.add("parts", "peermentor.error.planTemplate.partsOrSamples");
		}
		if (!known || request.samples || request.parts.isEmpty()) {
			return;
		}
		for (String part : request.kind.getNeededParts()) {
			problems.require("parts." + part, request.parts.get(part));
		}
		request.parts.forEach((part, text) -> {
			if (!request.kind.getParts().contains(part)) {
				problems.add("parts." + part, "peermentor.error.planTemplate.notAPart", String.join(", ", request.kind.getParts()));
			} else if (text != null && text.length() > SiteFile.LONGEST_PART) {
				problems.add("parts." + part, "peermentor.error.tooLong", SiteFile.LONGEST_PART);
			}
		});
	}
	
	private boolean stands(SiteFile file) {
		for (StandingFile other : files.standing(file.getKind())) {
			if (other.getProgramme().equals(file.getProgramme()) && other.getFileVersion().equals(file.getFileVersion())) {
				return true;
			}
		}
		return false;
	}
}
