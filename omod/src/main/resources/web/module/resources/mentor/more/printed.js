/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { PROPOSED, proposalsOf, readTheRest } from './proposals.js';
import { cardWords, checkCode, digest } from './printed-card.js';
import { element } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

/** What a card was made of stays on the phone for as long as it is of use, as a digest of each part; what it said does not. */
const NAME = 'card:';

/** Keeps what the plan knew when a card was printed. */
export async function keepMarks(app, patient, uuid, card, proposals) {
	const marks = await marksOf(proposals);
	await app.desk.keep(NAME + patient, {
		uuid, marks, language: card.language, private: card.private, day: card.today, printedAt: Date.now(), digest: card.digest,
	}, patient);
}

function marksOf(proposals) {
	return Promise.all(PROPOSED.map((part) => digest([part, proposals[part]])));
}

/**
 * The card that was printed last, here or on another phone; null if none was.
 *
 * @returns {Promise<{at: string, code: string, kept: object|null}|null>} kept: what this phone knows of that very card
 */
export async function lastPrinted(app, patient, plan) {
	const list = plan ? await app.desk.readOrNull('transitionplan/' + plan.uuid + '/releasecard', { limit: 1, v: 'default' }, patient) : null;
	const told = list?.value?.results?.[0] ?? null;
	const own = app.desk.ofPhone(NAME + patient);
	const ownAt = own ? app.clock.onServer(own.printedAt) : 0;
	if (own?.digest && (!told || told.uuid === own.uuid || Date.parse(told.printedAt) < ownAt)) {
		return { at: app.clock.wall(ownAt), digest: own.digest, kept: own };
	}
	return told ? { at: told.printedAt, digest: told.digest, kept: null } : null;
}

/**
 * Whether what the plan knows has changed since the card was printed; false where this phone cannot tell.
 *
 * @param {object} known as readKnown gives it
 * @param {object} words of every language
 */
export async function hasGrownOld(printed, known, words) {
	const { kept } = printed;
	if (!kept) {
		return false;
	}
	const card = { language: kept.language, private: kept.private, words: words[kept.language] };
	const marks = await marksOf(proposalsOf(known, card, words, kept.day));
	return marks.some((mark, at) => mark !== kept.marks[at]);
}

/**
 * Says when a card was printed, and whether a new one is due.
 *
 * @param {string|null} now how it would read: same; differs, from what stands in the form; otherwise, because the plan changed; null
 *        where there is nothing to compare it with
 */
export function printedLine(messages, printed, now) {
	return element('p', { class: now === 'otherwise' ? 'problem' : 'hint', id: 'printed' },
		messages.text('card.printed', { at: timeInWords(messages, printed.at), code: checkCode(printed.digest) }),
		now ? ' ' + messages.text({ same: 'card.same', differs: 'card.differs', otherwise: 'card.otherwise' }[now]) : null);
}

/** The line for the participant's own screen, as a function of the messages; null if no card was printed. */
export async function printedOf(app, patient, plan) {
	const printed = plan ? await lastPrinted(app, patient, plan) : null;
	if (!printed) {
		return null;
	}
	const words = printed.kept ? await cardWords().catch(() => null) : null;
	const old = words !== null && await hasGrownOld(printed, await readTheRest(app, patient, plan), words);
	return (messages) => printedLine(messages, printed, old ? 'otherwise' : null);
}
