package org.luoshi.privacy;

/** Why the service cannot start with the keys it was given; the message says what to do and never contains a key. */
final class KeyTrouble extends IllegalStateException {

    private static final String WHERE = " Keys are given as id=64 hexadecimal digits in luoshi.privacy.keys"
            + " (LUOSHI_PRIVACY_KEYS) or in the file named by luoshi.privacy.key-file (LUOSHI_PRIVACY_KEY_FILE);"
            + " docs/personal-data.md.";

    private KeyTrouble(String message) {
        super(message + WHERE);
    }

    static KeyTrouble none() {
        return new KeyTrouble("There is no key for ID numbers. For a new school make one with"
                + " `echo \"$(date +%Y)=$(openssl rand -hex 32)\"`, keep a copy of it away from the database, and start again."
                + " A school that has data needs the key it had.");
    }

    static KeyTrouble unreadable(String file) {
        return new KeyTrouble("The file of keys for ID numbers cannot be read: " + file
                + ". Put it there, readable by the account of the service alone.");
    }

    static KeyTrouble malformed(int nth) {
        return new KeyTrouble(
                "Key number " + nth + " for ID numbers is not an id of 1 to 20 letters, digits or hyphens,"
                        + " an equals sign and 64 hexadecimal digits. Correct it.");
    }

    static KeyTrouble twice(String id) {
        return new KeyTrouble("Two keys for ID numbers have the id " + id + ". Give a new key a new id.");
    }

    static KeyTrouble missing(String id) {
        return new KeyTrouble("ID numbers in this database are sealed with the key " + id
                + ", which was not given. Add it from the copy you keep, after the key that seals.");
    }

    static KeyTrouble wrong(String id) {
        return new KeyTrouble("The key given as " + id + " is not the one that sealed ID numbers in this database."
                + " Give the right one from the copy you keep; a new key needs a new id.");
    }
}
