/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { Ahead } from './ahead.js';
import { takeTheAppAlong } from './along.js';
import { askToSignIn } from './entrance.js';
import { leave, wipe, wipedElsewhere } from './leaving.js';
import { choosePin } from './pin.js';
import { noMentorView, otherView } from './questions.js';
import { showPin } from './unlocking.js';
import { whoIsThere } from './who.js';
import { replaceContent } from '../ground/element.js';
import { readSession, signOut } from '../ground/session.js';

/** By it tabs tell each other that the phone was wiped. */
const CHANNEL = 'peermentor-mentor';

/** How a mentor gets in and out: signing in to the server, the PIN of the phone, signing out, and what wipes the phone. */
export class Door {
	constructor(app) {
		this.app = app;
		/** Whether one of the door's own screens is shown, over which none of the others may come by itself. */
		this.isShut = true;
		this.tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null;
		this.tabs?.addEventListener('message', (event) => event.data === 'wiped' && wipedElsewhere(this));
	}

	get vault() {
		return this.app.vault;
	}

	shut() {
		this.app.visit++;
		this.isShut = true;
		this.app.desk.ahead = null;
	}

	/**
	 * Nothing is kept here: whoever wants in signs in to the server first.
	 *
	 * @param {Promise<object|null>} asked who is signed in
	 */
	async askServer(why, asked = readSession()) {
		this.app.notice();
		this.app.frame.showWaiting();
		try {
			const session = await asked;
			if (session) {
				await this.signedIn(session);
			} else {
				this.askToSignIn(why);
			}
		} catch (refusal) {
			this.failed(refusal, () => this.askServer(why));
		}
	}

	failed(refusal, again) {
		this.app.frame.showSentence('problem.' + (refusal.kind ?? 'fault'), again);
	}

	askToSignIn(why) {
		this.shut();
		askToSignIn(this.app.frame, why, (session) => this.signedIn(session));
		this.app.notice();
	}

	/** The server knows somebody. Are they a mentor, and whose things does the phone keep? */
	async signedIn(session) {
		const { app } = this;
		app.frame.showWaiting();
		try {
			const [me] = await Promise.all([this.askWho(app.frame.languageFor(session)), app.frame.follow(session)]);
			if (this.vault.isOpen) {
				if (this.accept(me)) {
					await this.welcome(me);
				}
			} else if (!me.isMentor) {
				this.shut();
				app.frame.show(() => replaceContent(app.frame.main, noMentorView(app)));
				app.frame.focusOnTitle();
			} else if (await this.vault.look() === 'locked') {
				await this.askPin(null);
			} else {
				this.askForNewPin(me);
			}
		} catch (refusal) {
			if (refusal.kind === 'signedOut') {
				this.askToSignIn('signIn.ended');
			} else {
				this.failed(refusal, () => this.signedIn(session));
			}
		}
	}

	/** Asks who is there; where the phone keeps nothing of anybody yet, for today's list in the same breath. */
	async askWho(language) {
		const isNew = !this.vault.isOpen && await this.vault.look() !== 'locked';
		this.app.desk.ahead = isNew ? new Ahead(language) : null;
		return this.app.desk.ahead?.me ?? whoIsThere(language);
	}

	/** Whether it is the mentor whose things the phone keeps, and they still are one. If not, the door shuts. */
	accept(me) {
		const { app } = this;
		if (app.me && app.me.uuid !== me.uuid) {
			this.somebodyElse();
			return false;
		}
		if (!me.isMentor) {
			this.wipe('door.ended');
			return false;
		}
		return true;
	}

	/** @throws {Refusal} if nobody answers */
	async isStillMine() {
		return this.accept(await whoIsThere(this.app.messages.language));
	}

	askForNewPin(me) {
		const { frame, messages } = this.app;
		const make = async (pin) => {
			if (await this.vault.make(pin)) {
				await this.welcome(me);
			} else {
				await this.askPin('pin.otherTab');
			}
		};
		if (this.vault.memory) {
			make(null);
			return;
		}
		frame.show(() => replaceContent(frame.main, choosePin(messages, make, () => {
			this.vault.keepNothing();
			make(null);
		})));
		frame.focusOnTitle();
	}

	async welcome(me) {
		const { app } = this;
		app.clock.zone = me.timeZone;
		app.desk.away = null;
		app.desk.keep('me', me);
		await app.countWaiting();
		app.outbox.send();
		await app.arrive();
		takeTheAppAlong();
	}

	askPin(why) {
		return showPin(this, why);
	}

	/** Forgets the key; what is kept stays, and so does what was half written. */
	async lock(why) {
		await this.app.leaving?.();
		await this.vault.written;
		this.vault.lock();
		await this.askPin(why);
	}

	/** Two people, one phone: what the first one kept is not the second one's. */
	somebodyElse() {
		const { frame } = this.app;
		this.shut();
		this.vault.lock();
		frame.show(() => replaceContent(frame.main, otherView(this.app)));
		this.app.notice();
		frame.focusOnTitle();
	}

	endSession() {
		return signOut().catch(() => null);
	}

	leave() {
		return leave(this);
	}

	wipe(why) {
		return wipe(this, why);
	}
}
