/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.Person;
import org.openmrs.Provider;
import org.openmrs.User;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Unguarded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads who can be a mentor: staff, not participants.
 */
@Component("peermentor.MentorDao")
class MentorDao {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	MentorDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return null if there is no such provider
	 */
	@Unguarded("answers the rules of assigning; a provider is no participant")
	Mentor find(String providerUuid) {
		List<Object[]> rows = session()
		        .createQuery("select p.providerId, person.personId, p.retired from Provider p left join p.person person"
		                + " where p.uuid = :uuid",
		            Object[].class)
		        .setParameter("uuid", providerUuid).list();
		return rows.isEmpty() ? null
		        : new Mentor((Integer) rows.get(0)[0], (Integer) rows.get(0)[1], Boolean.TRUE.equals(rows.get(0)[2]));
	}
	
	/**
	 * @return the person who this provider is, null if none
	 */
	@Unguarded("for the news of an assignment; a provider is no participant")
	Integer findPersonId(int providerId) {
		List<Integer> people = session()
		        .createQuery("select p.person.personId from Provider p where p.providerId = :provider", Integer.class)
		        .setParameter("provider", providerId).list();
		return people.isEmpty() ? null : people.get(0);
	}
	
	/**
	 * @return whether somebody can log in as this person and holds the role of a mentor, itself or through another role
	 */
	@Unguarded("answers the rules of assigning with yes or no")
	boolean canLogInAsMentor(int personId) {
		List<User> users = session()
		        .createQuery("select u from User u where u.person.personId = :person and u.retired = false", User.class)
		        .setParameter("person", personId).list();
		return users.stream().anyMatch(user -> user.hasRole(Roles.MENTOR, true));
	}
	
	/**
	 * @return the uuid of the provider as whom this person mentors, null if there is none; the eldest of several
	 */
	@Unguarded("tells callers about themselves")
	String findOwnProviderUuid(int personId) {
		Provider own = findOwnProvider(personId);
		return own == null ? null : own.getUuid();
	}
	
	/**
	 * @return the id of that provider, null if there is none
	 */
	@Unguarded("tells callers about themselves")
	Integer findOwnProviderId(int personId) {
		Provider own = findOwnProvider(personId);
		return own == null ? null : own.getProviderId();
	}
	
	private Provider findOwnProvider(int personId) {
		List<Provider> own = session().createQuery("select p from Provider p where p.person.personId = :person"
		        + " and p.retired = false order by p.providerId",
		    Provider.class).setParameter("person", personId).setMaxResults(1).list();
		return own.isEmpty() ? null : own.get(0);
	}
	
	/**
	 * @return the scopes of this person's running assignments, each once
	 */
	@Unguarded("tells callers about themselves")
	List<Scope> findOwnScopes(int personId, Instant now) {
		return session()
		        .createQuery("select distinct a.scope from PeerAssignment a, Provider p where p.providerId = a.providerId"
		                + " and p.person.personId = :person and p.retired = false and a.voided = false and a.startedAt <= :now"
		                + " and (a.endedAt is null or a.endedAt > :now) order by a.scope",
		            Scope.class)
		        .setParameter("person", personId).setParameter("now", now).list();
	}
	
	/**
	 * The platform's merge of two patients moves the users of the loser and forgets the providers.
	 */
	void moveProviders(int fromPersonId, int toPersonId) {
		List<Provider> providers = session()
		        .createQuery("select p from Provider p where p.person.personId = :person", Provider.class)
		        .setParameter("person", fromPersonId).list();
		for (Provider provider : providers) {
			provider.setPerson(session().load(Person.class, toPersonId));
		}
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
