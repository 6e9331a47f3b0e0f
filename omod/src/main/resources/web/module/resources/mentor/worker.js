/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/*
 * Keeps the app's own files, so that it opens where there is no signal, and nothing else: what the server answers never gets
 * here. All files of a version come together or not at all, and are served together.
 */

/** Says which files these are; a test works it out anew and names it where it has changed. */
const VERSION = '16151d0df9d24d18';

const CACHE = 'peermentor-mentor-' + VERSION;

const FILES = [
	'../ground/address.js',
	'../ground/element.js',
	'../ground/frame.js',
	'../ground/look.css',
	'../ground/messages.en.json',
	'../ground/messages.fr.json',
	'../ground/messages.js',
	'../ground/rest.js',
	'../ground/session.js',
	'../ground/sign-in.js',
	'../ground/time.js',
	'ahead.js',
	'along.js',
	'app.js',
	'clock.js',
	'desk.js',
	'door.js',
	'entrance.js',
	'focus.js',
	'forms.js',
	'head.js',
	'index.html',
	'leaving.js',
	'lock.js',
	'mentor.css',
	'mentor.js',
	'messages.en.json',
	'messages.fr.json',
	'more/asked.js',
	'more/asks.js',
	'more/card.ar.json',
	'more/card.en.json',
	'more/card.es.json',
	'more/card.fr.json',
	'more/card.js',
	'more/concern.js',
	'more/draft.js',
	'more/facts.js',
	'more/find.js',
	'more/form.js',
	'more/found.js',
	'more/goal.js',
	'more/goalform.js',
	'more/goals.js',
	'more/keeping.js',
	'more/lean-qr/lean-qr.js',
	'more/leave.js',
	'more/me.js',
	'more/messages.en.json',
	'more/messages.fr.json',
	'more/next.js',
	'more/outcome.js',
	'more/participant.js',
	'more/pharmacy.js',
	'more/plan.js',
	'more/printed-card.js',
	'more/printed.js',
	'more/proposals.js',
	'more/reach.js',
	'more/record.js',
	'more/refer.js',
	'more/referral.js',
	'more/referrals.js',
	'more/refused.js',
	'more/release.js',
	'more/report.js',
	'more/rules.js',
	'more/safe.js',
	'more/sending.js',
	'more/service.js',
	'more/sheet.js',
	'more/tasks.js',
	'more/telling.js',
	'more/together.js',
	'more/waiting.js',
	'more/week.js',
	'notices.js',
	'outbox.js',
	'pin.js',
	'questions.js',
	'screens.js',
	'seal.js',
	'store.js',
	'today.js',
	'unlocking.js',
	'vault.js',
	'who.js',
];

self.addEventListener('install', (event) => {
	event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))));
});

self.addEventListener('activate', (event) => {
	event.waitUntil(caches.keys()
		.then((names) => Promise.all(names.filter((name) => name.startsWith('peermentor-mentor-') && name !== CACHE).map((name) => caches.delete(name))))
		.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
	const address = event.request.url.replace(/[?#].*$/, '');
	if (event.request.method === 'GET' && FILES.some((file) => new URL(file, self.location).href === address)) {
		event.respondWith(caches.open(CACHE).then((cache) => cache.match(address)).then((kept) => kept ?? fetch(event.request)));
	}
});
