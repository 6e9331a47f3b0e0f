/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks and keeps leaves, and works out what they leave open. Public because the platform wraps what is transactional from
 * another class loader.
 */
@Transactional
public class DefaultLeaveService implements LeaveService {
	
	/** So that one run ends before the next begins; the rest waits for the next. */
	private static final int MOST = 1000;
	
	private final ParticipantAccess access;
	
	private final LeaveDao leaves;
	
	private final LeaveCover cover;
	
	private final LeaveNews news;
	
	private final MatchCheck match;
	
	private final MentorDao mentors;
	
	private final Openings openings;
	
	private final PersonNames names;
	
	private final RecordStore records;
	
	private final PersonLock lock;
	
	private final SiteTime time;
	
	DefaultLeaveService(ParticipantAccess access, LeaveDao leaves, LeaveCover cover, LeaveNews news, MatchCheck match,
	    MentorDao mentors, Openings openings, PersonNames names, RecordStore records, PersonLock lock, SiteTime time) {
		this.access = access;
		this.leaves = leaves;
		this.cover = cover;
		this.news = news;
		this.match = match;
		this.mentors = mentors;
		this.openings = openings;
		this.names = names;
		this.records = records;
		this.lock = lock;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public LeaveView getLeave(String uuid) {
		return views(Collections.singletonList(find(uuid))).get(0);
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<LeaveView> getLeaves(String mentorUuid, boolean current, PageRequest page) {
		Page<LeaveRow> rows = leaves.list(inSight(access.viewer()), mentorUuid, current ? today() : null, page);
		return new Page<>(views(rows.getRows()), rows.hasMore(), rows.getTotal());
	}
	
	@Override
	public Page<UncoveredView> getUncovered(String uuid, PageRequest page) {
		Page<Missed> missed = Page.cut(missed(uuid), page);
		return new Page<>(shown(uuid, missed.getRows(), null), missed.hasMore(), missed.getTotal());
	}
	
	@Override
	public UncoveredView getUncovered(String uuid, String assignmentUuid) {
		List<Missed> missed = missed(uuid);
		missed.removeIf(each -> !each.getAssignment().getUuid().equals(assignmentUuid));
		if (missed.isEmpty()) {
			throw new NotFound();
		}
		return shown(uuid, missed, assignmentUuid).get(0);
	}
	
	@Override
	public LeaveView recordLeave(NewLeave request) {
		Viewer viewer = access.viewer();
		lockMentor(request.getMentor(), viewer);
		Problems problems = request.getFound();
		String own = mentors.findOwnProviderUuid(viewer.getPersonId());
		String mentorUuid = request.getMentor() == null ? own : request.getMentor();
		if (mentorUuid != null && !mentorUuid.equals(own) && !viewer.holds(Privileges.MANAGE_ASSIGNMENTS)) {
			throw new NotAllowed("peermentor.error.leave.notYours");
		}
		Mentor mentor = match.requireMentor(mentorUuid, problems);
		Leave taken = request.getUuid() == null ? null : leaves.lock(request.getUuid());
		if (taken != null && isRepeat(taken, mentor, viewer)) {
			return getLeave(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		check(request.getStart(), request.getEnd(), mentor == null ? null : mentor.getProviderId(), null, problems);
		Leave leave = new Leave(mentor.getProviderId(), new LeaveDays(request.getStart(), request.getEnd()));
		if (request.getUuid() != null) {
			leave.setUuid(request.getUuid());
		}
		records.save(leave);
		tell(leave, Collections.<String> emptySet(), viewer);
		return getLeave(leave.getUuid());
	}
	
	/** As the first statement, before anything is read. */
	private void lockMentor(String mentorUuid, Viewer viewer) {
		if (mentorUuid == null) {
			lock.takeById(Collections.singleton(viewer.getPersonId()));
		} else {
			lock.takeByProvider(mentorUuid);
		}
	}
	
	@Override
	public LeaveView changeLeave(String uuid, LeaveChange change) {
		Leave leave = requireForWriting(uuid);
		if (change.getVersion() != null) {
			records.requireUnchanged(leave, change.getVersion());
		}
		LeaveDays before = leave.getDays();
		LocalDate start = change.startAfter(before);
		LocalDate end = change.endAfter(before);
		check(start, end, leave.getProviderId(), leave.getId(), change.getFound());
		Set<String> missedBefore = cover.missedOn(leave.getProviderId(), before);
		leave.setDays(new LeaveDays(start, end));
		records.save(leave);
		if (!start.equals(before.getStart()) || !Objects.equals(end, before.getEnd())) {
			leaves.beginAnew(leave.getId());
		}
		tell(leave, missedBefore, access.viewer());
		return getLeave(uuid);
	}
	
	@Override
	public void voidLeave(String uuid, String reason) {
		Problems problems = new Problems();
		if (problems.require("reason", reason)
		        && Arrays.stream(LeaveVoidReason.values()).noneMatch(code -> code.name().equals(reason))) {
			problems.add("reason", "peermentor.error.notACode",
			    Arrays.stream(LeaveVoidReason.values()).map(Enum::name).collect(Collectors.joining(", ")));
		}
		Leave leave = requireForWriting(uuid);
		problems.throwIfAny();
		records.voidRecord(leave, reason);
	}
	
	@Override
	@Transactional(readOnly = true)
	public List<Integer> getLeavesBegun() {
		return leaves.begun(today(), MOST);
	}
	
	@Override
	public void handOn(Integer leaveId) {
		Instant now = time.now();
		if (leaves.claimBegun(leaveId, today(), now)) {
			Leave leave = leaves.load(leaveId);
			news.begun(leave.getProviderId(), leave.getDays().in(time.zone()).getTo(), now);
		}
	}
	
	private void check(LocalDate start, LocalDate end, Integer providerId, Integer except, Problems problems) {
		Collection<LeaveDays> others = providerId == null ? Collections.<LeaveDays> emptyList()
		        : leaves.lockOthers(providerId, except);
		LeaveRules.check(start, end, others, today(), problems);
		problems.throwIfAny();
	}
	
	/** Once for what is new: the same days said again tell nobody. */
	private void tell(Leave leave, Set<String> missedBefore, Viewer viewer) {
		Set<String> missed = new HashSet<>(cover.missedOn(leave.getProviderId(), leave.getDays()));
		missed.removeAll(missedBefore);
		if (!missed.isEmpty()) {
			news.uncovered(viewer);
		}
	}
	
	/** With the mentor's turn taken. */
	private Leave requireForWriting(String uuid) {
		lock.takeByProvider(find(uuid).getProviderUuid());
		Leave leave = leaves.lock(uuid);
		if (leave.getVoided()) {
			throw new NotFound();
		}
		return leave;
	}
	
	private boolean isRepeat(Leave taken, Mentor mentor, Viewer viewer) {
		return mentor != null && !taken.getVoided() && taken.getProviderId() == mentor.getProviderId()
		        && taken.getCreator().getUserId() == viewer.getUserId();
	}
	
	private LeaveRow find(String uuid) {
		LeaveRow row = leaves.find(inSight(access.viewer()), uuid);
		if (row == null) {
			throw new NotFound();
		}
		return row;
	}
	
	/** The person whose leaves alone are in sight, null if everybody's are. */
	private static Integer inSight(Viewer viewer) {
		return viewer.holds(Privileges.MANAGE_ASSIGNMENTS) ? null : viewer.getPersonId();
	}
	
	private List<LeaveView> views(List<LeaveRow> rows) {
		Map<String, List<Missed>> missed = cover.of(access.participants(), rows);
		Map<Integer, String> nameOf = names.of(rows.stream().map(LeaveRow::getPersonId).collect(Collectors.toList()));
		List<LeaveView> views = new ArrayList<>();
		for (LeaveRow row : rows) {
			long participants = missed.getOrDefault(row.getUuid(), Collections.<Missed> emptyList()).stream()
			        .map(each -> each.getAssignment().getPatientId()).distinct().count();
			views.add(new LeaveView(row, new Ref(row.getProviderUuid(), nameOf.get(row.getPersonId())), (int) participants));
		}
		return views;
	}
	
	/** In a fixed order: the longest accompanied first. */
	private List<Missed> missed(String uuid) {
		List<Missed> missed = new ArrayList<>(cover.of(access.participants(), Collections.singleton(find(uuid)))
		        .getOrDefault(uuid, Collections.<Missed> emptyList()));
		missed.sort(Comparator.comparing((Missed each) -> each.getAssignment().getTerm().getStart())
		        .thenComparing(each -> each.getAssignment().getUuid()));
		return missed;
	}
	
	private List<UncoveredView> shown(String leave, List<Missed> missed, String record) {
		Map<Integer, String> nameOf = names
		        .of(missed.stream().map(each -> each.getAssignment().getPatientId()).collect(Collectors.toSet()));
		List<UncoveredView> views = new ArrayList<>();
		for (Missed each : missed) {
			CoverRow row = each.getAssignment();
			views.add(new UncoveredView(leave, new Ref(row.getPatientUuid(), nameOf.get(row.getPatientId())), each.getScope(),
			        new Ref(row.getUuid(), row.getTerm().getScope() + ", " + row.getTerm().getKind())));
		}
		openings.shown(access.viewer(), Segment.CONTACT_FACTS, Openings.patients(views, UncoveredView::getParticipant), record);
		return views;
	}
	
	private LocalDate today() {
		return time.now().atZone(time.zone()).toLocalDate();
	}
}
