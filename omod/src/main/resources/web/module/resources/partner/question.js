/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../ground/element.js';

/**
 * What the service is asked, in the words in which the server writes it for them.
 *
 * @param {Messages} messages
 * @param {object} question as the server writes it
 */
export function questionView(messages, question) {
	const words = question.words?.[messages.language] ?? { facts: [], notices: [] };
	return [
		element('h1', {}, messages.text('question.title', { service: question.service })),
		question.contactProhibited ? element('p', { class: 'warning' }, messages.text('question.doNotContact')) : null,
		element('dl', { class: 'facts' }, words.facts.map((fact) => element('div', {},
			element('dt', {}, fact.name), element('dd', {}, fact.value)))),
		words.notices.map((notice) => element('p', { class: 'notice' }, notice)),
	];
}
