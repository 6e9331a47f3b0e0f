/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/**
 * Brings the app's own files onto the phone, for when there is no signal, and asks the browser not to clear them away. Called when
 * the list is there, so that the list does not wait for them. Where a browser does neither, the app works with signal.
 */
export function takeTheAppAlong() {
	navigator.storage?.persist?.().catch(() => {});
	navigator.serviceWorker?.register(new URL('./worker.js', import.meta.url)).catch(() => {});
}
