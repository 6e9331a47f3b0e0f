/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { hoursOfWords, weekInWords } from './week.js';
import { call, Refusal } from '../../ground/rest.js';
import { element, replaceContent } from '../../ground/element.js';

const MOST = 10;

/** Languages in which the server has words; others read the days by themselves. */
const OF_SERVER = ['en', 'fr'];

/**
 * Looks for a pharmacy in the directory, which needs signal.
 *
 * @param {function(): string} language of the card
 * @param {function(function(string): string)} chosen gets what writes it in a language
 */
export function pharmacyView(messages, language, chosen) {
	const input = element('input', { id: 'pharmacy', type: 'search', maxlength: 200 });
	const status = element('p', { class: 'hint', role: 'status' });
	const found = element('div', {});
	const say = (key) => {
		status.textContent = key ? messages.text(key) : '';
		replaceContent(found);
	};
	const search = async () => {
		say('page.loading');
		try {
			const answer = await call('peermentor/listing', {
				query: { need: 'PHARMACY', q: input.value.trim(), limit: MOST, v: 'default' }, language: wordsOf(language()),
			});
			const listings = answer?.results ?? [];
			if (listings.length === 0) {
				say('card.noPharmacy');
				return;
			}
			say(null);
			replaceContent(found, element('ul', { class: 'entries' }, listings.map((one) => listingView(messages, one, () => {
				replaceContent(found);
				chosen((said) => linesOf(one, said));
			}))));
		} catch (refusal) {
			if (!(refusal instanceof Refusal)) {
				throw refusal;
			}
			say('card.noDirectory');
		}
	};
	input.addEventListener('keydown', (event) => {
		if (event.key === 'Enter') {
			event.preventDefault();
			search();
		}
	});
	return element('details', {}, element('summary', {}, messages.text('card.pharmacy')),
		element('label', { for: input.id }, messages.text('card.pharmacyName')), input,
		element('p', {}, element('button', { type: 'button', class: 'quiet', id: 'look-for-pharmacy', click: search }, messages.text('card.look'))),
		status, found);
}

function wordsOf(language) {
	return OF_SERVER.includes(language) ? language : OF_SERVER[0];
}

function listingView(messages, listing, choose) {
	return element('li', {},
		element('strong', {}, listing.display),
		element('p', {}, [listing.address, listing.hours?.words].filter(Boolean).join(' – ')),
		element('button', { type: 'button', 'aria-label': messages.text('card.takeThis', { name: listing.display }), click: choose },
			messages.text('card.take')));
}

/** Name, address, phone, and the hours of the week in the card's language as far as they can be said in it. */
function linesOf(listing, language) {
	const week = hoursOfWords(listing.hours?.words);
	return [listing.display, listing.address, listing.phone, ...(week ? weekInWords(week, language) : [listing.hours?.words])]
		.filter(Boolean).join('\n');
}
