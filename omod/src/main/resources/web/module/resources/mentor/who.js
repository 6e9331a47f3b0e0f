/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { call } from '../ground/rest.js';
import { readSession } from '../ground/session.js';

/**
 * Who the server takes for the caller.
 *
 * @returns {Promise<object>} as the module says it, or, of an account without any role in it, the uuid alone; with isMentor
 * @throws {Refusal} if nobody answers, or nobody is signed in
 */
export async function whoIsThere(language) {
	try {
		const me = await call('peermentor/me', { language });
		return { ...me, isMentor: Boolean(me?.mentor) && (me.privileges ?? []).includes('View Peer Caseload') };
	} catch (refusal) {
		if (refusal.kind !== 'forbidden') {
			throw refusal;
		}
		return { uuid: (await readSession())?.uuid ?? null, isMentor: false };
	}
}
