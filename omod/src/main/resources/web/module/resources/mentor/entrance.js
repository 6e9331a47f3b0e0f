/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { Vault } from './vault.js';
import { replaceContent } from '../ground/element.js';
import { Frame } from '../ground/frame.js';
import { signInForm } from '../ground/sign-in.js';

/**
 * What a mentor meets first. The form to sign in needs little of the app and does not wait for the rest, which comes while the
 * mentor types.
 */
export class Entrance {
	/**
	 * @param {URL[]} folders where the messages are
	 * @param {Promise<object|null>} session who is signed in, as asked before
	 */
	constructor(folders, session) {
		this.frame = new Frame(folders, () => this.bringApp().then((app) => app.door.leave()));
		this.vault = new Vault();
		this.session = session;
		this.coming = null;
	}

	/** @returns {Promise<MentorApp>} the app, whose files come when it is first asked for */
	bringApp() {
		if (!this.coming) {
			this.coming = askForItsFiles().then(({ MentorApp }) => new MentorApp(this.frame, this.vault));
			this.coming.catch(() => {
				this.coming = null;
				this.frame.giveUp();
			});
		}
		return this.coming;
	}

	async open() {
		await this.frame.follow(null);
		this.frame.showWaiting();
		const state = await this.vault.look();
		const why = state === 'old' ? 'door.old' : 'door.needed';
		if (state === 'locked') {
			await (await this.bringApp()).door.askPin(null);
		} else if (await this.isNobody()) {
			askToSignIn(this.frame, why, (session) => this.admit(session));
			this.bringApp().catch(() => null);
		} else {
			await (await this.bringApp()).door.askServer(why, this.session);
		}
	}

	/** Whether the server says that nobody is signed in. */
	async isNobody() {
		return this.session.then((session) => session === null, () => false);
	}

	async admit(session) {
		const app = await this.bringApp().catch(() => null);
		if (app === null) {
			// What could not be loaded once a browser may not ask for again on this page.
			location.reload();
			return;
		}
		await app.door.signedIn(session);
	}
}

/** All files at once: one after the other takes long on a bad line. */
function askForItsFiles() {
	for (const link of document.querySelectorAll('link[rel=later]')) {
		link.rel = 'modulepreload';
	}
	return import('./app.js');
}

/**
 * Shows the form to sign in.
 *
 * @param {string} why key of what to say above it
 * @param {function(object)} signedIn called with the session
 */
export function askToSignIn(frame, why, signedIn) {
	frame.show(() => replaceContent(frame.main, signInForm(frame.messages, frame.messages.text(why), signedIn)));
	frame.main.querySelector('input').focus();
}
