package de.aktenlauf.samples;

import java.util.List;
import java.util.Random;

/**
 * How a letter is set.
 *
 * @param face face of the running text
 * @param size its height in pixels at 300 dpi
 * @param spacing line distance as a multiple of the height
 * @param justified whether lines end at the same edge
 * @param left left edge
 * @param right right edge
 * @param variant a free choice of the layouts, 0 to 5
 */
record Style(Face face, double size, double spacing, boolean justified, int left, int right, int variant) {

	static Style draw(String fonts, Random random) {
		List<String> kinds = Resources.parts(fonts, " ");
		String kind = kinds.get(random.nextInt(kinds.size()));
		Face face = face(kind, random);
		double points = kind.equals("small") ? 8.5 + random.nextInt(2) * 0.5
				: face.hand() ? 12 + random.nextInt(3) : 10 + random.nextInt(5) * 0.5;
		boolean justified = (kind.equals("sans") || kind.equals("serif")) && random.nextInt(3) == 0;
		int left = 230 + random.nextInt(90);
		int right = Sheet.WIDTH - 170 - random.nextInt(100);
		double spacing = face.hand() ? 1.55 + random.nextDouble() * 0.2 : 1.2 + random.nextDouble() * 0.25;
		return new Style(face, points * 300 / 72, spacing, justified, left, right, random.nextInt(6));
	}

	private static Face face(String kind, Random random) {
		List<Face> faces = switch (kind) {
			case "serif" -> List.of(Face.TINOS, Face.LORA, Face.GARAMOND, Face.TINOS);
			case "typewriter" -> List.of(Face.COURIER, Face.COURIER, Face.ELITE);
			case "hand" -> List.of(Face.KALAM, Face.PATRICK, Face.KALAM, Face.CAVEAT);
			case "legible" -> List.of(Face.KALAM, Face.PATRICK);
			default -> List.of(Face.ARIMO, Face.FIRA, Face.OPEN, Face.ROBOTO, Face.ARIMO);
		};
		return faces.get(random.nextInt(faces.size()));
	}

	Face bold() {
		return this.face.bold();
	}

}
