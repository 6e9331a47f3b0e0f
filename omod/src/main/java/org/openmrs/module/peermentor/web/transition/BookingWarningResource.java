/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.transition.Booking;
import org.openmrs.module.peermentor.transition.BookingWarning;
import org.openmrs.module.peermentor.transition.BookingWarningView;
import org.openmrs.module.peermentor.transition.ConditionCategory;
import org.openmrs.module.peermentor.transition.ConditionService;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What the release conditions say of a place and time at which somebody thinks of booking something:
 * <code>/ws/rest/v1/peermentor/transitionplan/{uuid}/bookingwarning?street=&amp;city=&amp;postalCode=&amp;start=&amp;end=</code>.
 */
@SubResource(parent = TransitionPlanResource.class, path = "bookingwarning", supportedClass = BookingWarningView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class BookingWarningResource extends PlanSubResource<BookingWarningView> {
	
	private static final int LONGEST = 100;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("kind", BookingWarning.Kind.class);
		schema.text("condition");
		schema.code("category", ConditionCategory.class);
		return schema;
	}
	
	@Override
	protected String parentUuid(BookingWarningView view) {
		return view.getPlan();
	}
	
	@Override
	protected Page<BookingWarningView> list(String planUuid, Query query) {
		String street = query.string("street", LONGEST);
		String city = query.string("city", LONGEST);
		String postalCode = query.string("postalCode", LONGEST);
		Booking booking = new Booking(street, city, postalCode, query.instant("start"), query.instant("end"), query.problems());
		PageRequest page = query.page();
		query.found();
		return Context.getService(ConditionService.class).getBookingWarnings(planUuid, booking, page);
	}
}
