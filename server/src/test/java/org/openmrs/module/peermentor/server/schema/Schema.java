/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** A schema that changelogs are run on, and what is in it. */
final class Schema {
	
	/** How a fresh platform makes its tables. */
	private static final String CORE = "org/openmrs/liquibase/snapshots/schema-only/liquibase-schema-only-2.7.x.xml";
	
	private static final String OURS = "liquibase.xml";
	
	private final Connection connection;
	
	Schema(Connection connection) {
		this.connection = connection;
	}
	
	/** Makes the tables of the platform, which ours refer to. */
	void makeCore() throws LiquibaseException {
		liquibase(CORE).update(new Contexts(), new LabelExpression());
	}
	
	/** Runs the module's changelog, as the platform does at each start. */
	void runOurs() throws LiquibaseException {
		liquibase(OURS).update(new Contexts(), new LabelExpression());
	}
	
	private Liquibase liquibase(String changelog) throws LiquibaseException {
		Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
		// as the platform calls them
		database.setDatabaseChangeLogTableName("liquibasechangelog");
		database.setDatabaseChangeLogLockTableName("liquibasechangeloglock");
		return new Liquibase(changelog, new ClassLoaderResourceAccessor(getClass().getClassLoader()), database);
	}
	
	/** @return id and outcome of each of our changesets that the database knows of */
	Set<String> ourChangesets() throws SQLException {
		Set<String> found = new TreeSet<>();
		try (Statement statement = connection.createStatement();
		        ResultSet rows = statement
		                .executeQuery("select id, exectype from liquibasechangelog where id like 'peermentor-%'")) {
			while (rows.next()) {
				found.add(rows.getString("id") + " " + rows.getString("exectype"));
			}
		}
		return found;
	}
	
	/** @return our tables with their columns and types */
	Set<String> ourColumns() throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		Set<String> columns = new TreeSet<>();
		try (ResultSet rows = metaData.getColumns(connection.getCatalog(), connection.getSchema(), "peermentor%", "%")) {
			while (rows.next()) {
				columns.add(rows.getString("TABLE_NAME") + "." + rows.getString("COLUMN_NAME") + " "
				        + rows.getString("TYPE_NAME") + "(" + rows.getInt("COLUMN_SIZE") + ") " + rows.getString("IS_NULLABLE"));
			}
		}
		return columns;
	}
	
	/** @return the tables our foreign keys refer to, the platform's among them */
	Set<String> referredTables() throws SQLException {
		Set<String> tables = new TreeSet<>();
		for (String column : ourColumns()) {
			String table = column.substring(0, column.indexOf('.'));
			try (ResultSet keys = connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(),
			    table)) {
				while (keys.next()) {
					tables.add(keys.getString("PKTABLE_NAME"));
				}
			}
		}
		return tables;
	}
}
