package de.aktenlauf.text.worker;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's encoded picture, laid aside for the rendition; its name carries what the bytes
 * do not.
 *
 * @param page from 1
 * @param width pixels across
 * @param height pixels down
 * @param points width on paper, in 1/72 inch
 * @param heightPoints height on paper, in 1/72 inch
 * @param quarterTurns clockwise turns that set it upright
 * @param kind how it is encoded
 */
record Piece(int page, int width, int height, long points, long heightPoints, int quarterTurns, RawPicture.Kind kind) {

	static final double POINTS_PER_INCH = 72;

	private static final Pattern NAME = Pattern.compile("(\\d+)_(\\d+)x(\\d+)_(\\d+)x(\\d+)_([0-3])\\.(G4|JPEG)");

	String fileName() {
		return this.page + "_" + this.width + "x" + this.height + "_" + this.points + "x" + this.heightPoints + "_"
				+ this.quarterTurns + "." + this.kind;
	}

	static Piece of(String fileName) throws IOException {
		Matcher name = NAME.matcher(fileName);
		if (!name.matches()) {
			throw new IOException("not the name of a piece");
		}
		return new Piece(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)),
				Integer.parseInt(name.group(3)), Long.parseLong(name.group(4)), Long.parseLong(name.group(5)),
				Integer.parseInt(name.group(6)), RawPicture.Kind.valueOf(name.group(7)));
	}

}
