/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { refusedInWords } from './refused.js';
import { element } from '../../ground/element.js';
import { Refusal } from '../../ground/rest.js';

/** Whether the server has more of a list than it answered. */
export function hasMore(answer) {
	return (answer?.value?.links ?? []).some((link) => link.rel === 'next');
}

/**
 * A button that brings the next ones of a list about a participant; null where all are there.
 *
 * @param {string} id of the button
 * @param {{path: string, query: object, patient: string}} asked how the first ones were asked for
 * @param {object} answer the first ones
 * @param {function(object[]): HTMLElement|null} add draws more of them; the first one drawn
 */
export function nextButton(app, id, asked, answer, add) {
	if (!hasMore(answer)) {
		return null;
	}
	let start = answer.value.results.length;
	let busy = false;
	const problem = element('p', { class: 'problem', role: 'alert' });
	const bring = async () => {
		if (busy) {
			return;
		}
		busy = true;
		problem.textContent = '';
		try {
			const next = await app.desk.read(asked.path, { ...asked.query, startIndex: start }, asked.patient);
			const rows = next.value?.results ?? [];
			start += rows.length;
			add(rows)?.focus();
			if (!hasMore(next)) {
				place.remove();
			}
		} catch (refusal) {
			if (!(refusal instanceof Refusal)) {
				throw refusal;
			}
			problem.textContent = refusedInWords(app.messages, refusal);
		}
		busy = false;
	};
	const place = element('div', {}, problem, element('p', {}, element('button', { type: 'button', class: 'quiet', id, click: bring },
		app.messages.text('find.next'))));
	return place;
}
