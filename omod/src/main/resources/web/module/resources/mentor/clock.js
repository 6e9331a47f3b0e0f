/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/** So far apart may the phone's clock and the server's be before the mentor is told, in milliseconds. */
const APART = 2 * 60 * 1000;

/** An answer that took longer says too little of the time. */
const SLOW = 10000;

/**
 * The server's time, as far as its answers tell, and the clock on the wall of the site.
 */
export class Clock {
	constructor() {
		this.offset = 0;
		this.zone = null;
	}

	/** @param {string|null} date as the server's Date header says it, in whole seconds */
	hear(date, before, after) {
		const server = Date.parse(date ?? '');
		if (!Number.isNaN(server) && after - before < SLOW) {
			this.offset = Math.round(server + 500 - (before + after) / 2);
		}
	}

	/** What the server's clock shows when the phone's shows this. */
	onServer(phone) {
		return phone + (Math.abs(this.offset) > 2000 ? this.offset : 0);
	}

	now() {
		return this.onServer(Date.now());
	}

	/** By how many minutes the phone is ahead of the server, 0 if by few. */
	get minutesAhead() {
		return Math.abs(this.offset) > APART ? Math.round(-this.offset / 60000) : 0;
	}

	/** The site's wall clock as a field of date and time takes it: 2026-11-26T14:35. */
	wall(instant) {
		const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
			timeZone: this.zone ?? undefined, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit',
			minute: '2-digit',
		}).formatToParts(instant).map((part) => [part.type, part.value]));
		return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
	}

	/** The instant at which the site's wall clock shows this; of an hour that comes twice, one of the two. */
	instantOf(wall) {
		const wanted = Date.parse(wall + 'Z');
		let guess = wanted;
		for (let i = 0; i < 3; i++) {
			guess += wanted - Date.parse(this.wall(guess) + 'Z');
		}
		return guess;
	}

	/** As the server reads and writes it. */
	static text(instant) {
		return new Date(instant).toISOString();
	}
}
