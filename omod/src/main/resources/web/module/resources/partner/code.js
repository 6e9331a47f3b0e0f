/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/** What a code is made of, as PartnerCode of the server has it; nothing looks like another. */
const SYMBOLS = '34679ACDEFGHJKMNPQRTWXY';

const LENGTH = 20;

/** The symbols alone, as a person may type them. */
export function symbolsOf(typed) {
	return typed.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase();
}

/**
 * Whether what somebody typed can be a code at all: a slip is told here, and the server is not asked. Whether there is such a
 * code the server alone knows.
 */
export function looksRight(typed) {
	const symbols = symbolsOf(typed);
	if (symbols.length !== LENGTH || [...symbols].some((symbol) => !SYMBOLS.includes(symbol))) {
		return false;
	}
	return [...symbols].reduce((sum, symbol, at) => sum + (at + 1) * SYMBOLS.indexOf(symbol), 0) % SYMBOLS.length === 0;
}
