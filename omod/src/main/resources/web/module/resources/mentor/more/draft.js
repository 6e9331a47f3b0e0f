/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { Clock } from '../clock.js';
import { timeInWords } from '../../ground/time.js';

const DAY = 24 * 60 * 60 * 1000;

/** How many days from today an answer is waited for. */
const DAYS = { TODAY: 0, TOMORROW: 1, DAYS_3: 3, WEEK: 7 };

/**
 * A new referral as the form begins it.
 *
 * @param {object} listing
 * @param {string|null} looked for which need the mentor looked
 * @param {string|null} name of the participant, of which the first word is proposed to be asked for
 */
export function draftOf(listing, looked, name) {
	const own = (listing.needs ?? []).map((need) => need.code);
	return {
		listing: listing.uuid, service: listing.display, organisation: listing.organisation?.display ?? null,
		need: looked || (own.length === 1 ? own[0] : ''), urgency: 'ROUTINE', way: '', segments: [],
		askFor: name && !name.includes(',') ? name.trim().split(/\s+/)[0] : '', answerBy: '', answerDue: null, prohibited: [], note: '',
	};
}

/** A draft of the server as the form shows it. */
export function saidOf(draft) {
	return {
		listing: draft.listing, service: [draft.serviceName, draft.placeName].filter(Boolean).join(', '), organisation: draft.organisation,
		need: draft.need, urgency: draft.urgency, way: draft.way ?? '', segments: [...draft.segments ?? []], askFor: draft.askFor ?? '',
		answerBy: '', answerDue: draft.answerDue, prohibited: draft.contactProhibited ? ['yes'] : [], note: draft.note ?? '',
	};
}

/** What was said on the form, as the server takes it. */
export function bodyOf(form, clock) {
	const { said } = form;
	const due = said.answerBy ? endOfDay(clock, DAYS[said.answerBy]) : null;
	return {
		listing: said.listing, need: said.need, urgency: said.urgency, segments: said.segments, contactProhibited: said.prohibited.length > 0,
		...some('way', said.way), ...some('askFor', said.segments.includes('IDENTITY') ? '' : said.askFor.trim(), form),
		...some('note', said.note.trim(), form), ...(due ? { answerDue: due } : {}),
	};
}

/** What a change leaves empty is taken out; a new referral does without. */
function some(name, value, form = null) {
	return value ? { [name]: value } : form && form.version !== undefined ? { [name]: null } : {};
}

/** By what is seen that a change has arrived already: the next version, which says the same. */
export function changed({ need, urgency, contactProhibited, way, askFor, note }, version) {
	const said = Object.entries({ need, urgency, contactProhibited, way, askFor, note }).filter(([, value]) => value !== undefined);
	return { version: version + 1, ...Object.fromEntries(said) };
}

/** The last minute of a day on the site's wall clock. */
function endOfDay(clock, days) {
	const noon = clock.instantOf(clock.wall(clock.now()).slice(0, 10) + 'T12:00');
	return Clock.text(clock.instantOf(clock.wall(noon + days * DAY).slice(0, 10) + 'T23:59'));
}

/** An instant on the site's wall clock, in words. */
export function answerDue(app, text) {
	return timeInWords(app.messages, app.clock.wall(Date.parse(text)));
}
