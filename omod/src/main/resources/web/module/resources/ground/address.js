/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/**
 * What stands behind the # of the address. It never leaves the browser, so that no patient's uuid gets into a log.
 */

const UUID = /^[0-9A-Za-z-]{36,38}$/;

/** The value of a name, null if it is not there. */
export function fromAddress(name) {
	return new URLSearchParams(location.hash.slice(1)).get(name);
}

/** A uuid from the address; null if there is none, or none that could be one. */
export function uuidFromAddress(name) {
	const value = fromAddress(name);
	return value !== null && UUID.test(value) ? value : null;
}

/** Writes a value into the address without a new entry in the history. */
export function keepInAddress(name, value) {
	const values = new URLSearchParams(location.hash.slice(1));
	values.set(name, value);
	history.replaceState(null, '', '#' + values);
}

/** Takes a value out of the address, and out of the entry in the history that it stands in. */
export function forgetInAddress(name) {
	const values = new URLSearchParams(location.hash.slice(1));
	if (values.has(name)) {
		values.delete(name);
		history.replaceState(null, '', String(values) === '' ? location.pathname + location.search : '#' + values);
	}
}
