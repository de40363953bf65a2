package org.preferencecenter.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of RFC 8785, as far as only strings, keys, literals and whole numbers are concerned. */
class CanonicalJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void stringsAndLiteralsAreWrittenAsInSection322() {
        assertThat(canonical("""
                {
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """)).isEqualTo("{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void keysAreSortedByUtf16CodeUnitsAsInSection323() {
        assertThat(canonical("""
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """)).isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"\uD83D\uDE00\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void keysAreSortedHoweverDeepAndListsKeepTheirOrder() {
        assertThat(canonical("{\"b\":[{\"z\":1,\"a\":[]},{}],\"a\":{\"d\":\"\",\"c\":0}}"))
                .isEqualTo("{\"a\":{\"c\":0,\"d\":\"\"},\"b\":[{\"a\":[],\"z\":1},{}]}");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, 0", "1, 1", "-1, -1", "9007199254740991, 9007199254740991",
        "-9007199254740991, -9007199254740991"})
    void wholeNumbersAreWrittenPlainly(String number, String written) {
        assertThat(canonical(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740992", "-9007199254740992", "9223372036854775807", "-9223372036854775808",
        "123456789012345678901234567890", "1.0", "0.5", "1e2"})
    void aNumberThatOthersMightWriteDifferentlyIsRefused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> canonical(number));
        assertThatIllegalArgumentException().isThrownBy(() -> canonical("{\"deep\":[" + number + "]}"));
    }

    @Test
    void allControlCharactersAreEscapedAndNothingElseIs() {
        assertThat(CanonicalJson.write("\u0000\b\t\n\u000b\f\r\u001f \u007f\u00a0\u2028/"))
                .isEqualTo("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f \u007f\u00a0\u2028/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "a\ud83d", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
    void halfOfASurrogatePairIsRefusedInTextsAndKeys(String half) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(half));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of(half, 1)));
    }

    @Test
    void recordsMapsAndTreesOfTheSameContentAreTheSameText() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", "x");
        map.put("items", Arrays.asList(1, null));

        assertThat(CanonicalJson.write(new Pair(Arrays.asList(1, null), "x"))).isEqualTo(CanonicalJson.write(map))
                .isEqualTo("{\"items\":[1,null],\"name\":\"x\"}");
    }

    @Test
    void bytesAreNoJson() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(new byte[]{1}));
        assertThat(CanonicalJson.write(BigInteger.TEN)).isEqualTo("10");
    }

    @Test
    void sha256IsTheOneOfTheStandard() {
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private record Pair(List<@Nullable Integer> items, String name) {}

    private static String canonical(String json) {
        return CanonicalJson.write(MAPPER.readTree(json));
    }
}
