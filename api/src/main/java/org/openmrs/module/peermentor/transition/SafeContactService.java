/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Keeps how participants want to be reached, in editions of which the latest counts, and proposes what to try next. The rules
 * belong to the participant, not to one plan; only who works with the participant reads them, and whoever may not know of the
 * therapy does not know of them. What nobody asked about is not safe.
 */
public interface SafeContactService {
	
	/**
	 * @return the edition that counts; where nobody has asked, one without number in which nothing is safe
	 * @throws InvalidInput on <code>patient</code> if there is no such participant for the caller
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS })
	SafeContactView getSafeContact(String patientUuid);
	
	/**
	 * @return one edition, whether it still counts or not
	 * @throws NotFound if there is no such edition for the caller
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS })
	SafeContactView getEdition(String uuid);
	
	/**
	 * @return a page of editions, the one that counts first
	 * @throws InvalidInput on <code>patient</code> if there is no such participant for the caller
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS })
	Page<SafeContactView> getEditions(String patientUuid, PageRequest page);
	
	/**
	 * Keeps a new edition, which counts from now on. A repeat of the same uuid by the same user for the same participant
	 * writes nothing and answers what is there.
	 * 
	 * @throws Stale if the edition that counts is another than the caller read
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS })
	SafeContactView saveSafeContact(NewSafeContact request);
	
	/**
	 * @return what to try next, after everything that was tried in vain since the participant was last met
	 * @throws InvalidInput on <code>patient</code> if there is no such participant for the caller
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS })
	OutreachView nextStep(String patientUuid);
}
