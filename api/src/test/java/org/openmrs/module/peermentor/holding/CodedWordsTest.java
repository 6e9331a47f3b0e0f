/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import javax.persistence.metamodel.Attribute;
import javax.persistence.metamodel.EmbeddableType;
import javax.persistence.metamodel.ManagedType;
import javax.persistence.metamodel.PluralAttribute;

import org.hibernate.SessionFactory;
import org.hibernate.metamodel.spi.MetamodelImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.Fact;
import org.openmrs.module.peermentor.directory.NeedTerm;
import org.openmrs.module.peermentor.referral.ReferralReason;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is printed for people reads in their language: every code that a room may hold of them has words in both.
 */
public class CodedWordsTest extends BaseModuleContextSensitiveTest {
	
	@Autowired
	private SessionFactory sessionFactory;
	
	@Autowired
	private Holdings holdings;
	
	@Test
	public void codes_shouldAllHaveWordsInBothLanguages() {
		Set<Class<?>> types = types();
		assertThat(types, hasItem(ReferralReason.class));
		assertThat(types.size(), is(greaterThan(60)));
		Set<String> without = new TreeSet<>();
		for (Class<?> type : types) {
			for (Object code : type.getEnumConstants()) {
				for (Locale locale : new Locale[] { Locale.ENGLISH, Locale.FRENCH }) {
					// In a language that nobody has words for a code would be spelled as it is.
					String words = new CodedWords(locale).of(null, code);
					if (locale == Locale.FRENCH && !isTold(code, locale)) {
						without.add(code.toString());
					}
					assertThat(type + " " + code, words.contains("_"), is(false));
				}
			}
		}
		assertThat(without, is(empty()));
	}
	
	/** Types of the columns of all tables of which rooms tell, and of what a contact says in the chart. */
	private Set<Class<?>> types() {
		Set<Class<?>> types = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
		MetamodelImplementor model = (MetamodelImplementor) sessionFactory.getMetamodel();
		Set<String> tables = holdings.tables();
		model.getEntities().stream().filter(entity -> entity.getJavaType() != null
		        && entity.getJavaType().getName().startsWith("org.openmrs.module.peermentor.")
		        && tables.contains(((AbstractEntityPersister) model.entityPersister(entity.getJavaType())).getTableName()))
		        .forEach(entity -> add(entity, types));
		types.add(ContactKind.class);
		for (Fact fact : Fact.values()) {
			if (fact.getType().isEnum()) {
				types.add(fact.getType());
			}
		}
		return types;
	}
	
	private static void add(ManagedType<?> managed, Set<Class<?>> types) {
		for (Attribute<?, ?> attribute : managed.getAttributes()) {
			if (attribute.getJavaType().isEnum()) {
				types.add(attribute.getJavaType());
			} else if (attribute instanceof PluralAttribute) {
				PluralAttribute<?, ?, ?> several = (PluralAttribute<?, ?, ?>) attribute;
				if (several.getElementType().getJavaType().isEnum()) {
					types.add(several.getElementType().getJavaType());
				} else if (several.getElementType() instanceof EmbeddableType) {
					add((EmbeddableType<?>) several.getElementType(), types);
				}
			} else if (attribute.getDeclaringType() != null && managed instanceof ManagedType
			        && attribute instanceof javax.persistence.metamodel.SingularAttribute
			        && ((javax.persistence.metamodel.SingularAttribute<?, ?>) attribute).getType() instanceof EmbeddableType) {
				add((EmbeddableType<?>) ((javax.persistence.metamodel.SingularAttribute<?, ?>) attribute).getType(), types);
			}
		}
	}
	
	private static boolean isTold(Object code, Locale locale) {
		String other = new CodedWords(Locale.ENGLISH).of(null, code);
		String words = new CodedWords(locale).of(null, code);
		return !words.equals(other)
		        || !Context.getMessageSourceService().getMessage("peermentor.code." + ((Enum<?>) code).name(), null, "", locale).isEmpty();
	}
	
	@Test
	public void needs_shouldBeCalledAsTheDirectoryCallsThem() {
		for (NeedTerm need : NeedTerm.all()) {
			for (String language : new String[] { "en", "fr" }) {
				assertThat(new CodedWords(Locale.forLanguageTag(language)).of("need", need.getCode()), is(need.name(language)));
			}
		}
	}
	
	@Test
	public void html_shouldWordCodesInTheLanguageAndLeaveWhatSomebodyWrote() {
		HeldEntry entry = HeldEntry.of("referral").plain("reason", ReferralReason.BACK_IN_CUSTODY).plain("need", "SHELTER")
		        .plain("status", "CALL,ACCEPTED").field(HeldField.words("note", "HOUSING")).plain("service", "HARBOUR").build();
		String html = HeldPaper.in(Locale.FRENCH, ZoneId.of("America/Vancouver")).entries(Collections.singletonList(entry)).html();
		assertThat(html, containsString("de nouveau en détention"));
		assertThat(html, containsString(NeedTerm.of("SHELTER").name("fr")));
		assertThat(html, containsString("appel, accepté"));
		assertThat("words are whose they are", html, containsString(">HOUSING<"));
		assertThat("a name in capitals is no code", html, containsString(">HARBOUR<"));
		assertThat(html, not(containsString("back in custody")));
		assertThat(new CodedWords(Locale.FRENCH).of("service", "HARBOUR"), is(nullValue()));
	}
}
