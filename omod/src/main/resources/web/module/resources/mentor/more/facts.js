/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { Clock } from '../clock.js';

/**
 * What the mentor said on the form, as the server takes it.
 *
 * @param {object} said by name of the field
 * @param {Clock} clock
 * @returns {{body: object, at: number|null}} at: when it was, if it was not now
 */
export function factsOf(said, clock) {
	const body = { mode: said.what === 'went' ? 'IN_PERSON' : said.mode };
	if (said.what === 'tried') {
		Object.assign(body, { type: 'OUTREACH_ATTEMPT', whyNot: said.whyNot });
	} else if (said.what === 'went') {
		Object.assign(body, {
			type: said.purpose === 'RELEASE' ? 'RELEASE_DAY_ACCOMPANIMENT' : 'ACCOMPANIMENT_TO_APPOINTMENT',
			accompaniment: {
				purpose: said.purpose, participantOutcome: said.participantOutcome, mentorOutcome: said.mentorOutcome,
				...(said.participantOutcome === 'TURNED_AWAY' ? { turnedAwayReason: said.turnedAwayReason } : {}),
			},
		});
	} else {
		body.type = said.kind;
	}
	put(body, 'place', said.place);
	put(body, 'durationMinutes', said.durationMinutes ? Number(said.durationMinutes) : null);
	put(body, 'nextContactDue', said.nextContactDue ? Clock.text(clock.instantOf(said.nextContactDue)) : null);
	put(body, 'narrative', narrative(said));
	return { body, at: said.when ? clock.instantOf(said.when) : null };
}

/** Three voices; a contact without words has none. */
function narrative(said) {
	const words = {};
	['mentorWords', 'participantWords', 'sharedLine'].forEach((name) => put(words, name, said[name]?.trim()));
	if (Object.keys(words).length === 0) {
		return null;
	}
	return { ...words, howWritten: said.howWritten, ...(said.whoElse.length > 0 ? { whoElse: said.whoElse } : {}) };
}

function put(body, name, value) {
	if (value !== null && value !== undefined && value !== '') {
		body[name] = value;
	}
}
