/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from './element.js';
import { signIn } from './session.js';

/**
 * The form with which somebody signs in to the platform.
 *
 * @param {Messages} messages
 * @param {string|null} why what to say above the form
 * @param {function(object)} signedIn called with the session
 */
export function signInForm(messages, why, signedIn) {
	const username = element('input', {
		id: 'username', name: 'username', type: 'text', autocomplete: 'username', autocapitalize: 'none',
		spellcheck: 'false', required: true,
	});
	const password = element('input', {
		id: 'password', name: 'password', type: 'password', autocomplete: 'current-password', required: true,
	});
	const problem = element('p', { id: 'sign-in-problem', class: 'problem', role: 'alert' });
	const button = element('button', { type: 'submit' }, messages.text('signIn.button'));
	let waiting = false;

	async function submit(event) {
		event.preventDefault();
		if (waiting) {
			return;
		}
		const missing = [username, password].find((field) => field.value === '');
		if (missing) {
			say(messages.text('signIn.missing'), missing);
			return;
		}
		wait(true);
		problem.textContent = '';
		try {
			const session = await signIn(username.value, password.value);
			password.value = '';
			signedIn(session);
		} catch (refusal) {
			password.value = '';
			say(messages.text(messages.has('signIn.' + refusal.kind) ? 'signIn.' + refusal.kind : 'signIn.fault'), password);
		} finally {
			wait(false);
		}
	}

	function wait(yes) {
		waiting = yes;
		button.setAttribute('aria-disabled', String(yes));
		button.textContent = messages.text(yes ? 'signIn.waiting' : 'signIn.button');
	}

	function say(words, field) {
		problem.textContent = words;
		[username, password].forEach((one) => one.setAttribute('aria-invalid', String(one === field)));
		field.setAttribute('aria-describedby', problem.id);
		field.focus();
	}

	return element('section', { class: 'sign-in', 'aria-labelledby': 'sign-in-title' },
		element('h1', { id: 'sign-in-title' }, messages.text('signIn.title')),
		why ? element('p', { class: 'why' }, why) : null,
		element('form', { submit, novalidate: true },
			element('label', { for: 'username' }, messages.text('signIn.username')), username,
			element('label', { for: 'password' }, messages.text('signIn.password')), password,
			problem, button));
}
