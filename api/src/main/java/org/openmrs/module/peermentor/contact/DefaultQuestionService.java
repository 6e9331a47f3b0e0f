/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Collections;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the question, asks its life cycle, writes. Public because the platform wraps what is transactional
 * from another class loader.
 */
@Transactional
public class DefaultQuestionService implements QuestionService {
	
	private final ContactGate gate;
	
	private final QuestionDao questions;
	
	private final Openings openings;
	
	private final RecordStore records;
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	DefaultQuestionService(ContactGate gate, QuestionDao questions, Openings openings, RecordStore records,
	    SessionFactory sessionFactory, SiteTime time) {
		this.gate = gate;
		this.questions = questions;
		this.openings = openings;
		this.records = records;
		this.sessionFactory = sessionFactory;
		this.time = time;
	}
	
	@Override
	public Page<QuestionView> getQuestions(String contactUuid, PageRequest page) {
		ContactAtHand contact = require(contactUuid);
		keep(contact);
		return questions.list(contact, page);
	}
	
	@Override
	public QuestionView getQuestion(String contactUuid, String uuid) {
		ContactAtHand contact = require(contactUuid);
		QuestionView question = find(contact, uuid);
		keep(contact);
		return question;
	}
	
	private void keep(ContactAtHand contact) {
		openings.shown(contact.getViewer(), DefaultContactService.segment(contact.getRow().getKind()),
		    Collections.singleton(contact.getPatient()), contact.getRow().getUuid());
	}
	
	@Override
	public QuestionView askQuestion(String contactUuid, String text) {
		ContactAtHand contact = require(contactUuid);
		Problems problems = new Problems();
		check("text", text, problems);
		problems.throwIfAny();
		Question asked = Flush.after(sessionFactory,
		    () -> records.save(new Question(contact.getEncounterId(), text, time.now())));
		return find(contact, asked.getUuid());
	}
	
	@Override
	public QuestionView changeQuestion(String contactUuid, String uuid, QuestionChange change) {
		ContactAtHand contact = require(contactUuid);
		Question question = questions.load(contact, uuid);
		if (question == null) {
			throw new NotFound();
		}
		records.requireUnchanged(question, change.getVersion());
		if (change.getStatus() == QuestionStatus.CLOSED && change.getAnswer() == null) {
			close(question, change, contact);
		} else {
			answer(question, change, contact);
		}
		Flush.after(sessionFactory, () -> records.save(question));
		return find(contact, uuid);
	}
	
	private void answer(Question question, QuestionChange change, ContactAtHand contact) {
		Problems problems = new Problems();
		check("answer", change.getAnswer(), problems);
		if (change.getStatus() != null && change.getStatus() != QuestionStatus.ANSWERED) {
			problems.add("status", "peermentor.error.question.oneStep");
		}
		if (change.getReason() != null) {
			problems.add("reason", "peermentor.error.question.oneStep");
		}
		problems.throwIfAny();
		if (!contact.isMentor()) {
			throw new NotAllowed("peermentor.error.question.notYours");
		}
		QuestionStatus.LIFECYCLE.requireMove(question.getStatus(), QuestionStatus.ANSWERED, contact.getViewer()::holds, false);
		question.answer(change.getAnswer(), contact.getViewer().getUserId(), time.now());
	}
	
	private void close(Question question, QuestionChange change, ContactAtHand contact) {
		QuestionStatus.LIFECYCLE.requireMove(question.getStatus(), QuestionStatus.CLOSED, contact.getViewer()::holds,
		    change.getReason() != null);
		question.close(change.getReason(), contact.getViewer().getUserId(), time.now());
	}
	
	private static void check(String field, String text, Problems problems) {
		if (problems.require(field, text) && text.length() > Question.LONGEST_TEXT) {
			problems.add(field, "peermentor.error.tooLong", Question.LONGEST_TEXT);
		}
	}
	
	private ContactAtHand require(String contactUuid) {
		ContactAtHand contact = gate.require(contactUuid);
		if (!contact.mayReadQuestions()) {
			throw new NotFound();
		}
		return contact;
	}
	
	private QuestionView find(ContactAtHand contact, String uuid) {
		QuestionView question = questions.find(contact, uuid);
		if (question == null) {
			throw new NotFound();
		}
		return question;
	}
}
