/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../ground/element.js';

/** Kinds of rows that can be asked for by themselves. */
const KINDS = ['CONTACT', 'PLAN', 'REFERRAL', 'ENCOUNTER'];

export const NO_FILTERS = Object.freeze({ kind: '', from: '', to: '' });

/**
 * Which rows of the timeline to show.
 *
 * @param {Messages} messages
 * @param {{kind: string, from: string, to: string}} chosen empty texts for none
 * @param {function(object)} choose called with what was chosen
 */
export function filterForm(messages, chosen, choose) {
	const kind = element('select', { id: 'filter-kind' },
		['', ...KINDS].map((one) => element('option', { value: one, selected: one === chosen.kind },
			one === '' ? messages.text('filter.all') : messages.word('rowKind', one))));
	const from = day('filter-from', chosen.from);
	const to = day('filter-to', chosen.to);
	const problem = element('p', { id: 'filter-problem', class: 'problem', role: 'alert' });

	function submit(event) {
		event.preventDefault();
		const broken = [from, to].find((field) => field.validity.badInput);
		const turned = !broken && from.value !== '' && to.value !== '' && from.value > to.value;
		problem.textContent = broken ? messages.text('filter.noDate') : turned ? messages.text('filter.turned') : '';
		[from, to].forEach((field) => field.setAttribute('aria-invalid', String(field === broken || (turned && field === to))));
		if (broken || turned) {
			(broken ?? to).focus();
			return;
		}
		choose({ kind: kind.value, from: from.value, to: to.value });
	}

	function clear() {
		kind.value = '';
		from.value = '';
		to.value = '';
		problem.textContent = '';
		[from, to].forEach((field) => field.setAttribute('aria-invalid', 'false'));
		choose(NO_FILTERS);
	}

	return element('form', { class: 'filters', submit, novalidate: true, 'aria-label': messages.text('filter.title') },
		field(messages, 'filter.kind', kind), field(messages, 'filter.from', from), field(messages, 'filter.to', to),
		element('div', { class: 'buttons' },
			element('button', { type: 'submit' }, messages.text('filter.apply')),
			element('button', { type: 'button', class: 'quiet', click: clear }, messages.text('filter.clear'))),
		problem);
}

function day(id, value) {
	const input = element('input', { type: 'date', id, 'aria-describedby': 'filter-problem' });
	input.value = value;
	return input;
}

function field(messages, key, control) {
	return element('div', {}, element('label', { for: control.id }, messages.text(key)), control);
}
