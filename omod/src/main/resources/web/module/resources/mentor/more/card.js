/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { generate } from './lean-qr/lean-qr.js';
import { nameOf } from './record.js';
import { element, replaceContent } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

/** The languages of the card, which may be another than the page's: it is the participant's. */
const LANGUAGES = { en: 'English', fr: 'Français', ar: 'العربية' };

/** What can stand on it, in this order. */
const PARTS = ['stop', 'mentor', 'appointments', 'tonight', 'help', 'own'];

/** What the card says of a mentor is kept on the phone, sealed, for the next card. Nothing else of a card is kept. */
const REMEMBERED = ['mentor', 'help'];

const NUMBER = /\+?[\d][\d\s().-]{4,}\d/;

/** A card to print and take along, with what the participant wants on it. */
export async function open(app, visit, patient) {
	const remembered = app.desk.ofPhone('card') ?? {};
	const card = {
		language: app.messages.language, private: true, code: false, words: await wordsIn(app.messages.language),
		parts: Object.fromEntries(PARTS.map((part) => [part, { on: part !== 'own', text: remembered[part] ?? proposed(app, patient, part) }])),
	};
	app.show(visit, (messages) => {
		const sheet = element('div', { class: 'sheet-place' });
		const draw = () => replaceContent(sheet, sheetView(card));
		const warning = element('p', { class: 'problem', role: 'alert' });
		const changed = () => {
			const telling = card.private ? tellingWords(card) : [];
			warning.textContent = telling.length > 0 ? messages.text('card.telling', { words: telling.join(', ') }) : '';
			draw();
		};
		changed();
		return [
			element('h1', {}, messages.text('card.title', { name: nameOf(app, patient) ?? '' })),
			element('p', { class: 'hint' }, messages.text('card.what')),
			element('form', { class: 'record no-print', submit: (event) => event.preventDefault() },
				languageView(messages, card, changed),
				tick(messages, 'card.private', 'private', card, changed),
				PARTS.map((part) => partView(messages, card, part, changed)),
				tick(messages, 'card.code', 'code', card, changed),
				warning,
				element('button', { type: 'button', id: 'print', click: () => print(app, card) }, messages.text('card.print'))),
			sheet,
		];
	});
}

/** The words of the card in one language, with the direction it is written in. */
async function wordsIn(language) {
	return (await fetch(new URL('card.' + language + '.json', import.meta.url), { cache: 'no-cache' })).json();
}

/** What is known already and the participant may want on it. */
function proposed(app, patient, part) {
	if (part !== 'appointments') {
		return '';
	}
	const asks = app.desk.kept('mentorask', { patient, status: 'ASKED,ACCEPTED', v: 'default' })?.results ?? [];
	return asks.filter((ask) => ask.kind === 'ACCOMPANY_TO').map((ask) => [ask.text, timeInWords(app.messages, ask.due)].filter(Boolean).join(', '))
		.join('\n');
}

function languageView(messages, card, changed) {
	return element('p', {}, element('label', { for: 'card-language' }, messages.text('card.language')),
		element('select', {
			id: 'card-language', change: async (event) => {
				card.language = event.target.value;
				card.words = await wordsIn(card.language);
				changed();
			},
		}, Object.entries(LANGUAGES).map(([code, name]) => element('option', { value: code, lang: code, selected: code === card.language }, name))));
}

function tick(messages, key, name, owner, changed) {
	const id = 'tick-' + key.replaceAll('.', '-');
	return element('p', { class: 'tick' }, element('input', {
		type: 'checkbox', id, checked: owner[name], change: (event) => {
			owner[name] = event.target.checked;
			changed();
		},
	}), element('label', { for: id }, messages.text(key)));
}

function partView(messages, card, name, changed) {
	const part = card.parts[name];
	const input = element('textarea', {
		id: 'card-' + name, rows: 2, maxlength: 300, 'aria-label': messages.text('card.part.' + name), input: (event) => {
			part.text = event.target.value;
			changed();
		},
	});
	input.value = part.text;
	return element('div', {}, tick(messages, 'card.part.' + name, 'on', part, changed), input);
}

/** Nobody's name is on it unless somebody writes it there. */
function sheetView(card) {
	const { texts, direction } = card.words;
	const shown = PARTS.filter((part) => card.parts[part].on && card.parts[part].text.trim() !== '');
	const number = NUMBER.exec(['mentor', 'help'].filter((part) => shown.includes(part)).map((part) => card.parts[part].text).join('\n'))?.[0];
	const heading = (part) => texts[card.private && part + '.private' in texts ? part + '.private' : part];
	return element('section', { class: 'sheet', dir: direction, lang: card.language, 'aria-label': heading('title') },
		element('h2', {}, heading('title')),
		shown.map((part) => [element('h3', {}, heading(part)), element('p', { class: 'lines', dir: 'auto' }, card.parts[part].text.trim())]),
		card.code && number ? codeView(texts.code, number) : null);
}

/** A code that rings a number of the card, and holds nothing else. */
function codeView(words, number) {
	const canvas = element('canvas', { role: 'img', 'aria-label': words, class: 'code' });
	generate('tel:' + number.replace(/[^\d+]/g, '')).toCanvas(canvas, { on: [0, 0, 0, 255], off: [255, 255, 255, 255] });
	return [canvas, element('p', { class: 'lines' }, words)];
}

/** Words that would tell a stranger why somebody carries the card. */
function tellingWords(card) {
	const all = PARTS.filter((part) => card.parts[part].on).map((part) => card.parts[part].text).join(' ').toLowerCase();
	const words = new Set(all.split(/[^\p{L}\p{N}]+/u));
	return card.words.telling.filter((word) => words.has(word));
}

async function print(app, card) {
	await app.desk.keep('card', Object.fromEntries(REMEMBERED.map((part) => [part, card.parts[part].text])));
	window.print();
}
