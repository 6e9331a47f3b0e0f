/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.openmrs.module.webservices.rest.web.representation.DefaultRepresentation;
import org.openmrs.module.webservices.rest.web.representation.FullRepresentation;
import org.openmrs.module.webservices.rest.web.representation.RefRepresentation;
import org.openmrs.module.webservices.rest.web.representation.Representation;
import org.openmrs.module.webservices.rest.web.resource.impl.DelegatingResourceDescription;

import io.swagger.models.Model;
import io.swagger.models.ModelImpl;
import io.swagger.models.properties.ArrayProperty;
import io.swagger.models.properties.BooleanProperty;
import io.swagger.models.properties.DateProperty;
import io.swagger.models.properties.DateTimeProperty;
import io.swagger.models.properties.DecimalProperty;
import io.swagger.models.properties.IntegerProperty;
import io.swagger.models.properties.ObjectProperty;
import io.swagger.models.properties.Property;
import io.swagger.models.properties.StringProperty;

/**
 * The properties of a resource, declared once: from this list come the representations and the Swagger models.
 */
public final class Schema {
	
	private final List<Field> fields = new ArrayList<>();
	
	private boolean refIsWhole;
	
	private boolean withoutLinks;
	
	/**
	 * Starts with <code>uuid</code> and <code>display</code>, which every representation has.
	 */
	public Schema() {
		field("uuid", new StringProperty()).inRef = true;
		field("display", new StringProperty()).inRef = true;
	}
	
	public Field text(String name) {
		return field(name, new StringProperty());
	}
	
	public Field number(String name) {
		return field(name, new DecimalProperty());
	}
	
	public Field integer(String name) {
		return field(name, new IntegerProperty());
	}
	
	public Field bool(String name) {
		return field(name, new BooleanProperty());
	}
	
	public Field instant(String name) {
		return field(name, new DateTimeProperty());
	}
	
	public Field date(String name) {
		return field(name, new DateProperty());
	}
	
	/** A pointer to another record: answered as <code>{uuid, display}</code>, given as a uuid. */
	public Field ref(String name) {
		return field(name, new ObjectProperty().property("uuid", new StringProperty()).property("display",
		    new StringProperty()));
	}
	
	public Field object(String name) {
		return field(name, new ObjectProperty());
	}
	
	public Field code(String name, Class<? extends Enum<?>> codes) {
		return field(name, codeProperty(codes));
	}
	
	public Field codes(String name, Class<? extends Enum<?>> codes) {
		return field(name, new ArrayProperty(codeProperty(codes)));
	}
	
	public Field texts(String name) {
		return field(name, new ArrayProperty(new StringProperty()));
	}
	
	public Field list(String name) {
		return field(name, new ArrayProperty(new ObjectProperty()));
	}
	
	/** Given and not answered: words that have an address of their own, a reason. */
	public Field writeOnly(String name) {
		Field field = field(name, new ObjectProperty());
		field.writeOnly = true;
		return field;
	}
	
	/**
	 * The resource is a picture, not a record: its reference holds all that the default representation holds.
	 */
	public Schema refIsWhole() {
		refIsWhole = true;
		return this;
	}
	
	/** What is shown has no address of its own, so there is nothing to link to. */
	public Schema withoutLinks() {
		withoutLinks = true;
		return this;
	}
	
	/** The field the client may choose for a record it creates, so that a repeat is known as one. */
	public Schema clientUuid() {
		fields.get(0).inCreate = true;
		return this;
	}
	
	private Field field(String name, Property property) {
		Field field = new Field(name, property);
		fields.add(field);
		return field;
	}
	
	/**
	 * @return the description of a named representation, or null if there is none of this name
	 */
	DelegatingResourceDescription describe(Representation representation) {
		boolean full = representation instanceof FullRepresentation;
		boolean ref = representation instanceof RefRepresentation;
		if (!full && !ref && !(representation instanceof DefaultRepresentation)) {
			return null;
		}
		DelegatingResourceDescription description = describe(
		    f -> !f.writeOnly && (full || (ref && !refIsWhole ? f.inRef : !f.onlyFull)));
		if (withoutLinks) {
			return description;
		}
		description.addSelfLink();
		if (!full && !ref) {
			description.addLink("full", ".?v=full");
		}
		return description;
	}
	
	Model getModel(Representation representation) {
		DelegatingResourceDescription description = describe(representation);
		return description == null ? null : model(f -> description.getProperties().containsKey(f.name), f -> false);
	}
	
	Model createModel() {
		return model(f -> f.inCreate, f -> f.required);
	}
	
	Model updateModel() {
		return model(f -> f.inUpdate, f -> false);
	}
	
	DelegatingResourceDescription creatable() {
		return describe(f -> f.inCreate);
	}
	
	DelegatingResourceDescription updatable() {
		return describe(f -> f.inUpdate);
	}
	
	private DelegatingResourceDescription describe(Predicate<Field> has) {
		DelegatingResourceDescription description = new DelegatingResourceDescription();
		fields.stream().filter(has).forEach(f -> description.addProperty(f.name));
		return description;
	}
	
	private ModelImpl model(Predicate<Field> has, Predicate<Field> requires) {
		ModelImpl model = new ModelImpl();
		for (Field field : fields) {
			if (has.test(field)) {
				model.property(field.name, field.property);
				if (requires.test(field)) {
					model.required(field.name);
				}
			}
		}
		return model;
	}
	
	private static StringProperty codeProperty(Class<? extends Enum<?>> codes) {
		StringProperty property = new StringProperty();
		for (Enum<?> code : codes.getEnumConstants()) {
			property._enum(code.name());
		}
		return property;
	}
	
	/**
	 * One property, and when it may be given.
	 */
	public static final class Field {
		
		private final String name;
		
		private final Property property;
		
		private boolean inRef;
		
		private boolean onlyFull;
		
		private boolean writeOnly;
		
		private boolean inCreate;
		
		private boolean inUpdate;
		
		private boolean required;
		
		private Field(String name, Property property) {
			this.name = name;
			this.property = property;
		}
		
		/** Shown in the full representation (and in a custom one) only. */
		public Field onlyFull() {
			onlyFull = true;
			return this;
		}
		
		/** What whoever gives or reads it has to know, for the Swagger pages. */
		public Field saying(String description) {
			property.setDescription(description);
			return this;
		}
		
		/** May be given when a record is created. */
		public Field inCreate() {
			inCreate = true;
			return this;
		}
		
		/** Must be given when a record is created. */
		public Field required() {
			inCreate = true;
			required = true;
			return this;
		}
		
		/** May be given in an update. */
		public Field inUpdate() {
			inUpdate = true;
			return this;
		}
	}
}
