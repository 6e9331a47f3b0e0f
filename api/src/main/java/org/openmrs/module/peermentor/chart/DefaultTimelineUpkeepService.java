/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.hibernate.LockMode;
import org.hibernate.LockOptions;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes through what the timeline shows, a batch a transaction. Public because the platform wraps what is transactional from
 * another class loader.
 */
@Transactional
public class DefaultTimelineUpkeepService implements TimelineUpkeepService {
	
	/** Ids a transaction; as many encounters are locked meanwhile. */
	static final int BATCH = 500;
	
	private static final List<TimelineKind> OF_ENCOUNTERS = Collections
			.unmodifiableList(Arrays.asList(TimelineKind.CONTACT, TimelineKind.ENCOUNTER));
	
	private final SessionFactory sessionFactory;
	
	private final TimelineTruthDao truth;
	
	private final TimelineKeeper keeper;
	
	DefaultTimelineUpkeepService(SessionFactory sessionFactory, TimelineTruthDao truth, TimelineKeeper keeper) {
		this.sessionFactory = sessionFactory;
		this.truth = truth;
		this.keeper = keeper;
	}
	
	@Override
	public void begin() {
		for (TimelineFill.Source source : TimelineFill.Source.values()) {
			TimelineFill fill = lock(source);
			if (fill == null) {
				session().persist(new TimelineFill(source));
			} else {
				fill.begin();
			}
		}
		session().flush();
	}
	
	@Override
	@Transactional(readOnly = true)
	public int countBatches() {
		int batches = 0;
		for (TimelineFill.Source source : TimelineFill.Source.values()) {
			TimelineFill fill = session().get(TimelineFill.class, source);
			if (fill != null && !fill.isFinished()) {
				batches += left(fill) / BATCH + 1;
			}
		}
		return batches;
	}
	
	@Override
	public void fillNext() {
		for (TimelineFill.Source source : TimelineFill.Source.values()) {
			// Whoever has the lock has the turn; the other finds the next batch.
			TimelineFill fill = lock(source);
			if (fill != null && !fill.isFinished()) {
				fill(fill);
				return;
			}
		}
	}
	
	private void fill(TimelineFill fill) {
		int after = fill.getLastId();
		Integer end = end(fill.getSource(), after);
		// Behind the last there may be rows of what was purged.
		int to = end == null ? Integer.MAX_VALUE : end;
		if (fill.getSource() == TimelineFill.Source.ENCOUNTERS) {
			List<TimelineRow> asked = truth.lockEncounters(after, to);
			keeper.reconcile(truth.lockKept(OF_ENCOUNTERS, after, to), asked);
		} else if (fill.getSource() == TimelineFill.Source.PLAN_STEPS) {
			keeper.reconcile(truth.lockKept(Collections.singletonList(TimelineKind.PLAN), after, to), truth.steps(after, to));
		} else {
			keeper.reconcile(truth.lockKept(Collections.singletonList(TimelineKind.REFERRAL), after, to), truth.moves(after, to));
		}
		fill.advance(to, end == null);
		session().flush();
	}
	
	private Integer end(TimelineFill.Source source, int after) {
		switch (source) {
			case ENCOUNTERS:
				return truth.endOfEncounters(after, BATCH);
			case PLAN_STEPS:
				return truth.endOfSteps(after, BATCH);
			default:
				return truth.endOfMoves(after, BATCH);
		}
	}
	
	private long left(TimelineFill fill) {
		switch (fill.getSource()) {
			case ENCOUNTERS:
				return truth.encountersAfter(fill.getLastId());
			case PLAN_STEPS:
				return truth.stepsAfter(fill.getLastId());
			default:
				return truth.movesAfter(fill.getLastId());
		}
	}
	
	/** Null before the first round was asked for. */
	private TimelineFill lock(TimelineFill.Source source) {
		return session().get(TimelineFill.class, source, new LockOptions(LockMode.PESSIMISTIC_WRITE));
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
