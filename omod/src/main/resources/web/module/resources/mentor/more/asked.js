/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { Clock } from '../clock.js';

/** How many services come at once. */
const PAGE = 10;

/** What the directory knows of a service and can be asked for. */
export const WANTS = ['acceptsOat', 'acceptsRecord', 'walkIn', 'releaseConditions', 'capacity'];

/** In kilometres. */
export const CIRCLES = ['1', '3', '10', '25', '100'];

export const OPENINGS = ['any', 'now', 'day'];

/** By their codes. */
export const LANGUAGES = ['en', 'fr', 'pa', 'zh', 'tl', 'vi', 'es', 'ar', 'fa', 'cr', 'iu', 'oj'];

/** A search before anything was said. */
export const NOTHING = { words: '', need: '', opening: 'any', openAt: '', wants: [], language: '', near: null, within: '10', unknown: [] };

/**
 * What was said on the form as the server is asked. Nothing in it is about a participant.
 *
 * @param {object} said
 * @param {Clock} clock
 * @param {number} start how many were shown already
 */
export function queryOf(said, clock, start) {
	const query = { v: 'default', limit: PAGE };
	put(query, 'q', said.words.trim());
	put(query, 'need', said.need);
	put(query, 'language', said.language);
	put(query, 'near', said.near?.position);
	put(query, 'within', said.near ? said.within : null);
	put(query, 'openNow', said.opening === 'now');
	put(query, 'openAt', said.opening === 'day' && said.openAt ? Clock.text(clock.instantOf(said.openAt)) : null);
	said.wants.forEach((want) => put(query, want, true));
	put(query, 'includeUnknown', said.unknown.length > 0);
	put(query, 'startIndex', start);
	return query;
}

function put(query, name, value) {
	if (value) {
		query[name] = value;
	}
}

/**
 * Where the phone is, to about a hundred metres: no more goes to the server, where searches may be logged. The browser asks
 * whoever holds the phone first.
 *
 * @returns {Promise<string|null>} latitude and longitude in degrees; null if the phone does not say
 */
export function whereIAm() {
	return new Promise((resolve) => {
		if (!navigator.geolocation) {
			resolve(null);
			return;
		}
		navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords.latitude.toFixed(3) + ',' + coords.longitude.toFixed(3)),
			() => resolve(null), { maximumAge: 60000, timeout: 15000 });
	});
}
