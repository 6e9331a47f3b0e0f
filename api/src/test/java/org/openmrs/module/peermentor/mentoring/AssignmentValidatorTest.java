/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import org.junit.Test;
import org.openmrs.api.ValidationException;
import org.openmrs.module.peermentor.record.RecordStore;
import org.springframework.beans.factory.annotation.Autowired;

public class AssignmentValidatorTest extends MentoringTest {
	
	@Autowired
	private RecordStore records;
	
	@Test
	public void validate_shouldRefuseAnEndBeforeTheStartAndAnEndWithoutReasonWhoeverWrites() {
		Term backwards = new Term(AssignmentKind.PRIMARY, Scope.OAT, clock.now(), clock.now().minusMillis(1));
		ValidationException refusal = assertThrows(ValidationException.class,
		    () -> records.save(new Assignment(participant, mentor.getProviderId(), backwards, null)));
		assertThat(refusal.getErrors().getErrorCount(), is(2));
		assertThat(count("peermentor_assignment"), is(0L));
	}
	
	@Test
	public void save_shouldRunThePlatformsHandlers() {
		Term open = new Term(AssignmentKind.PRIMARY, Scope.OAT, clock.now(), null);
		Assignment saved = records.save(new Assignment(participant, mentor.getProviderId(), open, null));
		assertThat(saved.getCreator().getUserId(), is(1));
		assertThat(saved.getDateCreated() != null, is(true));
		assertThat(saved.toString(), is("Assignment[" + saved.getUuid() + "]"));
	}
}
