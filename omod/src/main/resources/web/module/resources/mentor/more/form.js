/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../../ground/element.js';

/**
 * Parts of a form that write what is said into an object at once, so that nothing is lost when the page goes. A part is
 * {messages, said, keep, again}: what is said by name, what keeps it, and what draws the form again.
 */

/** Buttons next to each other of which one, or several, are pressed: one touch each. */
export function choice(part, name, values, { redraw = false, several = false, words = null, required = false } = {}) {
	const { messages, said } = part;
	const chosen = (value) => several ? said[name].includes(value) : said[name] === value;
	return element('fieldset', { class: 'chips' },
		element('legend', {}, messages.text('field.' + name), required ? ' ' + messages.text('field.needed') : ''),
		values.map((value) => {
			const id = name + '-' + value;
			return element('span', { class: 'chip' },
				element('input', {
					type: several ? 'checkbox' : 'radio', id, name, value, checked: chosen(value), change: (event) => {
						said[name] = several ? with_(said[name], value, event.target.checked) : value;
						part.keep();
						if (redraw) {
							part.again();
							document.getElementById(id)?.focus();
						}
					},
				}),
				element('label', { for: id }, words ? words(value) : messages.word(name, value)));
		}));
}

/** One of many, in a list that opens. */
export function choices(part, name, values, { redraw = false, empty = false, code = name } = {}) {
	const { messages, said } = part;
	const none = empty || !said[name];
	return element('p', {},
		element('label', { for: name }, messages.text('field.' + name)),
		element('select', {
			id: name, change: (event) => {
				said[name] = event.target.value;
				part.keep();
				if (redraw) {
					part.again();
					document.getElementById(name)?.focus();
				}
			},
		}, none ? element('option', { value: '' }, messages.text('field.notSaid')) : null,
		values.map((value) => element('option', { value, selected: said[name] === value }, messages.word(code, value)))));
}

/** Words, a number, or a time on the site's wall clock. */
export function field(part, name, { lines = 0, longest = null, type = 'text', hint = null } = {}) {
	const { messages, said } = part;
	const input = element(lines > 0 ? 'textarea' : 'input', {
		id: name, rows: lines || null, type: lines > 0 ? null : type, maxlength: longest, inputmode: type === 'number' ? 'numeric' : null,
		min: type === 'number' ? 0 : null, max: type === 'number' ? 1440 : null, 'aria-describedby': hint ? name + '-hint' : null,
		input: (event) => {
			said[name] = event.target.value;
			part.keep();
		},
	});
	input.value = said[name] ?? '';
	return element('p', {}, element('label', { for: name }, messages.text('field.' + name)), input,
		hint ? element('span', { class: 'hint', id: name + '-hint' }, messages.text(hint)) : null);
}

/** The button that saves stays where the thumb is. */
export function saveBar(words, ...more) {
	return element('div', { class: 'bar' }, element('button', { type: 'submit', id: 'save' }, words), more);
}

function with_(list, value, there) {
	return there ? [...list, value] : list.filter((one) => one !== value);
}
