/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { cardView } from './card.js';
import { Reading } from './reading.js';
import { TimelineView } from './timeline.js';
import { uuidFromAddress } from '../ground/address.js';
import { element, replaceContent } from '../ground/element.js';
import { Frame } from '../ground/frame.js';
import { readSession, signOut } from '../ground/session.js';
import { signInForm } from '../ground/sign-in.js';

const FOLDERS = [new URL('../ground/', import.meta.url), new URL('./', import.meta.url)];

/**
 * The page: one patient's card and timeline, for whoever is signed in. It writes nothing.
 */
class ChartPage {
	constructor() {
		this.frame = new Frame(FOLDERS, () => this.leave());
		this.forgetAll();
		window.addEventListener('hashchange', () => {
			if (uuidFromAddress('patient') !== this.reading?.patient) {
				this.begin();
			}
		});
	}

	get messages() {
		return this.frame.messages;
	}

	async begin() {
		this.forgetAll();
		try {
			await this.frame.follow(null);
		} catch (noMessages) {
			this.frame.giveUp();
			return;
		}
		this.frame.showWaiting();
		try {
			const session = await readSession();
			if (session === null) {
				this.askToSignIn('signIn.needed');
			} else {
				await this.welcome(session);
			}
		} catch (refusal) {
			this.frame.showSentence('problem.' + (refusal.kind ?? 'fault'), () => this.begin());
		}
	}

	async welcome(session) {
		await this.frame.follow(session);
		const patient = uuidFromAddress('patient');
		if (patient === null) {
			this.frame.showSentence('page.noPatient');
			return;
		}
		this.reading = new Reading(patient);
		await this.readAll();
	}

	/** Card and timeline side by side; what keeps the one away does not keep the other away. */
	async readAll() {
		this.frame.showWaiting();
		const reading = this.reading;
		const language = this.messages.language;
		const [card, page] = await Promise.allSettled([
			reading.card(language), reading.timeline(this.timeline.filters, null, language)]);
		if (reading.stopped || this.isSignedOut(card, page)) {
			return;
		}
		this.card = card;
		this.timeline.take(page);
		this.frame.show(() => this.draw());
		this.frame.say(this.timeline.summary(this.messages));
		this.frame.focusOnTitle();
	}

	/** Reads rows anew or on; an answer that was overtaken by another question is nobody's any more. */
	async readRows(before, taken) {
		this.frame.say(this.messages.text('page.loading'));
		const reading = this.reading;
		const [page] = await Promise.allSettled([
			reading.timeline(this.timeline.filters, before, this.messages.language)]);
		if (reading.stopped || page.reason?.name === 'AbortError' || this.isSignedOut(page)) {
			return;
		}
		taken(page);
		this.frame.say(this.timeline.summary(this.messages));
	}

	/** A session that has ended takes what it showed with it: who signs in next may be somebody else. */
	isSignedOut(...outcomes) {
		const ended = outcomes.some((outcome) => outcome.reason?.kind === 'signedOut');
		if (ended) {
			this.askToSignIn('signIn.ended');
		}
		return ended;
	}

	async leave() {
		this.forgetAll();
		this.frame.showWaiting();
		try {
			await signOut();
			this.askToSignIn('signIn.left');
		} catch (refusal) {
			if (refusal.kind === 'signedOut') {
				this.askToSignIn('signIn.left');
			} else {
				this.frame.showSentence('signIn.notLeft', () => this.leave());
			}
		}
	}

	askToSignIn(key) {
		this.reading?.stop();
		this.card = null;
		this.timeline.forget();
		this.frame['sign-out'].hidden = true;
		this.frame.show(() => replaceContent(this.frame.main,
			signInForm(this.messages, this.messages.text(key), (session) => this.welcome(session))));
		this.frame.say(this.messages.text(key));
		this.frame.main.querySelector('input').focus();
	}

	forgetAll() {
		this.reading?.stop();
		this.reading = null;
		this.card = null;
		this.timeline = new TimelineView({
			anew: () => this.readRows(null, (page) => {
				this.timeline.take(page);
				this.timeline.draw(this.messages);
			}),
			on: () => this.readRows(this.timeline.next, (page) => this.timeline.add(page, this.messages)),
		});
	}

	draw() {
		const name = this.card.value?.patient?.display ?? this.messages.text('page.title');
		replaceContent(this.frame.main, element('h1', {}, name),
			cardView(this.messages, this.card, () => this.readAll()), this.timeline.view(this.messages));
	}
}

new ChartPage().begin();
