/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.settings;

/**
 * Every global property of the module. <code>config.xml</code> lists the same, with a description for the person who
 * sets it.
 */
public enum Setting {
	
	/** The IANA name of the zone in which the site counts its days; empty for the server's own. */
	TIME_ZONE("peermentor.timeZone", ""),
	
	/** A contact entered more hours after the event than this is marked as a late entry. */
	LATE_ENTRY_HOURS("peermentor.lateEntryHours", "24"),
	
	/** A draft nobody touched for this many days expires. */
	DRAFT_DAYS("peermentor.draftDays", "7"),
	
	/** Where the site is, such as <code>CA-BC</code>, for the missed-dose rules of that place; empty for none. */
	JURISDICTION("peermentor.jurisdiction", ""),
	
	/** The programme of plans that name none. */
	PROGRAMME("peermentor.programme", "peer-mentor"),
	
	/** For how many days after the one on which it was given an answer about a return to full-agonist use holds. */
	RETURN_ANSWER_DAYS("peermentor.returnAnswerDays", "0"),
	
	/** Whoever took part in an encounter of a participant within this many days counts as treating them. */
	TREATING_PROVIDER_DAYS("peermentor.treatingProviderDays", "365"),
	
	/** For so many hours an emergency access shows what it opens. */
	EMERGENCY_HOURS("peermentor.emergencyHours", "24"),
	
	/** A file for the directory may have so many megabytes. */
	DIRECTORY_IMPORT_MEGABYTES("peermentor.directory.importMegabytes", "200"),
	
	/** If more than so many of a hundred records of a source are not in a file that says all, none is taken for vanished. */
	DIRECTORY_VANISHED_PERCENT("peermentor.directory.vanishedPercent", "20"),
	
	/** A record of the directory that nobody confirmed for this many days is to be verified anew. */
	DIRECTORY_VERIFY_DAYS("peermentor.directory.verifyDays", "180"),
	
	/** Of a service with fewer referrals than this nothing measured is shown. */
	DIRECTORY_FEWEST("peermentor.directory.fewest", "5"),
	
	/** Whether the export of the directory can be read without a login. */
	DIRECTORY_OPEN("peermentor.directory.open", "false"),
	
	/** How services that were sent a referral answer, in words for them; empty for none. */
	REFERRAL_ANSWER_TO("peermentor.referralAnswerTo", ""),
	
	/** For how many days each step but the first waits while a service does not answer a referral. */
	REFERRAL_LADDER_DAYS("peermentor.referralLadderDays", "2,2,3"),
	
	/** The same for what is needed today. */
	URGENT_LADDER_DAYS("peermentor.urgentLadderDays", "1,1,1"),
	
	/** So many days after an enquiry was closed who asked is wiped. */
	ENQUIRY_DAYS("peermentor.enquiryDays", "30"),
	
	/** So many days after anybody did anything with an open enquiry it is closed by itself, and who asked is wiped. */
	ENQUIRY_OPEN_DAYS("peermentor.enquiryOpenDays", "90"),
	
	/** Whether services answer referrals by code, without an account; <code>true</code> or <code>false</code>. */
	PARTNER_ANSWERS("peermentor.partner.answers", "false"),
	
	/** For how many days after the one on which it was made a partner's code may be used. */
	PARTNER_CODE_DAYS("peermentor.partner.codeDays", "14"),
	
	/** Where services reach the platform, such as <code>https://clinic.example.org/openmrs</code>; empty if nobody said. */
	PARTNER_ADDRESS("peermentor.partner.address", ""),
	
	/** The version of the metadata that was last installed here; kept by the module itself. */
	METADATA_VERSION("peermentor.metadata.version", "");
	
	private final String property;
	
	private final String defaultValue;
	
	Setting(String property, String defaultValue) {
		this.property = property;
		this.defaultValue = defaultValue;
	}
	
	/**
	 * @return the name of the global property
	 */
	public String getProperty() {
		return property;
	}
	
	/**
	 * @return the value that counts when the site has set none or an unusable one; never null
	 */
	public String getDefaultValue() {
		return defaultValue;
	}
}
