/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collections;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what {@link KeptOpenings} keeps. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional(readOnly = true)
public class DefaultDisclosureService implements DisclosureService {
	
	private final ParticipantAccess access;
	
	private final DisclosureDao disclosures;
	
	private final ReadDao reads;
	
	private final PersonNames names;
	
	private final SiteTime time;
	
	DefaultDisclosureService(ParticipantAccess access, DisclosureDao disclosures, ReadDao reads, PersonNames names,
	    SiteTime time) {
		this.access = access;
		this.disclosures = disclosures;
		this.reads = reads;
		this.names = names;
		this.time = time;
	}
	
	@Override
	public DisclosureView getDisclosure(String uuid) {
		return require(disclosures.find(access.participants(), uuid));
	}
	
	@Override
	public Page<DisclosureView> getDisclosures(String patientUuid, Instant from, Instant to, PageRequest page) {
		return disclosures.list(access.participants(), span(patientUuid, from, to), page);
	}
	
	@Override
	public RecordReadView getRecordRead(String uuid) {
		return require(reads.find(access.participants(), uuid));
	}
	
	@Override
	public Page<RecordReadView> getRecordReads(String patientUuid, Instant from, Instant to, PageRequest page) {
		return reads.list(access.participants(), span(patientUuid, from, to), page);
	}
	
	@Override
	public AccountingView getAccounting(String patientUuid, Instant from, Instant to) {
		Participant participant = access.requireParticipant(patientUuid, "patient");
		Visibility visibility = access.participants();
		Span span = new Span(patientUuid, from, to);
		PageRequest all = new PageRequest(0, AccountingView.MOST, false);
		int id = participant.getPatientId();
		return new AccountingView(new Ref(patientUuid, names.of(Collections.singleton(id)).get(id)), visibility.getAt(), time.zone(),
		        disclosures.listForParticipant(visibility, span, all), reads.list(visibility, span, all));
	}
	
	@Override
	public Page<AccessReportRow> getAccessReport(Instant from, Instant to, PageRequest page) {
		return reads.listOutside(access.participants(), new Span(null, from, to), page);
	}
	
	private Span span(String patientUuid, Instant from, Instant to) {
		access.requireParticipant(patientUuid, "patient");
		return new Span(patientUuid, from, to);
	}
	
	private static <T> T require(T found) {
		if (found == null) {
			throw new NotFound();
		}
		return found;
	}
}
