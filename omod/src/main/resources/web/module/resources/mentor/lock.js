/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { keyOf, newRecipe, seal, unseal } from './seal.js';

/** After so many wrong PINs all of it goes; from the fifth on one has to wait between two. */
export const MOST_TRIES = 10;

const FREE_TRIES = 5;

const MINUTE = 60 * 1000;

/** What the check of a lock is sealed as. */
const NAME = 'lock';

/** @returns {Promise<{key: CryptoKey, lock: object}>} the key that a PIN makes, and the record by which it is known again */
export async function newLock(pin) {
	const recipe = newRecipe();
	const key = await keyOf(pin, recipe);
	const check = await seal(key, NAME, 'open');
	return { key, lock: usedNow({ ...recipe, check }) };
}

/** @returns {Promise<CryptoKey|null>} null if it is another PIN */
export async function keyOfLock(pin, lock) {
	const key = await keyOf(pin, lock);
	return unseal(key, NAME, lock.check).then(() => key, () => null);
}

/** The lock after somebody had the right PIN. */
export function usedNow(lock) {
	return { ...lock, tries: 0, triedAt: 0, usedAt: Date.now() };
}

/** Milliseconds before a PIN may be tried again. */
export function waitBefore(lock) {
	const wait = lock.tries < FREE_TRIES ? 0
		: Math.max(0, lock.triedAt + MINUTE * 2 ** (lock.tries - FREE_TRIES) / 2 - Date.now());
	// So long nobody waits: the phone's clock was set back.
	return wait < 60 * MINUTE ? wait : 0;
}
