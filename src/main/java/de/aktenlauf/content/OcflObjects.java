package de.aktenlauf.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.aktenlauf.shared.ContentId;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflConfig;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflIOException;

import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.cache.NoOpCache;
import io.ocfl.core.extension.storage.layout.config.NTupleOmitPrefixStorageLayoutConfig;

/**
 * The OCFL side of the store: one object a digest, one version, one file. The layout maps
 * a digest to its folder without a look at the disk:
 * {@code content/ab/cd/abcd…/v1/content/bytes}.
 */
class OcflObjects {

	/** Name of the one file in each object. */
	static final String FILE = "bytes";

	private static final String PREFIX = "urn:sha256:";

	private static final VersionInfo VERSION = new VersionInfo().setMessage("taken over")
		.setUser("Aktenlauf", "urn:aktenlauf:system");

	private final Path root;

	private final OcflRepository repository;

	OcflObjects(Path root, Path work) {
		this.root = root;
		this.repository = new OcflRepositoryBuilder()
			.defaultLayoutConfig(
					new NTupleOmitPrefixStorageLayoutConfig().setDelimiter(":").setTupleSize(2).setNumberOfTuples(2))
			.ocflConfig(new OcflConfig().setOcflVersion(OcflVersion.OCFL_1_1)
				.setDefaultDigestAlgorithm(DigestAlgorithmRegistry.sha256))
			// An object is written once and read by its path: a cache would only grow.
			.inventoryCache(new NoOpCache<>())
			.storage((storage) -> storage.fileSystem(root))
			.workDir(work)
			.build();
	}

	/** Where the bytes of a digest lie, whether they are there or not. */
	Path file(ContentId id) {
		return folder(id).resolve("v1").resolve("content").resolve(FILE);
	}

	/** Whether the object was finished: its inventory fits its side file. */
	boolean complete(ContentId id) throws IOException {
		Path inventory = folder(id).resolve("inventory.json");
		Path sidecar = folder(id).resolve("inventory.json.sha256");
		if (!Files.isRegularFile(inventory) || !Files.isRegularFile(sidecar)) {
			return false;
		}
		String expected = Files.readString(sidecar, StandardCharsets.UTF_8).split("\\s", 2)[0];
		return expected.equalsIgnoreCase(Sha256.of(inventory).value());
	}

	/** Makes the object, in place of an unfinished one. */
	void create(ContentId id, Path staged) throws IOException {
		Path folder = folder(id);
		Disk.removeTree(folder);
		try {
			this.repository.putObject(ObjectVersionId.head(PREFIX + id), staged, VERSION, OcflOption.MOVE_SOURCE);
		}
		catch (OcflIOException ex) {
			throw new IOException("the object of " + id + " could not be written", ex);
		}
	}

	/** Forces the object and every folder above it to the disk. */
	void force(ContentId id) throws IOException {
		Path folder = folder(id);
		Disk.forceTree(folder);
		for (Path above : List.of(this.root.resolve(id.value().substring(0, 2)).resolve(id.value().substring(2, 4)),
				this.root.resolve(id.value().substring(0, 2)), this.root)) {
			Disk.force(above);
		}
	}

	private Path folder(ContentId id) {
		String digest = id.value();
		return this.root.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4)).resolve(digest);
	}

}
