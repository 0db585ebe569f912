package org.luoshi.reading;

import java.util.List;

/** Something that stands in the text of a proof.
 * @param text as it stands there
 * @param places where, one rectangle a piece of it */
record Seen(String text, List<Place> places) {}
