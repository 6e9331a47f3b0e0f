/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of every shape, dry runs, what vanishes and comes back, and what changed on both sides.
 */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class DirectoryImportTest extends BaseModuleContextSensitiveTest {
	
	private static final PageRequest PAGE = new PageRequest(0, 100, true);
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private ImportStage stage;
	
	@Before
	public void setTheStage() {
		stage = new ImportStage();
		stage.clear();
	}
	
	@After
	public void clear() {
		stage.clear();
	}
	
	@Test
	public void importFile_shouldTakeARecordWithAllThatStandsInIt() throws IOException {
		ImportView run = stage.bringIn(ImportStage.resource("service-full.json"));
		assertThat(run.getFormat(), is(ImportFormat.JSON_OBJECT));
		assertThat(String.valueOf(problems(run, true)), run.getRefused(), is(0));
		assertThat(run.getInserted(), is(greaterThan(35)));
		List<Object> service = only("SERVICE");
		assertThat(service.get(4), is("Evening table"));
		assertThat(service.get(2), is(only("ORGANIZATION").get(0)));
		assertThat(only("SERVICE_AT_LOCATION").get(3), is(only("LOCATION").get(0)));
		assertThat(only("SERVICE_AT_LOCATION").get(2), is(service.get(0)));
		assertThat(of("SCHEDULE").stream().map(row -> row.get(2)).collect(Collectors.toSet()).size(), is(3));
		assertThat(service.get(5), is(service.get(6)));
		assertThat(stage.bringIn(ImportStage.resource("service-full.json")).getUnchanged(), is(run.getInserted()));
	}
	
	@Test
	public void importFile_shouldTakeEveryShapeAndKnowWhatItHas() throws IOException {
		assertThat(refusedOf("taxonomies-page.json"), is(empty()));
		assertThat(refusedOf("taxonomy-terms-page.json"), is(empty()));
		assertThat(refusedOf("organization-full.json"), is(empty()));
		assertThat(refusedOf("services-page.json"), is(empty()));
		assertThat(refusedOf("service-at-location-full.json"), is(empty()));
		assertThat(of("TAXONOMY").size(), is(1));
		assertThat(of("TAXONOMY_TERM").size(), is(2));
		assertThat(of("ORGANIZATION").size(), is(1));
		assertThat(of("SERVICE").size(), is(2));
		assertThat(of("SERVICE_AT_LOCATION").size(), is(1));
	}
	
	@Test
	public void importFile_shouldTakeAPackageAndBelieveNoneOfWhichAFileIsMissing() throws IOException {
		String tables = "{\"version\":\"3.0\",\"resources\":[{\"name\":\"service\",\"path\":\"tables/services.csv\"},"
		        + "{\"name\":\"organization\",\"path\":\"tables/organizations.csv\"}%s]}";
		byte[] whole = fernleigh(String.format(tables, ""));
		ImportView run = stage.bringIn(whole, false, true);
		assertThat(String.valueOf(problems(run, true)), run.getInserted(), is(2));
		assertThat(run.getFormat(), is(ImportFormat.CSV_PACKAGE));
		assertThat(only("SERVICE").get(2), is(only("ORGANIZATION").get(0)));
		assertThat(stage.bringIn(whole, false, true).isVanishingWithheld(), is(false));
		ImportView cut = stage.bringIn(fernleigh(String.format(tables, ",{\"name\":\"phone\",\"path\":\"phones.csv\"}")), false, true);
		assertThat(cut.isVanishingWithheld(), is(true));
		assertThat(problems(cut, false), hasItem("datapackage.json resources/2 path directoryFile.missing"));
	}
	
	/** In the plural, with capitals, and by a name of one's own for a file whose name says what it is. */
	@Test
	public void importFile_shouldKnowTheTablesOfAPackageWhateverItsResourcesAreCalled() throws IOException {
		ImportView run = stage.bringIn(fernleigh("{\"version\":\"3.0\",\"resources\":[{\"name\":\"Services\",\"path\":\"tables/services.csv\"},"
		        + "{\"name\":\"who-helps\",\"path\":\"tables/organizations.csv\"}]}"), false, true);
		assertThat(String.valueOf(problems(run, true)), run.getInserted(), is(2));
		assertThat(run.getRefused(), is(0));
	}
	
	private static byte[] fernleigh(String descriptor) throws IOException {
		return new SampleZip().with("datapackage.json", descriptor)
		        .with("tables/services.csv", "id,organization_id,name,status\n1,1,Supper,active\n")
		        .with("tables/organizations.csv", "id,name,description\n1,Quay House,Neighbours\n").bytes();
	}
	
	@Test
	public void importFile_shouldTakeTheSampleOfTheDemoAndItsFacts() throws IOException {
		java.nio.file.Path sample = java.nio.file.Paths.get("..", "server", "src/main/resources/demo-directory.json");
		ImportView run = stage.bringIn(java.nio.file.Files.readAllBytes(sample), false, true);
		assertThat(String.valueOf(problems(run, true)), run.getRefused(), is(0));
		assertThat(of("SERVICE").size(), is(25));
		String oat = ServiceFact.ACCEPTS_OAT.getUuid();
		assertThat(of("ATTRIBUTE").stream().filter(row -> row.get(5).toString().contains(oat)).count(), is(greaterThan(10L)));
		String pharmacy = NeedTerm.of("PHARMACY").getUuid();
		assertThat(of("ATTRIBUTE").stream().filter(row -> row.get(5).toString().contains(pharmacy)).count(), is(3L));
	}
	
	@Test
	public void importFile_shouldWriteNothingInADryRunAndTellWhatItWouldWrite() throws IOException {
		byte[] file = ImportStage.resource("service-full.json");
		ImportView dry = stage.bringIn(file, true, false);
		assertThat(dry.isDryRun(), is(true));
		assertThat(stage.count("peermentor_directory_record"), is(0L));
		assertThat(stage.count("peermentor_directory_stale"), is(0L));
		ImportView real = stage.bringIn(file);
		assertThat(dry.getInserted(), is(real.getInserted()));
		assertThat(dry.getRepeated(), is(real.getRepeated()));
		assertThat(dry.getRefused(), is(real.getRefused()));
		assertThat(dry.getNoted(), is(real.getNoted()));
		assertThat(stage.bringIn(file, true, false).getUnchanged(), is(real.getUnchanged() + real.getInserted()));
	}
	
	@Test
	public void importFile_shouldRefuseWhatRefersToNothingAndSayWhere() throws IOException {
		ImportView run = stage.bringIn(ImportStage.bytes("[" + organization("1", "Harbour House") + ","
		        + service("1", "1", "Beds") + "," + service("2", "77", "Meals") + ",{\"id\":\"p\",\"name\":\"\"}]"));
		assertThat(run.getInserted(), is(2));
		assertThat(problems(run, true), contains("/2 organization_id directoryImport.missingReference", "/3 name required"));
		assertThat(run.getFindings().get("peermentor.error.directoryImport.missingReference"), is((Object) 1));
		assertThat(stage.service().getProblems(run.getUuid(), null, PAGE).getTotal(), is(greaterThan(1L)));
		assertThrows(NotFound.class, () -> stage.service().getProblems(UUID.randomUUID().toString(), null, PAGE));
	}
	
	@Test
	public void importFile_shouldRefuseAnIdThatAnotherSourceHas() throws IOException {
		String uuid = UUID.randomUUID().toString();
		byte[] file = ImportStage.bytes(organization(uuid, "Harbour House"));
		stage.bringIn(file);
		ImportView other = stage.service().importFile(new NewImport(null, "urn:other", null, null, false, true,
		        new ByteArrayInputStream(file), new Problems()));
		assertThat(problems(other, true), contains("/ id directoryImport.idTaken"));
		assertThat(stage.service().getSources(PAGE).getRows().stream().map(SourceView::getName).collect(Collectors.toList()),
		    contains("Fernleigh", "urn:other"));
		assertThat(stage.records().get(uuid).get(8), is(nullValue()));
	}
	
	@Test
	public void importFile_shouldMarkWhatVanishedAndWhatCameBackButBelieveNoFileThatIsCutOff() throws IOException {
		stage.bringIn(services(20), false, true);
		clock.forward(Duration.ofDays(1));
		ImportView cut = stage.bringIn(services(10), false, true);
		assertThat(cut.isVanishingWithheld(), is(true));
		assertThat(cut.getVanished(), is(10));
		assertThat(gone(), is(0L));
		assertThat(stage.bringIn(services(18), true, true).getVanished(), is(2));
		assertThat(gone(), is(0L));
		assertThat(stage.bringIn(services(18), false, false).getVanished(), is(0));
		ImportView fewer = stage.bringIn(services(18), false, true);
		assertThat(fewer.isVanishingWithheld(), is(false));
		assertThat(gone(), is(2L));
		assertThat(stage.bringIn(services(18), false, true).getVanished(), is(0));
		ImportView back = stage.bringIn(services(20), false, true);
		assertThat(back.getReturned(), is(2));
		assertThat(back.getUnchanged(), is(21));
		assertThat(gone(), is(0L));
	}
	
	@Test
	public void importFile_shouldNotTakeForVanishedWhatTheFileHasAndCannotBeTaken() throws IOException {
		stage.bringIn(services(20), false, true);
		String spoiled = new String(services(20), StandardCharsets.UTF_8).replace("\"Service 7\"", "\"\"");
		ImportView run = stage.bringIn(ImportStage.bytes(spoiled), false, true);
		assertThat(run.getRefused(), is(1));
		assertThat(run.getVanished(), is(0));
	}
	
	@Test
	public void importFile_shouldKeepWhatWasChangedHereAndLetAStewardDecide() throws IOException {
		stage.bringIn(ImportStage.bytes("[" + organization("1", "Harbour House") + "," + service("1", "1", "Beds") + "]"));
		String uuid = DirectoryIds.of(ImportStage.SOURCE, DirectoryKind.SERVICE, "1");
		say(uuid, "name", "Beds for tonight");
		say(uuid, "alert", "Ring twice");
		ImportView run = stage.bringIn(ImportStage.bytes("[" + organization("1", "Harbour House") + ","
		        + service("1", "1", "Rooms").replace("Words", "Other words") + "]"));
		assertThat(run.getChanged(), is(1));
		assertThat(run.getConflicts(), is(1));
		Map<String, Object> fields = DirectoryContent.read((String) stage.records().get(uuid).get(5));
		assertThat(fields.get("name"), is("Beds for tonight"));
		assertThat(fields.get("description"), is("Other words"));
		assertThat(fields.get("alert"), is("Ring twice"));
		assertThat("what stood here before the file", stage.count("peermentor_directory_revision"), is(1L));
		ConflictView conflict = open().get(0);
		assertThat(Arrays.asList(conflict.getField(), conflict.getValueHere(), conflict.getValueThere()),
		    contains("name", "Beds for tonight", "Rooms"));
		assertThat(conflict.getRecord().getUuid(), is(uuid));
		assertThat(stage.bringIn(ImportStage.bytes("[" + organization("1", "Harbour House") + ","
		        + service("1", "1", "Rooms").replace("Words", "Other words") + "]")).getConflicts(), is(0));
		assertThat(stage.count("peermentor_directory_revision"), is(1L));
		assertThat(open().size(), is(1));
		
		assertThrows(Stale.class, () -> decide(conflict.getUuid(), 7, ConflictStatus.TAKEN));
		assertThrows(InvalidInput.class, () -> decide(conflict.getUuid(), conflict.getVersion(), ConflictStatus.SETTLED));
		assertThrows(InvalidInput.class, () -> decide(conflict.getUuid(), conflict.getVersion(), null));
		assertThrows(NotFound.class, () -> decide(UUID.randomUUID().toString(), 0, ConflictStatus.TAKEN));
		ConflictView decided = decide(conflict.getUuid(), conflict.getVersion(), ConflictStatus.TAKEN);
		assertThat(decided.getDecidedBy(), is(notNullValue()));
		assertThat(stage.records().get(uuid).get(4), is("Rooms"));
		assertThat(stage.count("peermentor_directory_revision"), is(2L));
		assertThat(open(), is(empty()));
		assertThrows(InvalidInput.class, () -> decide(conflict.getUuid(), decided.getVersion(), ConflictStatus.KEPT));
	}
	
	@Test
	public void importFile_shouldFollowAConflictUntilSomebodyDecidesOrBothAgree() throws IOException {
		stage.bringIn(ImportStage.bytes(organization("1", "Harbour House")));
		String uuid = DirectoryIds.of(ImportStage.SOURCE, DirectoryKind.ORGANIZATION, "1");
		say(uuid, "name", "House by the harbour");
		stage.bringIn(ImportStage.bytes(organization("1", "Harbour Home")));
		stage.bringIn(ImportStage.bytes(organization("1", "Harbour Hall")));
		assertThat(open().size(), is(1));
		assertThat(open().get(0).getValueThere(), is("Harbour Hall"));
		stage.bringIn(ImportStage.bytes(organization("1", "House by the harbour")));
		assertThat(open(), is(empty()));
		List<ConflictView> settled = stage.conflicts().getConflicts(
		    new ConflictCriteria(uuid, null, Collections.singleton(ConflictStatus.SETTLED)), PAGE).getRows();
		assertThat(settled.size(), is(1));
	}
	
	@Test
	public void importFile_shouldKeepThatAFileWasRefusedAsAWhole() throws IOException {
		InvalidInput refused = assertThrows(InvalidInput.class, () -> stage.bringIn(ImportStage.bytes("[{\"id\":1,")));
		Problem problem = refused.getProblems().get(0);
		assertThat(problem.getField() + " " + problem.getCode(), is("file peermentor.error.directoryFile.notJson"));
		ImportView run = imports().get(0);
		assertThat(run.getStatus(), is(ImportStatus.REFUSED));
		assertThat(run.getRefusal(), is("peermentor.error.directoryFile.notJson"));
		assertThat(run.getEndedAt(), is(notNullValue()));
		assertThat(stage.bringIn(ImportStage.bytes(organization("1", "Harbour House"))).getStatus(), is(ImportStatus.DONE));
	}
	
	@Test
	public void importFile_shouldRefuseASourceThatIsNoneAndKeepNothing() {
		for (String source : new String[] { null, "", "fernleigh", "ftp://x.example", "http://me@x.example", "http://x.example/#a",
		        "file:///etc/passwd", "http://x y.example", DirectoryIds.OWN }) {
			assertThrows(String.valueOf(source), InvalidInput.class, () -> stage.service().importFile(new NewImport(null, source,
			        null, null, true, false, new ByteArrayInputStream(new byte[0]), new Problems())));
		}
		assertThat(stage.count("peermentor_directory_run"), is(0L));
	}
	
	@Test
	public void importFile_shouldAnswerARepeatWithWhatCameOfTheFirst() throws IOException {
		String uuid = UUID.randomUUID().toString();
		byte[] file = ImportStage.bytes(organization("1", "Harbour House"));
		for (int i = 0; i < 2; i++) {
			ImportView run = stage.service().importFile(new NewImport(uuid, ImportStage.SOURCE, null, "a\u0000b.json", false, false,
			        new ByteArrayInputStream(file), new Problems()));
			assertThat(run.getUuid(), is(uuid));
			assertThat(run.getFileName(), is("a b.json"));
			assertThat(run.getInserted(), is(1));
		}
		assertThat(stage.count("peermentor_directory_run"), is(1L));
	}
	
	/** As the database counts them; marks are a batch, of which this database counts each row. */
	@Test
	public void importFile_shouldNotNeedMoreStatementsForMoreRowsOfAChunk() throws IOException {
		long few = statements(services(1_000));
		stage.clear();
		long many = statements(services(3_000));
		assertThat("few " + few + ", many " + many, many - few, is(lessThanOrEqualTo(4 * 12L)));
		assertThat(few, is(lessThanOrEqualTo(150L)));
	}
	
	private long statements(byte[] file) throws IOException {
		stage.inTransaction(() -> {
			ImportStage.session().createNativeQuery("set query_statistics false").executeUpdate();
			ImportStage.session().createNativeQuery("set query_statistics_max_entries 10000").executeUpdate();
			ImportStage.session().createNativeQuery("set query_statistics true").executeUpdate();
		});
		try {
			stage.bringIn(file);
			long[] count = new long[1];
			stage.inTransaction(() -> count[0] = ((Number) ImportStage.session()
			        .createNativeQuery("select sum(execution_count) from information_schema.query_statistics where"
			                + " lower(sql_statement) like '%peermentor_directory%' and lower(sql_statement)"
			                + " not like 'insert into peermentor_directory_stale%'")
			        .uniqueResult()).longValue());
			return count[0];
		}
		finally {
			stage.inTransaction(() -> ImportStage.session().createNativeQuery("set query_statistics false").executeUpdate());
		}
	}
	
	private List<String> refusedOf(String name) throws IOException {
		ImportView run = stage.bringIn(ImportStage.resource(name));
		return problems(run, true);
	}
	
	private List<String> problems(ImportView run, Boolean refused) {
		return stage.service().getProblems(run.getUuid(), refused, PAGE).getRows().stream()
		        .map(problem -> problem.getPlace() + " " + (problem.getField() == null ? "" : problem.getField() + " ")
		                + problem.getCode().replace("peermentor.error.", ""))
		        .collect(Collectors.toList());
	}
	
	private List<ImportView> imports() {
		return stage.service().getImports(new ImportCriteria(null, Collections.emptyList()), PAGE).getRows();
	}
	
	private List<ConflictView> open() {
		return stage.conflicts().getConflicts(new ConflictCriteria(null, null, Collections.emptyList()), PAGE).getRows();
	}
	
	private ConflictView decide(String uuid, int version, ConflictStatus status) {
		ConflictView[] decided = new ConflictView[1];
		stage.inTransaction(
		    () -> decided[0] = stage.conflicts().decideConflict(uuid, new ConflictDecision(version, status, new Problems())));
		return decided[0];
	}
	
	/** As a steward does. */
	private void say(String uuid, String field, Object value) {
		stage.inTransaction(() -> {
			DirectoryRecord record = ImportStage.session()
			        .createQuery("select d from PeerDirectory d where d.uuid = :uuid", DirectoryRecord.class)
			        .setParameter("uuid", uuid).uniqueResult();
			Map<String, Object> fields = DirectoryContent.read(record.getContent());
			fields.put(field, value);
			record.say(record.getOwnerUuid(), record.getPlaceUuid(), HsdsFields.nameOf(record.getKind(), fields),
			    DirectoryContent.write(fields));
		});
	}
	
	private long gone() {
		return stage.count("peermentor_directory_record where vanished_at is not null");
	}
	
	private List<List<Object>> of(String kind) {
		return stage.records().values().stream().filter(row -> row.get(1).toString().equals(kind)).collect(Collectors.toList());
	}
	
	private List<Object> only(String kind) {
		assertThat(of(kind).size(), is(1));
		return of(kind).get(0);
	}
	
	private static byte[] services(int many) {
		StringBuilder file = new StringBuilder("{\"contents\":[" + organization("1", "Harbour House"));
		for (int i = 1; i <= many; i++) {
			file.append(",").append(service(String.valueOf(i), "1", "Service " + i));
		}
		return ImportStage.bytes(file.append("]}").toString());
	}
	
	private static String organization(String id, String name) {
		return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"description\":\"Words\"}";
	}
	
	private static String service(String id, String organization, String name) {
		return "{\"id\":\"" + id + "\",\"organization_id\":\"" + organization + "\",\"name\":\"" + name
		        + "\",\"description\":\"Words\",\"status\":\"active\"}";
	}
}
