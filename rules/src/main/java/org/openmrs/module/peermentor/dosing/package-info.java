/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
/**
 * What is true of doses: the dose clock, signed missed-dose rules, and the checks of dates. Nothing here knows a platform,
 * reads a clock of its own, or says anything about how much of a medicine anybody should have.
 * <h2>How doses are counted</h2>
 * <ol>
 * <li>Days are days of the site's zone. Hours are hours that passed.</li>
 * <li>A <i>course</i> is one treatment with one product: its lines that nobody stopped. A need does not end with its
 * prescription; it ends when a line is stopped, changed or handed over. Doses before an earlier stop say nothing.</li>
 * <li>On a day, the prescriptions that hold decide how many doses are expected, the most that any asks for; with none, the
 * line begun last.</li>
 * <li>A dose holds if it is reported taken, wherever; no report of a missed dose contradicts it, unless another place's own
 * record shows it; and nothing was vomited or only partly given since. A dose handed out to be taken at home covers its
 * day. A day that may be carried is covered behind an unbroken row, no further after the last dose taken than the
 * prescription allows, unless somebody says otherwise; so are the other doses of a day that may be carried.</li>
 * <li>Scheduled doses since the last that holds or is covered are missed in a row, whatever the reason and whether or not
 * anybody reported them: a day counts once it is over, today's dose once it is reported missed.</li>
 * <li>Days in a facility do not count as missed unless the facility says so, nor as taken. A day belongs to where it ends;
 * on a day that a stay touches, the facility may have given the dose, and nobody knows until it says.</li>
 * <li>Where nobody knows of stays at all, every day may have been spent in a facility: what was handed out is not presumed
 * taken, and today's dose may have been given.</li>
 * <li>An injection is due in a window after the last that holds. After it closes, one is missed, and days past due go
 * on.</li>
 * <li>A treatment that goes on from elsewhere has nothing to count from until one dose is confirmed; one that begins counts
 * from its first day.</li>
 * </ol>
 * <h2>What that comes to, the first that fits</h2>
 * <ol>
 * <li>a signed threshold is reached by doses that nothing contradicts: <b>at threshold</b>;</li>
 * <li>no line, no schedule, no confirmed dose, contradicting reports among those missed, a silent facility:
 * <b>unknown</b>;</li>
 * <li>a dose is missed: <b>overdue</b>, or <b>no rule</b> if nobody signed a rule for every possible answer;</li>
 * <li>today's was partly given or vomited, or nobody knows of stays and one is due or presumed taken: <b>unknown</b>;</li>
 * <li>one is due today: <b>due today</b>; else <b>on track</b>.</li>
 * </ol>
 * A reading presses like the worst state that the evidence leaves possible, so that knowing less never presses less.
 */
package org.openmrs.module.peermentor.dosing;
