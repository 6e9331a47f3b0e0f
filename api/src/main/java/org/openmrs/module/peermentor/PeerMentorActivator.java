/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.openmrs.api.context.Context;
import org.openmrs.api.context.Daemon;
import org.openmrs.module.BaseModuleActivator;
import org.openmrs.module.DaemonToken;
import org.openmrs.module.DaemonTokenAware;
import org.openmrs.module.peermentor.access.GrantWarnings;
import org.openmrs.module.peermentor.chart.TimelineUpkeepService;
import org.openmrs.module.peermentor.metadata.MetadataInstaller;
import org.openmrs.module.peermentor.watch.WatchSchedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the platform calls when the module starts and stops. Nothing that goes wrong here may reach the platform: it
 * would not start the modules that come after this one.
 */
public class PeerMentorActivator extends BaseModuleActivator implements DaemonTokenAware {
	
	private static final Logger log = LoggerFactory.getLogger(PeerMentorActivator.class);
	
	/** A first installation takes seconds; where it takes longer the server starts beside it. */
	private static final long SECONDS_TO_WAIT = 60;
	
	private DaemonToken daemonToken;
	
	@Override
	public void setDaemonToken(DaemonToken token) {
		daemonToken = token;
	}
	
	@Override
	public void started() {
		try {
			install();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException e) {
			log.error("The peer mentor module could not be set up in full", e);
		}
		log.info("Peer mentor module started");
	}
	
	@Override
	public void stopped() {
		log.info("Peer mentor module stopped");
	}
	
	/** In a thread of the platform that holds every privilege: whoever uploads the module may hold few. */
	private void install() throws InterruptedException {
		CountDownLatch done = new CountDownLatch(1);
		Runnable installation = () -> {
			try {
				Context.getRegisteredComponent("peermentor.MetadataInstaller", MetadataInstaller.class).install();
				Context.getRegisteredComponent("peermentor.GrantWarnings", GrantWarnings.class).logProblems();
				Context.getService(TimelineUpkeepService.class).begin();
				Context.getRegisteredComponent("peermentor.WatchSchedule", WatchSchedule.class).begin();
			}
			catch (RuntimeException e) {
				log.error("The peer mentor module could not be set up in full", e);
			}
			finally {
				done.countDown();
			}
		};
		runAsDaemon(installation);
		if (!done.await(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
			log.warn("The peer mentor module is still being set up");
		}
	}
	
	/** Deprecated in 2.7 in favour of methods that earlier platforms do not have. */
	@SuppressWarnings("deprecation")
	private void runAsDaemon(Runnable work) {
		Daemon.runInDaemonThread(work, daemonToken);
	}
}
