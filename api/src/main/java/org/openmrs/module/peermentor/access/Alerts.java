/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.hibernate.SessionFactory;
import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.notification.Alert;
import org.openmrs.util.PrivilegeConstants;
import org.openmrs.module.peermentor.record.Author;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells users through the platform's alerts that something waits. The text names nobody and nothing: whoever may, reads
 * the record itself.
 */
@Component("peermentor.Alerts")
public class Alerts {
	
	private final SessionFactory sessionFactory;
	
	private final Author author;
	
	@Autowired
	Alerts(SessionFactory sessionFactory, Author author) {
		this.sessionFactory = sessionFactory;
		this.author = author;
	}
	
	/**
	 * Sends one alert, which is settled for all as soon as one of them has read it.
	 *
	 * @param code a code of the message bundles, without arguments
	 * @param userIds the ids of existing users; nothing is sent if there are none
	 */
	public void send(String code, Collection<Integer> userIds) {
		if (userIds.isEmpty()) {
			return;
		}
		List<User> users = new ArrayList<>();
		userIds.forEach(id -> users.add(sessionFactory.getCurrentSession().getReference(User.class, id)));
		Alert alert = new Alert(Context.getMessageSourceService().getMessage(code, null, code, Context.getLocale()), users);
		alert.setSatisfiedByAny(true);
		alert.setCreator(author.current());
		CorePrivileges.lent(() -> Context.getAlertService().saveAlert(alert), PrivilegeConstants.MANAGE_ALERTS);
	}
}
