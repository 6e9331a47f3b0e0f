/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { generate } from './lean-qr/lean-qr.js';
import { element } from '../../ground/element.js';
import { Refusal } from '../../ground/rest.js';

/** The languages of the card, which may be another than the page's: it is the participant's. Arabic and Spanish need a native reader still. */
export const LANGUAGES = { en: 'English', fr: 'Français', es: 'Español', ar: 'العربية' };

/** What can stand on it, in this order. */
export const PARTS = ['stop', 'mentor', 'appointments', 'tonight', 'help', 'own'];

const NUMBER = /\+?[\d][\d\s().-]{4,}\d/;

/** So many letters of the digest stand on the card: enough to tell two cards apart, few enough to be read out on the phone. */
const CODE_LETTERS = 8;

/** The words of the card in every language, with the direction it is written in: what tells a stranger something does so in any of them. */
export async function cardWords() {
	const files = await Promise.all(Object.keys(LANGUAGES).map(async (language) => {
		const answer = await fetch(new URL('card.' + language + '.json', import.meta.url), { cache: 'no-cache' })
			.catch(() => Promise.reject(new Refusal('unreachable')));
		return [language, await answer.json()];
	}));
	return Object.fromEntries(files);
}

/**
 * Words that would tell a stranger why somebody carries the card, or that the participant does not want used.
 *
 * @param {object} words of every language
 * @param {string[]} unwanted of this participant
 */
export function tellingWords(words, unwanted, text) {
	const telling = [...Object.values(words).flatMap((one) => one.telling), ...unwanted.map((word) => word.toLowerCase())];
	const there = ' ' + wordsOf(text).join(' ') + ' ';
	return [...new Set(telling)].filter((word) => there.includes(' ' + wordsOf(word).join(' ') + ' '));
}

function wordsOf(text) {
	return text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
}

function shownParts(card) {
	return PARTS.filter((part) => card.parts[part].on && card.parts[part].text.trim() !== '');
}

function textOf(card, part) {
	return card.parts[part].text.normalize('NFC').split('\n').map((line) => line.trim()).join('\n').trim();
}

export function wordingOf(card) {
	return card.private ? 'PRIVATE' : 'PLAIN';
}

/**
 * The SHA-256 of all that the card says, in one canonical form: two cards that read alike have the same.
 *
 * @returns {Promise<string|null>} null where the browser computes none, which it does on a safe line only
 */
export function digestOf(card) {
	return digest(['card 1', card.language, wordingOf(card), card.code, shownParts(card).map((part) => [part, textOf(card, part)])]);
}

/** The same of anything else that can be written down. */
export async function digest(value) {
	if (!globalThis.crypto?.subtle) {
		return null;
	}
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
	return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As it stands on the card: 3F2A-91BC. */
export function checkCode(digest) {
	const letters = digest.slice(0, CODE_LETTERS).toUpperCase();
	return letters.slice(0, CODE_LETTERS / 2) + '-' + letters.slice(CODE_LETTERS / 2);
}

/** Nobody's name is on it unless somebody writes it there. */
export function sheetView(card, digest, today) {
	const { texts, direction } = card.words;
	const shown = shownParts(card);
	const number = NUMBER.exec(['mentor', 'help'].filter((part) => shown.includes(part)).map((part) => card.parts[part].text).join('\n'))?.[0];
	const heading = (part) => texts[card.private && part + '.private' in texts ? part + '.private' : part];
	return element('section', { class: 'sheet', dir: direction, lang: card.language, 'aria-label': heading('title') },
		element('h2', {}, heading('title')),
		shown.map((part) => [element('h3', {}, heading(part)), element('p', { class: 'lines', dir: 'auto' }, textOf(card, part))]),
		card.code && number ? codeView(texts.code, number) : null,
		digest ? element('p', { class: 'check', dir: 'ltr' }, today + ' · ' + checkCode(digest)) : null);
}

/** A code that rings a number of the card, and holds nothing else. */
function codeView(words, number) {
	const canvas = element('canvas', { role: 'img', 'aria-label': words, class: 'code' });
	generate('tel:' + number.replace(/[^\d+]/g, '')).toCanvas(canvas, { on: [0, 0, 0, 255], off: [255, 255, 255, 255] });
	return [canvas, element('p', { class: 'lines' }, words)];
}
