/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the directory says outside of referrals that were measured: a <code>taxonomy_term</code> for each number of
 * {@link MeasureView} that may be shown, tied to a service by an <code>attribute</code>. Nothing of one person stands in them.
 */
public enum MeasureTerm {
	
	/** How many referrals there were at least. */
	REFERRALS_AT_LEAST("Referrals at least", "How many referrals were made at least, rounded down.", MeasureView::getAtLeast),
	
	/** From 0.1 to 0.9. */
	ANSWERED_SHARE("Share answered", "Which share of referrals was answered, in tenths.", MeasureView::getAnsweredShare),
	
	/** Rounded up. */
	MEDIAN_HOURS_TO_ANSWER("Median hours to answer", "Hours from sending to the answer, half of the answers came sooner.",
	        MeasureView::getMedianHours),
	
	/** From 0.1 to 0.9. */
	REACHED_SHARE("Share reached", "Which share of those of which the end is known reached the service, in tenths.",
	        MeasureView::getReachedShare);
	
	private static final String WORD = "measures";
	
	private final String title;
	
	private final String description;
	
	private final Function<MeasureView, ? extends Number> number;
	
	MeasureTerm(String title, String description, Function<MeasureView, ? extends Number> number) {
		this.title = title;
		this.description = description;
		this.number = number;
	}
	
	/**
	 * @return the uuid of the taxonomy of these terms, the same everywhere
	 */
	public static String taxonomyUuid() {
		return DirectoryIds.derived(DirectoryIds.OWN, DirectoryKind.TAXONOMY.getTable(), WORD);
	}
	
	/**
	 * @return the fields of that taxonomy, by the names of HSDS
	 */
	public static Map<String, Object> taxonomy() {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("name", "Measured by referrals");
		fields.put("description", "What referrals of a programme say of a service, for many of them together.");
		fields.put("uri", DirectoryIds.OWN + ":" + WORD);
		fields.put("version", "1");
		return fields;
	}
	
	/**
	 * @return the uuid of this term, the same everywhere
	 */
	public String getUuid() {
		return DirectoryIds.derived(DirectoryIds.OWN, DirectoryKind.TAXONOMY_TERM.getTable(), WORD + "/" + name());
	}
	
	public String getTitle() {
		return title;
	}
	
	public String getDescription() {
		return description;
	}
	
	/**
	 * @return the number as an attribute holds it; null if it may not be shown
	 */
	public String value(MeasureView view) {
		Number value = number.apply(view);
		return value == null ? null : value.toString();
	}
	
	/**
	 * @return the terms of which something may be shown
	 */
	public static List<MeasureTerm> shown(MeasureView view) {
		List<MeasureTerm> shown = new ArrayList<>();
		for (MeasureTerm term : values()) {
			if (term.value(view) != null) {
				shown.add(term);
			}
		}
		return shown;
	}
	
	/**
	 * @return the uuid of the attribute that ties this term to a service, the same at every export
	 */
	public String attributeUuid(String service) {
		return DirectoryIds.derived(DirectoryIds.OWN, DirectoryKind.ATTRIBUTE.getTable(), service + "/" + name());
	}
}
