/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/** Where the plan of a release still matters. */
export const OPEN_PLANS = 'REFERRED,PREPARING,READY,RELEASED,IN_SUPPORT,PAUSED_IN_CUSTODY,PAUSED_IN_HOSPITAL';

/** The participant's plan of a release, as the server says it or the phone kept it; null if there is none for this mentor. */
export async function openPlan(app, patient) {
	const plans = await app.desk.readOrNull('transitionplan', { patient, status: OPEN_PLANS, v: 'default', limit: 1 }, patient);
	return plans?.value?.results?.[0] ?? null;
}
