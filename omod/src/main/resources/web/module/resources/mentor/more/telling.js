/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

const OF_CARE = ['IDENTITY', 'PLAN', 'JUSTICE'];

const OF_WORK = ['IDENTITY', 'EMPLOYMENT'];

/** Whether a need is one of work, of which mentors for work alone hear too. */
export function isWork(needs, code) {
	for (let need = code; need; need = needs.find((one) => one.code === need)?.parent) {
		if (need === 'EMPLOYMENT') {
			return true;
		}
	}
	return false;
}

/** The parts of which a service can be told, for a need. */
export function tellable(work) {
	return work ? OF_WORK : OF_CARE;
}

/**
 * What the participant agreed that an organisation is told, as the server would decide it now.
 *
 * @param {MentorApp} app
 * @param {string} organisation by the name that stands in a consent
 * @returns {Promise<string[]|null>} segments; null if it cannot be known now
 */
export async function agreedTo(app, patient, organisation, work) {
	const { desk } = app;
	const answer = await desk.readOrNull('consent', { patient, status: 'ACTIVE', v: 'default', limit: 50 }, patient);
	if (!answer || answer.kept) {
		return null;
	}
	const named = (answer.value?.results ?? []).filter((consent) => (consent.recipients ?? []).some((one) => one.kind === 'ORGANISATION'
		&& one.name?.toLowerCase() === organisation?.toLowerCase()));
	const previews = await Promise.all(named.map((consent) => desk.readOrNull('consentpreview', {
		consent: consent.uuid, recipientKind: 'ORGANISATION', recipient: organisation, purpose: work ? 'EMPLOYMENT_SUPPORT' : 'CARE_MANAGEMENT',
	}, patient)));
	return previews.some((preview) => !preview || preview.kept) ? null
		: [...new Set(previews.flatMap((preview) => (preview.value?.sees ?? []).map((line) => line.segment)))];
}
