/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { looksRight } from './code.js';
import { element } from '../ground/element.js';

/**
 * The form into which somebody types the code from the sheet.
 *
 * @param {Messages} messages
 * @param {string|null} problem key of what was wrong with the last one
 * @param {function(string)} opened called with what was typed, once it can be a code
 */
export function codeForm(messages, problem, opened) {
	const code = element('input', {
		id: 'code', name: 'code', type: 'text', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false',
		maxlength: '60', 'aria-describedby': 'code-hint code-problem', 'aria-invalid': problem ? 'true' : 'false',
	});
	const words = element('p', { id: 'code-problem', class: 'problem', role: 'alert' }, problem ? messages.text(problem) : null);

	function submit(event) {
		event.preventDefault();
		if (looksRight(code.value)) {
			opened(code.value);
			return;
		}
		words.textContent = messages.text(code.value.trim() === '' ? 'code.missing' : 'code.mistyped');
		code.setAttribute('aria-invalid', 'true');
		code.focus();
	}

	return element('section', { 'aria-labelledby': 'code-title' },
		element('h1', { id: 'code-title' }, messages.text('code.title')),
		element('form', { class: 'code', submit, novalidate: true },
			element('label', { for: 'code' }, messages.text('code.label')),
			element('p', { id: 'code-hint', class: 'hint' }, messages.text('code.hint')),
			code, words,
			element('button', { type: 'submit' }, messages.text('code.open'))));
}
