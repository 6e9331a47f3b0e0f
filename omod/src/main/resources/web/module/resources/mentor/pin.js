/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element, replaceContent } from '../ground/element.js';

/** Shorter ones are found too soon. */
const SHORTEST = 6;

/**
 * Asks for a new PIN, said twice: a slip of the thumb would lock the mentor out of what was not sent.
 *
 * @param {Messages} messages
 * @param {function(string): Promise} chosen called with the PIN
 * @param {function()} nothing called by who wants nothing kept on this phone
 */
export function choosePin(messages, chosen, nothing) {
	const first = field('new-pin', 'new-password');
	const second = field('new-pin-again', 'new-password');
	const problem = problemOf('pin-problem');
	const submit = (event) => {
		event.preventDefault();
		const key = first.value.length < SHORTEST ? 'pin.short' : isPlain(first.value) ? 'pin.plain'
			: first.value !== second.value ? 'pin.differ' : null;
		if (key) {
			say(problem, key === 'pin.differ' ? second : first, messages.text(key));
			return;
		}
		busy(event.target, messages);
		chosen(first.value);
	};
	return element('section', { class: 'sign-in' },
		element('h1', {}, messages.text('pin.choose')),
		element('p', {}, messages.text('pin.what')),
		element('p', {}, messages.text('pin.how')),
		element('form', { submit, novalidate: true },
			element('label', { for: first.id }, messages.text('pin.new')), first,
			element('label', { for: second.id }, messages.text('pin.again')), second,
			problem, element('button', { type: 'submit' }, messages.text('pin.set'))),
		element('p', {}, element('button', { type: 'button', class: 'quiet', id: 'keep-nothing', click: nothing },
			messages.text('pin.nothing'))));
}

/**
 * Asks for the PIN of what is kept.
 *
 * @param {number} waiting how many things wait to be sent
 * @param {function(string): Promise<{open: boolean, left: number, wait: number}>} tried
 * @param {function()} wipe called by who wants all of it gone
 */
export function askPin(messages, waiting, why, tried, wipe) {
	const pin = field('pin', 'current-password');
	const problem = problemOf('pin-problem');
	const last = element('div', {});
	const submit = async (event) => {
		event.preventDefault();
		if (pin.value === '') {
			say(problem, pin, messages.text('pin.missing'));
			return;
		}
		const free = busy(event.target, messages);
		const outcome = await tried(pin.value);
		free();
		pin.value = '';
		if (!outcome.open) {
			say(problem, pin, outcome.wait > 0 ? messages.count('pin.wait', Math.ceil(outcome.wait / 60000))
				: messages.text('pin.wrong') + ' ' + messages.count('pin.left', outcome.left));
		}
	};
	const sure = () => replaceContent(last, element('p', { class: 'problem' }, messages.text('pin.wipeSure')),
		element('button', { type: 'button', click: wipe, id: 'wipe-now' }, messages.text('pin.wipeNow')));
	return element('section', { class: 'sign-in' },
		element('h1', {}, messages.text('pin.title')),
		why ? element('p', {}, why) : null,
		waiting > 0 ? element('p', {}, messages.count('pin.waiting', waiting)) : null,
		element('form', { submit, novalidate: true },
			element('label', { for: pin.id }, messages.text('pin.yours')), pin,
			problem, element('button', { type: 'submit' }, messages.text('pin.open'))),
		element('p', {}, element('button', { type: 'button', class: 'quiet', click: sure }, messages.text('pin.forgot'))), last);
}

function field(id, autocomplete) {
	return element('input', { id, type: 'password', autocomplete, autocapitalize: 'none', spellcheck: 'false', required: true });
}

function problemOf(id) {
	return element('p', { id, class: 'problem', role: 'alert' });
}

function say(problem, input, words) {
	problem.textContent = words;
	input.setAttribute('aria-invalid', 'true');
	input.setAttribute('aria-describedby', problem.id);
	input.focus();
}

/** Making a key takes a second or two on a phone. */
function busy(form, messages) {
	const button = form.querySelector('button[type=submit]');
	const words = button.textContent;
	button.setAttribute('aria-disabled', 'true');
	button.textContent = messages.text('pin.working');
	return () => {
		button.removeAttribute('aria-disabled');
		button.textContent = words;
	};
}

/** 111111, 123456, 987654. */
function isPlain(pin) {
	const codes = [...pin].map((one) => one.codePointAt(0));
	const steps = new Set(codes.slice(1).map((code, i) => code - codes[i]));
	return steps.size === 1 && Math.abs([...steps][0]) <= 1;
}
