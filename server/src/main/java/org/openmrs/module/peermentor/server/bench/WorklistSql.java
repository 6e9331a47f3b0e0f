/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The worklist by SQL written by hand, as somebody would who knows MariaDB and this database: what a coordinator sees, in the
 * fewest rows read.
 */
final class WorklistSql {
	
	/** Under which all are counted. */
	static final String ALL = "all";
	
	/** Under which those are counted whom no mentor accompanies. */
	static final String NOBODY = "nobody";
	
	private static final String FROM = " from peermentor_work_item w straight_join peermentor_plan t on t.plan_id = w.plan_id"
	        + " straight_join patient p on p.patient_id = t.patient_id straight_join person s on s.person_id = t.patient_id";
	
	/** Whom the viewer may see, and at which reason a plan stands. */
	private static final String WHERE = " where w.leads = 1 and w.severity in (0, 1, 2) and w.from_at <= ? and t.voided = 0"
	        + " and p.voided = 0 and s.dead = 0 and t.patient_id <> ? and not exists (select 1 from peermentor_work_item g where"
	        + " g.plan_id = w.plan_id and g.leads = 1 and g.severity < w.severity and g.from_at <= ?)"
	        + " and not exists (select 1 from peermentor_exclusion x where x.voided = 0 and x.person_a_id = ?"
	        + " and x.person_b_id = t.patient_id) and not exists (select 1 from peermentor_exclusion x where x.voided = 0"
	        + " and x.person_b_id = ? and x.person_a_id = t.patient_id)";
	
	private static final String RUNS = " a.voided = 0 and a.scope in ('OAT', 'BOTH') and a.started_at <= ?"
	        + " and (a.ended_at is null or a.ended_at > ?)";
	
	private static final String NAME = "(select concat(n.given_name, ' ', n.family_name) from person_name n where n.person_id ="
	        + " %s and n.voided = 0 order by n.preferred desc, n.person_name_id limit 1)";
	
	private static final String PAGE = "select t.uuid, s.uuid, " + String.format(NAME, "t.patient_id")
	        + ", page.severity, page.from_at, (select group_concat(r.reason order by r.severity, r.from_at, r.reason) from"
	        + " peermentor_work_item r where r.plan_id = t.plan_id and r.from_at <= ?), t.status, t.version,"
	        + " (select l.name from location l where l.uuid = t.centre), (select group_concat(m.uuid order by a.kind desc,"
	        + " a.started_at) from peermentor_assignment a join provider m on m.provider_id = a.provider_id and m.retired = 0"
	        + " where a.patient_id = t.patient_id and" + RUNS + ") from (select w.plan_id, w.severity, w.from_at" + FROM + WHERE
	        + " order by w.severity, w.from_at, w.plan_id limit 50) page join peermentor_plan t on t.plan_id = page.plan_id"
	        + " join person s on s.person_id = t.patient_id order by page.severity, page.from_at, page.plan_id";
	
	/** Everything that is counted, read once: counting by severity and by mentor in the database would read it twice. */
	private static final String COUNTED = "select w.plan_id, w.severity, m.provider_id" + FROM
	        + " left join peermentor_assignment a on a.patient_id = t.patient_id and" + RUNS
	        + " left join provider m on m.provider_id = a.provider_id and m.retired = 0" + WHERE;
	
	private static final String MENTORS = "select m.provider_id, m.uuid, " + String.format(NAME, "m.person_id")
	        + " from provider m where m.provider_id in (%s)";
	
	private final Connection connection;
	
	private final int viewer;
	
	/**
	 * @param viewer the id of the person who looks
	 */
	WorklistSql(Connection connection, int viewer) {
		this.connection = connection;
		this.viewer = viewer;
	}
	
	/**
	 * @return the first 50: plan, patient and name, severity, since when, reasons, status, version, centre and mentors
	 */
	List<List<String>> page() throws SQLException {
		long now = System.currentTimeMillis();
		return rows(PAGE, now, now, now, now, viewer, now, viewer, viewer);
	}
	
	/**
	 * @return how many of each severity, 0 first, and of each mentor with each severity, the former under no provider: uuid of
	 *         the provider or <i>nobody</i>, name, severity, how many
	 */
	List<List<String>> counts() throws SQLException {
		long now = System.currentTimeMillis();
		Map<String, Map<String, Set<String>>> plans = new TreeMap<>(Map.of(ALL, new TreeMap<>()));
		for (List<String> row : rows(COUNTED, now, now, now, viewer, now, viewer, viewer)) {
			for (String whose : new String[] { ALL, row.get(2) == null ? NOBODY : row.get(2) }) {
				plans.computeIfAbsent(whose, each -> new TreeMap<>()).computeIfAbsent(row.get(1), each -> new HashSet<>())
				        .add(row.get(0));
			}
		}
		Map<String, List<String>> mentors = mentors(plans.keySet());
		List<List<String>> counts = new ArrayList<>();
		plans.forEach((whose, ofSeverity) -> ofSeverity.forEach((severity, which) -> {
			List<String> mentor = mentors.getOrDefault(whose, List.of("", whose, ""));
			counts.add(List.of(mentor.get(1), mentor.get(2), severity, String.valueOf(which.size())));
		}));
		return counts;
	}
	
	private Map<String, List<String>> mentors(Set<String> counted) throws SQLException {
		List<String> ids = counted.stream().filter(id -> !id.equals(ALL) && !id.equals(NOBODY)).toList();
		Map<String, List<String>> mentors = new HashMap<>();
		if (!ids.isEmpty()) {
			rows(String.format(MENTORS, String.join(",", ids))).forEach(row -> mentors.put(row.get(0), row));
		}
		return mentors;
	}
	
	private List<List<String>> rows(String sql, long... parameters) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int index = 0; index < parameters.length; index++) {
				statement.setLong(index + 1, parameters[index]);
			}
			List<List<String>> rows = new ArrayList<>();
			try (ResultSet result = statement.executeQuery()) {
				int columns = result.getMetaData().getColumnCount();
				while (result.next()) {
					List<String> row = new ArrayList<>();
					for (int column = 1; column <= columns; column++) {
						row.add(result.getString(column));
					}
					rows.add(row);
				}
			}
			return rows;
		}
	}
}
