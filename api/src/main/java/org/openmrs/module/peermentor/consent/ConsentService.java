/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Collection;
import java.util.List;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Keeps what participants agree to share. Once a consent counts, what was agreed to never changes: a change of mind is a
 * withdrawal, other terms are another consent that names the one it replaces. Consents are the mentoring team's and, since
 * their purposes may tell of the therapy, of mentors those who accompany it.
 */
public interface ConsentService {
	
	/**
	 * @throws NotFound if there is no such consent for the caller
	 */
	@Authorized(Privileges.VIEW_CONSENTS)
	ConsentView getConsent(String uuid);
	
	/**
	 * @param patientUuid null for every participant in reach
	 * @param statuses empty for any
	 * @return a page of consents, the latest taken down first
	 */
	@Authorized(Privileges.VIEW_CONSENTS)
	Page<ConsentView> getConsents(String patientUuid, Collection<ConsentStatus> statuses, PageRequest page);
	
	/**
	 * @return what was already disclosed under a consent and stands, whatever becomes of it; the first disclosed first
	 * @throws NotFound if there is no such consent for the caller
	 */
	@Authorized(Privileges.VIEW_DISCLOSURES)
	List<DisclosedUnder> getDisclosedUnder(String uuid);
	
	/**
	 * Takes down a consent, as a draft or so that it counts at once. A repeat of the same uuid by the same user for the same
	 * participant writes nothing and answers what is there.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken, and every element that the law asks for and that is
	 *             missing
	 */
	@Authorized(Privileges.RECORD_CONSENTS)
	ConsentView recordConsent(NewConsent request);
	
	/**
	 * Changes what a draft says, lets it count, takes down that a spoken consent was signed, that all of it or a part was
	 * taken back, that its event has come, or that it was entered in error. Each counts from this moment on.
	 * 
	 * @throws NotFound if there is no such consent for the caller
	 * @throws Stale if it changed since the caller read it
	 * @throws InvalidInput naming every field that cannot be taken, and every element that the law asks for and that is
	 *             missing
	 */
	@Authorized(Privileges.RECORD_CONSENTS)
	ConsentView changeConsent(String uuid, ConsentChange change);
	
	/**
	 * @return what a recipient would see now under this consent alone; under a draft, what they would if it counted from now
	 * @throws NotFound if there is no such consent for the caller
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.VIEW_CONSENTS)
	ConsentPreviewView previewConsent(String uuid, PreviewFor asked);
	
	/**
	 * @param patientUuid whose they would be, null if nobody said; then nobody counts as treating them by name
	 * @return the same for terms that are not kept
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_CONSENTS)
	ConsentPreviewView previewTerms(ConsentTerms terms, String patientUuid, PreviewFor asked);
}
