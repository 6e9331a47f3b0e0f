/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { openPlan } from './plan.js';
import { tellingWords } from './printed-card.js';
import { dayInWords, hoursOfLine, localeOf, weekInWords } from './week.js';
import { timeInWords } from '../../ground/time.js';

/** What is known already and can stand on a card. */
export const PROPOSED = ['stop', 'appointments'];

const ASKS = { status: 'ASKED,ACCEPTED', v: 'default' };

const SAFE = { limit: 1, v: 'default' };

/**
 * Reads what the plan, its medication lines and what was asked of the mentor know.
 *
 * @returns {Promise<{plan: object|null, pharmacies: object[], asks: object[], unwanted: string[]}>}
 */
export async function readKnown(app, patient) {
	const { desk } = app;
	const [plan, asks, safe] = await Promise.all([openPlan(app, patient), desk.readOrNull('mentorask', { patient, ...ASKS }, patient),
		desk.readOrNull('safecontact', { patient, ...SAFE }, patient)]);
	return known(app, patient, plan, asks?.value, safe?.value);
}

/** The same where the participant's own screen has just read most of it. */
export function readTheRest(app, patient, plan) {
	return known(app, patient, plan, app.desk.kept('mentorask', { patient, ...ASKS }), app.desk.kept('safecontact', { patient, ...SAFE }));
}

async function known(app, patient, plan, asks, safe) {
	const lines = plan ? await app.desk.readOrNull('transitionplan/' + plan.uuid + '/medicationline', { v: 'default' }, patient) : null;
	// What was said on this phone and waits to be sent counts already.
	const own = (await app.vault.entries()).filter((entry) => entry.kind === 'reach' && entry.patient === patient).pop();
	return {
		plan, pharmacies: pharmaciesOf(lines?.value?.results ?? [], today(app)),
		asks: (asks?.results ?? []).filter((ask) => ask.kind === 'ACCOMPANY_TO'),
		unwanted: [...new Set([...safe?.results?.[0]?.unwantedWords ?? [], ...own?.body.unwantedWords ?? []])],
	};
}

/** The day on the site's wall. */
export function today(app) {
	return app.clock.wall(app.clock.now()).slice(0, 10);
}

/** Of lines that nobody ended and whose prescription has not run out; each pharmacy once. What is dispensed there is left out. */
function pharmaciesOf(lines, day) {
	const found = lines.filter((line) => line.pharmacy && (!line.endedOn || line.endedOn > day) && (!line.end || line.end >= day))
		.map((line) => line.pharmacy);
	return found.filter((one, at) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at);
}

/**
 * What would stand on a card in these words. In private words no line stands that tells a stranger something.
 *
 * @param {object} known as readKnown gives it
 * @param {{language: string, private: boolean, words: object}} card
 * @param {object} words of every language
 * @param {string} since days before it on which a pharmacy was closed are left out
 * @returns {{stop: string, appointments: string, leftOut: object}} leftOut: by part, the words for whose sake something is missing
 */
export function proposalsOf(known, card, words, since) {
	const all = {
		stop: known.pharmacies.flatMap((pharmacy) => stopLines(pharmacy, card, since)),
		// In lines of their own: what staff wrote may run the other way than the card's language.
		appointments: known.asks.map((ask) => [ask.text, timeInWords({ locale: localeOf(card.language) }, ask.due)].filter(Boolean).join('\n')),
	};
	const telling = (line) => card.private ? tellingWords(words, known.unwanted, line) : [];
	const each = (make) => Object.fromEntries(PROPOSED.map((part) => [part, make(all[part])]));
	return { ...each((lines) => lines.filter((line) => telling(line).length === 0).join('\n')), leftOut: each((lines) => lines.flatMap(telling)) };
}

/** Where, and the hours of the week; how much is nobody's business here. */
function stopLines(pharmacy, card, since) {
	const closed = (pharmacy.closedOn ?? []).filter((day) => day >= since).map((day) => dayInWords(day, card.language));
	return [pharmacy.name, ...weekInWords(hoursOfLine(pharmacy), card.language),
		closed.length > 0 ? card.words.texts.closed + ' ' + closed.join(', ') : null].filter(Boolean);
}
