/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { choice, choices, field, saveBar } from './form.js';
import { needName, needsOf } from './find.js';
import { keepForm } from './keeping.js';
import { nameOf } from './record.js';
import { isNo, showRefused } from './refused.js';
import { answerDue, bodyOf, changed, draftOf, saidOf } from './draft.js';
import { sendNow } from './sending.js';
import { agreedTo, isWork, tellable } from './telling.js';
import { whenLetGo } from '../focus.js';
import { newUuid } from '../seal.js';
import { uuidFromAddress } from '../../ground/address.js';
import { element, replaceContent } from '../../ground/element.js';

const URGENCIES = ['ROUTINE', 'SOON', 'TODAY'];

const ANSWERS = ['TODAY', 'TOMORROW', 'DAYS_3', 'WEEK'];

/** Writes a referral to a service, or changes one that was not sent. Nobody is told before it is sent. */
export async function open(app, visit, patient) {
	let read;
	try {
		read = await whatItIs(app, patient);
	} catch (refusal) {
		if (!isNo(refusal)) {
			throw refusal;
		}
		showRefused(app, visit, refusal, patient);
		return;
	}
	const { form, kept, listing, needs } = read;
	const refer = { app, visit, form, listing, needs, agreed: null, keeper: keepForm(app, form) };
	app.show(visit, (messages) => {
		refer.problem = element('p', { class: 'problem', role: 'alert' });
		refer.telling = element('div', {});
		return [
			element('h1', {}, messages.text('refer.title', { name: form.name ?? '' })),
			element('p', {}, messages.text('refer.to', { service: form.said.service })),
			kept ? element('p', { class: 'hint' }, messages.text('record.goesOn')) : null,
			formView(refer),
		];
	});
	askWhatIsAgreed(refer);
}

/** A draft of the server, a form that was begun, or a new one. */
async function whatItIs(app, patient) {
	const needs = (await needsOf(app)) ?? [];
	const referral = uuidFromAddress('referral');
	const draft = referral ? (await app.desk.read('referral/' + referral, { v: 'default' }, patient)).value : null;
	const listingUuid = draft?.listing ?? uuidFromAddress('listing');
	const forms = (await app.forms.all()).filter((form) => form.kind === 'referral' && form.patient === patient);
	const kept = forms.find((form) => draft ? form.uuid === draft.uuid : form.said.listing === listingUuid);
	// Without signal a form that was begun is enough to go on with.
	const path = 'listing/' + listingUuid;
	const listing = (kept || draft ? await app.desk.readOrNull(path) : await app.desk.read(path))?.value ?? {};
	const said = kept?.said ?? (draft ? saidOf(draft) : draftOf(listing, app.desk.ofPhone('find')?.need, nameOf(app, patient)));
	const form = kept ?? { uuid: draft?.uuid ?? newUuid(), kind: 'referral', patient, name: nameOf(app, patient), said, version: draft?.version };
	return { form, kept, listing, needs };
}

function formView(refer) {
	const { app, form, listing, needs, keeper } = refer;
	const { messages } = app;
	const { said } = form;
	const part = { messages, said, keep: keeper.keep };
	const drawTelling = () => replaceContent(refer.telling, tellingView(refer, part));
	refer.drawTelling = drawTelling;
	drawTelling();
	const codes = needs.length > 0 ? needs.map((need) => need.code) : (listing.needs ?? []).map((need) => need.code);
	const submit = (event) => {
		event.preventDefault();
		save(refer, true);
	};
	return element('form', { class: 'record', submit, novalidate: true },
		choices({ ...part, keep: () => needChanged(refer) }, 'need', codes, { empty: !said.need, words: (code) => needName(needs, code) }),
		choice(part, 'urgency', URGENCIES, { words: (one) => messages.word('referralUrgency', one) }),
		choice(part, 'way', waysTo(listing), { words: (one) => messages.word('sendWay', one) }),
		said.answerDue ? element('p', { class: 'hint' }, messages.text('refer.answerNow', { at: answerDue(app, said.answerDue) })) : null,
		choice(part, 'answerBy', ANSWERS, { words: (one) => messages.word('answerBy', one) }),
		refer.telling,
		choice(part, 'prohibited', ['yes'], { several: true, words: () => messages.text('refer.prohibited') }),
		field(part, 'note', { lines: 3, longest: 1000, hint: 'refer.noteHint' }),
		refer.problem,
		element('p', { class: 'hint' }, messages.text('refer.signal')),
		saveBar(messages.text('refer.send'), element('button', { type: 'button', class: 'quiet', id: 'draft', click: () => save(refer, false) },
			messages.text('refer.draft'))));
}

