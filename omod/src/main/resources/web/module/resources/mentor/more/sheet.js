/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { refusedInWords } from './refused.js';
import { element, focusOn, replaceContent } from '../../ground/element.js';
import { call, Refusal } from '../../ground/rest.js';

const WAYS = ['PRINT', 'CALL', 'EMAIL_TEXT', 'CODE'];

/** The parts of which the module makes its pages; each holds text alone. */
const PART = /<(h1|h2|p|dt|dd)>([^<]*)<\/\1>/g;

const SIGNS = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'' };

/**
 * What goes to the service: to print, to say on the phone, to copy into an e-mail. Each one is put together when it is asked for,
 * from what consents open at that moment, so it needs signal and is not kept on the phone.
 *
 * @param {HTMLElement} place where it is shown, which is all that is printed
 */
export function sheetsView(app, referral, place) {
	const { messages } = app;
	const problem = element('p', { class: 'problem', role: 'alert' });
	const show = async (way) => {
		problem.textContent = '';
		replaceContent(place);
		try {
			if (!await app.door.isStillMine()) {
				return;
			}
			const sheet = await call('peermentor/referral/' + referral.uuid + '/sheet', { body: { way }, language: messages.language });
			replaceContent(place, sheetView(app, sheet));
			focusOn(place.querySelector('h2'));
		} catch (refusal) {
			if (!(refusal instanceof Refusal)) {
				throw refusal;
			}
			problem.textContent = refusal.kind === 'unreachable' ? messages.text('sheet.noSignal') : refusedInWords(messages, refusal);
		}
	};
	return element('section', { 'aria-labelledby': 'sheet.title' }, element('h2', { id: 'sheet.title' }, messages.text('sheet.title')),
		element('p', { class: 'hint' }, messages.text('sheet.hint')),
		element('div', { class: 'buttons' }, WAYS.filter((way) => way !== 'CODE' || referral.status !== 'CANCELLED').map((way) => element('button', {
			type: 'button', class: way === referral.way ? null : 'quiet', id: 'sheet-' + way, click: () => show(way),
		}, messages.word('sheetWay', way)))), problem);
}

function sheetView(app, sheet) {
	const { messages } = app;
	if (sheet.text) {
		const text = element('textarea', { id: 'sheet-text', rows: 12, readonly: true, 'aria-labelledby': 'sheet-subject' });
		text.value = sheet.text;
		return element('div', {}, element('h2', { id: 'sheet-subject' }, sheet.subject), text, element('p', {}, element('button', {
			type: 'button', id: 'copy', click: async () => {
				text.select();
				const done = await (navigator.clipboard?.writeText(sheet.subject + '\n\n' + sheet.text).then(() => true, () => false) ?? false);
				app.tell(messages.text(done ? 'sheet.copied' : 'sheet.selected'));
			},
		}, messages.text('sheet.copy'))));
	}
	return [
		element('section', { class: 'sheet', lang: languageOf(sheet.document), 'aria-label': sheet.subject }, partsOf(sheet.document).map(partView)),
		element('p', { class: 'no-print' }, element('button', { type: 'button', id: 'print', click: () => window.print() }, messages.text('card.print'))),
	];
}

/** The text of a page that the module wrote, part by part. None of it is ever read as markup. */
function partsOf(page) {
	return [...page.matchAll(PART)].map(([, part, text]) => ({ part, text: text.replace(/&(amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign]) }));
}

function languageOf(page) {
	return /<html lang="([a-z-]{2,8})">/.exec(page)?.[1] ?? null;
}

/** One level below the screen's own headings. */
function partView({ part, text }) {
	if (part === 'dt') {
		return element('p', { class: 'term' }, text);
	}
	return element({ h1: 'h2', h2: 'h3' }[part] ?? 'p', { class: 'lines' }, text);
}
