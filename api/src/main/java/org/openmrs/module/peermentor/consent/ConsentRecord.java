/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One consent as it is kept. {@link ConsentFacts} is the same as a fact for the rules. Once it counts, what was agreed to
 * never changes: only a signature that follows, what is taken back, and its end are written.
 */
@Entity(name = "PeerConsent")
@Table(name = "peermentor_consent")
public class ConsentRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "consent_id")
	private Integer consentId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private ConsentStatus status = ConsentStatus.LIFECYCLE.getInitial();
	
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", length = 40, nullable = false)
	private ConsentKind kind;
	
	@Column(name = "disclosers", length = 500)
	private String disclosers;
	
	@Column(name = "intermediary", length = 255)
	private String intermediary;
	
	@Column(name = "intermediary_members", length = 500)
	private String intermediaryMembers;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "from_at")
	private Instant from;
	
	@Embedded
	private PeriodColumns period;
	
	@Embedded
	private EvidenceColumns evidence;
	
	@Column(name = "notice_version", length = 50)
	private String noticeVersion;
	
	@Column(name = "custodian", length = 255)
	private String custodian;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "law", length = 30)
	private GoverningLaw law;
	
	@Column(name = "how_to_revoke", length = 1000)
	private String howToRevoke;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "irrevocable_until")
	private Instant irrevocableUntil;
	
	@Column(name = "form_version", length = 150)
	private String formVersion;
	
	/** The uuid of the consent in whose place this stands. */
	@Column(name = "replaces", length = 38)
	private String replaces;
	
	/** The uuid of the consent that stands in the place of this. */
	@Column(name = "replaced_by", length = 38)
	private String replacedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "activated_at")
	private Instant activatedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "ended_at")
	private Instant endedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "end_reason", length = 30)
	private ConsentReason endReason;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "end_form", length = 10)
	private WithdrawalForm endForm;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "released_at")
	private Instant releasedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "reoffered_at")
	private Instant reofferedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reoffer_outcome", length = 10)
	private ReofferOutcome reofferOutcome;
	
	@ElementCollection
	@CollectionTable(name = "peermentor_consent_segment", joinColumns = @JoinColumn(name = "consent_id"))
	@OrderColumn(name = "place_in_row")
	@Fetch(FetchMode.SUBSELECT)
	private List<SegmentRow> segments = new ArrayList<>();
	
	@ElementCollection
	@CollectionTable(name = "peermentor_consent_purpose", joinColumns = @JoinColumn(name = "consent_id"))
	@OrderColumn(name = "place_in_row")
	@Enumerated(EnumType.STRING)
	@Column(name = "purpose", length = 40, nullable = false)
	@Fetch(FetchMode.SUBSELECT)
	private List<PurposeOfUse> purposes = new ArrayList<>();
	
	@ElementCollection
	@CollectionTable(name = "peermentor_consent_recipient", joinColumns = @JoinColumn(name = "consent_id"))
	@OrderColumn(name = "place_in_row")
	@Fetch(FetchMode.SUBSELECT)
	private List<RecipientRow> recipients = new ArrayList<>();
	
	/** For Hibernate. */
	ConsentRecord() {
	}
	
	/**
	 * @param replaces the uuid of the consent in whose place this will stand, null for none
	 */
	ConsentRecord(int patientId, ConsentTerms terms, String replaces) {
		this.patientId = patientId;
		this.replaces = replaces;
		say(terms);
	}
	
	/** Takes down what a draft says now. */
	final void say(ConsentTerms terms) {
		kind = terms.getKind();
		disclosers = terms.getDisclosers();
		intermediary = terms.getIntermediary();
		intermediaryMembers = terms.getIntermediaryMembers();
		from = terms.getFrom();
		period = new PeriodColumns(terms.getPeriod());
		evidence = new EvidenceColumns(terms.getEvidence());
		noticeVersion = terms.getNoticeVersion();
		custodian = terms.getCustodian();
		law = terms.getLaw();
		howToRevoke = terms.getHowToRevoke();
		irrevocableUntil = terms.getIrrevocableUntil();
		formVersion = terms.getFormVersion();
		replace(segments, terms.getSegments().stream().map(SegmentRow::new).collect(Collectors.toList()));
		replace(purposes, new ArrayList<>(terms.getPurposes()));
		replace(recipients, terms.getRecipients().stream().map(RecipientRow::new).collect(Collectors.toList()));
	}
	
	private static <T> void replace(List<T> kept, List<T> now) {
		if (!kept.equals(now)) {
			kept.clear();
			kept.addAll(now);
		}
	}
	
	/**
	 * @return the same as a fact for the rules
	 */
	ConsentFacts toFacts() {
		return new ConsentFacts(getTerms(), status, getWithdrawn(), endedAt);
	}
	
	ConsentTerms getTerms() {
		return ConsentTerms.builder().kind(kind)
		        .segments(segments.stream().map(SegmentRow::getSegment).collect(Collectors.toList())).purposes(purposes)
		        .recipients(recipients.stream().map(RecipientRow::toFact).collect(Collectors.toList())).disclosers(disclosers)
		        .intermediary(intermediary, intermediaryMembers).from(from)
		        .period(period == null ? ConsentPeriod.UNSAID : period.toFact())
		        .evidence(evidence == null ? ConsentEvidence.UNSAID : evidence.toFact()).noticeVersion(noticeVersion)
		        .custodian(custodian).law(law).howToRevoke(howToRevoke).irrevocableUntil(irrevocableUntil)
		        .formVersion(formVersion).build();
	}
	
	private Map<Segment, Instant> getWithdrawn() {
		Map<Segment, Instant> withdrawn = new EnumMap<>(Segment.class);
		for (SegmentRow row : segments) {
			if (row.getWithdrawnAt() != null) {
				withdrawn.put(row.getSegment(), row.getWithdrawnAt());
			}
		}
		return withdrawn;
	}
	
	/** From now on it counts. */
	void activate(Instant at) {
		status = ConsentStatus.ACTIVE;
		activatedAt = at;
	}
	
	/** What was spoken was signed. */
	void sign(Instant at) {
		evidence = new EvidenceColumns(evidence.toFact().signedLater(at));
	}
	
	/**
	 * @param how null for an end that is no withdrawal
	 */
	void end(ConsentStatus as, Instant at, ConsentReason why, WithdrawalForm how) {
		if (isToBeReoffered() && as == ConsentStatus.WITHDRAWN && how != null) {
			reoffer(ReofferOutcome.WITHDRAWN, at);
		}
		status = as;
		endedAt = at;
		endReason = why;
		endForm = how;
	}
	
	void supersede(String byUuid, Instant at) {
		if (isToBeReoffered()) {
			reoffer(ReofferOutcome.CHANGED, at);
		}
		end(ConsentStatus.SUPERSEDED, at, ConsentReason.REPLACED, null);
		replacedBy = byUuid;
	}
	
	/** The participant has left custody; what was already offered anew in freedom stays so. */
	void release(Instant at) {
		if (reofferedAt == null) {
			releasedAt = at;
		}
	}
	
	void reoffer(ReofferOutcome outcome, Instant at) {
		reofferOutcome = outcome;
		reofferedAt = at;
	}
	
	/**
	 * @return whether it was given in custody, the participant was released since, and nobody offered it anew
	 */
	boolean isToBeReoffered() {
		return getReleasedAt() != null && reofferedAt == null;
	}
	
	/**
	 * @return what has to be done about it as a fact for the rules, as long as it is active
	 */
	DueFacts toDueFacts() {
		ConsentTerms terms = getTerms();
		return new DueFacts(terms.getPeriod().getUntil(), terms.getEvidence().getEndUnsigned(), getReleasedAt(), reofferedAt != null);
	}
	
	/** Takes these segments back; those that were already stay as they were. */
	void withdraw(Collection<Segment> which, Instant at, ConsentReason why, WithdrawalForm how, int userId) {
		for (SegmentRow row : segments) {
			if (which.contains(row.getSegment()) && row.getWithdrawnAt() == null) {
				row.withdraw(at, why, how, userId);
			}
		}
	}
	
	@Override
	public Integer getId() {
		return consentId;
	}
	
	@Override
	public void setId(Integer id) {
		this.consentId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	void setPatientId(int patientId) {
		this.patientId = patientId;
	}
	
	ConsentStatus getStatus() {
		return status;
	}
	
	String getNoticeVersion() {
		return noticeVersion;
	}
	
	String getReplaces() {
		return replaces;
	}
	
	String getReplacedBy() {
		return replacedBy;
	}
	
	Instant getActivatedAt() {
		return activatedAt;
	}
	
	Instant getEndedAt() {
		return endedAt;
	}
	
	ConsentReason getEndReason() {
		return endReason;
	}
	
	WithdrawalForm getEndForm() {
		return endForm;
	}
	
	/**
	 * @return when the participant was released after giving it in custody; null if neither
	 */
	Instant getReleasedAt() {
		ConsentEvidence given = evidence == null ? ConsentEvidence.UNSAID : evidence.toFact();
		boolean after = releasedAt != null && (given.getGivenAt() == null || !releasedAt.isBefore(given.getGivenAt()));
		return after && Boolean.TRUE.equals(given.getInCustody()) ? releasedAt : null;
	}
	
	Instant getReofferedAt() {
		return reofferedAt;
	}
	
	ReofferOutcome getReofferOutcome() {
		return reofferOutcome;
	}
	
	List<SegmentRow> getSegments() {
		return Collections.unmodifiableList(segments);
	}
}
