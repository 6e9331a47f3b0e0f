/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { call, Refusal } from '../ground/rest.js';

/** Rows that are asked for at a time. */
const PAGE = 20;

/**
 * Reads one patient's card and timeline.
 */
export class Reading {
	constructor(patient) {
		this.patient = patient;
		this.stopping = new AbortController();
		this.rows = new AbortController();
	}

	get stopped() {
		return this.stopping.signal.aborted;
	}

	/** Answers that are still to come are not waited for. */
	stop() {
		this.stopping.abort();
		this.rows.abort();
	}

	/** @returns {Promise<object|null>} null where nothing is to be seen */
	async card(language) {
		const answer = await this.seen(() => call('peermentor/clinicianCard',
			{ query: { patient: this.patient }, language, signal: this.stopping.signal }));
		if (answer === null) {
			return null;
		}
		return 'results' in answer ? answer.results[0] ?? null : answer;
	}

	/**
	 * @param {{kind: string, from: string, to: string}} filters empty texts for none
	 * @param {string|null} before where the rows begin, as the page before said
	 * @returns {Promise<{rows: Array, next: string|null}|null>} null where nothing is to be seen
	 */
	async timeline(filters, before, language) {
		this.rows.abort();
		this.rows = new AbortController();
		const query = { patient: this.patient, limit: PAGE, ...this.conditions(filters), before };
		const answer = await this.seen(() => call('peermentor/timeline', { query, language, signal: this.rows.signal }));
		const rows = answer?.results ?? [];
		return answer === null ? null : { rows, next: answer.next ?? null };
	}

	/** Whoever looks at peer contacts is told of notes that are not shared; days are the site's, the last one with all its hours. */
	conditions(filters) {
		return {
			kind: filters.kind === 'CONTACT' ? 'CONTACT,UNSHARED_NOTES' : filters.kind,
			from: filters.from,
			to: filters.to,
		};
	}

	/** Whom one may not see is not told from whom there is not: not here either. */
	async seen(read) {
		try {
			return await read();
		} catch (refusal) {
			if (refusal instanceof Refusal && (refusal.kind === 'notFound' || refusal.ofField('patient') !== null)) {
				return null;
			}
			throw refusal;
		}
	}
}
