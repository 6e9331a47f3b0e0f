/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { CIRCLES, LANGUAGES, NOTHING, OPENINGS, WANTS, queryOf, whereIAm } from './asked.js';
import { choice, choices, field, saveBar } from './form.js';
import { foundView, languageName } from './found.js';
import { nameOf } from './record.js';
import { refusedInWords } from './refused.js';
import { keptLine } from '../notices.js';
import { forgetInAddress, fromAddress } from '../../ground/address.js';
import { element, focusOn, replaceContent } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

const NEEDS = { v: 'default', limit: 100 };

/** Finds services, for a participant or for nobody in particular. What was asked last stands there again. */
export async function open(app, visit, patient) {
	const last = app.desk.ofPhone('find');
	const need = fromAddress('need');
	// It is where the search begins, and not what it comes back to.
	forgetInAddress('need');
	const said = { ...NOTHING, ...last, ...(need ? { words: '', need } : {}) };
	const search = { app, patient, said, rows: [], answers: [], more: false, turn: 0, visit };
	search.needs = (await needsOf(app)) ?? [];
	app.show(visit, (messages) => {
		search.place = element('div', { id: 'found' });
		drawFound(search);
		return [
			element('h1', {}, messages.text('find.title')),
			patient ? element('p', {}, messages.text('find.for', { name: nameOf(app, patient) ?? '' })) : null,
			formView(search),
			search.place,
		];
	});
	if (last || need) {
		ask(search, false);
	}
}

/** By what one can look for services; null if nobody knows. */
export async function needsOf(app) {
	return (await app.desk.readOrNull('directoryneed', NEEDS))?.value?.results ?? null;
}

/** Wider needs as they come, narrower ones set off below them. */
export function needName(needs, code) {
	const need = needs.find((one) => one.code === code);
	return need ? (need.parent ? '– ' : '') + need.display : code;
}

function formView(search) {
	const { app, said } = search;
	const { messages } = app;
	const part = { messages, said, keep: () => {} };
	const place = element('div', {});
	const drawPlace = () => replaceContent(place, nearView(search, drawPlace));
	drawPlace();
	const at = element('div', {});
	const drawAt = () => replaceContent(at, said.opening === 'day' ? field(part, 'openAt', { type: 'datetime-local', hint: 'find.atHint' }) : null);
	drawAt();
	const problem = element('p', { class: 'problem', role: 'alert' });
	const submit = (event) => {
		event.preventDefault();
		const noTime = said.opening === 'day' && !said.openAt;
		problem.textContent = noTime ? messages.text('find.noTime') : '';
		if (noTime) {
			document.getElementById('openAt').focus();
		} else {
			ask(search, true);
		}
	};
	return element('form', { class: 'record', submit, novalidate: true },
		field(part, 'words', { longest: 200, hint: 'find.wordsHint' }),
		choices(part, 'need', search.needs.map((need) => need.code), { empty: true, words: (code) => needName(search.needs, code) }),
		choice({ ...part, keep: drawAt }, 'opening', OPENINGS, { words: (one) => messages.text('find.opening.' + one) }), at,
		place,
		element('details', { open: said.wants.length > 0 || said.language !== '' }, element('summary', {}, messages.text('find.more')),
			choice(part, 'wants', WANTS, { several: true, words: (one) => messages.text('find.wants.' + one) }),
			choice(part, 'unknown', ['yes'], { several: true, words: () => messages.text('find.unknown') }),
			choices(part, 'language', LANGUAGES, { empty: true, words: (code) => languageName(messages, code) })),
		problem, saveBar(messages.text('find.search')));
}

/** Where the phone is, is asked for by a touch and never otherwise. */
function nearView(search, again) {
	const { app, said } = search;
	const { messages } = app;
	const problem = element('p', { class: 'problem', role: 'alert' });
	const locate = async (event) => {
		event.target.disabled = true;
		const position = await whereIAm();
		if (position === null) {
			event.target.disabled = false;
			problem.textContent = messages.text('find.nowhere');
			return;
		}
		said.near = { position, at: app.clock.wall(app.clock.now()) };
		again();
		document.getElementById('within')?.focus();
	};
	if (!said.near) {
		return [element('p', {}, element('button', { type: 'button', class: 'quiet', id: 'near', click: locate }, messages.text('find.near'))),
			element('p', { class: 'hint' }, messages.text('find.nearHint')), problem];
	}
	return [
		element('p', {}, messages.text('find.nearSince'), ' ', timeInWords(messages, said.near.at)),
		choices({ messages, said, keep: () => {} }, 'within', CIRCLES, { words: (km) => messages.text('find.km', { km }) }),
		element('div', { class: 'buttons' },
			element('button', { type: 'button', class: 'quiet', id: 'near', click: locate }, messages.text('find.nearAgain')),
			element('button', {
				type: 'button', class: 'quiet', click: () => {
					said.near = null;
					again();
					document.getElementById('near')?.focus();
				},
			}, messages.text('find.anywhere'))),
		problem,
	];
}

/** Begins a search; one that is begun later takes its place. */
async function ask(search, byHand) {
	const turn = ++search.turn;
	await search.app.desk.keep('find', search.said);
	Object.assign(search, { rows: [], answers: [], more: false, problem: null, busy: true, then: search.said.opening === 'day' });
	drawFound(search);
	await next(search, turn);
	if (byHand && isWanted(search, turn)) {
		focusOn(search.place.querySelector('h2'));
	}
}

/** The next page, kept like everything that was read, so that it can be read again without signal. */
async function next(search, turn) {
	const { app, said } = search;
	try {
		const answer = await app.desk.read('listing', queryOf(said, app.clock, search.rows.length));
		if (!isWanted(search, turn)) {
			return;
		}
		search.answers.push(answer);
		search.more = (answer.value?.links ?? []).some((link) => link.rel === 'next');
		search.rows.push(...answer.value?.results ?? []);
	} catch (refusal) {
		if (!isWanted(search, turn) || !refusal.kind) {
			return;
		}
		search.problem = refusal;
	}
	search.busy = false;
	drawFound(search);
	app.notice();
}

/** Neither was another search begun nor another screen opened. */
function isWanted(search, turn) {
	return turn === search.turn && search.visit === search.app.visit;
}

function drawFound(search) {
	const { app, place, rows, problem, busy } = search;
	const { messages } = app;
	const none = rows.length === 0 && search.answers.length > 0;
	replaceContent(place,
		rows.length > 0 || problem || busy || none ? element('h2', {}, messages.text('find.found')) : null,
		keptLine(app, ...search.answers),
		none ? element('p', {}, messages.text('find.nothing')) : null,
		none && search.said.unknown.length === 0 ? element('p', { class: 'hint' }, messages.text('find.nothingHint')) : null,
		element('ul', { class: 'entries' }, rows.map((row) => foundView(app, row, search.patient, search.then))),
		busy ? element('p', { class: 'hint' }, messages.text('page.loading')) : null,
		problem ? element('p', { class: 'problem', role: 'alert' }, refusedInWords(messages, problem)) : null,
		search.more && !busy ? element('button', { type: 'button', id: 'find-more', click: () => goOn(search) }, messages.text('find.next')) : null);
	app.frame.say(none ? messages.text('find.nothing') : rows.length > 0 ? messages.count('find.count', rows.length) : '');
}

async function goOn(search) {
	if (search.busy) {
		return;
	}
	const before = search.rows.length;
	Object.assign(search, { busy: true, problem: null });
	await next(search, search.turn);
	(search.place.querySelectorAll('li h3 a')[before] ?? search.place.querySelector('#find-more'))?.focus();
}
