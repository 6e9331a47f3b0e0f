/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { unsentView } from './questions.js';
import { replaceContent } from '../ground/element.js';
import { signOut } from '../ground/session.js';

/** Signing out wipes the phone; what was not sent is asked about first. */
export async function leave(door) {
	const { app, vault } = door;
	await app.outbox.send();
	const waiting = await vault.waiting();
	if (waiting === 0) {
		await wipe(door, 'signIn.left');
		return;
	}
	door.shut();
	app.frame.show(() => replaceContent(app.frame.main, unsentView(app, waiting)));
	app.frame.focusOnTitle();
}

/**
 * Nothing of anybody stays on the phone, and the session ends.
 *
 * @param {string} why key of what to say above the form to sign in
 */
export async function wipe(door, why) {
	const { app, vault } = door;
	app.frame.showWaiting();
	door.shut();
	app.leaving = null;
	await vault.wipe();
	door.tabs?.postMessage('wiped');
	history.replaceState(null, '', '#');
	let told = true;
	await signOut().catch((refusal) => {
		told = refusal.kind === 'signedOut';
	});
	door.askToSignIn(why === 'signIn.left' && !told ? 'door.leftOffline' : why);
}

/** Another tab wiped the phone; what this one still shows goes too. */
export function wipedElsewhere(door) {
	const { app, vault } = door;
	if (!vault.memory) {
		app.leaving = null;
		vault.lock();
		history.replaceState(null, '', '#');
		door.askToSignIn('door.elsewhere');
	}
}