/** Nobody can be called without a number, or written to without an address. Paper always works. */
function waysTo(listing) {
	const { details = {} } = listing;
	return ['PRINT', listing.phone || details.phones?.length ? 'CALL' : null,
		listing.email || (details.contacts ?? []).some((one) => one.email) ? 'EMAIL_TEXT' : null, 'CODE'].filter(Boolean);
}

/** What the service is told, and whether the participant agreed to that. Where they did not, it is said at once. */
function tellingView(refer, part) {
	const { app, form, needs, agreed } = refer;
	const { messages } = app;
	const { said } = form;
	const again = { ...part, keep: () => {
		part.keep();
		refer.drawTelling();
	} };
	const names = (codes) => codes.map((code) => messages.word('tells', code)).join(', ');
	const open = tellable(isWork(needs, said.need));
	said.segments = said.segments.filter((one) => open.includes(one));
	const missing = agreed === null ? [] : said.segments.filter((one) => !agreed.includes(one));
	const allowed = (agreed ?? []).filter((one) => open.includes(one));
	const chosen = refer.telling.contains(document.activeElement) ? document.activeElement.id : null;
	queueMicrotask(() => chosen && document.getElementById(chosen)?.focus());
	return [
		choice(again, 'segments', open, { several: true, words: (one) => messages.word('tells', one) }),
		element('p', { class: 'hint' }, agreed === null ? messages.text('refer.agreedUnknown')
			: allowed.length === 0 ? messages.text('refer.agreedNothing') : messages.text('refer.agreed', { what: names(allowed) })),
		missing.length > 0 ? element('p', { class: 'problem', role: 'alert' }, messages.text('refer.notAgreed', { what: names(missing) })) : null,
		said.segments.includes('IDENTITY') ? null : field(part, 'askFor', { longest: 60, hint: 'refer.askForHint' }),
	];
}

function needChanged(refer) {
	refer.keeper.keep();
	// What was agreed for another need says nothing of this one.
	refer.agreed = null;
	refer.drawTelling();
	askWhatIsAgreed(refer);
}

async function askWhatIsAgreed(refer) {
	const { app, form, listing, needs } = refer;
	const turn = refer.turn = (refer.turn ?? 0) + 1;
	const organisation = listing.organisation?.display ?? form.said.organisation;
	const agreed = organisation ? await agreedTo(app, form.patient, organisation, isWork(needs, form.said.need)) : null;
	if (turn === refer.turn && app.visit === refer.visit) {
		refer.agreed = agreed;
		whenLetGo(refer, () => refer.drawTelling());
	}
}

/** On the phone first; then, where there is signal and that is wanted, to the service. */
async function save(refer, send) {
	const { app, form, keeper, problem } = refer;
	const { said } = form;
	const wrong = !said.need ? 'refer.noNeed' : !send ? null : !said.way ? 'refer.noWay'
		: !said.answerBy && !said.answerDue ? 'refer.noAnswerBy'
			: !said.segments.includes('IDENTITY') && !said.askFor.trim() ? 'refer.noName' : null;
	if (wrong) {
		problem.textContent = app.messages.text(wrong);
		problem.scrollIntoView({ block: 'center' });
		return;
	}
	if (refer.saving) {
		return;
	}
	refer.saving = true;
	keeper.done();
	const body = bodyOf(form, app.clock);
	form.uuid = await app.outbox.put({
		uuid: form.uuid, kind: 'referral', patient: form.patient, name: form.name, title: said.service, said, version: form.version,
		...(form.version === undefined ? { path: 'peermentor/referral', body: { uuid: form.uuid, patient: form.patient, ...body } }
			: { path: 'peermentor/referral/' + form.uuid, body: { version: form.version, ...body }, proof: changed(body, form.version) }),
	});
	await app.countWaiting();
	await (send ? sendNow(app, form.uuid, form.patient) : app.tell(app.messages.text('refer.kept')));
	if (refer.visit === app.visit) {
		app.go('referral', { patient: form.patient, referral: form.uuid });
	}
}
