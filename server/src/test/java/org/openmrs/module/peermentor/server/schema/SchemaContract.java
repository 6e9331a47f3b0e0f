/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.schema;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.empty;

import java.sql.SQLException;
import java.util.Set;

import liquibase.exception.LiquibaseException;
import org.junit.Test;

/** What the module's changelog must do on every database that sites run. */
public abstract class SchemaContract {
	
	/** @return a schema with the platform's tables and nothing of ours */
	abstract Schema core() throws SQLException, LiquibaseException;
	
	@Test
	public void changelog_shouldMakeOurTablesOnceWhenRunTwice() throws SQLException, LiquibaseException {
		Schema schema = core();
		assertThat(schema.ourColumns(), is(empty()));
		
		schema.runOurs();
		
		Set<String> changesets = schema.ourChangesets();
		Set<String> columns = schema.ourColumns();
		assertThat(changesets, is(not(empty())));
		assertThat("all ran, none was skipped as already there", changesets, everyItem(endsWith(" EXECUTED")));
		assertThat(schema.referredTables(), hasItems("patient", "encounter", "provider", "users"));
		
		schema.runOurs();
		
		assertThat(schema.ourChangesets(), is(changesets));
		assertThat(schema.ourColumns(), is(columns));
	}
}
