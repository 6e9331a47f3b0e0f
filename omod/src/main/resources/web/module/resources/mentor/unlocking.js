/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { Ahead } from './ahead.js';
import { takeTheAppAlong } from './along.js';
import { askPin } from './pin.js';
import { whoIsThere } from './who.js';
import { fromAddress } from '../ground/address.js';
import { replaceContent } from '../ground/element.js';

/** So many milliseconds what the phone keeps waits for the server to say whose it is. */
const PATIENCE = 1500;

/**
 * Shows the form that asks for the PIN.
 *
 * @param {Door} door
 * @param {string|null} why key of what to say above it
 */
export async function showPin(door, why) {
	const { app, vault } = door;
	const { frame } = app;
	const waiting = await vault.waiting();
	door.shut();
	frame.show(() => replaceContent(frame.main, askPin(app.messages, waiting, why ? app.messages.text(why) : null,
		(pin) => tryPin(door, pin), () => door.wipe('door.wiped'))));
	app.notice();
	frame.main.querySelector('input').focus();
}

async function tryPin(door, pin) {
	const { app, vault } = door;
	// Asked while the key is made, which takes as long; of participants nothing is asked before the PIN is known to be right.
	const asked = whoIsThere(app.messages.language);
	asked.catch(() => null);
	const outcome = await vault.open(pin);
	if (outcome.open) {
		await opened(door, asked);
	} else if (outcome.left <= 0) {
		door.tabs?.postMessage('wiped');
		door.askServer('door.tooManyTries');
	}
	return outcome;
}

async function opened(door, asked) {
	const { app, vault } = door;
	app.clock.zone = app.me?.timeZone ?? null;
	app.desk.ahead = ['today', null].includes(fromAddress('screen')) ? new Ahead(app.messages.language, asked) : null;
	app.desk.forgetTheOld();
	await app.countWaiting();
	// Whoever has no signal does not wait for an answer.
	await Promise.race([lookWhetherStillAllowed(door, asked), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
	if (vault.isOpen) {
		app.outbox.send();
		app.arrive();
		takeTheAppAlong();
	}
}

/**
 * The PIN opens the phone, not the account: that may have ended meanwhile.
 *
 * @param {Promise<object>} asked who is there
 */
async function lookWhetherStillAllowed(door, asked) {
	const { app, vault } = door;
	try {
		const me = await asked;
		if (vault.isOpen && door.accept(me)) {
			await app.desk.keep('me', me);
		}
	} catch (refusal) {
		app.desk.away = refusal.kind === 'signedOut' ? 'signedOut' : 'unreachable';
		app.notice();
	}
}
