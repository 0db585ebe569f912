package org.luoshi.evidence;

/** How large a picture may be: a small file may unfold to a huge one.
 * @param most pixels of one picture */
record Pixels(long most) {

    /** @throws org.luoshi.problem.Refusal evidence-unusable for no pixels and for too many */
    void check(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw Unusable.BROKEN.refusal();
        }
        if (width > most / height) {
            throw Unusable.TOO_MANY_PIXELS.refusal();
        }
    }
}
