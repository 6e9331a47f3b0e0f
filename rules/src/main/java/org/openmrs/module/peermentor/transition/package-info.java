/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
/**
 * What is true of a transition: the plan of one release and its place in the chain of plans of a participant, what has to be
 * ready, who does what by when, who leads, how often to meet, and how to reach somebody without harm. Nothing here knows a
 * platform or reads a clock of its own.
 * <h2>How a plan moves</h2>
 * <ol>
 * <li>A plan is for one release. A return to custody pauses it; the next release, planned or not, has a plan of its own,
 * linked to the one before. At most one is open.</li>
 * <li>A release can be recorded in any state and with no plan at all. Recorded twice, it is one release.</li>
 * <li>A death closes everything. A death that nobody confirmed does not stand in the way of a release.</li>
 * <li>What was planned, where somebody was and why something ended stays known; nothing is deleted.</li>
 * </ol>
 * <h2>How time is counted</h2>
 * <ol>
 * <li>Days are days of the site's calendar; the day of release is day 0. Hours are hours that passed.</li>
 * <li>Due times are kept relative to release and derived, so that they move when it does. A time of which nobody knows the
 * release has no due time, and presses like one that is late.</li>
 * <li>Day number, phase, lead, readiness, cadence, overdue and who has to have been told are derived, never stored.</li>
 * </ol>
 */
package org.openmrs.module.peermentor.transition;
