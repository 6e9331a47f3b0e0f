/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.server.Database;

/** The platform's alerts. Its REST interface shows a user's own to administrators only, so they are read from its tables. */
final class Alerts {
	
	private Alerts() {
	}
	
	/** The texts that somebody was sent, the first first. */
	static List<String> of(Database database, Actor actor) {
		List<String> texts = new ArrayList<>();
		try (Connection connection = database.connect(Database.SCHEMA);
		        PreparedStatement statement = connection.prepareStatement("select a.text from notification_alert a"
		                + " join notification_alert_recipient r on r.alert_id = a.alert_id join users u on u.user_id = r.user_id"
		                + " where u.uuid = ? order by a.alert_id")) {
			statement.setString(1, actor.user);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					texts.add(rows.getString(1));
				}
			}
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
		return texts;
	}
}
