/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/** Where the keyboard stops. */
const STOPS = 'a[href], button, input, select, textarea, summary';

let isHeld = false;

const waiting = new Map();

listen('pointerdown', (event) => {
	isHeld ||= event.isPrimary && event.button === 0;
});
listen('keydown', (event) => {
	isHeld ||= event.key === ' ';
});
// The click that a press becomes comes in the same breath.
['pointerup', 'pointercancel', 'keyup'].forEach((end) => listen(end, () => setTimeout(letGo)));

function listen(sign, heard) {
	document.addEventListener(sign, heard, { capture: true, passive: true });
}

function letGo() {
	isHeld = false;
	const draws = [...waiting.values()];
	waiting.clear();
	draws.forEach((draw) => draw());
}

/**
 * Draws at once, but not while a button may be pressed: if what a press began on is gone when it ends, nothing comes of it.
 *
 * @param {object} what is drawn; if it has to wait, of several drawings of the same the last one counts
 * @param {function()} draw
 */
export function whenLetGo(what, draw) {
	if (isHeld) {
		waiting.set(what, draw);
	} else {
		draw();
	}
}

function stopsIn(place) {
	return [...place.querySelectorAll(STOPS)].filter((one) => !one.disabled && (one.checkVisibility?.() ?? one.getClientRects().length > 0));
}

function nameOf(stop) {
	return stop.id || stop.tagName + (stop.getAttribute('aria-label') ?? stop.textContent);
}

/** Nobody is torn away from where they read. */
function focus(target) {
	if (!target.matches(STOPS)) {
		target.setAttribute('tabindex', '-1');
	}
	target.focus({ preventScroll: true });
}

/**
 * Draws a place anew and leaves the keyboard where it stood: on what is called the same, else on what came in its place.
 *
 * @param {HTMLElement} place whose content goes
 * @param {function()} draw
 */
export function keepFocus(place, draw) {
	const held = document.activeElement;
	if (!place.contains(held) || held === place) {
		draw();
		return;
	}
	const before = stopsIn(place);
	const at = before.indexOf(held);
	const called = (stops) => at < 0 ? [] : stops.filter((one) => nameOf(one) === nameOf(held));
	const which = called(before).indexOf(held);
	draw();
	if (!place.contains(document.activeElement)) {
		const after = stopsIn(place);
		const same = called(after);
		const there = at >= 0 ? after[Math.min(at, after.length - 1)] : held.id && document.getElementById(held.id);
		focus(same[which] ?? same.at(-1) ?? (there || titleOf(place)));
	}
}

/** Draws a place anew and leaves open what somebody has opened there, as far as it has an id. */
function keepOpen(place, draw) {
	const open = [...place.querySelectorAll('details[open][id]')].map((one) => one.id);
	draw();
	open.map((id) => document.getElementById(id)).filter(Boolean).forEach((one) => {
		one.open = true;
	});
}

/**
 * Draws what has grown old, not under a finger, and not over what somebody has begun to write since it was asked for.
 *
 * @param {HTMLElement} place whose content goes
 * @param {function(): boolean} isStill whether it is to be drawn at all
 * @param {function()} draw
 */
export function drawAnew(place, isStill, draw) {
	whenLetGo(place, () => isStill() && !isWriting(place) && keepFocus(place, () => keepOpen(place, draw)));
}

/** Before something goes that the keyboard stands on: it goes on to what follows. */
export function moveOn(gone) {
	if (gone.contains(document.activeElement)) {
		const next = stopsIn(document.getElementById('main'))
			.find((one) => !gone.contains(one) && gone.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
		focus(next ?? titleOf(gone));
	}
}

/** Whether somebody has begun to write, or chosen, what a new drawing would take away. */
export function isWriting(place) {
	return [...place.querySelectorAll('textarea')].some((one) => one.value !== one.defaultValue)
		|| [...place.querySelectorAll('select')].some((one) => one.selectedIndex !== Math.max(0, [...one.options].findIndex((option) =>
			option.defaultSelected)));
}

function titleOf(place) {
	return place.querySelector('h1') ?? document.querySelector('main h1') ?? document.getElementById('main');
}
