/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Period;

/**
 * The medicines of opioid agonist therapy that the clock tells apart. Extended-release products are different
 * formulations: an injection of one never counts as an injection of another. The order means nothing; the module ranks
 * no medicine.
 */
public enum Medication {
	
	/** Oral, once daily unless the line says otherwise. */
	METHADONE(Schedule.daily(), true),
	
	/** Sublingual, once daily unless the line says otherwise; alternate-day schedules exist. */
	BUPRENORPHINE_NALOXONE(Schedule.daily(), true),
	
	/** Slow-release oral morphine, the 24-hour formulation, once daily. */
	SROM_24H(Schedule.daily(), true),
	
	/** Weekly injection sold as Brixadi or Buvidal: every 7 days, two days either way. */
	BUPRENORPHINE_XR_BRIXADI_WEEKLY(Schedule.injections(new InjectionWindow(Period.ofDays(7), 2, 2)), false),
	
	/** Monthly injection sold as Brixadi or Buvidal: every month, seven days either way. */
	BUPRENORPHINE_XR_BRIXADI_MONTHLY(Schedule.injections(new InjectionWindow(Period.ofMonths(1), 7, 7)), false),
	
	/** Monthly injection sold as Sublocade: 26 days after the last at the earliest, up to 42 days after it. */
	BUPRENORPHINE_XR_SUBLOCADE(Schedule.injections(new InjectionWindow(Period.ofDays(28), 2, 14)), false),
	
	/** Injectable therapy in a dedicated clinic, by sessions; how many a day stands in the line. */
	INJECTABLE_OAT(null, false),
	
	/** Anything else; its name stands in the {@link Product}, its schedule in the line. */
	OTHER(null, true);
	
	private final Schedule usualSchedule;
	
	private final boolean fromPharmacy;
	
	Medication(Schedule usualSchedule, boolean fromPharmacy) {
		this.usualSchedule = usualSchedule;
		this.fromPharmacy = fromPharmacy;
	}
	
	/**
	 * @return the schedule by which doses are expected where no line says one, null if the medicine has none
	 */
	public Schedule getUsualSchedule() {
		return usualSchedule;
	}
	
	/**
	 * @return whether a community pharmacy dispenses it, so that its opening days decide
	 */
	public boolean isFromPharmacy() {
		return fromPharmacy;
	}
	
	/**
	 * @return whether it is injected for weeks at a time and counted by windows
	 */
	public boolean isExtendedRelease() {
		return usualSchedule != null && usualSchedule.isInjection();
	}
	
	/**
	 * @return whether its missed-dose rules ask if the participant returned to full-agonist use
	 */
	public boolean asksReturnToUse() {
		return this == BUPRENORPHINE_NALOXONE;
	}
}
