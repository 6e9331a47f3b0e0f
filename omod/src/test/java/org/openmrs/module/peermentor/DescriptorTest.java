/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.mock;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.openmrs.GlobalProperty;
import org.openmrs.Privilege;
import org.openmrs.messagesource.MessageSourceService;
import org.openmrs.module.AdvicePoint;
import org.openmrs.module.Module;
import org.openmrs.module.ModuleFileParser;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.settings.Setting;

/**
 * What the platform reads in <code>config.xml</code>, by the platform's own parser.
 */
public class DescriptorTest {
	
	private static final Pattern CHANGESET = Pattern.compile(
	    "<column name=\"privilege\" value=\"([^\"]+)\" />\\s*<column name=\"description\" value=\"([^\"]+)\" />");
	
	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();
	
	private Module module;
	
	@Before
	public void parse() throws IOException {
		File omod = folder.newFile("peermentor.omod");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(omod.toPath()))) {
			zip.putNextEntry(new ZipEntry("config.xml"));
			zip.write(Files.readAllBytes(Paths.get("target/classes/config.xml")));
			zip.closeEntry();
		}
		module = new ModuleFileParser(mock(MessageSourceService.class)).parse(omod);
	}
	
	@Test
	public void module_shouldBeReadAsItIsMeant() {
		assertThat(module.getModuleId(), is("peermentor"));
		assertThat(module.getName(), is("Peer Mentor"));
		assertThat(module.getPackageName(), is("org.openmrs.module.peermentor"));
		assertThat(module.getActivatorName(), is(PeerMentorActivator.class.getName()));
		assertThat(module.getRequireOpenmrsVersion(), is("2.8.9"));
		assertThat(module.getRequiredModulesMap(), is(aMapWithSize(1)));
		assertThat(module.getRequiredModulesMap(), hasEntry("org.openmrs.module.webservices.rest", "3.4.1"));
		assertThat(module.getVersion(), not(is("${project.version}")));
	}
	
	@Test
	public void privileges_shouldBeThoseOfTheConstants() throws IllegalAccessException {
		List<String> constants = new ArrayList<>();
		for (Field field : Privileges.class.getFields()) {
			if (Modifier.isStatic(field.getModifiers())) {
				constants.add((String) field.get(null));
			}
		}
		assertThat(privileges().keySet(), contains(constants.toArray()));
		for (Map.Entry<String, String> privilege : privileges().entrySet()) {
			assertThat(privilege.getKey().length(), is(lessThanOrEqualTo(255)));
			assertThat(privilege.getValue().length(), is(lessThanOrEqualTo(255)));
		}
	}
	
	@Test
	public void privileges_shouldBeThoseThatTheChangelogGivesItsUuids() throws IOException {
		Map<String, String> inserted = new LinkedHashMap<>();
		for (Path changelog : changelogs()) {
			Matcher matcher = CHANGESET.matcher(new String(Files.readAllBytes(changelog), StandardCharsets.UTF_8));
			while (matcher.find()) {
				inserted.put(matcher.group(1), matcher.group(2).replace("&quot;", "\""));
			}
		}
		assertThat(inserted, is(privileges()));
	}
	
	@Test
	public void globalProperties_shouldBeThoseOfTheSettings() {
		Map<String, String> listed = new LinkedHashMap<>();
		for (GlobalProperty property : module.getGlobalProperties()) {
			listed.put(property.getProperty(), property.getPropertyValue());
			assertThat(property.getProperty(), property.getDescription(), not(is("")));
		}
		Map<String, String> settings = new LinkedHashMap<>();
		for (Setting setting : Setting.values()) {
			settings.put(setting.getProperty(), setting.getDefaultValue());
		}
		assertThat(listed, is(settings));
	}
	
	@Test
	public void advice_shouldNameClassesThatExist() throws ClassNotFoundException {
		for (AdvicePoint advice : module.getAdvicePoints()) {
			assertThat(Class.forName(advice.getPoint()).isInterface(), is(true));
			Class.forName(advice.getClassName());
		}
	}
	
	private static List<Path> changelogs() throws IOException {
		try (Stream<Path> files = Files.list(Paths.get("../api/src/main/resources/liquibase/peermentor"))) {
			return files.sorted().collect(Collectors.toList());
		}
	}
	
	private Map<String, String> privileges() {
		Map<String, String> privileges = new LinkedHashMap<>();
		for (Privilege privilege : module.getPrivileges()) {
			privileges.put(privilege.getPrivilege(), privilege.getDescription());
		}
		return privileges;
	}
}
