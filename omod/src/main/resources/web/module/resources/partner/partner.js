/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { answerForm, choiceList } from './answer.js';
import { looksRight } from './code.js';
import { codeForm } from './code-form.js';
import { questionView } from './question.js';
import { forgetInAddress, fromAddress } from '../ground/address.js';
import { element, replaceContent } from '../ground/element.js';
import { Frame } from '../ground/frame.js';
import { call } from '../ground/rest.js';

const FOLDERS = [new URL('../ground/', import.meta.url), new URL('./', import.meta.url)];

/**
 * The page on which a service answers one request with a code. Nobody signs in, and a session that somebody has on the platform
 * in this browser is not used.
 */
class PartnerPage {
	constructor() {
		this.frame = new Frame(FOLDERS, () => {});
		this.code = null;
		this.question = null;
		this.mayHaveArrived = false;
		window.addEventListener('hashchange', () => {
			if (fromAddress('code') !== null) {
				this.begin();
			}
		});
	}

	get messages() {
		return this.frame.messages;
	}

	async begin() {
		try {
			await this.frame.follow(null);
		} catch (noMessages) {
			this.frame.giveUp();
			return;
		}
		const code = fromAddress('code');
		// It must not stay in the history of a browser that several share.
		forgetInAddress('code');
		if (code !== null && looksRight(code)) {
			await this.open(code);
		} else {
			this.askForCode(code === null ? null : 'code.mistyped');
		}
	}

	/** @param {string|null} problem key of what was wrong with the last one */
	askForCode(problem = null) {
		this.code = null;
		this.question = null;
		this.frame.show(() => replaceContent(this.frame.main,
			codeForm(this.messages, problem, (code) => this.open(code))));
		this.frame.main.querySelector('input').focus();
	}

	async open(code) {
		this.code = code;
		this.frame.showWaiting();
		try {
			this.question = await ask('peermentor/partneranswer', { code });
		} catch (refusal) {
			this.refused(refusal, () => this.open(code));
			return;
		}
		this.showQuestion();
	}

	showQuestion() {
		this.frame.show(() => replaceContent(this.frame.main, questionView(this.messages, this.question),
			choiceList(this.messages, this.question.choices, (choice) => this.showForm(choice))));
		this.frame.say('');
		this.frame.focusOnTitle();
	}

	/** What is being answered stays in one place, so that a change of language keeps it. */
	showForm(choice, said = { reason: null, nextDate: null }, refused = null) {
		this.frame.show(() => replaceContent(this.frame.main,
			answerForm(this.messages, choice, said, () => this.answer(choice, said), () => this.showQuestion(), refused)));
		this.frame.say(refused ?? '');
		this.frame.focusOnTitle();
	}

	async answer(choice, said) {
		const reply = { code: this.code, answer: choice.code, ...(said.reason ? { reason: said.reason } : {}),
			...(said.nextDate ? { nextDate: said.nextDate } : {}) };
		this.frame.showWaiting();
		try {
			await ask('peermentor/partneranswer/answer', reply, this.messages.language);
		} catch (refusal) {
			this.mayHaveArrived = this.mayHaveArrived || refusal.kind === 'unreachable';
			if (refusal.kind === 'invalid') {
				// The same once more would be refused once more.
				this.showForm(choice, said, refusal.words || this.messages.text('problem.invalid'));
			} else {
				this.refused(refusal, () => this.answer(choice, said));
			}
			return;
		}
		this.thank();
	}

	thank() {
		this.code = null;
		this.question = null;
		this.showEnd('thanks.title', 'thanks.text');
	}

	/** One sentence for all that a code can be refused for: the page knows no more than whoever guesses. */
	refused(refusal, again) {
		if (refusal.kind === 'forbidden') {
			this.question = null;
			this.showEnd('unusable.title', this.mayHaveArrived ? 'unusable.arrived' : 'unusable.text', () => {
				this.mayHaveArrived = false;
				this.askForCode();
			});
		} else {
			const kind = refusal.kind === 'signedOut' || refusal.kind === 'notFound' ? 'fault' : refusal.kind ?? 'fault';
			this.frame.showSentence('problem.' + kind, again);
		}
	}

	showEnd(title, text, another = null) {
		this.frame.show(() => replaceContent(this.frame.main, element('h1', {}, this.messages.text(title)),
			element('p', {}, this.messages.text(text)),
			another ? element('button', { type: 'button', click: another }, this.messages.text('code.another')) : null));
		this.frame.say(this.messages.text(text));
		this.frame.focusOnTitle();
	}
}

function ask(path, body, language = null) {
	return call(path, { method: 'POST', body, credentials: 'omit', language });
}

new PartnerPage().begin();
