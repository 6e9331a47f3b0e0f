/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { factsView, freshness, hoursLine, languageName, phoneLine, reached, whatItIs } from './found.js';
import { nameOf } from './record.js';
import { isNo, showRefused } from './refused.js';
import { reportView } from './report.js';
import { keptLine } from '../notices.js';
import { uuidFromAddress } from '../../ground/address.js';
import { element } from '../../ground/element.js';

/** All that the directory knows of one service. */
export async function open(app, visit, patient) {
	let answer;
	try {
		answer = await app.desk.read('listing/' + uuidFromAddress('listing'));
	} catch (refusal) {
		if (!isNo(refusal)) {
			throw refusal;
		}
		showRefused(app, visit, refusal, patient);
		return;
	}
	const listing = answer.value;
	app.show(visit, (messages) => [
		element('h1', {}, listing.display),
		keptLine(app, answer),
		element('p', {}, whatItIs(listing)),
		listing.status === 'ACTIVE' ? null : element('p', { class: 'unsure' }, messages.word('serviceStatus', listing.status)),
		listing.details?.alert ? element('p', { class: 'problem' }, listing.details.alert) : null,
		hoursLine(app, listing.hours),
		phoneLine(listing.phone),
		listing.address ? element('p', {}, listing.address) : null,
		freshness(app, listing.verifiedAt),
		factsView(messages, listing.facts),
		referView(app, listing, patient),
		reportView(app, listing),
		hoursView(messages, listing.hours),
		detailsView(messages, listing),
		measuresView(messages, listing.details?.measures),
	]);
}

/** For whom the mentor came, or whom they choose now. */
function referView(app, listing, patient) {
	const { messages } = app;
	if (!(app.me.privileges ?? []).includes('Make Peer Referrals') || listing.status === 'DEFUNCT') {
		return null;
	}
	const button = (one, name, how) => element('button', {
		type: 'button', class: how, click: () => app.go('refer', { patient: one, listing: listing.uuid }),
	}, messages.text('service.refer', { name }));
	const name = patient ? nameOf(app, patient) : null;
	if (name) {
		return element('div', { class: 'buttons' }, button(patient, name, null));
	}
	const people = app.desk.kept('caseload', { limit: 100 })?.results ?? [];
	return people.length === 0 ? null : element('details', {}, element('summary', {}, messages.text('service.referWhom')),
		element('div', { class: 'buttons' }, people.filter((row) => !row.flags?.includes('DECEASED'))
			.map((row) => button(row.participant.uuid, row.participant.display, 'quiet'))));
}

function section(messages, key, ...content) {
	return content.flat().some(Boolean) ? element('section', { 'aria-labelledby': key }, element('h2', { id: key }, messages.text(key)), content) : null;
}

/** The week in words: the server says it in one line, with a semicolon between its parts. */
function hoursView(messages, hours) {
	return section(messages, 'service.hours', hours?.words
		? element('ul', {}, hours.words.split('; ').map((part) => element('li', {}, part)))
		: element('p', { class: 'unsure' }, messages.text('service.hoursUnknown')));
}

function paragraphs(...texts) {
	return texts.filter(Boolean).map((text) => element('p', { class: 'lines' }, text));
}

function list(lines) {
	const said = (lines ?? []).filter(Boolean);
	return said.length === 0 ? null : element('ul', {}, said.map((line) => element('li', {}, line)));
}

/** What nobody has said is said to be unknown where somebody would stand at a door without it. */
function detailsView(messages, listing) {
	const { details = {} } = listing;
	const unknown = (part) => part.flat().some(Boolean) ? part : element('p', { class: 'unsure' }, messages.text('service.notSaid'));
	const languages = (details.languages ?? []).map((one) => [one.name ?? languageName(messages, one.code), one.note].filter(Boolean).join(' – '));
	return [
		section(messages, 'service.what', paragraphs(details.description)),
		section(messages, 'service.bring', unknown([list((details.documents ?? []).map((one) => one.document))])),
		section(messages, 'service.whoFor', unknown([...paragraphs(ages(messages, listing), details.eligibility_description),
			list((details.areas ?? []).map((one) => one.name ?? one.description))])),
		section(messages, 'service.how', paragraphs(details.application_process, details.wait_time)),
		section(messages, 'service.cost', unknown([...paragraphs(details.fees_description ?? details.fees),
			list((details.costs ?? []).filter((one) => one.option !== details.fees_description).map((one) => cost(messages, one)))])),
		section(messages, 'service.languages', list(languages.length > 0 ? languages
			: (listing.languages ?? []).map((code) => languageName(messages, code))), paragraphs(details.interpretation_services)),
		section(messages, 'service.access', list((details.accessibility ?? []).map((one) => [one.description, one.details].filter(Boolean).join(' – '))),
			paragraphs(details.place?.transportation)),
		section(messages, 'service.contacts', contacts(details, listing)),
	];
}

function ages(messages, { minAge, maxAge }) {
	const known = (age) => age !== null && age !== undefined;
	return [known(minAge) ? messages.text('service.minAge', { age: minAge }) : null,
		known(maxAge) ? messages.text('service.maxAge', { age: maxAge }) : null].filter(Boolean).join(' ') || null;
}

function cost(messages, one) {
	const amount = one.amount === undefined || one.amount === null ? null
		: Number(one.amount).toLocaleString(messages.locale) + (one.currency ? ' ' + one.currency : '');
	return [one.option, amount, one.amount_description].filter(Boolean).join(' – ');
}

function contacts(details, listing) {
	const phones = (of) => (of ?? []).map((phone) => [phone.description ? element('p', {}, phone.description) : null,
		phoneLine(phone.number), phone.extension ? element('p', {}, 'x ' + phone.extension) : null]);
	return [
		phones((details.phones ?? []).filter((phone) => phone.number !== listing.phone)),
		(details.contacts ?? []).map((one) => [paragraphs([one.name, one.title, one.department, one.email].filter(Boolean).join(', ')), phones(one.phones)]),
		paragraphs(listing.email),
	].flat(2);
}

/** What referrals tell of it, of many people together. */
function measuresView(messages, measures) {
	if (!measures?.enough) {
		return section(messages, 'service.measures', element('p', {}, messages.text('find.tooFew')));
	}
	const { atLeast, answeredShare, medianHours, reachedShare, refusals } = measures;
	return section(messages, 'service.measures', list([
		messages.text('service.atLeast', { count: atLeast }),
		answeredShare ? messages.text('service.answered', { count: Math.round(answeredShare * 10) }) : null,
		medianHours ? messages.count('service.median', medianHours) : null,
		reachedShare ? reached(messages, reachedShare) : null,
		refusals?.length ? messages.text('service.refusals', { reasons: messages.word('outcomeReason', refusals) }) : null,
	]));
}
