/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads and writes records of the directory by the hundred, through the connection of the transaction. The directory holds
 * nothing about persons. What {@link DirectoryRecord} maps is written here as its saving would write it.
 */
@Component("peermentor.ImportedRows")
class ImportedRows {
	
	private static final String TABLE = "peermentor_directory_record";
	
	private static final String INSERT = "insert into " + TABLE + " (kind, source_id, original_id, owner_uuid, place_uuid, name,"
	        + " content, source_content, source_digest, version, uuid, creator, date_created, voided) values ";
	
	private static final String UPDATE = "update " + TABLE + " set owner_uuid = ?, place_uuid = ?, name = ?, content = ?,"
	        + " source_content = ?, source_digest = ?, vanished_at = null, version = version + 1, changed_by = ?,"
	        + " date_changed = ? where record_id = ?";
	
	private static final String REVISION = "insert into peermentor_directory_revision (record_uuid, record_version, revised_at,"
	        + " facts_before, version, uuid, creator, date_created, voided) values ";
	
	private static final String VANISH = "update " + TABLE + " set vanished_at = ?, version = version + 1, changed_by = ?,"
	        + " date_changed = ? where record_id in (";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	ImportedRows(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return the highest id of all records; 0 if there is none
	 */
	int highestId() {
		Number highest = (Number) sessionFactory.getCurrentSession()
		        .createNativeQuery("select max(record_id) from " + TABLE).uniqueResult();
		return highest == null ? 0 : highest.intValue();
	}
	
	/**
	 * @return the records that have these uuids, whoever said them, voided ones as well, without what they say
	 */
	Map<String, KeptRecord> find(Collection<String> uuids) {
		Map<String, KeptRecord> found = new HashMap<>();
		if (uuids.isEmpty()) {
			return found;
		}
		sessionFactory.getCurrentSession().doWork(connection -> {
			try (PreparedStatement select = connection.prepareStatement("select record_id, uuid, kind, source_id, source_digest,"
			        + " vanished_at, owner_uuid, place_uuid from " + TABLE + " where uuid in (" + SqlBatch.marks(uuids.size()) + ")")) {
				SqlBatch.bind(select, 1, uuids);
				try (ResultSet rows = select.executeQuery()) {
					while (rows.next()) {
						KeptRecord record = kept(rows);
						found.put(record.uuid, record);
					}
				}
			}
		});
		return found;
	}
	
	private static KeptRecord kept(ResultSet rows) throws SQLException {
		int source = rows.getInt(4);
		Integer sourceId = rows.wasNull() ? null : source;
		return new KeptRecord(rows.getInt(1), rows.getString(2), DirectoryKind.valueOf(rows.getString(3)), sourceId,
		        rows.getString(5), isSet(rows, 6), rows.getString(7), rows.getString(8));
	}
	
	private static boolean isSet(ResultSet rows, int column) throws SQLException {
		rows.getLong(column);
		return !rows.wasNull();
	}
	
	/** Reads what these records say, and keeps others from changing it until the transaction ends. */
	void lockContents(Collection<KeptRecord> records) {
		if (records.isEmpty()) {
			return;
		}
		Map<Integer, KeptRecord> byId = new HashMap<>();
		records.forEach(record -> byId.put(record.recordId, record));
		sessionFactory.getCurrentSession().doWork(connection -> {
			try (PreparedStatement select = connection.prepareStatement("select record_id, content, source_content, version from " + TABLE
			        + " where record_id in (" + SqlBatch.marks(byId.size()) + ") for update")) {
				SqlBatch.bind(select, 1, byId.keySet());
				try (ResultSet rows = select.executeQuery()) {
					while (rows.next()) {
						KeptRecord record = byId.get(rows.getInt(1));
						record.content = rows.getString(2);
						record.sourceContent = rows.getString(3);
						record.version = rows.getInt(4);
					}
				}
			}
		});
	}
	
	void insert(Collection<ImportedRecord> records, int sourceId, int userId, Instant at) {
		sessionFactory.getCurrentSession().doWork(connection -> {
			SqlBatch batch = new SqlBatch(connection, INSERT);
			for (ImportedRecord record : records) {
				batch.add(record.getKind().name(), sourceId, record.getOriginalId(), record.getOwner(), record.getLocation(),
				    record.getName(), record.getContent(), record.getSaid(), record.getDigest(), 0, record.getUuid(), userId,
				    Timestamp.from(at), false);
			}
			batch.flush();
		});
	}
	
	/**
	 * Keeps what records say before they say something else, as saving a {@link RecordRevision} of each would.
	 * 
	 * @param records with what they say
	 */
	void keepRevisions(Collection<KeptRecord> records, int userId, Instant at) {
		if (records.isEmpty()) {
			return;
		}
		sessionFactory.getCurrentSession().doWork(connection -> {
			SqlBatch batch = new SqlBatch(connection, REVISION);
			for (KeptRecord record : records) {
				batch.add(record.uuid, record.version, at.toEpochMilli(), record.content, 0, UUID.randomUUID().toString(), userId,
				    Timestamp.from(at), false);
			}
			batch.flush();
		});
	}
	
	/**
	 * @param records by the id of the row of each
	 */
	void update(Map<Integer, ImportedRecord> records, int userId, Instant at) {
		if (records.isEmpty()) {
			return;
		}
		sessionFactory.getCurrentSession().doWork(connection -> {
			try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
				for (Map.Entry<Integer, ImportedRecord> entry : records.entrySet()) {
					ImportedRecord record = entry.getValue();
					update.setString(1, record.getOwner());
					update.setString(2, record.getLocation());
					update.setString(3, record.getName());
					update.setString(4, record.getContent());
					update.setString(5, record.getSaid());
					update.setString(6, record.getDigest());
					update.setInt(7, userId);
					update.setTimestamp(8, Timestamp.from(at));
					update.setInt(9, entry.getKey());
					update.addBatch();
				}
				update.executeBatch();
			}
		});
	}
	
