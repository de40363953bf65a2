package org.preferencecenter.service.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Resource;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an issuer is asked, and where its keys may be, for issuers that no test can run. */
class IssuerAddressTest {
    private final List<String> asked = new ArrayList<>();

    private IssuerKeys issuer(String name, String keys) {
        return new IssuerKeys(name, (URL address) -> {
            asked.add(address.toString());
            return new Resource("{\"issuer\":\"" + name + "\",\"jwks_uri\":\"" + keys + "\"}", "application/json");
        });
    }

    /** As Keycloak, Entra ID, Auth0, and those at a bare host write themselves. */
    @ParameterizedTest
    @CsvSource({"https://id.example/realms/one, https://id.example/realms/one/.well-known/openid-configuration",
        "https://login.example/tenant/v2.0, https://login.example/tenant/v2.0/.well-known/openid-configuration",
        "https://tenant.auth.example/, https://tenant.auth.example/.well-known/openid-configuration",
        "https://id.example, https://id.example/.well-known/openid-configuration"})
    void anIssuerIsAskedBelowItsOwnName(String name, String address) throws Exception {
        assertThat(issuer(name, "https://keys.example/all").keysAddress()).isEqualTo("https://keys.example/all");
        assertThat(asked).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://id.example/keys", "http://127.0.0.1:80/keys", "http://localhost/keys",
        "file:///keys", "ftp://id.example/keys", "//id.example/keys", "/keys", ""})
    void theKeysOfAnIssuerThatIsSafeAreNowhereElseThanAtASafeAddress(String keys) {
        assertThatThrownBy(() -> issuer("https://id.example", keys).keysAddress())
                .isInstanceOf(WrongIssuerException.class)
                .hasMessage("The issuer https://id.example names no safe address for its keys");
    }
}
