/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { fromAddress, keepInAddress } from './address.js';
import { element, focusOn, replaceContent } from './element.js';
import { LANGUAGES, languageOf, loadMessages } from './messages.js';

/** After so long the page says that the server is slow. */
const SLOW_MILLIS = 6000;

const NAMES = { en: 'English', fr: 'Français' };

/**
 * What stands around every page: its title, the choice of language, the way out, and the line that a screen reader reads
 * out. Shows one thing at a time in the middle and can show the same again in another language.
 */
export class Frame {
	/**
	 * @param {URL[]} folders where the messages of the page are
	 * @param {function()} leave called when somebody signs out
	 */
	constructor(folders, leave) {
		for (const part of ['main', 'status', 'product', 'languages', 'skip', 'sign-out']) {
			this[part] = document.getElementById(part);
		}
		this.folders = folders;
		this.locale = null;
		/** Called when the language has changed, by who draws around the frame. */
		this.spoken = null;
		this.skip.addEventListener('click', (event) => {
			// Following it would take the patient out of the address.
			event.preventDefault();
			this.main.focus();
		});
		this['sign-out'].addEventListener('click', leave);
	}

	/** Without its messages a page has no words of its own; the one sentence that stands in the file has to do. */
	giveUp() {
		document.getElementById('broken').hidden = false;
	}

	/** The language of the address, else of the session, else of the browser. */
	languageFor(session) {
		return languageOf(fromAddress('lang'), session?.locale, navigator.language);
	}

	/** Speaks the language that a session asks for. */
	async follow(session) {
		this['sign-out'].hidden = !session;
		this.locale = session?.locale ?? null;
		await this.speak(this.languageFor(session));
	}

	/** @throws if the messages of the language cannot be had; then nothing changes */
	async speak(language) {
		this.messages = await loadMessages(language, this.locale, this.folders);
		document.getElementById('broken').hidden = true;
		document.documentElement.lang = language;
		document.title = this.messages.text('page.title');
		this.product.textContent = this.messages.text('page.title');
		this.skip.textContent = this.messages.text('page.skip');
		this['sign-out'].textContent = this.messages.text('signIn.out');
		this.languages.setAttribute('aria-label', this.messages.text('page.languages'));
		replaceContent(this.languages, LANGUAGES.map((one) => element('button', {
			type: 'button', class: 'quiet', lang: one, id: 'language-' + one,
			'aria-pressed': String(one === language), click: () => this.change(one),
		}, NAMES[one])));
	}

	async change(language) {
		keepInAddress('lang', language);
		try {
			await this.speak(language);
		} catch (noMessages) {
			this.giveUp();
			return;
		}
		this.show(this.draw);
		this.spoken?.();
		this.say('');
		document.getElementById('language-' + language).focus();
	}

	/** Draws, and remembers how, so that a change of language draws the same again. */
	show(draw) {
		clearTimeout(this.slow);
		this.main.removeAttribute('aria-busy');
		this.draw = draw;
		draw();
	}

	showWaiting() {
		this.show(() => {
			this.main.setAttribute('aria-busy', 'true');
			const words = element('p', { class: 'hint' }, this.messages.text('page.loading'));
			replaceContent(this.main, words);
			this.say(words.textContent);
			this.slow = setTimeout(() => {
				words.textContent = this.messages.text('page.slow');
				this.say(words.textContent);
			}, SLOW_MILLIS);
		});
	}

	/**
	 * Nothing but a sentence, and a button that tries again where that can help.
	 *
	 * @param {string} key of the sentence
	 * @param {function()|null} again
	 */
	showSentence(key, again = null) {
		this.show(() => {
			replaceContent(this.main, element('h1', {}, this.messages.text('page.title')),
				element('p', { class: again ? 'problem' : null }, this.messages.text(key)),
				again ? element('button', { type: 'button', click: again }, this.messages.text('problem.again')) : null);
			this.say(this.messages.text(key));
		});
		this.focusOnTitle();
	}

	focusOnTitle() {
		focusOn(this.main.querySelector('h1'));
	}

	/** Has a screen reader say something without going there. */
	say(words) {
		this.status.textContent = words;
	}
}
