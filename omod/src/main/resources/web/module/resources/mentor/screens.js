/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import * as today from './today.js';
import { fromAddress, keepInAddress } from '../ground/address.js';

const MORE = new URL('./more/', import.meta.url);

const SCREENS = ['participant', 'record', 'concern', 'waiting', 'asks', 'release', 'card', 'me', 'goal', 'reach', 'leave', 'find', 'service',
	'refer', 'referral'];

/** Screens of one participant, which are nothing without one. */
const OF_SOMEBODY = ['participant', 'record', 'concern', 'asks', 'release', 'card', 'goal', 'reach', 'refer', 'referral'];

/**
 * The screen that the address names; today's list where it is one of a participant and names none, such as a link that was cut off.
 *
 * @param {string|null} patient as it stands in the address
 */
export function screenOf(patient) {
	if (!patient && OF_SOMEBODY.includes(fromAddress('screen'))) {
		keepInAddress('screen', 'today');
	}
	return fromAddress('screen');
}

/**
 * Screens beside today's list come when they are first asked for, with their words; where there is no signal, from what the
 * phone keeps of the app.
 *
 * @param {Frame} frame
 * @param {string|null} name as it stands in the address; today's list for any other
 */
export async function bring(frame, name) {
	if (!SCREENS.includes(name)) {
		return today;
	}
	const screen = await import('./more/' + name + '.js');
	if (!frame.folders.includes(MORE)) {
		frame.folders.push(MORE);
		await frame.speak(frame.messages.language).catch((lost) => {
			frame.folders.pop();
			throw lost;
		});
	}
	return screen;
}
