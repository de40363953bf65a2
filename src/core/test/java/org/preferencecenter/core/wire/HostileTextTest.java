package org.preferencecenter.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.catalog.BundledCatalog;

/** Text from outside that is no message: a clear error, and nothing of the text in it. */
class HostileTextTest {
    private static final String PROBLEM = "{\"type\":\"about:blank\",\"title\":\"Title\",\"status\":500}";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "5", "\"text\"", "{", "{}", "<html>Sign in to the network</html>",
        "{'type':'about:blank'}", "{\"type\":}", "\u0000"})
    void whatIsNoMessageIsRefused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " {}", ",", "]", " null", "/* ok */"})
    void textAfterTheMessageIsRefused(String trailing) {
        assertThat(reads(PROBLEM + " \n")).isTrue();
        assertRefused(PROBLEM + trailing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "// ok\n", "[", "garbage"})
    void textBeforeTheMessageIsRefused(String leading) {
        assertRefused(leading + PROBLEM);
    }

    @Test
    void whatIsNestedWithoutEndIsRefusedEvenInFieldsThatAreIgnored() {
        assertThat(reads(later("[".repeat(20) + "]".repeat(20)))).isTrue();
        assertRefused(later("[".repeat(40) + "]".repeat(40)));
        assertRefused(later("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)));
    }

    @Test
    void aTextOrNumberWithoutEndIsRefused() {
        assertRefused(PROBLEM.replace("Title", "x".repeat(100_001)));
        assertRefused(PROBLEM.replace("500", "5".repeat(10_000)));
        assertRefused(later("1" + "0".repeat(10_000)));
    }

    @Test
    void namesThatAreMadeToCollideSpoilNoReadingAfterThem() throws Exception {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 1 << 13; i++) {
            // "Ab" and "BA" have the same hash code, and so has every text that is made of them.
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 13; bit++) {
                name.append((i >> bit & 1) == 0 ? "Ab" : "BA");
            }
            fields.append(",\"").append(name).append("\":1");
        }

        assertThat(reads(PROBLEM.replace("}", fields + "}"))).isTrue();
        assertThat(CatalogWire.read(CatalogWire.write(BundledCatalog.files()))).isEqualTo(BundledCatalog.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0500", "+500", "500.", ".5", "0x1F4"})
    void whatIsNoNumberInJsonIsRefused(String number) {
        assertRefused(PROBLEM.replace("500", number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"entries\":[],\"receipts\":[],\"rejected\":[],\"cursor\":-1,\"more\":false}",
        "{\"entries\":[],\"receipts\":[],\"rejected\":[],\"cursor\":0}",
        "{\"entries\":[],\"receipts\":[],\"rejected\":[],\"more\":false}",
        "{\"entries\":[null],\"receipts\":[],\"rejected\":[],\"cursor\":0,\"more\":false}"})
    void aCursorIsNeitherInventedNorBelowZero(String response) {
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> WireJson.read(response, SyncResponse.class));
    }

    @Test
    void theErrorNamesTheFieldAndQuotesNothing() {
        WireException error = catchThrowableOfType(WireException.class,
                () -> WireJson.read("{\"decisions\":[{\"id\":\"secret-of-ada\"}]}", SyncRequest.class));

        assertThat(error).hasMessage("The JSON is not a SyncRequest, at decisions[0].id").hasNoCause();
        assertThat(catchThrowableOfType(WireException.class, () -> WireJson.readTree("secret")))
                .hasMessage("The text is not JSON").hasNoCause();
    }

    @Test
    void aTreeIsReadAsStrictlyAsAMessage() {
        for (String text : new String[]{"", "{} {}", "{\"a\":1,\"a\":2}", "[".repeat(40) + "]".repeat(40)}) {
            assertThatExceptionOfType(WireException.class).isThrownBy(() -> WireJson.readTree(text));
        }
    }

    private static String later(String value) {
        return "{\"later\":" + value + "," + PROBLEM.substring(1);
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> WireJson.read(text, Problem.class));
    }

    private static boolean reads(String text) {
        try {
            return WireJson.read(text, Problem.class).status() == 500;
        } catch (WireException e) {
            return false;
        }
    }
}
