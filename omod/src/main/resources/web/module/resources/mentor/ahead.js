/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { whoIsThere } from './who.js';
import { call } from '../ground/rest.js';

/** Everybody whom a mentor can have. */
const ALL = { limit: 100 };

/** What today's list is made of: addresses below peermentor/, each with its query. */
export const TODAY = {
	caseload: ['caseload', ALL],
	work: ['worklist', { totalCount: false, ...ALL }],
	asks: ['mentorask', { status: 'ASKED,ACCEPTED', v: 'default', ...ALL }],
	alerts: ['alert', { waiting: true, v: 'default', ...ALL }],
};

/** An answer so many milliseconds old is as good as a new one: while a PIN is thought up, and no longer. */
const FRESH = 60 * 1000;

/**
 * Today's list, asked for together with who the mentor is and not after it: on a bad line each question more takes as long as all
 * of these. The answers are in this page's memory alone until the vault is open, and each is given once.
 */
export class Ahead {
	/**
	 * @param {string} language of the answers
	 * @param {Promise<object>} me who is there, where that was asked already
	 */
	constructor(language, me = whoIsThere(language)) {
		this.language = language;
		this.me = me;
		this.askedAt = Date.now();
		this.answers = new Map(Object.values(TODAY).map(([path, query]) =>
			[nameOf(path, query), call('peermentor/' + path, { query, language })]));
		// Whoever asks for an answer hears of its refusal; nobody may.
		[me, ...this.answers.values()].forEach((answer) => answer.catch(() => null));
	}

	/** @returns {Promise<*>|null} what the server answers under a name, null if it was not asked or has grown old */
	take(name, language) {
		const answer = this.answers.get(name);
		this.answers.delete(name);
		const age = Date.now() - this.askedAt;
		// Whose it is comes first: nothing of one mentor's is shown to another.
		return answer && language === this.language && age >= 0 && age < FRESH ? this.me.then(() => answer, () => answer) : null;
	}
}

/** What an answer is called by. */
export function nameOf(path, query) {
	return path + '?' + new URLSearchParams(query);
}
