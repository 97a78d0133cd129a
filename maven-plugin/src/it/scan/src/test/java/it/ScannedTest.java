package it;

/** Its golden is scanned; it is never run. */
class ScannedTest {
    static final String ASKED = "Please write to Isabella.";
}
