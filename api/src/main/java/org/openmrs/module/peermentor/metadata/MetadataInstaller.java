/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.util.ArrayList;
import java.util.List;

import org.openmrs.GlobalProperty;
import org.openmrs.api.AdministrationService;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.settings.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the module's metadata into the database: looked up by UUID, created if missing, never overwritten. Whatever
 * stands in the way of one piece is logged and keeps nothing else back. Two nodes that start at once both end with
 * everything there, for what one of them created the other finds.
 */
@Component("peermentor.MetadataInstaller")
public class MetadataInstaller {
	
	private static final Logger log = LoggerFactory.getLogger(MetadataInstaller.class);
	
	private static final int LARGEST_BATCH = 25;
	
	private final DatabaseMetadata database;
	
	private final MetadataCreator creator;
	
	private final ReferenceIds referenceIds;
	
	private final TransactionTemplate transaction;
	
	@Autowired
	MetadataInstaller(DatabaseMetadata database, MetadataCreator creator, ReferenceIds referenceIds,
	    PlatformTransactionManager transactionManager) {
		this.database = database;
		this.creator = creator;
		this.referenceIds = referenceIds;
		this.transaction = new TransactionTemplate(transactionManager);
	}
	
	/**
	 * Installs what this version of the module brings. To be called as the daemon or as somebody with every privilege.
	 * 
	 * @return how everything stands afterwards
	 */
	public InstallReport install() {
		return install(MetadataSet.bundled());
	}
	
	InstallReport install(MetadataSet set) {
		InstallReport before = compare(set);
		int created = 0;
		for (Kind kind : Kind.values()) {
			List<Entry> missing = before.missing(kind);
			if (!missing.isEmpty() && database.isLocked(kind)) {
				log.warn("{} of kind {} cannot be created: the site has locked them", missing.size(), kind);
			} else {
				created += create(missing, set, before);
			}
		}
		applyGrants(set);
		if (created == 0) {
			return before;
		}
		referenceIds.forget();
		InstallReport after = compare(set);
		log.info("Created {} pieces of metadata: {}", created, after.getCounts());
		return after;
	}
	
	/**
	 * @return how everything stands, without changing anything
	 */
	InstallReport compare(MetadataSet set) {
		return transaction.execute(status -> database.compare(set));
	}
	
	private int create(List<Entry> missing, MetadataSet set, InstallReport before) {
		int created = 0;
		for (List<Entry> batch : batches(missing)) {
			try {
				inTransaction(() -> batch.forEach(entry -> create(entry, set, before)));
				created += batch.size();
			}
			catch (RuntimeException e) {
				created += createEach(batch, set, before);
			}
		}
		return created;
	}
	
	private int createEach(List<Entry> batch, MetadataSet set, InstallReport before) {
		int created = 0;
		for (Entry entry : batch) {
			try {
				inTransaction(() -> create(entry, set, before));
				created++;
			}
			catch (RuntimeException e) {
				if (compare(set).isThere(entry.uuid())) {
					log.info("{} was created by somebody else in the meantime", entry);
				} else {
					log.warn("{} could not be created: {}", entry, e.toString());
				}
			}
		}
		return created;
	}
	
	private void create(Entry entry, MetadataSet set, InstallReport before) {
		creator.create(entry, set);
		if (entry.kind() == Kind.CONCEPT) {
			for (Entry question : set.of(Kind.CONCEPT)) {
				if (question.list("Answers").contains(entry.uuid()) && before.isThere(question.uuid())) {
					creator.addAnswer(question, entry);
				}
			}
		}
	}
	
	/** A question and its answers together, else a fair number. */
	private static List<List<Entry>> batches(List<Entry> entries) {
		List<List<Entry>> batches = new ArrayList<>();
		List<Entry> batch = new ArrayList<>();
		for (Entry entry : entries) {
			batch.add(entry);
			if (!entry.get("Answers").isEmpty() || batch.size() == LARGEST_BATCH) {
				batches.add(batch);
				batch = new ArrayList<>();
			}
		}
		if (!batch.isEmpty()) {
			batches.add(batch);
		}
		return batches;
	}
	
	/** Grants of later versions, once; none where no version was ever installed, for then the roles are new. */
	private void applyGrants(MetadataSet set) {
		AdministrationService administration = Context.getAdministrationService();
		String property = Setting.METADATA_VERSION.getProperty();
		String installed = administration.getGlobalProperty(property, "");
		String version = String.valueOf(set.version());
		if (version.equals(installed)) {
			return;
		}
		try {
			inTransaction(() -> {
				if (installed.matches("[0-9]{1,6}")) {
					set.grantsAfter(Integer.parseInt(installed)).forEach(creator::grant);
				}
				GlobalProperty stored = administration.getGlobalPropertyObject(property);
				if (stored == null) {
					stored = new GlobalProperty(property, version);
				}
				stored.setPropertyValue(version);
				administration.saveGlobalProperty(stored);
			});
		}
		catch (RuntimeException e) {
			log.warn("Metadata version {} could not be noted: {}", version, e.toString());
		}
	}
	
	/** The session is emptied after each batch: the platform looks through all of it before every query. */
	private void inTransaction(Runnable work) {
		try {
			transaction.execute(status -> {
				work.run();
				Context.flushSession();
				return null;
			});
		}
		finally {
			Context.clearSession();
		}
	}
}
