/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../../ground/element.js';

/**
 * Parts of a form that write what is said into an object at once, so that nothing is lost when the page goes. A part is
 * {messages, said, keep, again, at}: what is said by name, what keeps it, what draws the form again, and, of one of several
 * rows of the same fields, which of them it is.
 */

/** Buttons next to each other of which one, or several, are pressed: one touch each. */
export function choice(part, name, values, { redraw = false, several = false, words = null, required = false } = {}) {
	const { messages, said, at = '' } = part;
	const chosen = (value) => several ? said[name].includes(value) : said[name] === value;
	return element('fieldset', { class: 'chips' },
		element('legend', {}, messages.text('field.' + name), required ? ' ' + messages.text('field.needed') : ''),
		values.map((value) => {
			const id = name + at + '-' + value;
			return element('span', { class: 'chip' },
				element('input', {
					type: several ? 'checkbox' : 'radio', id, name: name + at, value, checked: chosen(value), change: (event) => {
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
export function choices(part, name, values, { redraw = false, empty = false, code = name, words = null } = {}) {
	const { messages, said, at = '' } = part;
	const none = empty || !said[name];
	const id = name + at;
	return element('p', {},
		element('label', { for: id }, messages.text('field.' + name)),
		element('select', {
			id, change: (event) => {
				said[name] = event.target.value;
				part.keep();
				if (redraw) {
					part.again();
					document.getElementById(id)?.focus();
				}
			},
		}, none ? element('option', { value: '' }, messages.text('field.notSaid')) : null,
		values.map((value) => element('option', { value, selected: said[name] === value },
			words ? words(value) : messages.word(code, value)))));
}

/** Words, a number, or a time on the site's wall clock. */
export function field(part, name, { lines = 0, longest = null, type = 'text', hint = null, label = name } = {}) {
	const { messages, said, at = '' } = part;
	const id = name + at;
	const input = element(lines > 0 ? 'textarea' : 'input', {
		id, rows: lines || null, type: lines > 0 ? null : type, maxlength: longest, inputmode: type === 'number' ? 'numeric' : null,
		min: type === 'number' ? 0 : null, max: type === 'number' ? 1440 : null, 'aria-describedby': hint ? id + '-hint' : null,
		input: (event) => {
			said[name] = event.target.value;
			part.keep();
		},
	});
	input.value = said[name] ?? '';
	return element('p', {}, element('label', { for: id }, messages.text('field.' + label)), input,
		hint ? element('span', { class: 'hint', id: id + '-hint' }, messages.text(hint)) : null);
}

/** Yes, or not said. */
export function tick(part, name) {
	const { messages, said, at = '' } = part;
	const id = name + at;
	return element('p', { class: 'tick' }, element('input', {
		type: 'checkbox', id, checked: said[name], change: (event) => {
			said[name] = event.target.checked;
			part.keep();
		},
	}), element('label', { for: id }, messages.text('field.' + name)));
}

/**
 * Rows of the same fields, such as steps, which can be added and taken away.
 *
 * @param {string} name of the list in what is said; with .one and .add the key of what a row and the button are called
 * @param {function(): object} make an empty row
 * @param {function(object): Array} draw gets a part for one row
 * @param {object} more most: how many there can be; away: asked before a row is taken away, true if it is to stay, marked as dropped
 */
export function rows(part, name, make, draw, { most = 10, away = () => false } = {}) {
	const { messages, said } = part;
	const list = said[name];
	const changed = (focus) => {
		part.keep();
		part.again();
		document.getElementById(focus)?.focus();
	};
	const takeAway = (row, index) => {
		const stays = away(row);
		if (!stays) {
			list.splice(index, 1);
		}
		changed(stays ? name + index : name + '-add');
	};
	const add = () => changed(name + (list.push(make()) - 1));
	return element('div', { class: 'rows' },
		list.map((row, index) => element('fieldset', {},
			element('legend', { id: name + index, tabindex: -1 }, messages.text('field.' + name + '.one', { number: index + 1 })),
			draw({ ...part, said: row, at: name + index }),
			element('p', {}, element('button', {
				type: 'button', class: 'quiet', 'aria-describedby': name + index, click: () => takeAway(row, index),
			}, messages.text(row.dropped ? 'field.keep' : 'field.away'))))),
		list.length >= most ? null : element('p', {}, element('button', {
			type: 'button', class: 'quiet', id: name + '-add', click: add,
		}, messages.text('field.' + name + '.add'))));
}

/** The button that saves stays where the thumb is. */
export function saveBar(words, ...more) {
	return element('div', { class: 'bar' }, element('button', { type: 'submit', id: 'save' }, words), more);
}

function with_(list, value, there) {
	return there ? [...list, value] : list.filter((one) => one !== value);
}
