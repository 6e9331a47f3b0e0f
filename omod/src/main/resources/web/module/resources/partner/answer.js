/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../ground/element.js';

/**
 * The answers that can be given, each a big button.
 *
 * @param {Messages} messages
 * @param {object[]} choices as the server writes them
 * @param {function(object)} choose
 */
export function choiceList(messages, choices, choose) {
	return element('section', { class: 'choices', 'aria-labelledby': 'choices-title' },
		element('h2', { id: 'choices-title' }, messages.text('answer.title')),
		element('p', { class: 'hint', id: 'answer-once' }, messages.text('answer.once')),
		element('ul', {}, choices.map((choice) => element('li', {},
			element('button', { type: 'button', class: 'choice', click: () => choose(choice) },
				messages.word('choice', choice.code))))));
}

/**
 * The last step before an answer goes: its reason and date, where it has any, and the way back.
 *
 * @param {Messages} messages
 * @param {object} choice as the server writes it
 * @param {{reason: string|null, nextDate: string|null}} said kept up with what is entered
 * @param {function()} send
 * @param {function()} back
 * @param {string|null} refused why the server did not take it, in its own words
 */
export function answerForm(messages, choice, said, send, back, refused = null) {
	const problem = element('p', { id: 'answer-problem', class: 'problem', role: 'alert' }, refused);
	const date = choice.date ? dateField(messages, said) : null;
	if (refused) {
		date?.input.setAttribute('aria-describedby', problem.id);
	}
	const reasons = choice.reasons?.length ? reasonField(messages, choice.reasons, said) : null;

	function submit(event) {
		event.preventDefault();
		if (reasons && !said.reason) {
			refuse('answer.reasonNeeded', reasons.querySelector('input'));
		} else if (date && date.input.validity.badInput) {
			refuse('answer.noDate', date.input);
		} else if (date && (date.input.validity.rangeUnderflow || date.input.validity.rangeOverflow)) {
			refuse('answer.wrongDate', date.input);
		} else {
			send();
		}
	}

	function refuse(key, field) {
		problem.textContent = messages.text(key);
		field.setAttribute('aria-describedby', problem.id);
		field.focus();
	}

	return element('section', { 'aria-labelledby': 'answer-title' },
		element('h1', { id: 'answer-title' }, messages.word('choice', choice.code)),
		element('form', { class: 'answer', submit, novalidate: true },
			reasons, date?.field, problem,
			element('p', {}, messages.text('answer.once')),
			element('div', { class: 'buttons' },
				element('button', { type: 'submit' }, messages.text('answer.send')),
				element('button', { type: 'button', class: 'quiet', click: back }, messages.text('answer.back')))));
}

function reasonField(messages, reasons, said) {
	return element('fieldset', {}, element('legend', {}, messages.text('answer.reason')),
		reasons.map((reason) => element('label', { class: 'reason' },
			element('input', { type: 'radio', name: 'reason', value: reason.code, checked: said.reason === reason.code,
				change: () => { said.reason = reason.code; } }),
			element('span', {}, reason[messages.language]))));
}

function dateField(messages, said) {
	const input = element('input', { id: 'next-date', type: 'date', value: said.nextDate, min: dayIn(0), max: dayIn(1),
		change: () => { said.nextDate = input.value || null; } });
	return { input, field: element('div', { class: 'date' },
		element('label', { for: 'next-date' }, messages.text('answer.date')), input) };
}

/** The day so many years from today, as the browser's calendar has it; which days it takes the server alone decides. */
function dayIn(years) {
	const now = new Date();
	return [now.getFullYear() + years, now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
