/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/** What a number is made of, as the server takes it. */
const NUMBER = /^[0-9+() -]*[0-9][0-9+() -]*$/;

const LONGEST_WORD = 60;

const LONGEST_NAME = 100;

const MOST_WORDS = 30;

const MOST_NEVER = 20;

/**
 * Rules of reaching somebody as a form has them.
 *
 * @param {object|null} rules as the server writes them, or as they wait to be sent; null where nobody has asked
 */
export function saidOf(rules) {
	const times = (one) => ({ days: [...one.days], from: one.from, to: one.to });
	return {
		phones: (rules?.phones ?? []).map((phone) => ({ ...phone, label: phone.label ?? '' })),
		quietHours: (rules?.quietHours ?? []).map(times),
		places: (rules?.places ?? []).map((place) => ({ name: place.name, ...times(place) })),
		unwantedWords: (rules?.unwantedWords ?? []).join('\n'),
		neverPlaces: (rules?.neverPlaces ?? []).join('\n'),
		trustedName: rules?.trustedPerson?.name ?? '',
		trustedNumber: rules?.trustedPerson?.number ?? '',
		trustedRelation: rules?.trustedPerson?.relation ?? '',
		when: '',
	};
}

/** What a form says, as the server takes it; rows in which nothing stands are left out. */
export function rulesOf(said) {
	const person = { name: said.trustedName.trim(), ...given('number', said.trustedNumber), ...given('relation', said.trustedRelation) };
	return {
		phones: said.phones.filter(isSaid).map((phone) => ({
			...given('label', phone.label), number: phone.number.trim(), shared: phone.shared, callSafe: phone.callSafe, textSafe: phone.textSafe,
			voicemailSafe: phone.voicemailSafe,
		})),
		quietHours: said.quietHours.filter(hasTimes),
		unwantedWords: lines(said.unwantedWords),
		places: said.places.filter((place) => place.name.trim() !== '' || hasTimes(place)).map((place) => ({ ...place, name: place.name.trim() })),
		neverPlaces: lines(said.neverPlaces),
		...(person.name ? { trustedPerson: person } : {}),
	};
}

/** Key of what the server would refuse, so that it is said while both are still there; null if nothing is. */
export function problemOf(said) {
	const rules = rulesOf(said);
	const person = rules.trustedPerson ?? {};
	const tooLong = rules.unwantedWords.some((word) => word.length > LONGEST_WORD) || rules.neverPlaces.some((name) => name.length > LONGEST_NAME);
	return rules.phones.some((phone) => !NUMBER.test(phone.number)) || (person.number && !NUMBER.test(person.number)) ? 'reach.badNumber'
		: rules.places.some((place) => place.name === '') ? 'reach.noPlace'
			: [...rules.quietHours, ...rules.places].some((one) => one.days.length === 0 || !one.from || !one.to) ? 'reach.badTimes'
				: !person.name && (said.trustedNumber.trim() || said.trustedRelation) ? 'reach.noName'
					: tooLong || rules.unwantedWords.length > MOST_WORDS || rules.neverPlaces.length > MOST_NEVER ? 'reach.tooLong' : null;
}

function given(name, value) {
	return value?.trim() ? { [name]: value.trim() } : {};
}

/** A phone of which something is said and no number is refused rather than left out. */
function isSaid(phone) {
	return phone.label.trim() !== '' || phone.number.trim() !== '' || phone.shared || phone.callSafe || phone.textSafe || phone.voicemailSafe;
}

function hasTimes(one) {
	return one.days.length > 0 || Boolean(one.from) || Boolean(one.to);
}

function lines(text) {
	return text.split('\n').map((line) => line.trim()).filter(Boolean);
}
