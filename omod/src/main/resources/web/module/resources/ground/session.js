/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { call, Refusal } from './rest.js';

/**
 * Who is signed in.
 *
 * @returns {Promise<{user: string, uuid: string|null, locale: string|null}|null>} null if nobody is
 * @throws {Refusal}
 */
export async function readSession() {
	return known(await askTwice({}));
}

/**
 * Signs in; the platform answers with a cookie that no script can read. Name and password are not kept.
 *
 * @returns {Promise<{user: string, locale: string|null}>}
 * @throws {Refusal} besides those of a call of kind wrongPassword, which an account that is locked after several wrong
 *         attempts gets too: the platform answers both alike
 */
export async function signIn(username, password) {
	const session = known(await askTwice({ Authorization: 'Basic ' + base64(username + ':' + password) }));
	if (session === null) {
		throw new Refusal('wrongPassword');
	}
	return session;
}

/** Ends the session on the server, and with it for every other page of the platform in this browser. */
export async function signOut() {
	await call('session', { method: 'DELETE' });
}

/** A cookie of a session that has ended is refused even where one asks for a new session; it is gone by the second time. */
async function askTwice(headers) {
	try {
		return await call('session', { headers });
	} catch (refusal) {
		if (refusal.kind !== 'signedOut') {
			throw refusal;
		}
		return call('session', { headers });
	}
}

function known(answer) {
	if (!answer?.authenticated) {
		return null;
	}
	return { user: answer.user?.display ?? '', uuid: answer.user?.uuid ?? null, locale: answer.locale ?? answer.user?.userProperties?.defaultLocale ?? null };
}

function base64(text) {
	return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
