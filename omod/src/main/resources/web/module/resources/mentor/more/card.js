/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { hasGrownOld, keepMarks, lastPrinted, printedLine } from './printed.js';
import { pharmacyView } from './pharmacy.js';
import { PROPOSED, proposalsOf, readKnown, today } from './proposals.js';
import { nameOf } from './record.js';
import { cardWords, digestOf, LANGUAGES, PARTS, sheetView, tellingWords, wordingOf } from './printed-card.js';
import { newUuid } from '../seal.js';
import { element, replaceContent } from '../../ground/element.js';

/** What the card says of a mentor is kept on the phone, sealed, for the next card. No other words of a card are kept. */
const REMEMBERED = ['mentor', 'help'];

/** A card to print and take along, with what the participant wants on it. */
export async function open(app, visit, patient) {
	const [words, known] = await Promise.all([cardWords(), readKnown(app, patient)]);
	const printed = await lastPrinted(app, patient, known.plan);
	const old = Boolean(printed) && await hasGrownOld(printed, known, words);
	const remembered = app.desk.ofPhone('card') ?? {};
	const { language } = app.messages;
	const card = {
		language, private: true, code: false, words: words[language], today: today(app), digest: null,
		parts: Object.fromEntries(PARTS.map((part) => [part, { on: part !== 'own', text: remembered[part] ?? '', proposed: '' }])),
	};
	const form = { app, patient, known, words, card, printed, old, proposals: null };
	propose(form);
	card.digest = await digestOf(card);
	app.show(visit, (messages) => {
		form.sheet = element('div', { class: 'sheet-place' });
		form.warning = element('p', { class: 'problem', role: 'alert' });
		form.line = element('div', {});
		draw(form);
		return [
			element('h1', {}, messages.text('card.title', { name: nameOf(app, patient) ?? '' })),
			element('p', { class: 'hint' }, messages.text('card.what')),
			form.line,
			formView(form, messages),
			form.sheet,
		];
	});
}

/** Writes what is known where nobody has written anything else. */
function propose(form) {
	const { card } = form;
	form.proposals = proposalsOf(form.known, card, form.words, card.today);
	for (const part of PROPOSED) {
		const one = card.parts[part];
		const proposed = one.make?.(card.language) ?? form.proposals[part];
		if (one.text === one.proposed) {
			one.text = proposed;
		}
		one.proposed = proposed;
	}
}

function draw(form) {
	const { app, card, printed } = form;
	const { messages } = app;
	const telling = card.private ? tellingWords(form.words, form.known.unwanted,
		PARTS.filter((part) => card.parts[part].on).map((part) => card.parts[part].text).join('\n')) : [];
	const leftOut = PROPOSED.filter((part) => card.parts[part].on && card.parts[part].text === form.proposals[part])
		.flatMap((part) => form.proposals.leftOut[part]);
	const words = [
		telling.length > 0 ? messages.text('card.telling', { words: telling.join(', ') }) : null,
		leftOut.length > 0 ? messages.text('card.leftOut', { words: [...new Set(leftOut)].join(', ') }) : null,
	].filter(Boolean).join(' ');
	if (form.warning.textContent !== words) {
		form.warning.textContent = words;
	}
	replaceContent(form.sheet, sheetView(card, card.digest, card.today));
	if (printed && card.digest) {
		replaceContent(form.line, printedLine(messages, printed, printed.digest === card.digest ? 'same' : form.old ? 'otherwise' : 'differs'));
	}
}

/** The digest comes a moment later than the letter that was typed; until then the card shows none. */
async function changed(form) {
	const { card } = form;
	const round = form.round = (form.round ?? 0) + 1;
	card.digest = null;
	draw(form);
	const digest = await digestOf(card);
	if (round === form.round) {
		card.digest = digest;
		draw(form);
	}
}

function formView(form, messages) {
	const { card } = form;
	return element('form', { class: 'record no-print', submit: (event) => event.preventDefault() },
		languageView(form, messages),
		tick(messages, 'card.private', card.private, (on) => {
			card.private = on;
			anew(form);
		}),
		PARTS.map((part) => partView(form, messages, part)),
		tick(messages, 'card.code', card.code, (on) => {
			card.code = on;
			changed(form);
		}),
		form.warning,
		element('button', { type: 'button', id: 'print', click: () => printOnce(form) }, messages.text('card.print')));
}

/** In other words: what was proposed reads otherwise, what somebody wrote stays. */
function anew(form) {
	propose(form);
	PROPOSED.forEach((part) => {
		document.getElementById('card-' + part).value = form.card.parts[part].text;
	});
	changed(form);
}

function languageView(form, messages) {
	const { card } = form;
	return element('p', {}, element('label', { for: 'card-language' }, messages.text('card.language')),
		element('select', {
			id: 'card-language', change: (event) => {
				card.language = event.target.value;
				card.words = form.words[card.language];
				anew(form);
			},
		}, Object.entries(LANGUAGES).map(([code, name]) => element('option', { value: code, lang: code, selected: code === card.language }, name))));
}

function tick(messages, key, checked, turned) {
	const id = 'tick-' + key.replaceAll('.', '-');
	return element('p', { class: 'tick' },
		element('input', { type: 'checkbox', id, checked, change: (event) => turned(event.target.checked) }),
		element('label', { for: id }, messages.text(key)));
}

function partView(form, messages, name) {
	const part = form.card.parts[name];
	const input = element('textarea', {
		id: 'card-' + name, rows: name === 'stop' ? 4 : 2, maxlength: 600, dir: 'auto', 'aria-label': messages.text('card.part.' + name), input: (event) => {
			part.text = event.target.value;
			changed(form);
		},
	});
	input.value = part.text;
	const choose = (make) => {
		part.make = make;
		part.text = part.proposed = input.value = make(form.card.language);
		input.focus();
		changed(form);
	};
	return element('div', {},
		tick(messages, 'card.part.' + name, part.on, (on) => {
			part.on = on;
			changed(form);
		}),
		input, name === 'stop' ? pharmacyView(messages, () => form.card.language, choose) : null);
}

/** A second touch while it is being printed is none: it would count as a second card. */
async function printOnce(form) {
	if (form.printing) {
		return;
	}
	form.printing = true;
	try {
		await print(form);
	} finally {
		form.printing = false;
	}
}

/** What is printed is what its code says; that it was goes to the server, what it says does not. */
async function print(form) {
	const { app, card, patient } = form;
	await changed(form);
	await app.desk.keep('card', Object.fromEntries(REMEMBERED.map((part) => [part, card.parts[part].text])));
	const { plan } = form.known;
	if (plan && card.digest) {
		const uuid = newUuid();
		await keepMarks(app, patient, uuid, card, form.proposals);
		await app.outbox.put({
			uuid, kind: 'card', path: 'peermentor/transitionplan/' + plan.uuid + '/releasecard', timeField: 'printedAt', patient,
			name: nameOf(app, patient), body: { uuid, language: card.language, wording: wordingOf(card), digest: card.digest },
		});
		await app.countWaiting();
	}
	window.print();
	if (plan && card.digest) {
		form.printed = await lastPrinted(app, patient, plan);
		form.old = false;
		draw(form);
		app.notice();
	}
}
