/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.util.UUID;

import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.contact.ContactMetadata;

/**
 * The people of the matrix: three clinicians, who differ in how a consent can mean them, and the team.
 */
final class MatrixCast {
	
	/** What one of the clinicians holds beside what all of them inherit. */
	static final String ROLE = "Inherits " + Roles.NOTES_READER;
	
	private final Cast cast;
	
	final Member named;
	
	final Member roled;
	
	final Member treating;
	
	final Member mentor;
	
	final Member jobMentor;
	
	final Member otherMentor;
	
	final Member nurse;
	
	final Member coordinator;
	
	final Member privacyOfficer;
	
	MatrixCast(Cast cast) {
		this.cast = cast;
		named = cast.withRole(Roles.NOTES_READER);
		roled = cast.withRoleInheriting(Roles.NOTES_READER);
		treating = cast.withRole(Roles.NOTES_READER);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		otherMentor = cast.withRole(Roles.MENTOR);
		nurse = cast.withRole(Roles.NURSE);
		coordinator = cast.withRole(Roles.COORDINATOR);
		privacyOfficer = cast.withRole(Roles.PRIVACY_OFFICER);
	}
	
	/** A participant with a mentor, one for work, and a clinician who saw them a month ago. */
	Subject subject() {
		int id = cast.participant();
		assign(id, mentor, "BOTH");
		assign(id, jobMentor, "EMPLOYMENT");
		String encounter = UUID.randomUUID().toString();
		cast.run("insert into encounter (encounter_type, patient_id, encounter_datetime, creator, date_created, voided, uuid)"
		        + " select min(encounter_type_id), " + id + ", '2026-10-02 10:00:00', 1, now(), false, '" + encounter
		        + "' from encounter_type");
		cast.run("insert into encounter_provider (encounter_id, provider_id, encounter_role_id, creator, date_created, voided, uuid)"
		        + " select e.encounter_id, " + treating.getProviderId() + ", (select min(r.encounter_role_id) from encounter_role r"
		        + " where r.encounter_role_id <> " + ContactMetadata.encounterRoleId() + "), 1, now(), false, '"
		        + UUID.randomUUID() + "' from encounter e where e.uuid = '" + encounter + "'");
		return new Subject(id, cast.uuid(id));
	}
	
	private void assign(int patientId, Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + patientId + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
}
