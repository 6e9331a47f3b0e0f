/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/** A pause in typing after which what stands in a form is kept. */
const PAUSE = 400;

/**
 * Keeps a form that is half filled in, sealed like everything else, until it is saved or put away.
 *
 * @param {{uuid: string, kind: string, patient: string, said: object}} form
 * @returns {{keep: function(), done: function()}} done: it went to the outbox, which takes its place
 */
export function keepForm(app, form) {
	let timer = null;
	const write = async () => {
		clearTimeout(timer);
		timer = null;
		if (app.vault.isOpen) {
			await app.forms.put(form).catch(() => null);
		}
	};
	const keep = () => {
		clearTimeout(timer);
		timer = setTimeout(write, PAUSE);
		app.leaving = write;
	};
	const done = () => {
		clearTimeout(timer);
		app.leaving = null;
	};
	return { keep, done };
}
