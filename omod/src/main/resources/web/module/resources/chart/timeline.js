/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { entryView } from './entry.js';
import { filterForm, NO_FILTERS } from './filters.js';
import { element, focusOn, replaceContent } from '../ground/element.js';

/**
 * The timeline as far as it was read, newest first, with its filters.
 */
export class TimelineView {
	/** @param {{anew: function(), on: function()}} read reads from the newest row on, or from where the last page ended */
	constructor(read) {
		this.filters = NO_FILTERS;
		this.read = read;
		this.forget();
	}

	/** Nothing stays of what was read; the filters do. */
	forget() {
		this.rows = [];
		this.next = null;
		this.trouble = null;
	}

	/** @param {{value: object|null, reason: Error}} outcome of reading the first page, as Promise.allSettled tells it */
	take(outcome) {
		this.forget();
		this.keep(outcome);
	}

	/** Adds a page below and goes to its first row. */
	add(outcome, messages) {
		const before = this.rows.length;
		this.keep(outcome);
		this.draw(messages);
		const added = this.list.children[before];
		focusOn(this.trouble === null && added ? added.querySelector('h3') : this.title);
	}

	keep(outcome) {
		this.trouble = outcome.status === 'rejected' ? outcome.reason : null;
		if (this.trouble === null) {
			this.rows.push(...(outcome.value?.rows ?? []));
			this.next = outcome.value?.next ?? null;
		}
	}

	/** The whole section, drawn anew. */
	view(messages) {
		this.body = element('div');
		const filters = filterForm(messages, this.filters, (chosen) => {
			this.filters = chosen;
			this.read.anew();
		});
		this.title = element('h2', { id: 'timeline-title' }, messages.text('timeline.title'));
		this.draw(messages);
		return element('section', { class: 'timeline', 'aria-labelledby': 'timeline-title' }, this.title,
			element('p', { class: 'hint' }, messages.text('timeline.order')), filters, this.body);
	}

	/** What was read; the filters above keep what is being typed into them. A focus that stood here stays near. */
	draw(messages) {
		const focused = this.body.contains(document.activeElement);
		this.list = element('ol', { class: 'entries', role: 'list' }, this.rows.map((row) => entryView(messages, row)));
		replaceContent(this.body, this.rows.length > 0 ? this.list : null, this.ending(messages));
		if (focused) {
			focusOn(this.title);
		}
	}

	ending(messages) {
		if (this.trouble !== null) {
			return [
				element('p', { class: 'problem' }, this.troubleInWords(messages)),
				this.trouble.kind === 'forbidden' || this.trouble.kind === 'invalid' ? null
					: element('button', { type: 'button', click: () => this.again() }, messages.text('problem.again')),
			];
		}
		if (this.rows.length === 0) {
			return element('p', { class: 'nothing' }, messages.text(this.isFiltered() ? 'timeline.noMatch' : 'timeline.nothing'));
		}
		return this.next === null ? element('p', { class: 'hint' }, messages.text('timeline.end'))
			: element('button', { type: 'button', id: 'more', click: () => this.read.on() }, messages.text('timeline.more'));
	}

	again() {
		if (this.rows.length > 0) {
			this.read.on();
		} else {
			this.read.anew();
		}
	}

	/** What a screen reader hears when rows have come. */
	summary(messages) {
		if (this.trouble !== null) {
			return this.troubleInWords(messages);
		}
		if (this.rows.length === 0) {
			return messages.text(this.isFiltered() ? 'timeline.noMatch' : 'timeline.nothing');
		}
		return messages.count('timeline.shown', this.rows.length)
			+ (this.next === null ? '' : ' ' + messages.text('timeline.thereIsMore'));
	}

	troubleInWords(messages) {
		const words = messages.text('problem.' + (this.trouble.kind ?? 'fault'));
		return this.trouble.kind === 'invalid' ? words + ' ' + this.trouble.words : words;
	}

	isFiltered() {
		return Object.values(this.filters).some((value) => value !== '');
	}
}
