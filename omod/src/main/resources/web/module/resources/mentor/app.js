/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { Clock } from './clock.js';
import { Desk } from './desk.js';
import { Door } from './door.js';
import { drawAnew, isWriting, keepFocus } from './focus.js';
import { drawHead } from './head.js';
import { Outbox } from './outbox.js';
import { bring, screenOf } from './screens.js';
import { LOCK_AFTER } from './vault.js';
import { fromAddress, uuidFromAddress } from '../ground/address.js';
import { replaceContent } from '../ground/element.js';
import { hearTheClock } from '../ground/rest.js';

/** So long a line stands that says what became of something. */
const TOLD_MILLIS = 8000;

/** The mentor's app: one screen at a time, named by the address. */
export class MentorApp {
	constructor(frame, vault) {
		this.frame = frame;
		this.vault = vault;
		this.clock = new Clock();
		this.desk = new Desk(this.vault);
		this.outbox = new Outbox(this.vault, this.clock, () => this.door.isStillMine(), (round) => this.afterRound(round));
		this.door = new Door(this);
		this.frame.spoken = () => this.notice();
		this.visit = 0;
		/** Whether a screen that was asked for is still to come. */
		this.isComing = false;
		this.counts = { waiting: 0, refused: 0 };
		hearTheClock((...heard) => this.clock.hear(...heard));
		this.listen();
	}

	get forms() {
		return this.outbox.forms;
	}

	get messages() {
		return this.frame.messages;
	}

	/** Who the mentor is, as the server last said. */
	get me() {
		return this.desk.ofPhone('me');
	}

	listen() {
		window.addEventListener('hashchange', () => this.vault.isOpen && this.arrive());
		window.addEventListener('online', () => this.wake());
		document.addEventListener('visibilitychange', () => document.hidden || this.wake());
		for (const sign of ['pointerdown', 'keydown']) {
			document.addEventListener(sign, () => this.stillHere(), { passive: true });
		}
	}

	wake() {
		if (this.vault.isOpen) {
			this.outbox.send();
			this.desk.forgetTheOld();
		}
	}

	/** Whoever puts the phone down for long finds it locked. */
	stillHere() {
		clearTimeout(this.idle);
		if (this.vault.isOpen && !this.vault.memory) {
			this.idle = setTimeout(() => this.door.lock('pin.locked'), LOCK_AFTER);
		}
	}

	/** @param {string} screen where to go; @param {object} values what stands behind it in the address */
	go(screen, values = {}) {
		const lang = fromAddress('lang');
		const hash = '#' + new URLSearchParams({ screen, ...values, ...(lang ? { lang } : {}) });
		if (hash === location.hash) {
			return this.arrive();
		}
		location.hash = hash;
		return null;
	}

	/**
	 * Shows the screen that the address names.
	 *
	 * @param {boolean} quietly in the place of the same screen, which has grown old; nobody is to be torn away from where they are
	 */
	async arrive(quietly = false) {
		if (!this.vault.isOpen || (quietly && isWriting(this.frame.main))) {
			this.notice();
			return;
		}
		const visit = ++this.visit;
		// Who waits for a screen stands nowhere on it yet: it comes as they asked for it, whatever was sent meanwhile.
		const quiet = quietly && !this.isComing;
		this.isComing = !quiet;
		this.quietly = quiet;
		this.door.isShut = false;
		const patient = uuidFromAddress('patient');
		const name = screenOf(patient);
		this.desk.language = this.messages.language;
		this.stillHere();
		await this.leaving?.();
		this.leaving = null;
		if (!quiet) {
			this.frame.showWaiting();
		}
		let screen = null;
		try {
			screen = await bring(this.frame, name);
			if (visit === this.visit) {
				await screen.open(this, visit, patient);
			}
		} catch (problem) {
			if (visit === this.visit && this.vault.isOpen && !quiet) {
				this.isComing = false;
				// Where the screen itself did not come there is no signal; else what has no kind is a mistake of the page.
				this.frame.showSentence('problem.' + (problem.kind ?? (screen ? 'page' : 'unreachable')), () => this.arrive());
				this.notice();
			}
		}
	}

	/**
	 * Shows what a screen draws, unless the mentor has gone on meanwhile.
	 *
	 * @param {number} visit that the screen was opened with
	 * @param {function(Messages): Array} draw
	 */
	show(visit, draw, quietly = false) {
		if (visit !== this.visit || !this.vault.isOpen) {
			return;
		}
		const redraw = () => this.frame.show(() => replaceContent(this.frame.main, draw(this.messages)));
		if (quietly) {
			keepFocus(this.frame.main, redraw);
			this.notice();
		} else if (this.quietly) {
			drawAnew(this.frame.main, () => visit === this.visit && this.vault.isOpen, redraw);
			this.notice();
		} else {
			this.isComing = false;
			redraw();
			this.notice();
			this.frame.say(this.told ?? '');
			this.frame.focusOnTitle();
			scrollTo(0, 0);
		}
	}

	/** Says in one line what became of what the mentor did, here and on the next screen, for a while. */
	tell(words) {
		clearTimeout(this.telling);
		this.told = words;
		this.telling = setTimeout(() => {
			this.told = null;
			this.notice();
		}, TOLD_MILLIS);
		this.frame.say(words);
		this.notice();
	}

	async afterRound({ sent, why }) {
		if (why === 'signedOut' || why === 'unreachable') {
			this.desk.away = why;
		} else if (sent.length > 0) {
			this.desk.away = null;
		}
		const { refused } = this.counts;
		await this.countWaiting();
		if (sent.length > 0) {
			this.tell(this.messages.count('sent', sent.length));
		}
		this.desk.forgetReplaced(sent);
		const screen = fromAddress('screen') ?? 'today';
		if (this.vault.isOpen && !this.door.isShut && (screen === 'waiting'
			|| ((sent.length > 0 || refused !== this.counts.refused) && ['today', 'participant', 'asks', 'me'].includes(screen)))) {
			this.arrive(true);
		} else {
			this.notice();
		}
	}

	async countWaiting() {
		const entries = this.vault.isOpen ? await this.vault.entries() : [];
		this.counts = { waiting: entries.length, refused: entries.filter((entry) => entry.state === 'refused').length };
	}

	/** What stands above every screen. */
	notice() {
		drawHead(this);
	}
}