	/**
	 * @param since since when the source no longer has them; null if it has them again
	 */
	void markVanished(Collection<Integer> recordIds, Instant since, int userId, Instant at) {
		if (recordIds.isEmpty()) {
			return;
		}
		sessionFactory.getCurrentSession().doWork(connection -> {
			try (PreparedStatement update = connection.prepareStatement(VANISH + SqlBatch.marks(recordIds.size()) + ")")) {
				if (since == null) {
					update.setNull(1, java.sql.Types.BIGINT);
				} else {
					update.setLong(1, since.toEpochMilli());
				}
				update.setInt(2, userId);
				update.setTimestamp(3, Timestamp.from(at));
				SqlBatch.bind(update, 4, recordIds);
				update.executeUpdate();
			}
		});
	}
	
	/**
	 * @param after the id behind which the page begins
	 * @param upTo the highest id that counts
	 * @return what a source has of a kind, in the order of ids: those that neither vanished nor were voided
	 */
	List<KeptRecord> present(int sourceId, DirectoryKind kind, int after, int upTo, int most) {
		List<KeptRecord> present = new ArrayList<>();
		sessionFactory.getCurrentSession().doWork(connection -> present(connection, sourceId, kind, after, upTo, most, present));
		return present;
	}
	
	private static void present(Connection connection, int sourceId, DirectoryKind kind, int after, int upTo, int most,
	        List<KeptRecord> present) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("select record_id, uuid, owner_uuid from " + TABLE
		        + " where source_id = ? and kind = ? and record_id > ? and record_id <= ? and vanished_at is null"
		        + " and voided = false order by record_id limit " + most)) {
			select.setInt(1, sourceId);
			select.setString(2, kind.name());
			select.setInt(3, after);
			select.setInt(4, upTo);
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					present.add(new KeptRecord(rows.getInt(1), rows.getString(2), kind, sourceId, null, false, rows.getString(3), null));
				}
			}
		}
	}
}
